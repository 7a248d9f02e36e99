import { type Road, type RoadEvidence, countBands } from '../records/career.js';

/** How a road is known; `related` is a curated nearness that nobody walked, whatever its evidence field says. */
export type Known = RoadEvidence | 'related';

export const knownOf = ({ kind, evidence }: Pick<Road, 'kind' | 'evidence'>): Known =>
  kind === 'related' ? 'related' : evidence;

/**
 * How well a road is known, 0 to 8: a curated nearness that nobody walked, an
 * imagined road, a designed one, then observed ones by how many went. It puts
 * roads and roles in order and is never shown itself.
 */
export function strength({ evidence, kind, countBand }: Pick<Road, 'evidence' | 'kind' | 'countBand'>): number {
  if (kind === 'related') return 0;
  if (evidence === 'imagined') return 1;
  if (evidence === 'designed') return 2;
  return 3 + (countBand ? countBands.indexOf(countBand) + 1 : 0);
}

/** The most that a road can cost; see `roadCost`. */
export const mostCost = 18;

/**
 * What a road counts on a route: 10 for the step, and up to 8 more the less it
 * is known. Two steps always count more than one, but three steps that many
 * people took less than two that nobody took.
 */
export const roadCost = (road: Pick<Road, 'evidence' | 'kind' | 'countBand'>): number => mostCost - strength(road);
