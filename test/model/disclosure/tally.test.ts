import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { surveys } from '../../../src/content/surveys.js';
import { random } from '../../../src/model/deck/random.js';
import type { Plan } from '../../../src/model/disclosure/plan.js';
import { publish } from '../../../src/model/disclosure/publish.js';
import { type Row, Tally } from '../../../src/model/disclosure/tally.js';

const survey = surveys[0]!;
const items = [...survey.items, ...survey.dosage, ...survey.autonomy];
const plan: Plan = {
  cycleId: '2026-05',
  survey,
  units: [{ id: 'all', name: '会社' }, ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, parentId: 'all' }))],
  thresholds: { minGroup: 5, preset: 'standard' },
  cuts: [['site'], ['contract'], ['site', 'contract']],
};

function rowsOf(seed: string, count: number): Row[] {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  return Array.from({ length: count }, () => ({
    unitId: pick(['a', 'b', 'c', 'd', 'e', 'all']),
    attributes: { site: pick(['東京', '大阪', '']), contract: pick(['full', 'part']) },
    answers: Object.fromEntries(items.map(({ id }) => [id, pick([1, 2, 3, 4, 5, null])])),
    of: pick(['people', 'people', 'managers'] as const),
  }));
}

const tallyOf = (rows: readonly Row[]): Tally => {
  const tally = new Tally(plan);
  for (const row of rows) tally.add(row);
  return tally;
};

describe('a tally', () => {
  it('of parts that share no unit gives the figures of one count of all rows', () => {
    const rows = rowsOf('parts', 400);
    const inFirst = ({ unitId }: Row): boolean => ['c', 'e', 'all'].includes(unitId!);
    const merged = new Tally(plan);
    // The part that knows the attributes in another order comes first.
    merged.merge(tallyOf(rows.filter((row) => !inFirst(row))));
    merged.merge(tallyOf(rows.filter(inFirst)));
    const figures = [...publish(plan, merged)];
    assert.ok(figures.some(({ status, group }) => status === 'ok' && group.cut));
    assert.ok(figures.some(({ of, status }) => status === 'ok' && of === 'managers'));
    assert.deepEqual(figures, [...publish(plan, tallyOf(rows))]);
    const everybody = (tally: Tally, measure: number): number =>
      tally.table.peopleOf(measure).reduce((a, b) => a + b, 0);
    for (const measure of merged.measures.keys())
      assert.equal(everybody(merged, measure), everybody(tallyOf(rows), measure));
  });

  it('refuses what is no answer', () => {
    const row = { unitId: 'a', answers: { sr1: 7 }, of: 'people' } as const;
    assert.throws(() => tallyOf([row]), /answer sr1 is not a number from 1 to 5/);
  });

  it('leaves a cut out that is a list of people, and the cuts beside it in', () => {
    // Many people to each, so that it is their number alone that speaks against them.
    const rows = rowsOf('named', 2600);
    const named = rows.map((row, at): Row => ({ ...row, attributes: { ...row.attributes, site: `席${at % 220}` } }));
    const cutsIn = (tally: Tally): string[] =>
      [...new Set([...publish(plan, tally)].map(({ group }) => Object.keys(group.cut ?? {}).join()))].toSorted();
    assert.deepEqual(cutsIn(tallyOf(named)), ['', 'contract']);
    for (const parts of [[named], [named.slice(0, 110), named.slice(110, 220)]]) {
      const merged = new Tally(plan);
      for (const part of parts) merged.merge(tallyOf(part));
      assert.deepEqual(cutsIn(merged), ['', 'contract']);
    }
    assert.deepEqual(cutsIn(tallyOf(rows)), ['', 'contract', 'site', 'site,contract']);
  });

  it('counts a cut that is named twice once', () => {
    const rows = rowsOf('twice', 300);
    const twice: Plan = { ...plan, cuts: [['site', 'site'], ['site'], ['site', 'contract'], ['contract', 'site']] };
    const tally = new Tally(twice);
    for (const row of rows) tally.add(row);
    const ids = [...publish(twice, tally)].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.some((id) => id.includes('site=%E6%9D%B1%E4%BA%AC&contract=full')));
  });

  it('counts whoever is in no known unit for the company alone', () => {
    const figures = [...publish(plan, tallyOf(rowsOf('strays', 60).map((row) => ({ ...row, unitId: 'gone' }))))];
    const shown = figures.filter(({ status, kind, of }) => status === 'ok' && kind === 'level' && of === 'people');
    assert.deepEqual([...new Set(shown.filter(({ group }) => !group.cut).map(({ groupId }) => groupId))], ['unit:all']);
  });
});
