import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { surveys } from '../../src/content/surveys.js';
import { submissions } from '../../src/model/records/survey.js';
import { demoOrg } from '../../src/server/auth.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { forgetOld } from '../../src/server/store/retention.js';

const ann = { orgId: demoOrg, personId: 'ann', roles: ['employee'] as const };
const cycle = (id: string, surveyId: string): object => ({
  id,
  surveyId,
  opensAt: '2026-01-01T00:00:00+09:00',
  closesAt: '2026-02-01T00:00:00+09:00',
  status: 'open',
  thresholds: { minGroup: 5, preset: 'standard' },
});

describe('retention', () => {
  let store: Store;
  before(async () => {
    store = await openStore({ now: () => Date.parse('2026-01-15T00:00:00Z') });
    const short = { ...surveys[0]!, id: 'short', notice: { ...surveys[0]!.notice, retentionMonths: 2 } };
    await plant(store.db, demoOrg, {
      people: [{ id: 'ann', displayName: 'A', unitId: 'u' }],
      surveys: [short],
      cycles: [cycle('ours', 'kyoritsu'), cycle('brief', 'short')],
    });
    for (const [cycleId, surveyId] of [
      ['ours', 'kyoritsu'],
      ['brief', 'short'],
    ] as const) {
      const record = {
        id: `receipt-${cycleId}`,
        cycleId,
        surveyId,
        surveyVersion: 1,
        kind: 'full',
        answers: [{ itemId: 'sr1', value: 3 }],
      };
      await store.put({ ...ann, roles: [...ann.roles] }, submissions, record, { key: cycleId });
    }
  });
  after(() => store.close());

  const kept = async (): Promise<string[]> => {
    const rows = await store.db.selectFrom('submissions').select('cycle_id').orderBy('cycle_id').execute();
    const marks = await store.db.selectFrom('answered').select('cycle_id').orderBy('cycle_id').execute();
    const secrets = await store.db.selectFrom('cycle_secrets').select('cycle_id').orderBy('cycle_id').execute();
    assert.deepEqual(marks, rows);
    assert.deepEqual(secrets, rows);
    return rows.map(({ cycle_id }) => cycle_id);
  };

  test('keeps single answers as long as the notice promises, and not longer', async () => {
    await forgetOld(store.db, Date.parse('2026-03-31T00:00:00Z'));
    assert.deepEqual(await kept(), ['brief', 'ours']);
    await forgetOld(store.db, Date.parse('2026-04-02T00:00:00Z'));
    assert.deepEqual(await kept(), ['ours']);
    await forgetOld(store.db, Date.parse('2027-02-28T00:00:00Z'));
    assert.deepEqual(await kept(), ['ours']);
    await forgetOld(store.db, Date.parse('2027-03-02T00:00:00Z'));
    assert.deepEqual(await kept(), []);
  });
});
