import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { surveys } from '../../src/content/surveys.js';
import { questionsOf } from '../../src/model/checkin.js';
import { pulseItems } from '../../src/model/pulse.js';
import { type Running, startServer, submission } from './company.js';
import { onEveryEngine } from './engines.js';

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start())));
  after(() => server.stop());

  const send = (person: string, record: { id: string }, headers: Record<string, string> = {}) =>
    server.call(person, 'PUT', `/submissions/${record.id}`, { body: record, headers });
  const rows = () => server.store.db.selectFrom('submissions').selectAll().execute();

  test('a sending counts once, however often it comes, and answers with a receipt', async () => {
    const key = { 'idempotency-key': 'key-of-ann' };
    const record = submission('receipt-of-ann');
    const answers = await Promise.all([send('ann', record, key), send('ann', record, key)]);
    for (const { status, json, text } of [...answers, await send('ann', record, key), await send('ann', record)]) {
      assert.equal(status, 200, text);
      assert.deepEqual(json.record, { ...record, answers: [] });
    }
    assert.equal((await rows()).length, 1);
    const again = await send('ann', submission('another'));
    assert.equal(again.status, 412);
    assert.match(again.json.detail!, /already answered/);
    assert.equal((await rows()).length, 1);
  });

  test('no row holds a name, a receipt or a key', async () => {
    await send('bob', submission('receipt-of-bob'), { 'idempotency-key': 'key-of-bob' });
    const tables = ['submissions', 'answered', 'repeats', 'cycle_secrets', 'cycle_plans', 'owned_records'];
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(server.store.db);
      const text = JSON.stringify(rows);
      for (const word of ['"bob"', 'receipt-of-bob', 'key-of-bob']) {
        if (table === 'owned_records' && word === '"bob"') continue;
        assert.ok(!text.includes(word), `${table} holds ${word}: ${text}`);
      }
    }
    const [row] = await rows();
    assert.deepEqual(Object.keys(row!).toSorted(), [
      'answers',
      'attributes',
      'cycle_id',
      'kind',
      'org_id',
      'row_id',
      'side',
      'survey_id',
      'survey_version',
      'unit_id',
    ]);
    assert.deepEqual(row!.answers, { sr1: 4, sr2: null });
  });

  test('nobody reads one: not the author, manager, HR or administrator', async () => {
    await send('boss', submission('receipt-of-boss', 'open', 'mirror'));
    for (const person of ['ann', 'boss', 'hana', 'root']) {
      const ids = ['receipt-of-ann', 'receipt-of-boss', ...(await rows()).map(({ row_id }) => row_id)];
      for (const path of ['/submissions', ...ids.map((id) => `/submissions/${id}`)]) {
        const answer = await server.call(person, 'GET', path);
        assert.equal(answer.status, 501, `${person} ${path}`);
        assert.ok(!answer.text.includes('sr1'));
      }
      assert.equal((await server.call(person, 'DELETE', '/submissions/receipt-of-ann')).status, 501);
    }
  });

  test('only while the cycle is open', async () => {
    for (const cycle of ['late', 'closed']) {
      const answer = await send('hana', submission(`to-${cycle}`, cycle));
      assert.equal(answer.status, 412, answer.text);
      assert.match(answer.json.detail!, /not open/);
    }
    assert.equal((await send('hana', submission('nowhere', 'no-such'))).status, 422);
  });

  test('only managers have a mirror; each kind is answered once', async () => {
    assert.equal((await send('hana', submission('mirror', 'open', 'mirror'))).status, 403);
    assert.equal((await send('boss', submission('full-of-boss'))).status, 200);
  });

  test('answers must belong to the survey', async () => {
    const twice = { ...submission('twice'), answers: [0, 1].map(() => ({ itemId: 'q1', value: 1 })) };
    const answer = await send('hana', twice);
    assert.equal(answer.status, 422);
    assert.match(answer.json.detail!, /twice/);
    assert.equal((await send('hana', { ...submission('other'), surveyId: 'x' } as { id: string })).status, 422);
    const seven = { ...submission('seven'), answers: [{ itemId: 'q1', value: 7 }] };
    const refused = await send('hana', seven);
    assert.equal(refused.status, 422);
    assert.match(refused.json.detail!, /^answers\.0\.value/);
  });

  test('a round that asks a pulse takes what it asks, of everybody the same, and no more', async () => {
    await sql`insert into shared_records (org_id, resource, id, body, version)
      select org_id, resource, 'pulse-round', body || '{"id":"pulse-round","pulse":2}', version from shared_records
      where resource = 'cycles' and id = 'open'`.execute(server.store.db);
    const asked = [...pulseItems(surveys[0]!, 2)];
    const other = questionsOf(surveys[0]!).find(({ id }) => !asked.includes(id))!.id;
    const answersTo = (items: readonly string[], kind = 'pulse') => ({
      ...submission(`pulse-${items.length}-${kind}`, 'pulse-round', kind),
      answers: items.map((itemId) => ({ itemId, value: 3 })),
    });
    for (const kind of ['pulse', 'full']) {
      const more = await send('ann', answersTo([...asked, other], kind));
      assert.equal(more.status, 422, more.text);
      assert.match(more.json.detail!, new RegExp(`this round does not ask "${other}"`));
    }
    // A refusal leaves no mark: the person may still answer.
    assert.equal((await send('ann', answersTo(asked))).status, 200);
    const mirror = questionsOf(surveys[0]!, { kind: 'mirror' }).map(({ id }) => id);
    assert.equal((await send('boss', answersTo(mirror, 'mirror'))).status, 200, 'a mirror is asked whole');
  });
});
