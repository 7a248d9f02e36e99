import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsShown } from '../../../src/model/disclosure/choose.js';
import type { Plan } from '../../../src/model/disclosure/plan.js';
import { publish } from '../../../src/model/disclosure/publish.js';
import { Tally } from '../../../src/model/disclosure/tally.js';
import { survey } from './organisations.js';

/** What is shown of the cuts of a company in which so many people answered, by unit, site and contract. */
function shownOf(
  people: { [cell: string]: number },
  cuts: Plan['cuts'] = [['site'], ['contract'], ['site', 'contract']],
) {
  const unitIds = [...new Set(Object.keys(people).map((cell) => cell.split(' ')[0]!))].filter((id) => id !== 'top');
  const units = [{ id: 'top', name: 'top' }, ...unitIds.map((id) => ({ id, name: id, parentId: 'top' }))];
  const plan: Plan = { cycleId: 'c', survey, units, thresholds: { minGroup: 5, preset: 'standard' }, cuts };
  const tally = new Tally(plan);
  for (const [cell, n] of Object.entries(people)) {
    const [unitId, site, contract] = cell.split(' ') as [string, string, string];
    for (let at = 0; at < n; at++)
      tally.add({ unitId, attributes: { site, contract }, answers: { h1: 3 }, of: 'people' });
  }
  return [...publish(plan, tally)]
    .filter(({ group, kind, status }) => group.cut && kind === 'level' && status === 'ok')
    .map(({ group }) => Object.values(group.cut!).join(' '));
}

describe('cuts', () => {
  it('by two attributes stand beside those by one where people are enough', () => {
    const both = { 'top x full': 30, 'top x part': 20, 'top y full': 30, 'top y part': 12 };
    assert.deepEqual(shownOf(both), ['x', 'y', 'full', 'part', 'x full', 'x part', 'y full', 'y part']);
  });

  it('by two attributes give way to those by one where both cannot stand', () => {
    const tiny = { 'top x full': 30, 'top x part': 20, 'top y full': 30, 'top y part': 2 };
    assert.deepEqual(shownOf(tiny), ['x', 'y', 'full', 'part']);
    assert.deepEqual(shownOf(tiny, [['site', 'contract']]), ['x full', 'y full']);
  });

  it('that are a department but for one person are not shown beside it; another is', () => {
    const sales = {
      'sales osaka full': 20,
      'works tokyo full': 19,
      'works osaka full': 1,
      'sales osaka part': 20,
      'works tokyo part': 20,
    };
    assert.deepEqual(shownOf(sales), ['full', 'part']);
    assert.deepEqual(shownOf({ ...sales, 'works osaka full': 0 }).slice(0, 2), ['osaka', 'tokyo']);
  });

  it('that are a department and a contract together but for one person are not shown beside both', () => {
    // Osaka is sales and everybody's part-timers: each alone leaves many, both together one.
    const both = {
      'sales osaka full': 20,
      'sales osaka part': 20,
      'works osaka part': 20,
      'works tokyo full': 19,
      'works osaka full': 1,
    };
    const shown = shownOf(both, [['contract'], ['site']]);
    assert.ok(!shown.includes('osaka') && !shown.includes('tokyo'), shown.join());
    assert.ok(shown.includes('full'));
  });

  it('hide no part alone, whose figure would be what is left of the whole', () => {
    assert.deepEqual(partsShown([1, 2, 3], 0, Int32Array.of(0, 10, 12, 20), 5, new Set([1])), [3]);
    assert.deepEqual(partsShown([1, 2, 3], 6, Int32Array.of(0, 10, 12, 20), 5, new Set([1])), [2, 3]);
  });
});
