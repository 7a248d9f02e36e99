import { type Choice, partsShown } from './choose.js';
import { entangled } from './entangle.js';
import type { CutSums, Tally } from './tally.js';

/**
 * Chooses which parts of the cuts are shown beside the units and beside one
 * another, so that no sum of any of them leaves a few people (privacy rule 5).
 * Decided by counts alone. Cuts by two attributes come first, because those by
 * one are made of them; where both cannot stand, the finer parts give way, and
 * else the later cut.
 *
 * @param at which measure @returns the parts shown, by cut
 */
export function chooseCuts(tally: Tally, at: number, smallest: number, units: Choice): readonly ReadonlySet<number>[] {
  const { cuts, table } = tally;
  const shown = cuts.map((): ReadonlySet<number> => new Set());
  // Where the whole is hidden, so is every part.
  if (!units.shown[0]) return shown;
  const people = table.peopleOf(at);
  const refused = cuts.map(() => new Set<number>());
  const order = [...cuts.keys()]
    .filter((cut) => !cuts[cut]!.tooMany)
    .toSorted((a, b) => cuts[b]!.attributes.length - cuts[a]!.attributes.length || a - b);
  const families = [Int32Array.from(table.nodes, (node) => units.piece[node]!)];
  while (families.length <= order.length) {
    const turn = families.length - 1;
    const cut = order[turn]!;
    const { n } = cuts[cut]!.sums[at]!;
    shown[cut] = new Set(partsShown([...cuts[cut]!.values.keys()].slice(1), n[0]!, n, smallest, refused[cut]));
    const family = Int32Array.from(table.parts[cut]!, (part) => (shown[cut]!.has(part) ? part : 0));
    const loose = entangled(people, families, family, smallest);
    if (loose.length === 0) {
      families.push(family);
      continue;
    }
    // A quarter at a time: one by one would be kinder to few parts and endless with many.
    const next = loose.toSorted((a, b) => n[a]! - n[b]! || a - b).slice(0, Math.ceil(loose.length / 4));
    const finerOf = (parts: readonly number[]): number =>
      order
        .slice(0, turn)
        .findIndex((other) => giveWay(cuts[other]!, shown[other]!, refused[other]!, cuts[cut]!, parts));
    let finer = finerOf(next);
    if (finer < 0) finer = finerOf(loose);
    if (finer >= 0) families.length = finer + 1;
    else for (const part of next) refused[cut]!.add(part);
  }
  return shown;
}

/** Refuses the shown parts of a finer cut that lie in these parts of another; false where there are none. */
function giveWay(
  finer: CutSums,
  shown: ReadonlySet<number>,
  refused: Set<number>,
  { attributes, values }: CutSums,
  parts: readonly number[],
): boolean {
  const places = attributes.map((name) => finer.attributes.indexOf(name));
  if (places.includes(-1)) return false;
  const before = refused.size;
  for (const part of shown) {
    const mine = places.map((place) => finer.values[part]![place]);
    if (parts.some((other) => mine.every((value, at) => value === values[other]![at]))) refused.add(part);
  }
  return refused.size > before;
}
