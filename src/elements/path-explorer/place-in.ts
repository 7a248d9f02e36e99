import type { Career } from './career.js';
import type { Way } from './way.js';
import type { Own } from './own/own.js';

/** Where the person stands, wants to go, looks from, and what is opened: ids of known roles. */
export type Place = Record<'now' | 'goal' | 'centre' | 'opened', string | undefined>;

/** The id, if the catalogue has such a role. */
export const known = (career: Career, id: string | null | undefined): string | undefined =>
  id != null && career.role.has(id) ? id : undefined;

/**
 * What the company says about now comes before what the person chose.
 *
 * @param centre chosen to look from; else the role of now, or backwards the goal
 * @param opened `undefined`: nothing has been opened or closed yet, so the goal is shown
 */
export function placeIn(
  career: Career,
  own: Pick<Own, 'now' | 'goal'>,
  way: Way,
  centre: string | undefined,
  opened: string | null | undefined,
): Place {
  const now = known(career, career.data.now) ?? known(career, own.now);
  const goal = known(career, own.goal);
  return {
    now,
    goal,
    centre: known(career, centre) ?? (way === 'back' ? goal : now),
    opened: opened === undefined ? goal : known(career, opened),
  };
}
