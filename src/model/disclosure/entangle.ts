/** People by piece of one family of groups (outer) and group of another (inner). */
export type Crossing = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Groups that go across one another, a place of work across departments, give
 * away a few people where some of the one nearly are some of the other: all of
 * Osaka is sales but for one person. Found by asking how cheaply the groups
 * can be parted into two sides so that each piece goes to the side where most
 * of it is: the people left over are what a difference of sums would lay bare.
 *
 * Two groups that share pieces richly cannot be parted cheaply, whatever the
 * others do: the sum over pieces of the smaller share is a lower bound. Such
 * groups are joined, the joined ones counted anew, until nothing joins. What
 * then still touches without joining might be parted at less than the smallest
 * group.
 *
 * @returns the groups, smallest first, that must be hidden for nothing to be left so; group numbers as given
 */
export function entangled(crossing: Crossing, sizes: ReadonlyMap<number, number>, smallest: number): number[] {
  const hide: number[] = [];
  let groups = [...sizes.keys()];
  for (;;) {
    const loose = looseOf(crossing, groups, smallest);
    if (loose.length === 0) return hide;
    // A quarter at a time: one by one would be kinder to few groups and endless with many.
    const next = loose.toSorted((a, b) => sizes.get(a)! - sizes.get(b)! || a - b).slice(0, Math.ceil(loose.length / 4));
    hide.push(...next);
    groups = groups.filter((group) => !next.includes(group));
  }
}

/** Groups that touch another through a shared piece and cannot be joined with it. */
function looseOf(crossing: Crossing, groups: readonly number[], smallest: number): number[] {
  const wanted = new Set(groups);
  // People by piece, for each clump of joined groups; whoever is in no wanted group is a clump of their own.
  const outside = -1;
  const clumps = new Map<number, Map<number, number>>();
  const members = new Map<number, number[]>();
  for (const group of [outside, ...groups]) {
    clumps.set(group, new Map());
    members.set(group, group === outside ? [] : [group]);
  }
  for (const [piece, within] of crossing) {
    for (const [group, n] of within) {
      const clump = clumps.get(wanted.has(group) ? group : outside)!;
      if (n > 0) clump.set(piece, (clump.get(piece) ?? 0) + n);
    }
  }
  for (let joined = true; joined;) {
    joined = false;
    const keys = [...clumps.keys()];
    for (const [at, a] of keys.entries()) {
      for (const b of keys.slice(at + 1)) {
        if (!clumps.has(a) || !clumps.has(b) || shared(clumps.get(a)!, clumps.get(b)!) < smallest) continue;
        for (const [piece, n] of clumps.get(b)!) clumps.get(a)!.set(piece, (clumps.get(a)!.get(piece) ?? 0) + n);
        members.get(a)!.push(...members.get(b)!);
        clumps.delete(b);
        joined = true;
      }
    }
  }
  const keys = [...clumps.keys()];
  const loose = keys.filter((a) => keys.some((b) => b !== a && shared(clumps.get(a)!, clumps.get(b)!) > 0));
  return loose.flatMap((key) => members.get(key)!);
}

/** What parting two clumps costs at least: of each piece, the smaller of the two shares. */
function shared(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let people = 0;
  for (const [piece, n] of few) people += Math.min(n, many.get(piece) ?? 0);
  return people;
}
