import type { Zone } from '../map.js';
import type { TeamResult } from '../schemas/results.js';
import { boundOf, lowerLevel, shownBound, upperLevel } from './gate.js';
import type { Measure, Side } from './plan.js';
import { type Counted, type Sums, whole } from './sums.js';
import { bandOf, barGroup, distributionGroup, floor, stepOf } from './thresholds.js';

/** Counts of one group and one measure. */
export type Count = { readonly [name in Counted]: number };

/** What is said of a group. A withheld one has the same fields, all empty: nothing about it tells why. */
export type Shown = Pick<TeamResult, 'level' | 'bound' | 'precision' | 'nBand' | 'bars'>;
/** See `Shown`. */
export const nothing: Shown = { level: null, bound: null, precision: null, nBand: null, bars: null };

/** Counts of some nodes together, and of those directly in another (`own` of `direct`). */
export function countOf(all: Sums, nodes: readonly number[], own?: Sums, direct = -1): Count {
  const of = (name: Counted): number =>
    nodes.reduce((sum, node) => sum + all[name][node]!, direct < 0 ? 0 : own![name][direct]!);
  return {
    n: of('n'),
    upper: of('upper'),
    askedLow: of('askedLow'),
    low: of('low'),
    askedHigh: of('askedHigh'),
    high: of('high'),
  };
}

/**
 * The figure of a group that may be shown: rounded the more the smaller the
 * group, a bound where nearly everybody is on one side, never an exact count.
 * The amount of involvement has bars and no level: its middle is the good
 * end, and a mean would hide halves behind it.
 *
 * @param count at least the smallest group; for an amount at least `distributionGroup`
 */
export function figureOf({ kind }: Measure, count: Count): Shown {
  const nBand = bandOf(count.n);
  if (kind === 'dosage') return { ...nothing, precision: shareStepOf(count.n), nBand, bars: barsOf(count) };
  const upper = count.upper / whole;
  const precision = stepOf(count.n);
  const bound = boundOf(upper, count.n);
  if (bound)
    return {
      ...nothing,
      level: bound === 'at-least' ? shownBound.atLeast : shownBound.atMost,
      bound,
      precision,
      nBand,
    };
  const level = toStep(lowerLevel + ((upperLevel - lowerLevel) * upper) / count.n, precision);
  return { ...nothing, level: Math.min(shownBound.atLeast, Math.max(shownBound.atMost, level)), precision, nBand };
}

/** To the nearest step, halves up, without the noise of binary fractions. */
const toStep = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(2));

const shareStepOf = (n: number): number => (n >= 50 ? 0.05 : 0.1);

/**
 * Shares of too little, about right and too much, each from those who were
 * asked the question that tells it. A bar that fewer than three people stand
 * behind is merged with its neighbour; `null` where one bar is left.
 */
function barsOf({ n, askedLow, low, askedHigh, high }: Count): Shown['bars'] {
  // Where many small units make up the group, one question may have gone to very few.
  if (n < distributionGroup || Math.min(askedLow, askedHigh) < floor) return null;
  const step = shareStepOf(n);
  const shares = {
    'too-little': toStep(low / askedLow, step),
    'too-much': toStep(high / askedHigh, step),
  };
  const middle = Number((1 - shares['too-little'] - shares['too-much']).toFixed(2));
  const middlePeople = n * (1 - low / askedLow - high / askedHigh);
  if (middlePeople < barGroup) return null;
  const bars: { zones: Zone[]; share: number }[] = [{ zones: ['about-right'], share: middle }];
  const merge = (zone: Zone, at: 'unshift' | 'push', people: number): void => {
    const share = zone === 'about-right' ? middle : shares[zone];
    if (people >= barGroup && share > 0) bars[at]({ zones: [zone], share });
    else {
      const bar = bars.find(({ zones }) => zones.includes('about-right'))!;
      bar.zones[at](zone);
      bar.share = Number((bar.share + share).toFixed(2));
    }
  };
  merge('too-little', 'unshift', low);
  merge('too-much', 'push', high);
  return bars.length > 1 ? bars : null;
}

/** The id of a figure: the same for the same cell of a cycle. */
export const figureId = (cycleId: string, groupId: string, of: Side, { kind, supportId }: Measure): string =>
  [cycleId, groupId, of, kind, supportId].filter((part) => part !== undefined).join('/');
