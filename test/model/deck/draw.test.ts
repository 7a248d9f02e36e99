import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { prompts as deck } from '../../../src/content/prompts.js';
import { cardsPerMeeting, draw, type DrawInput } from '../../../src/model/deck/draw.js';
import { outsideReportingLine, relaxOrder, repeatWindow } from '../../../src/model/deck/rules.js';
import {
  type Counterpart,
  counterparts,
  phases,
  type Prompt,
  type PromptState,
  promptStates,
} from '../../../src/model/records/talk.js';
import { supportIds } from '../../../src/model/supports.js';

const at = '2026-11-20T09:00:00+09:00';
const state = (promptId: string, state: PromptState['state'], meeting?: number): PromptState => ({
  id: `${promptId}-${state}-${meeting}`,
  promptId,
  state,
  ...(meeting === undefined ? {} : { meeting }),
  at,
});

const anyPrompt: fc.Arbitrary<Prompt> = fc.record({
  id: fc.uuid(),
  support: fc.constantFrom(...supportIds, 'other' as const),
  type: fc.constantFrom(...counterparts),
  phase: fc.constantFrom(...phases),
  depth: fc.integer({ min: 1, max: 3 }),
  direction: fc.constantFrom('to-employee' as const, 'to-counterpart' as const),
  stance: fc.constantFrom(undefined, 'watch' as const, 'support' as const),
  text: fc.constant('?'),
});
const anyDeck = fc.oneof(fc.constant(deck), fc.uniqueArray(anyPrompt, { selector: ({ id }) => id, maxLength: 60 }));
const anyWheel = fc.record({
  dosage: fc.record(
    Object.fromEntries(supportIds.map((id) => [id, fc.option(fc.integer({ min: 1, max: 5 }))])) as Record<
      (typeof supportIds)[number],
      fc.Arbitrary<number | null>
    >,
  ),
});
const anyInput: fc.Arbitrary<DrawInput> = anyDeck.chain((prompts) => {
  const someId = fc.constantFrom(...prompts.map(({ id }) => id), 'unknown');
  return fc.record({
    prompts: fc.constant(prompts),
    counterpart: fc.constantFrom(...counterparts),
    meeting: fc.integer({ min: 1, max: 12 }),
    states: fc.array(
      fc
        .tuple(
          someId,
          fc.constantFrom('used', 'later', 'not-today', 'pinned', 'hidden'),
          fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        )
        .map(([id, kind, meeting]) => state(id, kind as PromptState['state'], meeting)),
      { maxLength: 30 },
    ),
    wheel: fc.option(anyWheel, { nil: undefined }),
    support: fc.option(fc.constantFrom(...supportIds)),
    setAside: fc.array(someId, { maxLength: 5 }),
    seed: fc.string(),
  });
});

/** Holds many meetings of one pair; every card drawn is talked about. */
function meetings(input: Omit<DrawInput, 'meeting' | 'states'>, count: number): ReturnType<typeof draw>[] {
  const states: PromptState[] = [];
  return Array.from({ length: count }, (_, index) => {
    const drawn = draw({ ...input, meeting: index + 1, states });
    states.push(...drawn.cards.map(({ prompt }) => state(prompt.id, 'used', index + 1)));
    return drawn;
  });
}

describe('drawing rules', () => {
  it('draw depth 3 only with somebody outside the reporting line', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { prompt } of draw(input).cards) {
          assert.ok(prompt.depth < 3 || outsideReportingLine.includes(input.counterpart));
        }
      }),
    );
    const deep = (type: Counterpart): Prompt => ({ ...deck[0]!, id: type, type, depth: 3 });
    const prompts = counterparts.map(deep);
    const seen = counterparts.filter(
      (counterpart) => draw({ prompts, counterpart, meeting: 9, seed: '' }).cards.length,
    );
    assert.deepEqual(seen, ['cross', 'mentor']);
  });

  it('draw only opening and "where I am" cards in the first three meetings', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { cards, relaxed } = draw(input);
        if (input.meeting > 3 || relaxed.includes('first-meetings')) return;
        for (const { prompt } of cards) assert.ok(prompt.phase === 'open' || prompt.phase === 'now');
      }),
    );
    const fourth = Array.from({ length: 20 }, (_, seed) =>
      draw({ prompts: deck, counterpart: 'boss', meeting: 4, seed: `${seed}` }),
    );
    assert.ok(fourth.some(({ cards }) => cards.some(({ prompt }) => prompt.phase === 'step')));
  });

  it('repeat no card within six meetings unless it is pinned', () => {
    fc.assert(
      fc.property(anyDeck, fc.constantFrom(...counterparts), fc.string(), (prompts, counterpart, seed) => {
        const drawn = meetings({ prompts, counterpart, seed }, 14);
        const last = new Map<string, number>();
        for (const [meeting, { cards, relaxed }] of drawn.entries()) {
          for (const { prompt } of cards) {
            const before = last.get(prompt.id);
            const free = before === undefined || meeting - before >= repeatWindow;
            assert.ok(free || relaxed.includes('no-repeat'), `${prompt.id} again after ${meeting - before!}`);
            last.set(prompt.id, meeting);
          }
        }
      }),
      { numRuns: 60 },
    );
    const pinned = [state('sh-b1', 'used', 4), state('sh-b1', 'pinned')];
    const { cards } = draw({ prompts: deck, counterpart: 'boss', meeting: 5, states: pinned, seed: '' });
    const card = cards.find(({ prompt }) => prompt.id === 'sh-b1');
    assert.equal(card?.reason.key, 'pinned');
  });

  it('take three cards a meeting at most, those already used in it included', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const own = new Set(input.prompts.filter((p) => p.type === input.counterpart).map(({ id }) => id));
        const used = new Set(
          (input.states ?? [])
            .filter((s) => s.state === 'used' && s.meeting === input.meeting && own.has(s.promptId))
            .map(({ promptId }) => promptId),
        );
        const { cards, room } = draw(input);
        assert.equal(room, Math.max(0, cardsPerMeeting - used.size));
        assert.ok(cards.length <= room);
        assert.equal(new Set(cards.map(({ prompt }) => prompt.id)).size, cards.length);
        assert.ok(cards.every(({ prompt }) => !used.has(prompt.id)));
      }),
    );
    const left = (...used: string[]): number => {
      const states = used.map((id) => state(id, 'used', 8));
      return draw({ prompts: deck, counterpart: 'boss', meeting: 8, states, seed: '' }).cards.length;
    };
    assert.deepEqual([left(), left('sh-b1', 'sh-b3'), left('sh-b1', 'sh-b3', 'fd-b4')], [3, 1, 0]);
  });

  it('hold at least every second meeting a card that the employee asks', () => {
    fc.assert(
      fc.property(anyDeck, fc.constantFrom(...counterparts), fc.string(), (prompts, counterpart, seed) => {
        const drawn = meetings({ prompts, counterpart, seed }, 14);
        const asked = drawn.map(({ cards }) => cards.some(({ prompt }) => prompt.direction === 'to-counterpart'));
        for (let meeting = 1; meeting < drawn.length; meeting++) {
          const { cards, relaxed } = drawn[meeting]!;
          const none = cards.length === 0 || relaxed.includes('employee-asks');
          assert.ok(asked[meeting] || asked[meeting - 1] || none, `meetings ${meeting} and ${meeting + 1}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the employee a turn even where pins fill the table', () => {
    const states = ['sh-b1', 'sh-b3', 'sh-b4', 'sh-b6'].map((id) => state(id, 'pinned'));
    const { cards, relaxed } = draw({ prompts: deck, counterpart: 'boss', meeting: 8, states, seed: 'x' });
    assert.equal(cards.filter(({ prompt }) => prompt.direction === 'to-counterpart').length, 1);
    assert.equal(cards.filter(({ reason }) => reason.key === 'pinned').length, 2);
    assert.deepEqual(relaxed, []);
  });

  it('watch over where the amount is too much, support where it is too little', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { cards, relaxed } = draw(input);
        for (const { prompt } of cards) {
          const amount = prompt.support === 'other' ? null : input.wheel?.dosage[prompt.support];
          if (amount == null || relaxed.includes('dosage')) continue;
          if (amount > 3) assert.notEqual(prompt.stance, 'support');
          if (amount < 3) assert.notEqual(prompt.stance, 'watch');
        }
      }),
    );
    for (const [amount, key, stance] of [
      [5, 'too-much', 'watch'],
      [1, 'too-little', 'support'],
    ] as const) {
      const wheel = { dosage: { 'steady-hand': amount } };
      const { cards } = draw({ prompts: deck, counterpart: 'boss', meeting: 1, wheel, seed: 'x' });
      const match = cards.filter(({ reason }) => reason.key === key);
      assert.ok(match.every(({ prompt }) => prompt.stance === stance && prompt.support === 'steady-hand'));
      // Nothing supporting is among the first meetings' cards of the manager for this support.
      assert.equal(match.length > 0, key === 'too-much');
    }
  });

  it('put the support that was picked first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...counterparts),
        fc.constantFrom(...supportIds),
        fc.string(),
        (counterpart, support, seed) => {
          const { cards, relaxed } = draw({ prompts: deck, counterpart, support, meeting: 1, seed });
          assert.ok(cards.some(({ prompt }) => prompt.support === support));
          assert.deepEqual(relaxed, []);
        },
      ),
    );
  });

  it('never show a card that is hidden, turned over, or laid aside for this meeting', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const gone = (id: string): boolean =>
          input.setAside!.includes(id) ||
          input.states!.some(
            (s) =>
              s.promptId === id &&
              (s.state === 'hidden' || (s.meeting === input.meeting && ['later', 'not-today'].includes(s.state))),
          );
        assert.ok(draw(input).cards.every(({ prompt }) => prompt.type === input.counterpart && !gone(prompt.id)));
      }),
    );
  });

  it('bring back what was put off until later', () => {
    const states = [state('fd-b2', 'later', 5), state('co-b3', 'used', 5)];
    const { cards } = draw({ prompts: deck, counterpart: 'boss', meeting: 6, states, seed: 'x' });
    assert.equal(cards.find(({ prompt }) => prompt.id === 'fd-b2')?.reason.key, 'came-back');
  });

  it('relax as few rules as it takes, and only where they leave nothing', () => {
    const few = deck.filter(({ id }) => id === 'fd-b4' || id === 'hz-b5');
    const early = draw({ prompts: few, counterpart: 'boss', meeting: 2, seed: '' });
    assert.deepEqual(early.relaxed, ['first-meetings', 'employee-asks']);
    assert.equal(early.cards.length, 2);
    const states = few.map(({ id }) => state(id, 'used', 7));
    const again = draw({ prompts: few, counterpart: 'boss', meeting: 8, states, seed: '' });
    assert.deepEqual(again.relaxed, ['no-repeat', 'employee-asks']);
    fc.assert(
      fc.property(anyInput, (input) => {
        const { cards, relaxed, room } = draw(input);
        if (cards.length > 0 || room === 0) return;
        assert.deepEqual(relaxed, []);
      }),
    );
    assert.deepEqual([...relaxOrder], ['dosage', 'no-repeat', 'first-meetings']);
  });

  it('keep what tells of the reader’s own answers off a shared screen', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { reason } of draw(input).cards) {
          assert.equal(reason.personal, ['too-much', 'too-little', 'came-back'].includes(reason.key));
        }
      }),
    );
  });

  it('are repeatable, and a record of them is a valid prompt state', () => {
    const said = (input: DrawInput): string => JSON.stringify(draw(input));
    fc.assert(fc.property(anyInput, (input) => assert.equal(said(input), said(structuredClone(input)))));
    const seeds = Array.from({ length: 20 }, (_, seed) =>
      draw({ prompts: deck, counterpart: 'boss', meeting: 8, seed: `${seed}` })
        .cards.map(({ prompt }) => prompt.id)
        .join(' '),
    );
    assert.ok(new Set(seeds).size > 10, 'other seeds, other cards');
    assert.equal(promptStates.check(state('a', 'used', 1)), undefined);
  });

  it('order the cards as a talk goes', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const order = draw(input).cards.map(({ prompt }) => phases.indexOf(prompt.phase));
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
