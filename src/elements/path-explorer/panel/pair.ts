import type { Look, Pair } from '../look.js';
import type { Own } from '../own/own.js';
import type { Place } from '../place-in.js';
import type { Career } from '../career.js';

/** What tells which roles somebody may want to compare. */
export interface PairSight {
  readonly career: Pick<Career, 'role'>;
  readonly place: Place;
  readonly look: Pick<Look, 'looked'>;
  readonly own: Pick<Own, 'saved'>;
}

/**
 * What can be compared: the goal, what was opened last, bookmarks, the present
 * role, as staying is a future too. What one has in mind comes first.
 */
export function comparable({ career, place, look, own }: PairSight): readonly string[] {
  const ids = [place.goal, place.opened, ...look.looked, ...own.saved, place.now];
  return [...new Set(ids)].filter((id) => id !== undefined && career.role.has(id)) as string[];
}

/** The two that stand first; `undefined` where there are no two. */
export function pairIn(sight: PairSight): Pair | undefined {
  const [left, right] = comparable(sight);
  return left === undefined || right === undefined ? undefined : [left, right];
}
