import type { Role } from '../../model/records/career.js';
import type { Career } from './career.js';

/** A skill that a role asks for; a level that is not known is absent, never zero. */
export interface Need {
  readonly skillId: string;
  readonly want: number | undefined;
  readonly have: number | undefined;
}

export interface Carry {
  readonly over: readonly Need[];
  readonly build: readonly Need[];
  readonly unknown: readonly Need[];
  readonly all: number;
}

export function carryOf(career: Career, now: string | undefined, role: Role): Carry | undefined {
  const own = now === undefined ? undefined : career.role.get(now)?.skills;
  if (!own?.length || !role.skills?.length || role.id === now) return undefined;
  const mine = new Map(own.map(({ skillId, level }) => [skillId, level ?? undefined] as const));
  const over: Need[] = [];
  const build: Need[] = [];
  const unknown: Need[] = [];
  for (const { skillId, level } of role.skills) {
    const need = { skillId, want: level ?? undefined, have: mine.get(skillId) };
    if (!mine.has(skillId)) build.push(need);
    else if (need.want === undefined || need.have === undefined) unknown.push(need);
    else if (need.have >= need.want) over.push(need);
    else build.push(need);
  }
  return { over, build, unknown, all: role.skills.length };
}
