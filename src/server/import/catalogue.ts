import * as z from 'zod/mini';
import type { Road, Role, RoleFamily, Skill } from '../../model/records/career.js';

/** A catalogue of jobs, converted to the port's records. */
export interface Catalogue {
  readonly 'role-families': RoleFamily[];
  readonly skills: Skill[];
  readonly roles: Role[];
  readonly roads: Road[];
}

/**
 * Reads a source as its schema says.
 *
 * @throws Error naming the source and the path of the first field that does not fit
 */
export function read<T>(schema: z.ZodMiniType<T>, source: unknown, name: string): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${name}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'not readable'}`);
}

/** An id out of a name: `User-centred design` → `user-centred-design`. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
