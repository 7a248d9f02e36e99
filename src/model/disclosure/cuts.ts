import type { TeamResult } from '../schemas/results.js';
import type { Choice } from './choose.js';
import { chooseCuts } from './choose-cuts.js';
import { countOf, figureId, figureOf, nothing } from './figure.js';
import type { Plan } from './plan.js';
import type { CutSums, Tally } from './tally.js';
import { cutGroup } from './turnover.js';

/** What the figures of the cuts are computed from, for one measure. */
export interface CutOptions {
  readonly plan: Plan;
  readonly tally: Tally;
  /** Which measure. */
  readonly at: number;
  readonly smallest: number;
  /** What is shown of the units. */
  readonly units: Choice;
  readonly trend: (figure: TeamResult) => TeamResult;
}

/**
 * The figures of the cuts across the company. Values that fewer people have
 * than the smallest group are not listed at all: a row for the only one in
 * Sapporo, even an empty one, would tell that this person has answered.
 */
export function* cutFigures({
  plan,
  tally,
  at,
  smallest,
  units,
  trend,
}: CutOptions): Generator<TeamResult, void, void> {
  const measure = tally.measures[at]!;
  const chosen = chooseCuts(tally, at, smallest, units);
  for (const [index, cut] of tally.cuts.entries()) {
    if (cut.tooMany) continue;
    for (const part of partsByWords(cut)) {
      const values = cut.values[part]!;
      const count = countOf(cut.sums[at]!, [part]);
      if (count.n < smallest) continue;
      const groupId = cutGroup(cut.attributes, values);
      const isShown = chosen[index]!.has(part);
      yield trend({
        id: figureId(plan.cycleId, groupId, 'people', measure),
        cycleId: plan.cycleId,
        groupId,
        group: {
          unitId: (tally.tree.units[0] ?? tally.tree.units[1]!).id,
          cut: Object.fromEntries(cut.attributes.map((name, place) => [name, values[place]!])),
        },
        ...(measure.supportId ? { supportId: measure.supportId } : {}),
        kind: measure.kind,
        of: 'people',
        status: isShown ? 'ok' : 'protected',
        ...(isShown ? figureOf(measure, count) : nothing),
        trend: null,
      });
    }
  }
}

/** All parts that have a value, by their words: the order of rows must not show. */
const partsByWords = ({ attributes, values }: CutSums): readonly number[] =>
  [...values.keys()]
    .slice(1)
    .toSorted((a, b) => (cutGroup(attributes, values[a]!) < cutGroup(attributes, values[b]!) ? -1 : 1));
