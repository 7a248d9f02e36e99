import * as z from 'zod/mini';
import { wordsOf } from './issue.js';
import type { Road, Role, RoleFamily, Skill } from '../../model/records/career.js';

/** A catalogue of jobs, converted to the port's records. */
export interface Catalogue {
  readonly 'role-families': RoleFamily[];
  readonly skills: Skill[];
  readonly roles: Role[];
  readonly roads: Road[];
}

/** A part of a source that is not as its schema says. */
export class Misfit extends Error {
  /** Every place in it, with the reason. */
  readonly flaws: readonly { readonly path: readonly string[]; readonly reason: string }[];
  readonly part: string;

  constructor(name: string, part: string, flaws: Misfit['flaws']) {
    const [first] = flaws;
    super(`${name}: ${first?.path.join('.') ?? ''}: ${first?.reason ?? 'not readable'}`);
    this.name = 'Misfit';
    this.part = part;
    this.flaws = flaws;
  }
}

/**
 * Reads a part of a source as its schema says.
 *
 * @param name what it is called, its part last: `O*NET roles`
 * @throws Misfit naming the source and the path of the first field that does not fit
 */
export function read<T>(schema: z.ZodMiniType<T>, source: unknown, name: string): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const flaws = parsed.error.issues.map((issue) => ({ path: issue.path.map(String), reason: wordsOf(issue) }));
  throw new Misfit(name, name.slice(name.lastIndexOf(' ') + 1), flaws);
}

/** An id out of a name: `User-centred design` → `user-centred-design`. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
