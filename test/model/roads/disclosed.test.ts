import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { careerOf } from '../../../src/elements/path-explorer/career.js';
import { roadWords, widthOf } from '../../../src/elements/path-explorer/road-words.js';
import { pathExplorer as en } from '../../../src/locales/en/path-explorer.js';
import { pathExplorer as ja } from '../../../src/locales/ja/path-explorer.js';
import { type Road, countBands } from '../../../src/model/records/career.js';
import { disclosedSlices } from '../../../src/model/roads/disclosed.js';
import { atOnce } from '../../../src/model/slices.js';
import { road, role } from './fixtures.js';

const told = (roads: readonly Road[], smallest?: number) => atOnce(disclosedSlices(roads, smallest));
/** A road as a source without our rules may hand it over. */
const raw = (more: object): Road => ({ ...road('a', 'b', { evidence: 'observed', kind: 'side' }), ...more });
const handed = fc
  .record({
    count: fc.option(fc.oneof(fc.integer({ min: -1, max: 200 }), fc.constantFrom(Number.NaN, '3', {})), {
      nil: undefined,
    }),
    countBand: fc.option(fc.constantFrom(...countBands), { nil: undefined }),
    medianMonths: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    period: fc.option(fc.constant('2021'), { nil: undefined }),
  })
  .map(raw);

describe('what is told of how many took a road', () => {
  it('never shows a number, a time or a width of fewer than five, whatever is handed over', () => {
    fc.assert(
      fc.property(handed, (given) => {
        const { count } = given as Road & { count?: unknown };
        const [shown] = told([given]).roads;
        if (count !== undefined && count !== null && !(Number(count) >= 5)) assert.equal(shown, undefined);
        if (!shown) return;
        assert.equal((shown as Road & { count?: unknown }).count, undefined, 'no count stays');
        for (const words of [ja, en]) {
          const said = roadWords(shown, words);
          if (shown.countBand === undefined) {
            assert.doesNotMatch(said, /\d/, 'no figure without a band');
            assert.equal(widthOf(shown), 1);
          }
        }
        // Never more than was counted.
        if (typeof count === 'number' && shown.countBand) {
          assert.ok(Number.parseInt(shown.countBand, 10) <= count, `${shown.countBand} of ${count}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts in bands where a source counts by heads', () => {
    const bands = [5, 9, 10, 49, 50, 1000].map((count) => told([raw({ count })]).roads[0]?.countBand);
    assert.deepEqual(bands, ['5-9', '5-9', '10-19', '20-49', '50-99', '100+']);
    assert.equal(told([raw({ count: 7, countBand: '100+' })]).roads[0]?.countBand, '5-9', 'the smaller of two');
    assert.deepEqual(told([raw({ countBand: '10-19', medianMonths: 30, period: '2021' })]).messages, []);
  });

  it('is stricter where a page wishes it, by the band that would be told, and never looser', () => {
    fc.assert(
      fc.property(handed, fc.integer({ min: -10, max: 120 }), (given, smallest) => {
        const [shown] = told([given], smallest).roads;
        const [usual] = told([given]).roads;
        if (smallest <= 5) assert.deepEqual(shown, usual);
        if (shown?.countBand) assert.ok(Number.parseInt(shown.countBand, 10) >= smallest);
        // A road of which nobody knows how many took it tells of none.
        if (usual && !usual.countBand) assert.deepEqual(shown, usual);
      }),
      { numRuns: 500 },
    );
    assert.equal(told([raw({ countBand: '5-9' })], 10).roads.length, 0);
    assert.equal(told([raw({ count: 17 })], 15).roads.length, 0, 'ten to nineteen may be fewer than fifteen');
    assert.equal(told([raw({ count: 20 })], 15).roads[0]?.countBand, '20-49');
  });

  it('says how many roads were left out, and names none of them', () => {
    const { roads, messages } = told([raw({ id: 'secret', count: 4 }), raw({ id: 'x', count: 1 }), raw({ count: 5 })]);
    assert.equal(roads.length, 1);
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /^roads: 2 left out/);
    assert.doesNotMatch(messages[0]!, /secret/);
  });

  it('leaves what nobody counted as it is: designed, imagined and related roads', () => {
    const others = [
      road('a', 'b', { evidence: 'designed', medianMonths: 12 }),
      road('a', 'b', { evidence: 'imagined' }),
      road('a', 'b', { evidence: 'observed', kind: 'related', medianMonths: 12 }),
    ];
    assert.deepEqual(told(others).roads, others);
  });

  it('holds for the map: no road, no route, no word of the few', () => {
    const career = careerOf(
      {
        roles: [role('a'), role('b'), role('c')],
        roads: [
          raw({ id: 'few', count: 2, medianMonths: 17 }),
          raw({ id: 'many', to: 'c', count: 12, medianMonths: 30 }),
        ],
      },
      new Date('2026-11-22T12:00:00+09:00'),
    );
    assert.deepEqual(
      career.graph.roads.map(({ id, countBand }) => [id, countBand]),
      [['many', '10-19']],
    );
    assert.deepEqual(career.roadsInto('b'), []);
  });
});
