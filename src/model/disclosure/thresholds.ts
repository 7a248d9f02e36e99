import type { Preset } from '../records/results.js';
import type { Cycle, TeamResult } from '../schemas/results.js';

/** The smallest group that anybody may ever choose; nobody can go below. */
export const floor = 5;

/** The smallest group of each preset. */
export const presetGroups: { readonly [preset in Preset]: number } = { standard: 5, 'jp-10': 10, strict: 20 };

/** How many people a distribution needs, whatever the preset. */
export const distributionGroup = 20;
/** How many people a bar of a distribution needs; smaller ones are merged with a neighbour. */
export const barGroup = 3;

/** Thresholds as they stand in a cycle. */
export type Thresholds = Pick<Cycle['thresholds'], 'minGroup' | 'preset'>;

/** The smallest group that these thresholds show: the strictest of number, preset and floor. */
export const smallestGroup = ({ minGroup, preset }: Thresholds): number =>
  Math.max(minGroup, presetGroups[preset], floor);

/** What holds once a cycle is open: each part of the thresholds may still get stricter, never looser. */
export function strictest(opened: Thresholds, wished: Thresholds): Thresholds {
  const preset = presetGroups[wished.preset] > presetGroups[opened.preset] ? wished.preset : opened.preset;
  return { minGroup: Math.max(opened.minGroup, wished.minGroup), preset };
}

/** A count as people see it: never exactly. */
export const bandOf = (n: number): NonNullable<TeamResult['nBand']> =>
  n >= 100 ? '100+' : n >= 50 ? '50-99' : n >= 20 ? '20-49' : n >= 10 ? '10-19' : '5-9';

/** The step that a level is rounded to: the larger the group, the finer. */
export const stepOf = (n: number): number => (n >= 50 ? 0.1 : n >= 20 ? 0.2 : 0.5);
