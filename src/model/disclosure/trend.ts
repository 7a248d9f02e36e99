import type { TeamResult } from '../schemas/results.js';
import type { Turnover } from './turnover.js';

/** The cycle before: what was published, and who has come and gone since. */
export interface Previous {
  readonly figures: Iterable<TeamResult>;
  readonly turnover: Turnover;
}

/** How far two levels must lie apart to be a change: in small groups farther. */
const farEnough = (precision: number): number => (precision >= 0.5 ? 0.5 : 0.3);

/**
 * Adds the change since the cycle before, where both figures are shown, are of
 * the same group, and joiners and leavers together are none or at least the
 * smallest group. Compared is what was published, so that a trend tells
 * nothing that the two figures do not.
 */
export function trendOf(smallest: number, previous: Previous | undefined): (now: TeamResult) => TeamResult {
  const before = new Map<string, TeamResult>();
  for (const figure of previous?.figures ?? []) {
    if (figure.status === 'ok' && figure.level != null) before.set(cellOf(figure), figure);
  }
  return (now) => {
    // A union's people are others as soon as one of its units is shown alone.
    if (now.status !== 'ok' || now.level == null || now.groupId === undefined || now.group.unitIds) return now;
    const then = before.get(cellOf(now));
    if (!previous || !then || then.group.unitIds) return now;
    const moved = previous.turnover.of(now.groupId);
    if (moved > 0 && moved < smallest) return now;
    const far = farEnough(Math.max(now.precision ?? 0, then.precision ?? 0));
    const change = Math.round((now.level - then.level!) * 10) / 10;
    return { ...now, trend: change >= far ? 'up' : change <= -far ? 'down' : 'flat' };
  };
}

const cellOf = ({ groupId, of, kind, supportId }: TeamResult): string => JSON.stringify([groupId, of, kind, supportId]);
