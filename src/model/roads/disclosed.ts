import { bandOf, floor } from '../disclosure/thresholds.js';
import { type Road, countBands } from '../records/career.js';

/** Roads as they may be shown, and what had to be left out. */
export interface Disclosed {
  readonly roads: readonly Road[];
  /** For the caller to log; it names no road, for that would tell as much. */
  readonly messages: readonly string[];
}

const slice = 5000;

/**
 * What may be told of roads that people took, whatever a source hands over. The
 * server counts in bands and leaves small groups out; a source without such a
 * rule may not, so it is done once more before anything is drawn or said:
 *
 * - a road with a count or band that may be below the smallest group is left out: it would tell of somebody
 * - any other count becomes its band, and where both are given the smaller one counts
 * - without a band nobody knows of how many a time or period speaks, so neither is told
 *
 * In slices of about a millisecond, for catalogues that would hold up the page.
 *
 * @param smallest people of the smallest group; nobody can go below the floor
 */
export function* disclosedSlices(roads: readonly Road[], smallest = floor): Generator<void, Disclosed, undefined> {
  const shown: Road[] = [];
  let small = 0;
  for (const [i, road] of roads.entries()) {
    const told =
      road.evidence === 'observed' && road.kind !== 'related' ? disclosed(road, Math.max(smallest, floor)) : road;
    if (told) shown.push(told);
    else small++;
    if (i % slice === slice - 1) yield;
  }
  const messages =
    small > 0
      ? [
          `roads: ${small} left out, as fewer than ${Math.max(smallest, floor)} people took them: a source should not hand these out`,
        ]
      : [];
  return { roads: shown, messages };
}

function disclosed(road: Road, smallest: number): Road | undefined {
  // No field of the schema, but a source may hand over more than it asks for.
  const { count, ...rest } = road as Road & { readonly count?: unknown };
  const shown = (band: NonNullable<Road['countBand']>): Road | undefined =>
    Number.parseInt(band, 10) < smallest ? undefined : { ...rest, countBand: band };
  if (count === undefined || count === null) return road.countBand ? shown(road.countBand) && road : plain(rest);
  // A file or a database may write it as text; what is no number may be a small one.
  const people = typeof count === 'string' ? Number(count) : count;
  if (typeof people !== 'number' || !(people >= floor)) return undefined;
  const bands = [bandOf(people), road.countBand].flatMap((band) => (band ? [countBands.indexOf(band)] : []));
  return shown(countBands[Math.min(...bands)]!);
}

const plain = (road: Road): Road =>
  road.medianMonths === undefined && road.period === undefined
    ? road
    : { ...road, medianMonths: undefined, period: undefined };
