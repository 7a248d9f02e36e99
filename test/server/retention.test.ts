import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { surveys } from '../../src/content/surveys.js';
import { bookmarks } from '../../src/model/records/career.js';
import { storyStates } from '../../src/model/records/scene.js';
import { submissions } from '../../src/model/records/survey.js';
import { demoOrg } from '../../src/server/auth.js';
import { closeCycle } from '../../src/server/cycle/close.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { forgetOld } from '../../src/server/store/retention.js';
import { type Engine, onEveryEngine } from './engines.js';
import { killAll, launch } from './process.js';

const ann = { orgId: demoOrg, personId: 'ann', roles: ['employee'] as const };
const cycle = (id: string, surveyId: string): object => ({
  id,
  surveyId,
  opensAt: '2026-01-01T00:00:00+09:00',
  closesAt: '2026-02-01T00:00:00+09:00',
  status: 'open',
  thresholds: { minGroup: 5, preset: 'standard' },
});
const survey = (id: string, retentionMonths: number): object => ({
  ...surveys[0]!,
  id,
  notice: { ...surveys[0]!.notice, retentionMonths },
});
const tables = ['submissions', 'answered', 'cycle_secrets', 'receipts', 'respondents', 'team_results'] as const;

onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  before(async () => {
    engine = await start();
    store = await openStore({ ...engine.where, now: () => Date.parse('2026-01-15T00:00:00Z') });
    await plant(store.db, demoOrg, {
      units: [{ id: 'u', name: 'U' }],
      people: [{ id: 'ann', displayName: 'A', unitId: 'u' }],
      // `long` promises more than the server ever keeps.
      surveys: [survey('short', 2), survey('long', 120)],
      cycles: [
        cycle('ours', 'kyoritsu'),
        cycle('brief', 'short'),
        cycle('long', 'long'),
        cycle('published', 'kyoritsu'),
      ],
    });
    for (const [cycleId, surveyId] of [
      ['ours', 'kyoritsu'],
      ['brief', 'short'],
      ['long', 'long'],
      ['published', 'kyoritsu'],
    ] as const) {
      const record = {
        id: `receipt-${cycleId}`,
        cycleId,
        surveyId,
        surveyVersion: 1,
        kind: 'full',
        answers: [{ itemId: 'sr1', value: 3 }],
      };
      await store.put(ann, submissions, record, { key: cycleId });
    }
    await closeCycle(store.db, demoOrg, 'published');
    // The promise is the one that people answered under, whatever the survey says later.
    await sql`update shared_records set body = jsonb_set(body, '{notice,retentionMonths}', '11')
      where resource = 'surveys' and id = 'short'`.execute(store.db);
  });
  after(async () => {
    killAll();
    await store.close();
    await engine.stop();
  });

  const kept = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const table of tables) {
      const { rows } = await sql<{ id: string }>`select distinct cycle_id as id from ${sql.table(table)}
        order by cycle_id`.execute(store.db);
      found[table] = rows.map(({ id }) => id);
    }
    return found;
  };
  const open = (...ids: string[]) => ({ submissions: ids, answered: ids, cycle_secrets: ids });
  const published = { receipts: ['published'], respondents: ['published'], team_results: ['published'] };
  const nothing = { answers: 0, marks: 0, bookmarks: 0, progress: 0, repeats: 0 };

  test('keeps single answers as long as the notice promises, never over 13 months, and then only figures', async () => {
    const everything = {
      ...open('brief', 'long', 'ours'),
      ...published,
      submissions: ['brief', 'long', 'ours', 'published'],
    };
    assert.deepEqual(await forgetOld(store.db, Date.parse('2026-03-31T00:00:00Z')), nothing);
    assert.deepEqual(await kept(), everything);
    const brief = { ...nothing, answers: 1, marks: 2 };
    assert.deepEqual(await forgetOld(store.db, Date.parse('2026-04-02T00:00:00Z'), { dryRun: true }), brief);
    assert.deepEqual(await kept(), everything, 'a dry run deletes nothing');
    assert.deepEqual(await forgetOld(store.db, Date.parse('2026-04-02T00:00:00Z')), brief);
    const later = { ...open('long', 'ours'), ...published, submissions: ['long', 'ours', 'published'] };
    assert.deepEqual(await kept(), later);
    await forgetOld(store.db, Date.parse('2027-02-28T00:00:00Z'));
    assert.deepEqual(await kept(), later);
    const all = { ...nothing, answers: 3, marks: 6, repeats: 0 };
    assert.deepEqual(await forgetOld(store.db, Date.parse('2027-03-02T00:00:00Z')), all);
    assert.deepEqual(await kept(), { ...open(), receipts: [], respondents: [], team_results: ['published'] });
    assert.deepEqual(await forgetOld(store.db, Date.parse('2027-03-02T00:00:00Z')), nothing);
  });

  test('keeps bookmarks and story progress 24 months after their last change, keys of old writes 30 days', async () => {
    const progress = { id: 's', storyId: 'story', version: 1, sceneId: 's1', done: [] };
    const put = async () => {
      await store.put(ann, bookmarks, { id: 'old', target: 'r', state: 'saved' }, { key: 'old' });
      await store.put(ann, storyStates, progress, { key: 'story' });
    };
    await put();
    await store.put(ann, bookmarks, { id: 'new', target: 'r', state: 'saved' }, {});
    await sql`update owned_records set updated_at = '2024-11-01T00:00:00Z'`.execute(store.db);
    await sql`update repeats set created_at = '2026-10-01T00:00:00Z'`.execute(store.db);
    assert.deepEqual(await forgetOld(store.db, Date.parse('2026-10-30T00:00:00Z')), nothing);
    assert.deepEqual(await forgetOld(store.db, Date.parse('2026-10-31T01:00:00Z')), { ...nothing, repeats: 2 });
    // Written again, whether over a version or not, it is young again.
    const { items } = await store.list(ann, bookmarks, { filter: { id: 'new' } });
    await store.put(ann, bookmarks, items[0]!.record, { ifMatch: items[0]!.version! });
    const due = Date.parse('2026-11-02T00:00:00Z');
    assert.deepEqual(await forgetOld(store.db, due), { ...nothing, bookmarks: 1, progress: 1 });
    assert.deepEqual(
      (await store.list(ann, bookmarks, {})).items.map(({ record }) => record.id),
      ['new'],
    );
  });

  test('what was deleted is not in the tables’ files either', async () => {
    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(store.db);
    const folder = engine.where.folder ?? rows[0]!.data_directory;
    const files = (): string[] =>
      readdirSync(join(folder, 'base'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    const holding = async (text: string): Promise<number> => {
      await sql`checkpoint`.execute(store.db);
      return files().filter((file) => readFileSync(file).includes(text)).length;
    };
    await plant(store.db, 'elsewhere', { cycles: [cycle('swept', 'kyoritsu')] });
    const mark = `mark-${'x'.repeat(40)}`;
    await store.db
      .insertInto('answered')
      .values({ org_id: 'elsewhere', cycle_id: 'swept', side: 'people', person_mark: mark, receipt_mark: 'r' } as never)
      .execute();
    assert.ok((await holding(mark)) > 0);
    await forgetOld(store.db, Date.parse('2027-03-02T00:00:00Z'));
    assert.equal(await holding(mark), 0);
  });

  test('the command says what it would delete, and what it has deleted', async () => {
    const old = { id: 'ancient', target: 'r', state: 'saved' };
    await store.put(ann, bookmarks, old, {});
    await sql`update owned_records set updated_at = '2020-01-01T00:00:00Z' where id = 'ancient'`.execute(store.db);
    await store.close();
    const { url, folder } = engine.where;
    const run = async (...args: string[]): Promise<string> => {
      const where = folder === undefined ? [] : ['--data', folder];
      const command = launch(['retention', ...args, ...where], url === undefined ? {} : { DATABASE_URL: url });
      assert.equal(await command.ended, 0, command.output());
      return command.output();
    };
    assert.match(await run('--dry-run'), /would delete: 0 answers, 0 marks, 1 bookmarks, 0 progress, 0 repeats/);
    assert.match(await run(), /deleted: 0 answers, 0 marks, 1 bookmarks/);
    assert.match(await run(), /deleted: 0 answers, 0 marks, 0 bookmarks/);
    store = await openStore(engine.where);
  });
});
