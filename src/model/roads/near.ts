import type { Role } from '../records/career.js';

/** A role that asks for much of the same. */
export interface Near {
  readonly role: Role;
  /** Ids of the skills that both ask for most, in the order in which the first role asks for them. */
  readonly shared: readonly string[];
}

/** Skills that a role is known by. */
const known = 10;
/** Fewer in common say nothing. */
const least = 2;
/** So many roles are looked at between two pauses: about a millisecond. */
const slice = 200;

/**
 * Roles that ask for much of the same, for catalogues that know no roads: what
 * is found is nearness of what is asked for, and never a road.
 *
 * A role is known by the ten skills that it asks for most (by weight, then by
 * level; an unknown level counts behind known ones), and by those that are
 * asked for as much as the tenth. Roles are sorted by how many of these they
 * share with it, then by how large a part of both that is, then as the
 * catalogue has them. In slices (`inSlices`), as all roles are looked at.
 *
 * @param roles the catalogue's; the role itself is left out
 * @param without ids of others that are left out
 * @param most how many at most
 */
export function* nearSlices(
  from: Role,
  roles: readonly Role[],
  most: number,
  without: ReadonlySet<string> = new Set(),
): Generator<void, readonly Near[], undefined> {
  const own = strongest(from);
  const mine = new Set(own);
  if (mine.size < least) return [];
  const found: (Near & { readonly part: number; readonly at: number })[] = [];
  for (const [at, role] of roles.entries()) {
    if (at % slice === slice - 1) yield;
    if (role.id === from.id || without.has(role.id)) continue;
    // Most roles have too little in common at all: what they ask for most need not be found out.
    if (count(role.skills ?? [], mine) < least) continue;
    const theirs = new Set(strongest(role));
    const shared = own.filter((skillId) => theirs.has(skillId));
    const part = shared.length / (mine.size + theirs.size - shared.length);
    if (shared.length >= least) found.push({ role, shared, part, at });
  }
  return found
    .toSorted((a, b) => b.shared.length - a.shared.length || b.part - a.part || a.at - b.at)
    .slice(0, most)
    .map(({ role, shared }) => ({ role, shared }));
}

function count(skills: NonNullable<Role['skills']>, among: ReadonlySet<string>): number {
  let shared = 0;
  for (const { skillId } of skills) if (among.has(skillId)) shared += 1;
  return shared;
}

/** Ids of the skills that a role asks for most, strongest first. */
function strongest({ skills = [] }: Role): readonly string[] {
  const sorted = skills
    .map(({ skillId, weight = 0, level }) => ({ skillId, weight, level: level ?? -Infinity }))
    .toSorted((a, b) => b.weight - a.weight || order(b.level, a.level));
  const last = sorted[known - 1];
  return sorted
    .filter((each, at) => at < known || (each.weight === last!.weight && each.level === last!.level))
    .map(({ skillId }) => skillId);
}

/** Two unknown levels are the same: their difference would be no number. */
const order = (a: number, b: number): number => (a === b ? 0 : a - b);
