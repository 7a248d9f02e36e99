import type { SelfResult } from './records/results.js';
import type { Survey } from './records/survey.js';
import { type SupportId, supportIds } from './supports.js';

/** The most items that a pulse asks: at ten seconds each, a minute. */
export const pulseSize = 6;

/**
 * The order in which pulses take the supports: those that the survey asks
 * about, shuffled by the survey's id, so that not every company begins with
 * the same and everybody in a company has the same.
 */
export function pulseOrder({ id, items }: Pick<Survey, 'id' | 'items'>): readonly SupportId[] {
  const asked = supportIds.filter((supportId) => items.some(({ support }) => support === supportId));
  return asked.toSorted((a, b) => hash(`${id} ${a}`) - hash(`${id} ${b}`));
}

/** FNV-1a over the text's UTF-16 units: spreads names evenly, hides nothing. */
function hash(text: string): number {
  let state = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01_00_01_93);
  return state >>> 0;
}

/** `count` of a list, from `start` on and round. */
const window = <T>(list: readonly T[], start: number, count: number): readonly T[] =>
  count >= list.length
    ? list
    : list.filter((_, at) => (at - (start % list.length) + list.length) % list.length < count);

/**
 * The items of a pulse, by the turn of its round alone: everybody in a round
 * is asked the same, so what was asked says nothing about who answered, and
 * nothing has to be kept to know it.
 *
 * A pulse takes one support whole (its items and its amount), because one item
 * would not make a level: `scoreAnswers` wants two of three. What room is left
 * goes to autonomy, also in turn. After as many pulses as there are supports
 * every support has been asked, and with our survey every item. Of a company's
 * survey with more items a support than fit, the next lap takes the next ones;
 * such a pulse gives a level only where it holds two thirds of the support's
 * items.
 *
 * @param turn number of the round's pulse, from 0 (`cycles.pulse`)
 * @returns ids of the items, in the survey's order
 */
export function pulseItems(survey: Survey, turn: number): ReadonlySet<string> {
  const order = pulseOrder(survey);
  const place = turn % order.length;
  const lap = Math.floor(turn / order.length);
  const supportId = order[place];
  const own = ({ support }: { support: SupportId }): boolean => support === supportId;
  const amount = survey.dosage.filter(own).slice(0, 1);
  const most = pulseSize - amount.length;
  const items = window(survey.items.filter(own), lap * most, most);
  const room = most - items.length;
  // One further each lap: however the room varies from support to support, each item comes up.
  const autonomy = window(survey.autonomy, place * room + lap, room);
  return new Set([...items, ...amount, ...autonomy].map(({ id }) => id));
}

/** The support that the pulse of this turn asks about. */
export function pulseSupport(survey: Survey, turn: number): SupportId | undefined {
  const order = pulseOrder(survey);
  return order[turn % order.length];
}

/**
 * The turn for somebody who answers a pulse outside any round: the support
 * that was asked longest ago, found in the person's own results.
 */
export function ownTurn(survey: Survey, results: readonly Pick<SelfResult, 'takenAt' | 'scores'>[]): number {
  const asked = pulseOrder(survey).map((id) =>
    Math.max(
      -Infinity,
      ...results.filter(({ scores }) => scores[id] != null).map(({ takenAt }) => Date.parse(takenAt)),
    ),
  );
  return Math.max(0, asked.indexOf(Math.min(...asked)));
}
