import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { surveys } from '../../src/content/surveys.js';
import { resultOf, submissionOf } from '../../src/model/checkin-end.js';
import {
  beginDraft,
  openCycle,
  positionOf,
  questionsOf,
  resume,
  surveyFlaw,
  unanswered,
  withAnswer,
} from '../../src/model/checkin.js';
import { selfResults, type Cycle } from '../../src/model/records/results.js';
import { type CheckinDraft, type Survey, checkinDrafts, submissions } from '../../src/model/records/survey.js';

const survey: Survey = surveys[0]!;
const questions = questionsOf(survey);
const ids = questions.map(({ id }) => id);
const now = new Date('2026-11-20T01:20:00Z');
const empty = beginDraft(survey, { key: 'k', resultId: 'r' }, now);

const value = fc.constantFrom(1, 2, 3, 4, 5, null);
/** Any draft: some items answered, standing anywhere or nowhere. */
const anyDraft = fc
  .record({
    answers: fc.dictionary(fc.constantFrom(...ids, 'gone-1', 'gone-2'), value),
    at: fc.option(fc.constantFrom(...ids, 'gone-1'), { nil: undefined }),
    surveyVersion: fc.constantFrom(1, 2),
  })
  .map((part): CheckinDraft => ({ ...empty, ...part }));
/** The survey with some items gone and some new ones, as version 2. */
const anyRenewal = fc.record({ gone: fc.subarray(ids), fresh: fc.nat({ max: 3 }) }).map(({ gone, fresh }): Survey => {
  const stays = ({ id }: { id: string }): boolean => !gone.includes(id);
  const more = Array.from({ length: fresh }, (_, n) => ({ ...survey.items[0]!, id: `new-${n}` }));
  return {
    ...survey,
    version: 2,
    items: [...survey.items.filter(stays), ...more],
    dosage: survey.dosage.filter(stays),
    autonomy: survey.autonomy.filter(stays),
  };
});

describe('the items that a check-in asks', () => {
  it('are 15 about supports, 5 about the amount, 3 about autonomy, in this order and with their own words', () => {
    assert.deepEqual(
      questions.map(({ part }) => part),
      [...Array<string>(15).fill('support'), ...Array<string>(5).fill('dosage'), ...Array<string>(3).fill('autonomy')],
    );
    for (const { part, choices } of questions) {
      assert.equal(choices, part === 'dosage' ? survey.doseScale : survey.scale);
      assert.equal(choices.length, 6);
    }
  });

  it('have ids of their own, and a survey where one stands twice is named', () => {
    assert.equal(surveyFlaw(survey), undefined);
    const twice = { ...survey, autonomy: [...survey.autonomy, { ...survey.autonomy[0]!, id: 'sr2' }] };
    assert.equal(surveyFlaw(twice), 'autonomy.3.id: "sr2" stands twice');
  });
});

describe('a draft', () => {
  it('killed after any answer goes on at the next item, with every answer', () => {
    let draft = empty;
    for (const [index, id] of ids.entries()) {
      draft = withAnswer(draft, id, index % 2 ? null : 4, ids[index + 1], now);
      const reloaded = resume(survey, JSON.parse(JSON.stringify(draft)) as CheckinDraft).draft;
      assert.equal(positionOf(questions, reloaded), index + 1);
      assert.deepEqual(reloaded.answers, draft.answers);
      assert.equal(checkinDrafts.check(reloaded), undefined);
    }
    assert.deepEqual(unanswered(questions, draft.answers), []);
  });

  it('goes on where the person stood, not where the first gap is', () => {
    const draft = withAnswer(withAnswer(empty, 'hz3', 2, 'sr2', now), 'sr1', 3, 'co1', now);
    assert.equal(ids[positionOf(questions, draft)], 'co1');
  });

  it('of the same version is taken up untouched', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const same = { ...draft, surveyVersion: survey.version };
        assert.deepEqual(resume(survey, same), { draft: same, dropped: 0, updated: false });
      }),
    );
  });

  it('of another version keeps exactly the answers that still fit, and says how many do not', () => {
    fc.assert(
      fc.property(anyDraft, anyRenewal, (old, renewed) => {
        const before = { ...old, surveyVersion: 1 };
        const asked = questionsOf(renewed);
        const known = new Set(asked.map(({ id }) => id));
        const { draft, dropped, updated } = resume(renewed, before);
        assert.equal(updated, true);
        assert.equal(draft.surveyVersion, 2);
        assert.equal(draft.key, before.key);
        for (const [id, given] of Object.entries(before.answers)) {
          assert.equal(draft.answers[id], known.has(id) ? given : undefined);
        }
        assert.equal(Object.keys(draft.answers).length + dropped, Object.keys(before.answers).length);
        // Where the person stood if it is still there, else at something that is open, else at the end.
        const position = positionOf(asked, draft);
        if (before.at !== undefined && known.has(before.at)) assert.equal(asked[position]?.id, before.at);
        else if (position < asked.length) assert.equal(draft.answers[asked[position]!.id], undefined);
        else assert.deepEqual(unanswered(asked, draft.answers), []);
        // Taken up again it does not change any more.
        assert.deepEqual(resume(renewed, draft), { draft, dropped: 0, updated: false });
      }),
    );
  });

  it('whose sending has begun stays as it is, also when the survey changes', () => {
    const sending = { ...withAnswer(empty, 'sr1', 5, 'sr2', now), sendingTo: 'c1' };
    assert.deepEqual(resume({ ...survey, version: 2, items: survey.items.slice(3) }, sending).draft, sending);
  });
});

describe('what a draft becomes', () => {
  it('is one submission with every item once, the same however often it is made', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const sent = submissionOf(survey, draft, 'c1');
        assert.deepEqual(submissionOf(survey, { ...draft }, 'c1'), sent);
        assert.equal(submissions.check(sent), undefined);
        assert.deepEqual(
          sent.answers.map(({ itemId }) => itemId),
          ids,
        );
        for (const { itemId, value } of sent.answers) assert.equal(value, draft.answers[itemId] ?? null);
      }),
    );
  });

  it('is one own result, which nothing ties to the submission', () => {
    const draft = ids.reduce((so, id) => withAnswer(so, id, 4, undefined, now), empty);
    const result = resultOf(survey, draft, 'c1');
    assert.equal(selfResults.check(result), undefined);
    assert.equal(result.id, 'r');
    assert.ok(!JSON.stringify(result).includes('"k"'));
    assert.equal(result.takenAt, now.toISOString());
    assert.equal(result.scores['safe-road'], 4);
    assert.equal(result.dosage.horizon, 4);
    // Two items say 4, the reversed one 2.
    assert.equal(result.autonomy, 10 / 3);
  });
});

describe('the open round', () => {
  const cycle = (id: string, more: Partial<Cycle> = {}): Cycle => ({
    id,
    surveyId: 'kyoritsu',
    opensAt: '2026-11-01T00:00:00Z',
    closesAt: '2026-12-01T00:00:00Z',
    status: 'open',
    thresholds: { minGroup: 5, preset: 'standard' },
    ...more,
  });

  it('is open by its status and by the clock', () => {
    assert.equal(openCycle([cycle('a')], now)?.id, 'a');
    assert.equal(openCycle([cycle('a', { status: 'closed' })], now), undefined);
    assert.equal(openCycle([cycle('a', { opensAt: '2026-11-20T10:20:00.001+09:00' })], now), undefined);
    assert.equal(openCycle([cycle('a', { closesAt: '2026-11-20T10:20:00+09:00' })], now), undefined);
  });

  it('is the one that opened last, whatever offset its time is written in', () => {
    const earlier = cycle('a', { opensAt: '2026-11-10T05:00:00+09:00' });
    const later = cycle('b', { opensAt: '2026-11-09T22:00:00Z' });
    assert.equal(openCycle([earlier, later], now)?.id, 'b');
    assert.equal(openCycle([later, earlier], now)?.id, 'b');
  });
});
