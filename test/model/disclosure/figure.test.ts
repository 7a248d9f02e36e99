import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Count, figureOf, nothing } from '../../../src/model/disclosure/figure.js';
import type { Measure, Plan } from '../../../src/model/disclosure/plan.js';
import { publish } from '../../../src/model/disclosure/publish.js';
import { Tally } from '../../../src/model/disclosure/tally.js';
import { smallestGroup, strictest } from '../../../src/model/disclosure/thresholds.js';
import type { TeamResult } from '../../../src/model/records/results.js';
import { organisationOf, survey } from './organisations.js';
import { ours } from './rules.js';

const level: Measure = { kind: 'level', supportId: 'horizon', items: [{ id: 'h1', reverse: false }] };
const dosage: Measure = { kind: 'dosage', supportId: 'safe-road', items: [{ id: 'ds', reverse: false }] };
const count = (n: number, more: Partial<Count> = {}): Count => ({
  n,
  upper: 0,
  askedLow: 0,
  low: 0,
  askedHigh: 0,
  high: 0,
  ...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  cycleId: 'c',
  survey,
  units: [{ id: 'top', name: { ja: '会社', en: 'Company' } }],
  thresholds: { minGroup: 5, preset: 'standard' },
  cuts: [],
  ...more,
});
/** The figure of a group in which everybody answers alike. */
function figuresOf(answers: readonly { [itemId: string]: number }[], more: Partial<Plan> = {}): TeamResult[] {
  const tally = new Tally(plan(more));
  for (const each of answers) tally.add({ unitId: 'top', answers: each, of: 'people' });
  return [...publish(plan(more), tally)];
}
const horizonOf = (values: readonly number[], more: Partial<Plan> = {}): TeamResult =>
  figuresOf(
    values.map((h1) => ({ h1 })),
    more,
  ).find(({ supportId, kind }) => supportId === 'horizon' && kind === 'level')!;
const many = (n: number, value: number): number[] => Array.from({ length: n }, () => value);

describe('a figure', () => {
  it('is rounded the more the smaller the group, and counts in bands', () => {
    const shown = [5, 9, 10, 19, 20, 49, 50, 99, 100, 5000].map((n) =>
      figureOf(level, count(n, { upper: (2520 * n) / 3 })),
    );
    assert.deepEqual(
      shown.map(({ nBand }) => nBand),
      ['5-9', '5-9', '10-19', '10-19', '20-49', '20-49', '50-99', '50-99', '100+', '100+'],
    );
    assert.deepEqual(
      shown.map(({ precision }) => precision),
      [0.5, 0.5, 0.5, 0.5, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1],
    );
    // A third on the upper side: 2.5.
    assert.deepEqual(
      shown.map(({ level: shownLevel }) => shownLevel),
      [2.5, 2.5, 2.5, 2.5, 2.6, 2.6, 2.5, 2.5, 2.5, 2.5],
    );
  });

  it('stands in the middle for middle answers, whatever the size', () => {
    for (const n of [6, 20, 50, 100]) assert.equal(horizonOf(many(n, 3)).level, 3, `${n}`);
    assert.ok(Math.abs(horizonOf(many(7, 3)).level! - 3) <= 0.5);
  });

  it('is a bound where nearly everybody agrees, so also beyond a plain mean of 4.75 or 1.25', () => {
    for (const n of [5, 12, 30, 200]) {
      for (const [values, bound, shownLevel] of [
        [many(n, 5), 'at-least', 4],
        [[...many(n - 1, 5), n < 8 ? 4 : 3], 'at-least', 4],
        [many(n, 1), 'at-most', 2],
        [many(n, 4), 'at-least', 4],
      ] as const) {
        const figure = horizonOf(values);
        assert.equal(figure.bound, bound, `${n}: ${values.slice(-2).join()}`);
        assert.equal(figure.level, shownLevel);
      }
    }
    // The worst case of a mean of 4.75: all that is missing are middle answers on the lower side.
    assert.equal(figureOf(level, count(8, { upper: 2520 * 7 })).bound, 'at-least');
    assert.equal(figureOf(level, count(8, { upper: 2520 })).bound, 'at-most');
    assert.equal(figureOf(level, count(8, { upper: 2520 * 6 })).bound, null);
  });

  it('never says of a small group that everybody is on one side: somebody alone is within the bound', () => {
    for (let n = 5; n <= 30; n++) {
      for (const [all, butOne] of [
        [n, n - 1],
        [0, 1],
      ] as const)
        assert.deepEqual(
          figureOf(level, count(n, { upper: 2520 * all })),
          figureOf(level, count(n, { upper: 2520 * butOne })),
          `${n}`,
        );
    }
    assert.equal(figureOf(level, count(5, { upper: 2520 * 3 })).bound, null);
  });

  it('asks many units of one person each not all the same question', () => {
    const units = ['top', ...Array.from({ length: 40 }, (_, at) => `u${at}`)].map((id, at) => ({
      id,
      name: id,
      ...(at === 0 ? {} : { parentId: 'top' }),
    }));
    const tally = new Tally(plan({ units }));
    for (const { id } of units.slice(1)) tally.add({ unitId: id, answers: { h1: 3, ds: 3 }, of: 'people' });
    const top = [...publish(plan({ units }), tally)].filter(({ groupId }) => groupId === 'unit:top');
    assert.equal(top.find(({ supportId, kind }) => supportId === 'horizon' && kind === 'level')!.level, 3);
  });

  it('turns reversed items round', () => {
    const autonomy = (a1: number, a2: number) =>
      figuresOf(Array.from({ length: 6 }, () => ({ a1, a2 }))).find(({ kind }) => kind === 'autonomy')!;
    assert.equal(autonomy(5, 1).bound, 'at-least');
    assert.equal(autonomy(1, 5).bound, 'at-most');
    assert.equal(autonomy(5, 5).level, 3);
  });

  it('of an amount has bars from twenty people, none of fewer than three, and they make a whole', () => {
    const bars = (n: number, low: number, high: number) =>
      figureOf(dosage, count(n, { askedLow: n / 2, askedHigh: n / 2, low, high })).bars;
    assert.deepEqual(bars(40, 4, 6), [
      { zones: ['too-little'], share: 0.2 },
      { zones: ['about-right'], share: 0.5 },
      { zones: ['too-much'], share: 0.3 },
    ]);
    assert.deepEqual(bars(40, 2, 6), [
      { zones: ['too-little', 'about-right'], share: 0.7 },
      { zones: ['too-much'], share: 0.3 },
    ]);
    assert.equal(bars(40, 2, 1), null);
    assert.equal(bars(40, 10, 10), null);
    assert.equal(bars(18, 5, 3), null);
    // Of forty people only four were asked what tells too much.
    assert.equal(figureOf(dosage, count(40, { askedLow: 36, low: 4, askedHigh: 4, high: 3 })).bars, null);
    const amounts = figuresOf(many(19, 3).map((ds) => ({ ds }))).filter(({ kind }) => kind === 'dosage');
    assert.deepEqual(
      amounts.map(({ status }) => status),
      ['insufficient'],
    );
  });

  it('that is withheld has the same fields and the same length, whatever the reason', () => {
    const wish = {
      seed: 3,
      units: 40,
      people: 300,
      cycles: 1,
      shape: 'bushy',
      mood: 'mixed',
      lie: 'skewed',
      preset: 'standard',
    } as const;
    const hidden = ours(organisationOf(wish))[0]!.filter(({ status }) => status !== 'ok');
    assert.deepEqual([...new Set(hidden.map(({ status }) => status))].toSorted(), ['insufficient', 'protected']);
    for (const figure of hidden) {
      for (const [name, value] of Object.entries({ ...nothing, trend: null }))
        assert.equal(figure[name], value, `${figure.id} ${name}`);
      const { unitId, cut } = figure.group;
      assert.deepEqual(Object.keys(figure.group), cut ? ['unitId', 'cut'] : ['unitId']);
      assert.ok(unitId);
    }
  });
});

describe('a value that few people have', () => {
  const rows = (sapporo: number) => {
    const tally = new Tally(plan({ cuts: [['site']] }));
    for (const [site, n] of [
      ['tokyo', 30],
      ['osaka', 20],
      ['sapporo', sapporo],
    ] as const)
      for (const h1 of many(n, 3)) tally.add({ unitId: 'top', attributes: { site }, answers: { h1 }, of: 'people' });
    return [...publish(plan({ cuts: [['site']] }), tally)]
      .filter(({ group, kind }) => group.cut && kind === 'level')
      .map(({ group, status }) => `${group.cut!['site']} ${status}`);
  };

  it('is not even listed: that would tell who has answered', () => {
    assert.deepEqual(rows(0), ['osaka ok', 'tokyo ok']);
    assert.deepEqual(rows(4), ['osaka protected', 'tokyo ok']);
    assert.deepEqual(rows(5), ['osaka ok', 'sapporo ok', 'tokyo ok']);
  });
});

describe('thresholds', () => {
  it('have a floor that nobody can lower, and presets', () => {
    assert.equal(smallestGroup({ minGroup: 1, preset: 'standard' }), 5);
    assert.equal(smallestGroup({ minGroup: 5, preset: 'jp-10' }), 10);
    assert.equal(smallestGroup({ minGroup: 5, preset: 'strict' }), 20);
    assert.equal(smallestGroup({ minGroup: 30, preset: 'strict' }), 30);
    for (const [preset, enough] of [
      ['standard', 5],
      ['jp-10', 10],
      ['strict', 20],
    ] as const) {
      const at = (n: number) => horizonOf(many(n, 3), { thresholds: { minGroup: 5, preset } }).status;
      assert.deepEqual([at(enough - 1), at(enough)], ['insufficient', 'ok'], preset);
    }
  });

  it('only get stricter once they are frozen', () => {
    const opened = { minGroup: 8, preset: 'jp-10' } as const;
    assert.deepEqual(strictest(opened, { minGroup: 5, preset: 'standard' }), opened);
    assert.deepEqual(strictest(opened, { minGroup: 9, preset: 'strict' }), { minGroup: 9, preset: 'strict' });
  });
});
