import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prompts as deck } from '../../../src/content/prompts.js';
import { type Draw, draw } from '../../../src/model/deck/draw.js';
import { random } from '../../../src/model/deck/random.js';
import {
  type Counterpart,
  counterparts,
  phases,
  type Prompt,
  type PromptState,
} from '../../../src/model/records/talk.js';
import { supportIds } from '../../../src/model/supports.js';

/*
 * Fifty meetings of one pair, as people hold them: not every card is talked
 * about, some are put off, left unsaid, pinned or hidden, and the amount of
 * support changes with each check-in. The rules are looked at from the table,
 * by another way than the drawing's own.
 */
const count = 50;
const seeds = Array.from({ length: 20 }, (_, at) => `pair-${at}`);

interface Held {
  readonly meeting: number;
  readonly drawn: Draw;
  readonly used: readonly Prompt[];
  readonly dosage: { readonly [support: string]: number };
}

function hold(counterpart: Counterpart, seed: string): { meetings: Held[]; states: PromptState[] } {
  const next = random(`${seed} ${counterpart} people`);
  const states: PromptState[] = [];
  const mark = ({ id }: Prompt, state: PromptState['state'], meeting: number): void => {
    states.push({ id: `${id}:${meeting}`, promptId: id, state, meeting, at: '2026-11-20T09:00:00+09:00' });
  };
  const meetings: Held[] = [];
  let dosage: Record<string, number> = {};
  for (let meeting = 1; meeting <= count; meeting++) {
    // A check-in every six meetings or so.
    if (meeting % 6 === 1) dosage = Object.fromEntries(supportIds.map((id) => [id, 1 + Math.floor(next() * 5)]));
    const drawn = draw({ prompts: deck, counterpart, meeting, states, wheel: { dosage }, seed });
    const used: Prompt[] = [];
    for (const { prompt } of drawn.cards) {
      const chance = next();
      if (chance < 0.8) used.push(prompt);
      else mark(prompt, chance < 0.88 ? 'later' : chance < 0.97 ? 'not-today' : 'hidden', meeting);
    }
    for (const prompt of used) mark(prompt, 'used', meeting);
    meetings.push({ meeting, drawn, used, dosage });
  }
  return { meetings, states };
}

/** Every breach of a rule that was not said to be relaxed. */
function breaches({ meetings, states }: ReturnType<typeof hold>, counterpart: Counterpart): string[] {
  const found: string[] = [];
  const lastUsed = new Map<string, number>();
  let asked = 0;
  for (const { meeting, drawn, used, dosage } of meetings) {
    const { cards, relaxed } = drawn;
    const breach = (what: string): unknown => found.push(`meeting ${meeting}: ${what}`);
    if (cards.length > 3) breach(`${cards.length} cards`);
    if (cards.length === 0) breach('no card');
    for (const { prompt, reason } of cards) {
      const { id, depth, phase, stance, support } = prompt;
      if (prompt.type !== counterpart) breach(`${id} is for another`);
      if (!reason.key) breach(`${id} without a reason`);
      if (depth === 3 && counterpart !== 'mentor' && counterpart !== 'cross') breach(`${id} of depth 3`);
      if (meeting <= 3 && phase !== 'open' && phase !== 'now' && !relaxed.includes('first-meetings'))
        breach(`${id} early`);
      if (meeting - (lastUsed.get(id) ?? -9) < 6 && !relaxed.includes('no-repeat')) breach(`${id} again`);
      const amount = dosage[support] ?? 3;
      const unfit = (amount > 3 && stance === 'support') || (amount < 3 && stance === 'watch');
      if (unfit && !relaxed.includes('dosage')) breach(`${id} does not fit the amount`);
      const hidden = states.some((s) => s.promptId === id && s.state === 'hidden' && s.meeting! < meeting);
      if (hidden) breach(`${id} was hidden`);
    }
    const asks = cards.some(({ prompt }) => prompt.direction === 'to-counterpart');
    if (!asks && meeting > 1 && asked < meeting - 1 && !relaxed.includes('employee-asks'))
      breach('the employee did not ask');
    if (used.some(({ direction }) => direction === 'to-counterpart')) asked = meeting;
    for (const { id } of used) lastUsed.set(id, meeting);
  }
  return found;
}

describe('fifty meetings', () => {
  it('never break a rule that is not said to be relaxed', () => {
    for (const counterpart of counterparts) {
      for (const seed of seeds)
        assert.deepEqual(breaches(hold(counterpart, seed), counterpart), [], `${counterpart} ${seed}`);
    }
  });

  it('come round to every support and every phase that the deck has for the counterpart', (t) => {
    for (const counterpart of counterparts) {
      const mine = deck.filter(({ type }) => type === counterpart);
      let cardsSeen = 0;
      let relaxed = 0;
      for (const seed of seeds) {
        const { meetings } = hold(counterpart, seed);
        const used = meetings.flatMap((held) => held.used);
        const share = (of: (prompt: Prompt) => string, name: string): number =>
          used.filter((prompt) => of(prompt) === name).length / used.length;
        for (const id of supportIds) assert.ok(share((p) => p.support, id) > 0.08, `${counterpart} ${seed} ${id}`);
        for (const phase of phases) {
          const has = mine.some((prompt) => prompt.phase === phase && (prompt.depth < 3 || counterpart === 'mentor'));
          if (has) assert.ok(share((p) => p.phase, phase) > 0, `${counterpart} ${seed} ${phase}`);
        }
        cardsSeen += new Set(used.map(({ id }) => id)).size;
        relaxed += meetings.filter(({ drawn }) => drawn.relaxed.length > 0).length;
      }
      const perPair = (n: number): string => (n / seeds.length).toFixed(1);
      t.diagnostic(
        `${counterpart}: ${perPair(cardsSeen)} of ${mine.length} cards talked about in ${count} meetings, ` +
          `${perPair(relaxed)} meetings with a relaxed rule`,
      );
    }
  });
});
