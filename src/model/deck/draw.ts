import { type Prompt, type PromptState, phases } from '../records/talk.js';
import type { DrawInput } from './draw-input.js';
import { random } from './random.js';
import { activeRules, allowed, type HardRule, relaxOrder } from './rules.js';

export type { DrawInput } from './draw-input.js';

/** Most cards that a meeting takes. */
export const cardsPerMeeting = 3;

/** Why a card is here, as a message key: the view says it in the reader's language. */
export interface Reason {
  readonly key:
    | 'pinned'
    | 'you-ask'
    | 'chosen-support'
    | 'too-much'
    | 'too-little'
    | 'came-back'
    | 'opening'
    | 'in-turn';
  readonly support: Prompt['support'];
  /** Tells something of the reader's own answers: not for a screen that two people look at. */
  readonly personal: boolean;
}

/** A card on the table. */
export interface DrawnCard {
  readonly prompt: Prompt;
  readonly reason: Reason;
}

/** A rule that the deck could not keep this time. */
export type RelaxedRule = HardRule | 'employee-asks' | 'chosen-support';

/** The cards for now, in the order of a talk: opening first, looking back last. */
export interface Draw {
  readonly cards: readonly DrawnCard[];
  readonly relaxed: readonly RelaxedRule[];
  /** How many cards the meeting takes beside those already used in it, 0 to 3. */
  readonly room: number;
}

/**
 * Draws the cards of a meeting by the rules of `rules.ts`.
 *
 * At least every second meeting holds one card that the employee asks: it is
 * owed where neither this meeting nor the one before used one. Pins come
 * first, then the support that was picked, then what fits "too much" or "too
 * little", then cards put off until later, then chance, each from another
 * support where it can be.
 */
export function draw(input: DrawInput): Draw {
  const { prompts, counterpart, meeting, states = [], support, seed } = input;
  const mine = new Map(prompts.filter(({ type }) => type === counterpart).map((prompt) => [prompt.id, prompt]));
  const used = states.filter(({ state, promptId }) => state === 'used' && mine.has(promptId));
  const usedNow = new Set(used.filter((s) => s.meeting === meeting).map(({ promptId }) => promptId));
  const room = Math.max(0, cardsPerMeeting - usedNow.size);
  if (room === 0) return { cards: [], relaxed: [], room };

  const { pool, relaxed } = playable(input);
  const asked = used.some(
    (s) => (s.meeting === meeting || s.meeting === meeting - 1) && mine.get(s.promptId)?.direction === 'to-counterpart',
  );
  const owed = meeting > 1 && !asked;

  const next = random(`${seed} ${counterpart} ${meeting}`);
  // Numbers are dealt to the sorted whole deck, so a card that leaves does not reshuffle the others.
  const chance = new Map([...mine.keys()].toSorted().map((id) => [id, next()]));
  const rest = pool.map((prompt) => ({ prompt, reason: reasonFor(prompt, input, owed) }));
  const rank = ({ prompt, reason }: DrawnCard): number[] => [
    reason.key === 'pinned' ? 0 : 1,
    support == null || prompt.support === support ? 0 : 1,
    reason.key === 'too-much' || reason.key === 'too-little' ? 0 : 1,
    reason.key === 'came-back' ? 0 : 1,
    chance.get(prompt.id)!,
  ];

  const cards: DrawnCard[] = [];
  const take = (from: readonly DrawnCard[]): void => {
    const fresh = (card: DrawnCard): number => (cards.some((c) => c.prompt.support === card.prompt.support) ? 1 : 0);
    const [best] = from.toSorted((a, b) => compare(rank(a), rank(b), fresh(a) - fresh(b)));
    if (best === undefined) return;
    cards.push(best);
    rest.splice(rest.indexOf(best), 1);
  };
  const asks = rest.filter(({ prompt }) => prompt.direction === 'to-counterpart');
  if (owed) take(asks);
  while (cards.length < room && rest.length > 0) take(rest);

  const missed: RelaxedRule[] = [];
  if (owed && asks.length === 0 && pool.length > 0) missed.push('employee-asks');
  if (support != null && pool.length > 0 && !pool.some((p) => p.support === support)) missed.push('chosen-support');
  cards.sort((a, b) => phases.indexOf(a.prompt.phase) - phases.indexOf(b.prompt.phase));
  return { cards, relaxed: [...relaxed, ...missed], room };
}

/** Lexicographic, with the wish for variety just before chance, the last number. */
function compare(a: readonly number[], b: readonly number[], variety: number): number {
  for (let at = 0; at < a.length - 1; at++) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return variety || a.at(-1)! - b.at(-1)!;
}

/** The cards that the rules leave, with as few rules relaxed as it takes to leave any. */
function playable(input: DrawInput): { pool: readonly Prompt[]; relaxed: readonly HardRule[] } {
  const cards = input.prompts.filter((prompt) => allowed(prompt, input));
  const rules = activeRules(input);
  const keeping = (relaxed: readonly HardRule[]): Prompt[] =>
    cards.filter((card) => relaxOrder.every((rule) => relaxed.includes(rule) || rules[rule](card)));
  let relaxed: HardRule[] = [];
  for (const rule of relaxOrder) {
    if (keeping(relaxed).length > 0) break;
    relaxed.push(rule);
  }
  // A rule relaxed on the way that did not help is kept after all.
  for (const rule of relaxed) {
    const without = relaxed.filter((r) => r !== rule);
    if (keeping(without).length > 0) relaxed = without;
  }
  const pool = keeping(relaxed);
  return { pool, relaxed: pool.length > 0 ? relaxed : [] };
}

function reasonFor(prompt: Prompt, { states = [], wheel, support, meeting }: DrawInput, owed: boolean): Reason {
  const { id, direction, phase, stance } = prompt;
  const say = (key: Reason['key'], personal = false): Reason => ({ key, support: prompt.support, personal });
  const marked = (state: PromptState['state']): boolean => states.some((s) => s.promptId === id && s.state === state);
  if (marked('pinned')) return say('pinned');
  if (support != null && prompt.support === support) return say('chosen-support');
  const dosage = prompt.support === 'other' ? null : wheel?.dosage[prompt.support];
  if (dosage != null && dosage > 3 && stance === 'watch') return say('too-much', true);
  if (dosage != null && dosage < 3 && stance === 'support') return say('too-little', true);
  if (marked('later')) return say('came-back', true);
  if (owed && direction === 'to-counterpart') return say('you-ask');
  return say(meeting <= 3 && phase === 'open' ? 'opening' : 'in-turn');
}
