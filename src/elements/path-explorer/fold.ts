import type { Road } from '../../model/records/career.js';

/** From a role onwards, or back from a goal. */
export type Direction = 'forward' | 'back';

/** The roles that can be reached, by steps from the centre, each column in the order it is drawn in. */
export interface Reached {
  readonly steps: readonly (readonly string[])[];
  /** The roads among them. */
  readonly roads: readonly Road[];
}

/** So many cards a column shows at first. */
export const cardsFolded = 6;
/** And so many when its fold is opened: four columns never hold more than sixty cards. */
export const cardsOpened = 18;

/**
 * Which roles of a column are shown: the most important ones, in the order in
 * which they were given. A fold of one would take as much room as the card.
 *
 * @param rank the higher, the sooner it is shown
 */
export function foldColumn(
  ids: readonly string[],
  limit: number,
  rank: (id: string) => number,
): { readonly shown: readonly string[]; readonly rest: number } {
  if (ids.length <= limit + 1) return { shown: ids, rest: 0 };
  const kept = new Set(
    ids
      .map((id) => ({ id, rank: rank(id) }))
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, limit)
      .map(({ id }) => id),
  );
  return { shown: ids.filter((id) => kept.has(id)), rest: ids.length - kept.size };
}
