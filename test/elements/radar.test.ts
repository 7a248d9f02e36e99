import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readResults } from '../../src/elements/radar/radar.data.js';
import { nothingAnswered, radarView } from '../../src/elements/radar/radar.view.js';
import { Speaker } from '../../src/elements/radar/radar.words.js';
import { radar as en } from '../../src/locales/en/radar.js';
import { radar as ja } from '../../src/locales/ja/radar.js';
import type { SelfResult } from '../../src/model/records/results.js';
import { resultWithGaps, resultWithoutAnswers, resultsOfAWheel } from '../../stories/samples/radar.js';

const [now, before] = resultsOfAWheel as [SelfResult, SelfResult];
const inJapanese = new Speaker(ja, 'ja');
const inEnglish = new Speaker(en, 'en');

describe('radarView', () => {
  it('compares the newest check-in with the one before, in whatever order and offset they come', () => {
    const older = { ...before, id: 'oldest', takenAt: '2025-11-20T09:00:00+09:00' };
    // As text, this instant of the same day would be the later one.
    const yesterday = { ...before, id: 'yesterday', takenAt: '2026-11-20T09:30:00+14:00' };
    const view = radarView([older, yesterday, now]);
    assert.equal(view.takenAt, now.takenAt);
    assert.deepEqual(
      view.spokes.map(({ change }) => change),
      [0.3, -0.1, -0.4, 0, 0.4],
    );
    assert.deepEqual(view.moved, { out: 2, in: 2 });
  });

  it('keeps the supports that a pulse did not ask as they were', () => {
    const pulse = { ...now, id: 'p', takenAt: '2026-12-01T09:00:00+09:00', scores: { horizon: 4.6 }, dosage: {} };
    const view = radarView([now, pulse, before]);
    assert.deepEqual(view.values, [4.2, 3.6, 2.3, 3.9, 4.6]);
    assert.equal(view.takenAt, pulse.takenAt);
    assert.deepEqual(view.moved, { out: 1, in: 0 });
    const [road, , , , horizon] = view.spokes;
    assert.deepEqual([road!.asked, road!.level, road!.change], [false, 4.2, null]);
    assert.equal(inJapanese.spoke(road!), '安全道路、4.2、今回は質問なし、ちょうどよい');
    assert.deepEqual([horizon!.asked, horizon!.change], [true, 1.5]);
    assert.deepEqual(
      [road!.history, horizon!.history],
      [
        [3.9, 4.2],
        [2.7, 3.1, 4.6],
      ],
      'what was answered, no more',
    );
    assert.equal(nothingAnswered([{ ...pulse, scores: { horizon: null } }, now]), false);
  });

  it('names the farthest and the nearest, and leaves the outline unrounded', () => {
    const view = radarView([{ ...now, scores: { ...now.scores, 'safe-road': 13 / 3 } }]);
    assert.deepEqual([view.outer?.id, view.outer?.level, view.inner?.id], ['safe-road', 4.3, 'forward-drive']);
    assert.equal(view.values[0], 13 / 3);
    assert.equal(view.moved, undefined);
  });

  it('has gaps where nothing is known', () => {
    const view = radarView([resultWithGaps]);
    assert.deepEqual(view.values, [5, null, 1, 4.7, null]);
    assert.deepEqual(view.missing, ['steady-hand', 'horizon']);
    assert.equal(nothingAnswered([resultWithGaps]), false);
    assert.equal(nothingAnswered([before, resultWithoutAnswers]), true);
    assert.equal(nothingAnswered([]), false);
  });
});

describe('the wheel in words', () => {
  const view = radarView(resultsOfAWheel);
  it('says a spoke with value, change and amount', () => {
    assert.equal(inJapanese.spoke(view.spokes[2]!), '前進駆動、2.3、前回より −0.4、足りない');
    assert.equal(inEnglish.spoke(view.spokes[0]!), 'Safe road: 4.2, +0.3 since last time, about right');
    assert.equal(
      inJapanese.spoke(radarView([resultWithGaps]).spokes[1]!),
      '後手支手、答えなし、前回の値なし、量の答えなし',
    );
  });
  it('sums up without judging', () => {
    assert.equal(
      inJapanese.summary(view),
      '五つの支援のうち、いちばん外側にあるのは安全道路(4.2)、いちばん内側は前進駆動(2.3)です。前回から外へ動いたのは2つ、内へ動いたのは2つです。',
    );
    const level = { 'safe-road': 3, 'steady-hand': 3, 'forward-drive': 3, contribution: 3, horizon: 3 };
    assert.equal(inEnglish.summary(radarView([{ ...now, scores: level }])), en.even);
    assert.match(
      inJapanese.summary(radarView([resultWithGaps])),
      /後手支手・未来展望は、答えが少ないため空けてあります。$/,
    );
  });
});

describe('readResults', () => {
  const read = (data: unknown): { results: readonly SelfResult[]; flaws: string[] } => {
    const flaws: string[] = [];
    return { results: readResults(data, (flaw) => flaws.push(flaw)), flaws };
  };
  it('takes good results as they are', () => {
    assert.deepEqual(read(resultsOfAWheel), { results: resultsOfAWheel, flaws: [] });
  });
  it('reads levels that are none as no answer, and names the path', () => {
    const scores = { ...now.scores, horizon: 7, contribution: Number.NaN, wings: 3 };
    const { results, flaws } = read([{ ...now, scores, dosage: { 'safe-road': 2.5 }, autonomy: 'much' }]);
    assert.deepEqual(results[0]?.scores, { ...now.scores, horizon: null, contribution: null });
    assert.deepEqual(results[0]?.dosage, { 'safe-road': null });
    assert.equal(results[0]?.autonomy, null);
    assert.equal(flaws.length, 5);
    assert.ok(flaws.some((flaw) => flaw.startsWith('data[0].scores.horizon: not understood, accepted: 1 to 5')));
    assert.equal(scores.horizon, 7, 'the page keeps its own object as it was');
  });
  it('leaves out what has no time or is no record, keeps the rest', () => {
    const { results, flaws } = read([null, { ...now, takenAt: 'yesterday' }, before, { ...now, scores: 4 }]);
    assert.deepEqual(
      results.map(({ id, scores }) => [id, Object.keys(scores).length]),
      [
        [before.id, 5],
        [now.id, 0],
      ],
    );
    assert.deepEqual(
      flaws.map((flaw) => flaw.split(':')[0]),
      ['data[0]', 'data[1]', 'data[3].scores'],
    );
    assert.deepEqual(read('nonsense'), {
      results: [],
      flaws: ['data: not understood, accepted: an array of self-results'],
    });
  });
});
