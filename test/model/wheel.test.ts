import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { surveys } from '../../src/content/surveys.js';
import { zoneOf } from '../../src/model/map.js';
import { type SupportId, supportIds } from '../../src/model/supports.js';
import { type Answers, meanOfAnswered, scoreAnswers } from '../../src/model/scoring.js';
import { carried, changeOf, suggestSupport } from '../../src/model/wheel.js';

const survey = surveys[0]!;
const itemIds = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);
const everyItem = (value: number | null): Answers => Object.fromEntries(itemIds.map((id) => [id, value]));
const perSupport = <T>(value: T): Record<SupportId, T> =>
  Object.fromEntries(supportIds.map((id) => [id, value])) as Record<SupportId, T>;

const someAnswers = fc
  .array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: itemIds.length, maxLength: itemIds.length })
  .map((values): Answers => Object.fromEntries(itemIds.map((id, index) => [id, values[index]])));

describe('scoreAnswers', () => {
  it('agrees with a check-in scored by hand', () => {
    const answers = {
      sr1: 5,
      sr2: 4,
      sr3: 4, // 13 / 3
      sh1: 4,
      sh2: null,
      sh3: 3, // 7 / 2
      fd1: 2,
      fd2: null,
      fd3: null, // one of three is too few
      co1: null,
      co2: null,
      co3: null,
      hz1: 1,
      hz2: 1,
      hz3: 1,
      'dose-safe-road': 3,
      'dose-steady-hand': 5,
      'dose-forward-drive': 1,
      'dose-contribution': null,
      au1: 5,
      au2: 4,
      au3: 2, // au3 is reversed: (5 + 4 + 4) / 3
    };
    assert.deepEqual(scoreAnswers(survey, answers), {
      scores: {
        'safe-road': 13 / 3,
        'steady-hand': 3.5,
        'forward-drive': null,
        contribution: null,
        horizon: 1,
      },
      dosage: { 'safe-road': 3, 'steady-hand': 5, 'forward-drive': 1, contribution: null, horizon: null },
      autonomy: 13 / 3,
    });
  });

  it('gives null where nothing was answered', () => {
    const nothing = { scores: perSupport(null), dosage: perSupport(null), autonomy: null };
    assert.deepEqual(scoreAnswers(survey, {}), nothing);
    assert.deepEqual(scoreAnswers(survey, everyItem(null)), nothing);
  });

  it('turns the reversed item round, skipped ones stay skipped', () => {
    assert.equal(scoreAnswers(survey, { au1: 1, au2: 1, au3: 5 }).autonomy, 1);
    assert.equal(scoreAnswers(survey, { au1: 5, au2: 5, au3: null }).autonomy, 5);
    assert.equal(scoreAnswers(survey, { au1: null, au2: null, au3: 1 }).autonomy, null);
  });

  it('needs two thirds of the items, however many there are', () => {
    assert.equal(meanOfAnswered([4, null]), null);
    assert.equal(meanOfAnswered([4, 2, null]), 3);
    assert.equal(meanOfAnswered([4, 4, 1, null, null]), null);
    assert.equal(meanOfAnswered([4, 4, 1, 3, null]), 3);
    assert.equal(meanOfAnswered([2]), 2);
    assert.equal(meanOfAnswered([]), null);
  });

  it('rounds a twice asked dosage towards about right', () => {
    const asked = { ...survey, dosage: [survey.dosage[0]!, { ...survey.dosage[0]!, id: 'again' }] };
    const dosage = (first: number, again: number): number | null | undefined =>
      scoreAnswers(asked, { 'dose-safe-road': first, again }).dosage['safe-road'];
    assert.deepEqual([dosage(2, 3), dosage(3, 4), dosage(1, 2), dosage(4, 5), dosage(1, 5)], [3, 3, 2, 4, 3]);
  });

  it('refuses what is off the scale, and names the item only', () => {
    for (const value of [0, 6, -1, Number.NaN, Infinity]) {
      assert.throws(() => scoreAnswers(survey, { co2: value }), { name: 'RangeError', message: /answer co2 / });
    }
  });

  it('stays within the answers that were given, in any order', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { scores, dosage, autonomy } = scoreAnswers(survey, answers);
        for (const id of supportIds) {
          const given = survey.items.filter(({ support }) => support === id).map((item) => answers[item.id]);
          const answered = given.filter((value) => value != null);
          const score = scores[id] ?? null;
          assert.equal(score === null, answered.length < 2);
          if (score !== null) assert.ok(score >= Math.min(...answered) && score <= Math.max(...answered));
          assert.equal(dosage[id], answers[`dose-${id}`]);
        }
        assert.ok(autonomy === null || (autonomy >= 1 && autonomy <= 5));
        const reordered = { ...survey, items: survey.items.toReversed(), autonomy: survey.autonomy.toReversed() };
        assert.deepEqual(scoreAnswers(reordered, answers).scores, scores);
      }),
    );
  });

  it('all equal answers give that level everywhere; a better answer never lowers a level', () => {
    for (const value of [1, 2, 3, 4, 5]) {
      assert.deepEqual(scoreAnswers(survey, everyItem(value)).scores, perSupport(value));
    }
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...survey.items), (answers, item) => {
        const value = answers[item.id];
        fc.pre(value != null && value < 5);
        const before = scoreAnswers(survey, answers).scores[item.support] ?? null;
        const after = scoreAnswers(survey, { ...answers, [item.id]: value! + 1 }).scores[item.support] ?? null;
        assert.equal(before === null, after === null);
        if (before !== null) assert.ok(after! > before);
      }),
    );
  });
});

describe('carried', () => {
  const full = { scores: perSupport(3), dosage: perSupport(3) };
  const pulse = { scores: { horizon: 4.5 }, dosage: { horizon: 2 } };

  it('keeps what a pulse did not ask as it was last known', () => {
    const [now, before] = carried([pulse, full]);
    assert.deepEqual(now!.scores, { ...perSupport(3), horizon: 4.5 });
    assert.deepEqual(now!.dosage, { ...perSupport(3), horizon: 2 });
    assert.deepEqual(before, full);
  });

  it('leaves a gap where a support was asked and skipped, and knows nothing before the first check-in', () => {
    const skipped = { scores: { horizon: null }, dosage: {} };
    assert.equal(carried([skipped, full])[0]!.scores.horizon, null);
    assert.deepEqual(carried([pulse, pulse, full]).at(1)!.scores, { ...perSupport(3), horizon: 4.5 });
    assert.deepEqual(carried([pulse])[0], pulse);
    assert.deepEqual(carried([]), []);
  });
});

describe('changeOf', () => {
  it('is the difference of what is shown', () => {
    assert.equal(changeOf(4.2, 3.9), 0.3);
    assert.equal(changeOf(11 / 3, 10 / 3), 0.4); // 3.7 and 3.3 on the screen
    assert.equal(changeOf(2, 3), -1);
    assert.equal(changeOf(3.04, 3.01), 0);
    assert.equal(changeOf(null, 3), null);
    assert.equal(changeOf(3, undefined), null);
  });
});

describe('suggestSupport', () => {
  const level = { ...perSupport(3.5), 'forward-drive': 2.3 };
  it('takes the amount that is farthest from about right, in both directions', () => {
    const dosage = { ...perSupport(3), horizon: 2 };
    assert.deepEqual(suggestSupport({ scores: level, dosage }), { supportId: 'horizon', reason: 'dosage' });
    assert.deepEqual(suggestSupport({ scores: level, dosage: { ...dosage, contribution: 5 } }), {
      supportId: 'contribution',
      reason: 'dosage',
    });
  });
  it('breaks ties by the lower level, then by the order of the spokes', () => {
    assert.equal(suggestSupport({ scores: level, dosage: perSupport(2) })?.supportId, 'forward-drive');
    assert.equal(suggestSupport({ scores: perSupport(4), dosage: perSupport(4) })?.supportId, 'safe-road');
  });
  it('takes the innermost level where no amount stands out', () => {
    for (const dosage of [perSupport(3), perSupport(null), {}]) {
      assert.deepEqual(suggestSupport({ scores: level, dosage }), { supportId: 'forward-drive', reason: 'level' });
    }
  });
  it('suggests nothing where nothing stands out', () => {
    assert.equal(suggestSupport({ scores: perSupport(4), dosage: perSupport(3) }), undefined);
    assert.equal(suggestSupport({ scores: { horizon: 3 }, dosage: {} }), undefined);
    assert.equal(suggestSupport({ scores: perSupport(null), dosage: perSupport(null) }), undefined);
  });
});

describe('zoneOf', () => {
  it('has the healthy band in the middle', () => {
    assert.deepEqual([1, 2, 3, 4, 5, null, undefined].map(zoneOf), [
      'too-little',
      'too-little',
      'about-right',
      'too-much',
      'too-much',
      null,
      null,
    ]);
  });
});
