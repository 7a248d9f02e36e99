import type { Role, Skill } from '../records/career.js';

/** One skill on the way from a role to another. A level that is not known is `undefined`, never zero. */
export interface SkillStep {
  readonly skillId: string;
  /** What the present role asks for. */
  readonly have: number | undefined;
  /** What the other role asks for. */
  readonly need: number | undefined;
}

/**
 * What a change of roles means in skills, in three lists and no sum: there is
 * no score of fit between a person and a role.
 */
export interface CarryOver {
  /** The present role asks for at least as much. */
  readonly carries: readonly SkillStep[];
  /** Asked for at a higher level, or not part of the present role. */
  readonly builds: readonly SkillStep[];
  /** In both, but one level is missing, or they are told on different scales. */
  readonly unknown: readonly SkillStep[];
}

/**
 * Compares what two roles ask for, in the order of the second role's weights.
 * A present role without any skills tells nothing, so everything is unknown.
 *
 * Levels are compared only within one catalogue: roles that share a scheme in
 * `refs`, or have none, count as the same, as do skills with a `scale` of their
 * own. Otherwise 3 of 4 would be held against 3 of 7.
 *
 * @param skills known skills by id, for their scales
 */
export function carryOver(from: Role, to: Role, skills?: ReadonlyMap<string, Skill>): CarryOver {
  const carries: SkillStep[] = [];
  const builds: SkillStep[] = [];
  const unknown: SkillStep[] = [];
  const present = from.skills?.length ? new Map(from.skills.map((s) => [s.skillId, s])) : undefined;
  const comparable = sameScheme(from, to);
  const asked = [...(to.skills ?? [])].toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const seen = new Set<string>();
  for (const { skillId, level } of asked) {
    if (seen.has(skillId)) continue;
    seen.add(skillId);
    const mine = present?.get(skillId);
    const scale = skills?.get(skillId)?.scale;
    const have = known(mine?.level, scale);
    const need = known(level, scale);
    const step = { skillId, have, need };
    if (!present) unknown.push(step);
    else if (!mine) builds.push(step);
    else if (have === undefined || need === undefined || !(comparable || scale)) unknown.push(step);
    else if (have >= need) carries.push(step);
    else builds.push(step);
  }
  return { carries, builds, unknown };
}

/** A level that can be meant: finite, and on the skill's scale where that is told. */
function known(level: number | null | undefined, scale: Skill['scale']): number | undefined {
  if (level == null || !Number.isFinite(level)) return undefined;
  if (scale && (level < scale[0] || level > scale[1])) return undefined;
  return level;
}

function sameScheme(a: Role, b: Role): boolean {
  const schemes = (role: Role): readonly string[] => (role.refs ?? []).map(({ scheme }) => scheme);
  const [left, right] = [schemes(a), schemes(b)];
  if (!left.length && !right.length) return true;
  return left.some((scheme) => right.includes(scheme));
}
