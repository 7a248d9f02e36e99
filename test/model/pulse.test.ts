import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { surveys } from '../../src/content/surveys.js';
import { resultOf, submissionOf } from '../../src/model/checkin-end.js';
import { type QuestionSet, beginDraft, draftIdOf, questionsOf, resume } from '../../src/model/checkin.js';
import { ownTurn, pulseItems, pulseOrder, pulseSize, pulseSupport } from '../../src/model/pulse.js';
import { selfResults } from '../../src/model/records/results.js';
import { type CheckinDraft, type Survey, checkinDrafts, submissions } from '../../src/model/records/survey.js';
import { supportIds } from '../../src/model/supports.js';

const survey: Survey = surveys[0]!;
const every = questionsOf(survey).map(({ id }) => id);
const supportOfItem = (itemId: string) => [...survey.items, ...survey.dosage].find(({ id }) => id === itemId)?.support;
const pulse = (turn: number): QuestionSet => ({ kind: 'pulse', turn });
const begun = (set: QuestionSet, answers: CheckinDraft['answers'] = {}): CheckinDraft => ({
  ...beginDraft(survey, { key: 'k', resultId: 'r' }, new Date('2026-11-20T01:20:00Z'), set),
  answers,
});
/** A survey of a company: any number of items a support, of amounts and of autonomy. */
const anySurvey = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 20 }),
    items: fc.array(fc.constantFrom(...supportIds), { minLength: 1, maxLength: 40 }),
    dosage: fc.subarray([...supportIds]),
    autonomy: fc.nat({ max: 9 }),
  })
  .map(({ id, items, dosage, autonomy }): Survey => ({
    ...survey,
    id,
    items: items.map((support, at) => ({ id: `i${at}`, support, text: 'x' })),
    dosage: dosage.map((support) => ({ id: `d-${support}`, support, text: 'x' })),
    autonomy: Array.from({ length: autonomy }, (_, at) => ({ id: `a${at}`, reverse: false, text: 'x' })),
  }));

describe('the pulse of a round', () => {
  it('asks six items: one support whole with its amount, and two of three about autonomy', () => {
    for (let turn = 0; turn < 15; turn++) {
      const asked = questionsOf(survey, pulse(turn));
      assert.deepEqual(
        asked.map(({ part }) => part),
        ['support', 'support', 'support', 'dosage', 'autonomy', 'autonomy'],
      );
      const [support, ...others] = new Set(asked.slice(0, 4).map(({ id }) => supportOfItem(id)));
      assert.deepEqual(others, []);
      assert.equal(support, pulseSupport(survey, turn));
    }
  });

  it('asks every item within five rounds, wherever one begins', () => {
    for (let first = 0; first < 30; first++) {
      const asked = new Set([0, 1, 2, 3, 4].flatMap((more) => [...pulseItems(survey, first + more)]));
      assert.deepEqual([...asked].toSorted(), every.toSorted());
    }
  });

  it('is known from the round alone: the same for everybody, and another order for another survey', () => {
    assert.deepEqual(pulseItems(survey, 3), pulseItems(structuredClone(survey), 3));
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pulseOrder({ ...survey, id }).join());
    assert.ok(new Set(orders).size > 1);
  });

  it('never asks more than six, of any survey, and comes to every support, item and autonomy question in time', () => {
    fc.assert(
      fc.property(anySurvey, (any) => {
        const supports = pulseOrder(any).length;
        const asked = new Set<string>();
        for (let turn = 0; turn < supports * 40; turn++) {
          const items = pulseItems(any, turn);
          assert.ok(items.size > 0 && items.size <= pulseSize);
          for (const id of items) asked.add(id);
        }
        for (const { id } of any.items) assert.ok(asked.has(id), id);
        const crowded =
          any.items.length > 0 &&
          any.items.every(({ support }) => any.items.filter((each) => each.support === support).length >= pulseSize);
        if (!crowded) for (const { id } of any.autonomy) assert.ok(asked.has(id), id);
      }),
      { numRuns: 300 },
    );
  });

  it('outside any round takes the support that was asked longest ago', () => {
    const [first, second] = pulseOrder(survey);
    assert.equal(ownTurn(survey, []), 0);
    const seen = (takenAt: string, ...ids: (string | undefined)[]) => ({
      takenAt,
      scores: Object.fromEntries(ids.map((id) => [id, 4])),
    });
    assert.equal(ownTurn(survey, [seen('2026-01-01T00:00:00Z', first)]), 1);
    const all = seen('2026-01-01T00:00:00Z', ...supportIds);
    assert.equal(ownTurn(survey, [seen('2026-02-01T00:00:00Z', first), all]), 1);
    assert.equal(ownTurn(survey, [all, seen('2026-02-01T00:00:00Z', first, second)]), 2);
  });
});

describe('what a pulse scores, and what it cannot', () => {
  const asked = [...pulseItems(survey, 0)];
  const support = pulseSupport(survey, 0)!;

  it('is one support’s level and amount, and autonomy; other supports are absent, not empty', () => {
    const result = resultOf(survey, begun(pulse(0), Object.fromEntries(asked.map((id) => [id, 4]))), 'c1');
    assert.deepEqual(result.scores, { [support]: 4 });
    assert.deepEqual(result.dosage, { [support]: 4 });
    assert.ok(result.autonomy !== null);
    assert.equal(selfResults.check(result), undefined);
  });

  it('says nothing of a support of which one item was answered, and shows that it was asked', () => {
    const result = resultOf(survey, begun(pulse(0), { [asked[0]!]: 5 }), 'c1');
    assert.deepEqual(result.scores, { [support]: null });
    assert.deepEqual(result.dosage, { [support]: null });
    assert.equal(result.autonomy, null);
  });

  it('sends what it asked and nothing else', () => {
    const sent = submissionOf(survey, begun(pulse(0), { [asked[0]!]: 5 }), 'c1');
    assert.equal(sent.kind, 'pulse');
    assert.deepEqual(
      sent.answers.map(({ itemId }) => itemId),
      questionsOf(survey, pulse(0)).map(({ id }) => id),
    );
    assert.equal(submissions.check(sent), undefined);
  });
});

describe('the mirror of a manager', () => {
  const mirror = { kind: 'mirror' } as const;

  it('asks what has words for managers, in those words, and lies beside the own draft', () => {
    const asked = questionsOf(survey, mirror);
    assert.equal(asked.length, 20);
    for (const { id, text, part } of asked) {
      const item = [...survey.items, ...survey.dosage].find((each) => each.id === id)!;
      assert.equal(text, item.managerText);
      assert.notDeepEqual(text, item.text);
      assert.notEqual(part, 'autonomy');
    }
    assert.notEqual(draftIdOf(survey, mirror), draftIdOf(survey, { kind: 'full' }));
    assert.equal(draftIdOf(survey, { kind: 'full' }), survey.id);
  });

  it('becomes a sending of its kind and a result without autonomy', () => {
    const draft = begun(mirror, Object.fromEntries(questionsOf(survey, mirror).map(({ id }) => [id, 3])));
    assert.equal(checkinDrafts.check(draft), undefined);
    assert.equal(submissionOf(survey, draft, 'c1').kind, 'mirror');
    const result = resultOf(survey, draft, 'c1');
    assert.deepEqual(Object.values(result.scores), [3, 3, 3, 3, 3]);
    assert.equal(result.autonomy, null);
  });
});

describe('a pulse taken up in a later round', () => {
  it('keeps what is still asked, counts what is not, and asks the new items', () => {
    const old = begun(pulse(0), Object.fromEntries([...pulseItems(survey, 0)].map((id) => [id, 4])));
    const { draft, dropped, updated } = resume(survey, old, pulse(1));
    const now = pulseItems(survey, 1);
    assert.equal(updated, true);
    assert.ok(Object.keys(draft.answers).every((id) => now.has(id)));
    assert.equal(dropped + Object.keys(draft.answers).length, 6);
    assert.deepEqual(
      draft.asks,
      questionsOf(survey, pulse(1)).map(({ id }) => id),
    );
    assert.equal(resume(survey, draft, pulse(1)).updated, false);
  });

  it('stays as it was while its sending is not confirmed', () => {
    const sending = { ...begun(pulse(0), { au1: 4 }), sendingTo: 'c1' };
    assert.deepEqual(resume(survey, sending, pulse(1)).draft, sending);
    assert.deepEqual(
      submissionOf(survey, sending, 'c1').answers.map(({ itemId }) => itemId),
      questionsOf(survey, pulse(0)).map(({ id }) => id),
    );
  });
});
