import type { TeamResult } from '../schemas/survey.js';
import { type Choice, partsShown } from './choose.js';
import { type Crossing, entangled } from './entangle.js';
import { countOf, figureId, figureOf, nothing } from './figure.js';
import type { Plan } from './plan.js';
import type { Across, CutSums, Tally } from './tally.js';
import { cutGroup } from './turnover.js';

export interface CutOptions {
  readonly plan: Plan;
  readonly tally: Tally;
  /** Which measure. */
  readonly at: number;
  readonly smallest: number;
  /** What is shown of the units. */
  readonly pieces: Choice;
  readonly trend: (figure: TeamResult) => TeamResult;
}

/**
 * The figures of the cuts across the company. A part is shown where it has
 * people enough, where the parts left out have too, and where neither the
 * units nor a cut before this one lets few people be told apart by it.
 */
export function* cutFigures({
  plan,
  tally,
  at,
  smallest,
  pieces,
  trend,
}: CutOptions): Generator<TeamResult, void, void> {
  const before: ReadonlySet<number>[] = [];
  for (const cut of tally.cuts) {
    // Where the whole is hidden, so is every part.
    const shown = pieces.shown[0] ? partsOf(cut, at, smallest, pieces, before) : new Set<number>();
    before.push(shown);
    const measure = tally.measures[at]!;
    for (const group of namedGroups(cut)) {
      const values = cut.values[group]!;
      const count = countOf(cut.sums[at]!, group);
      const groupId = cutGroup(cut.attributes, values);
      const status = shown.has(group) ? 'ok' : count.n < smallest ? 'insufficient' : 'protected';
      yield trend({
        id: figureId(plan.cycleId, groupId, 'people', measure),
        cycleId: plan.cycleId,
        groupId,
        group: {
          unitId: (tally.tree.units[0] ?? tally.tree.units[1]!).id,
          cut: Object.fromEntries(cut.attributes.map((name, index) => [name, values[index]!])),
        },
        ...(measure.supportId ? { supportId: measure.supportId } : {}),
        kind: measure.kind,
        of: 'people',
        status,
        ...(status === 'ok' ? figureOf(measure, count) : nothing),
        trend: null,
      });
    }
  }
}

/** All parts that have a value, by their words: the order of rows must not show. */
const namedGroups = ({ attributes, values }: CutSums): readonly number[] =>
  values
    .map((_, group) => group)
    .slice(1)
    .toSorted((a, b) => (cutGroup(attributes, values[a]!) < cutGroup(attributes, values[b]!) ? -1 : 1));

function partsOf(
  cut: CutSums,
  at: number,
  smallest: number,
  { piece }: Choice,
  before: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  const n = cut.sums[at]!.n;
  const groups = namedGroups(cut);
  // Whoever answered nothing of this measure is in no piece of it.
  const crossings = cut.across.map((across, other) =>
    other === 0
      ? crossingOf(across, at, (node) => piece[node]!)
      : crossingOf(across, at, (group) => (before[other - 1]!.has(group) ? group : 0)),
  );
  const refused = new Set<number>();
  for (;;) {
    const shown = partsShown(groups, n[0]!, n, smallest, refused);
    const sizes = new Map(shown.map((group) => [group, n[group]!]));
    const loose = crossings.flatMap((crossing) => entangled(crossing, sizes, smallest));
    if (loose.length === 0) return new Set(shown);
    for (const group of loose) refused.add(group);
  }
}

function crossingOf(across: Across, at: number, pieceOf: (piece: number) => number): Crossing {
  const crossing = new Map<number, Map<number, number>>();
  for (const [from, groups] of across) {
    const piece = pieceOf(from);
    let within = crossing.get(piece);
    if (!within) crossing.set(piece, (within = new Map()));
    for (const [group, counts] of groups) within.set(group, (within.get(group) ?? 0) + counts[at]!);
  }
  return crossing;
}
