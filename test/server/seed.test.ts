import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cycles } from '../../src/model/records/results.js';
import { demoOrg } from '../../src/server/auth.js';
import { keepOpen, plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';

const cycle = (id: string, status: string, closesAt: string): object => ({
  id,
  surveyId: 'kyoritsu',
  opensAt: '2026-01-01T00:00:00+09:00',
  closesAt,
  status,
  thresholds: { minGroup: 5, preset: 'standard' },
});

describe('a demo that is started long after it was made', () => {
  let store: Store;
  before(async () => {
    store = await openStore();
    const records = [
      cycle('done', 'published', '2026-02-01T00:00:00+09:00'),
      cycle('past', 'open', '2026-12-04T18:00:00+09:00'),
      cycle('running', 'open', '2027-06-01T00:00:00+09:00'),
    ];
    await plant(store.db, demoOrg, { people: [{ id: 'p', displayName: 'P', unitId: 'u' }], cycles: records });
  });
  after(() => store.close());

  test('keeps its open cycle open, and no other', async () => {
    const now = Date.parse('2027-03-01T00:00:00Z');
    await keepOpen(store.db, demoOrg, now);
    const page = await store.list({ orgId: demoOrg, personId: 'p', roles: ['employee'] }, cycles, {});
    const ends = Object.fromEntries(page.items.map(({ record }) => [record.id, record['closesAt']]));
    assert.deepEqual(ends, {
      done: '2026-02-01T00:00:00+09:00',
      past: '2027-03-29T00:00:00.000Z',
      running: '2027-06-01T00:00:00+09:00',
    });
    for (const { record } of page.items) assert.equal(cycles.check(record), undefined);
  });
});
