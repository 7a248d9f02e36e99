/** One family of groups that lie beside one another: the group of each cell; whoever is in none has a number too. */
export type Family = ArrayLike<number>;

/**
 * Groups that go across one another, a place of work across departments, give
 * away a few people where some of the one nearly are some of the other: all of
 * Osaka is sales and part-timers but for one person.
 *
 * Whatever is added up and taken away of published groups, with whatever
 * weights, gives each person a weight; who has one other than 0 is laid bare
 * together. Inside a cell of the families before, all people have the same
 * weight but for what the new family adds. If it adds different weights to two
 * of its groups, then in each such cell the smaller share of the two, at
 * least, is left over. Groups that share cells so richly that this makes up
 * the smallest group can only be given the same weight: they are joined, the
 * joined ones counted anew, until nothing joins.
 *
 * What is then left must add nothing that a family before could not have added
 * alone: each group of that family lies in one clump of joined groups. Where
 * it does, the new family can be left out of the sum, and so, one by one, all,
 * down to the units, of which every piece is large enough.
 *
 * @param people of each cell @param before the families published already, which sums may use as well
 * @param family the new one, 0 for those in no shown group
 * @returns groups to hide, or nothing when no sum leaves fewer than `smallest` people
 */
export function entangled(
  people: Int32Array,
  before: readonly Family[],
  family: Family,
  smallest: number,
): readonly number[] {
  const cells = [...people.keys()].filter((cell) => people[cell]! > 0);
  const clumpOf = clumpsOf(cells, people, jointOf(cells, before), family, smallest);
  let fewest: ReadonlySet<number> | undefined;
  let least = Infinity;
  for (const other of before) {
    const split = splitClumps(cells, other, (cell) => clumpOf[family[cell]!]!);
    if (split.size === 0) return [];
    let inside = 0;
    for (const cell of cells) if (split.has(clumpOf[family[cell]!]!)) inside += people[cell]!;
    if (inside < least) [fewest, least] = [split, inside];
  }
  return [...clumpOf.keys()].filter((group) => group !== 0 && clumpOf[group] !== -1 && fewest!.has(clumpOf[group]!));
}

/** One number for cells that lie in the same group of each family. */
function jointOf(cells: readonly number[], families: readonly Family[]): Map<number, number> {
  const joint = new Map(cells.map((cell) => [cell, 0]));
  for (const family of families) {
    const most = cells.reduce((max, cell) => Math.max(max, family[cell]!), 0) + 1;
    const numbers = new Map<number, number>();
    for (const cell of cells) {
      const key = joint.get(cell)! * most + family[cell]!;
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = numbers.size));
      joint.set(cell, number);
    }
  }
  return joint;
}

/** The clump of joined groups that each group is in; -1 for groups of nobody. */
function clumpsOf(
  cells: readonly number[],
  people: Int32Array,
  joint: ReadonlyMap<number, number>,
  family: Family,
  smallest: number,
): number[] {
  const clumpOf: number[] = [];
  for (const cell of cells) clumpOf[family[cell]!] = family[cell]!;
  for (let group = 0; group < clumpOf.length; group++) clumpOf[group] ??= -1;
  for (;;) {
    const size = clumpOf.length;
    const shared = sharedBy(cells, people, joint, (cell) => clumpOf[family[cell]!]!, size);
    let joined = false;
    for (const [pair, n] of shared) {
      const [a, b] = [clumpOf[Math.floor(pair / size)]!, clumpOf[pair % size]!];
      if (n < smallest || a === b) continue;
      for (const [group, clump] of clumpOf.entries()) if (clump === b) clumpOf[group] = a;
      joined = true;
    }
    if (!joined) return clumpOf;
  }
}

/** For two clumps (first × size + second): over all joint cells, the sum of the smaller share. */
function sharedBy(
  cells: readonly number[],
  people: Int32Array,
  joint: ReadonlyMap<number, number>,
  clumpOf: (cell: number) => number,
  size: number,
): Map<number, number> {
  const within = new Map<number, Map<number, number>>();
  for (const cell of cells) {
    const piece = joint.get(cell)!;
    let clumps = within.get(piece);
    if (!clumps) within.set(piece, (clumps = new Map()));
    const clump = clumpOf(cell);
    clumps.set(clump, (clumps.get(clump) ?? 0) + people[cell]!);
  }
  const shared = new Map<number, number>();
  for (const clumps of within.values()) {
    if (clumps.size < 2) continue;
    const all = [...clumps].toSorted(([a], [b]) => a - b);
    for (const [at, [a, m]] of all.entries()) {
      for (const [b, n] of all.slice(at + 1)) {
        const pair = a * size + b;
        shared.set(pair, (shared.get(pair) ?? 0) + Math.min(m, n));
      }
    }
  }
  return shared;
}

/** Clumps that some group of a family is split between. */
function splitClumps(cells: readonly number[], family: Family, clumpOf: (cell: number) => number): ReadonlySet<number> {
  const first = new Map<number, number>();
  const split = new Set<number>();
  for (const cell of cells) {
    const clump = clumpOf(cell);
    const one = first.get(family[cell]!);
    if (one === undefined) first.set(family[cell]!, clump);
    else if (one !== clump) split.add(one).add(clump);
  }
  return split;
}
