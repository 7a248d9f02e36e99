import type { Counterpart, Prompt } from '../records/talk.js';
import type { DrawInput } from './draw-input.js';

/** Meetings in which only opening and "where I am" cards are drawn. */
export const firstMeetings = 3;
/** Of so many meetings in a row, a card is in one at most (unless pinned). */
export const repeatWindow = 6;

/**
 * Who stands outside the reporting line. The manager appraises; HR keeps the
 * records and decides on placements, so a person cannot take HR for a
 * bystander either. A colleague from another department and an outside mentor
 * decide nothing about the person.
 */
export const outsideReportingLine: readonly Counterpart[] = ['cross', 'mentor'];

/**
 * Rules that give way where they would leave no card at all, the first one
 * first: a card that does not match the amount, a card seen lately, a later
 * phase in an early meeting.
 *
 * Never relaxed: depth 3 only outside the reporting line, hidden cards, cards
 * laid aside for this meeting, three cards a meeting. Rather no card.
 */
export const relaxOrder = ['dosage', 'no-repeat', 'first-meetings'] as const;
/** A rule that takes cards out of a draw but can be relaxed. */
export type HardRule = (typeof relaxOrder)[number];

/** Whether a card may be on the table at all: what no empty deck can relax. */
export function allowed(prompt: Prompt, { counterpart, meeting, states = [], setAside = [] }: DrawInput): boolean {
  if (prompt.type !== counterpart || setAside.includes(prompt.id)) return false;
  if (prompt.depth > 2 && !outsideReportingLine.includes(counterpart)) return false;
  return !states.some(
    (s) =>
      s.promptId === prompt.id &&
      (s.state === 'hidden' ||
        (s.meeting === meeting && (s.state === 'used' || s.state === 'later' || s.state === 'not-today'))),
  );
}

/** The rules that can be relaxed, as questions to a card. */
export function activeRules({ meeting, states = [], wheel }: DrawInput): Record<HardRule, (prompt: Prompt) => boolean> {
  const pinned = new Set(states.filter(({ state }) => state === 'pinned').map(({ promptId }) => promptId));
  const recent = new Set(
    states
      .filter((s) => s.state === 'used' && s.meeting !== undefined && Math.abs(meeting - s.meeting) < repeatWindow)
      .map(({ promptId }) => promptId),
  );
  return {
    // Too much: nothing that reaches for more. Too little: nothing that only looks on.
    dosage: ({ support, stance }) => {
      const amount = support === 'other' ? null : wheel?.dosage[support];
      if (amount == null || amount === 3) return true;
      return stance !== (amount > 3 ? 'support' : 'watch');
    },
    'no-repeat': ({ id }) => pinned.has(id) || !recent.has(id),
    'first-meetings': ({ phase }) => meeting > firstMeetings || phase === 'open' || phase === 'now',
  };
}
