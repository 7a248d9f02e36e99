import type { Translation } from '../../base/locale.js';
import type { pathExplorer } from '../../locales/ja/path-explorer.js';
import type { Road } from '../../model/records/career.js';
import { strength } from '../../model/roads/evidence.js';

export type Words = Translation<typeof pathExplorer>;

/** Width class of a road on the map, 1 to 5: only roads that people took get wider than a path. */
export const widthOf = (road: Pick<Road, 'evidence' | 'kind' | 'countBand'>): number => Math.max(1, strength(road) - 3);

/** How a road is known, in words: what its width and dash say, in full with period and time. */
export function roadWords(road: Road, words: Words, length: 'full' | 'short' = 'full'): string {
  if (road.kind === 'related') return words.related;
  const observed = road.evidence === 'observed';
  return [
    // Nothing is said of a direction that the source does not tell.
    road.kind && words.kind(road.kind),
    words.evidence(road.evidence),
    // A count beside anything but observed moves would claim what nobody counted.
    observed && road.countBand && words.band(road.countBand),
    length === 'full' && observed && road.period && words.period(road.period),
    length === 'full' && road.medianMonths !== undefined && road.medianMonths > 0 && words.months(road.medianMonths),
  ]
    .filter(Boolean)
    .join(words.separator);
}
