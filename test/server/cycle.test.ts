import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { surveys } from '../../src/content/surveys.js';
import { random } from '../../src/model/deck/random.js';
import type { TeamResult } from '../../src/model/records/results.js';
import { demoOrg } from '../../src/server/auth.js';
import { closeCycle } from '../../src/server/cycle/close.js';
import { closeDue } from '../../src/server/cycle/open.js';
import type { Seed } from '../../src/server/seed.js';
import { now, type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';

const items = [...surveys[0]!.items, ...surveys[0]!.dosage, ...surveys[0]!.autonomy];
/** People by unit; `boss` leads `a`, `hana` is in HR, `root` runs the machine. */
const sizes = { top: 1, a: 8, b: 7, c: 4, d: 6 };
const everybody = Object.entries(sizes).flatMap(([unitId, count]) =>
  Array.from({ length: count }, (_, at) => ({ id: `${unitId}-${at}`, unitId })),
);
const cycle = (id: string, status: string, more: object = {}): object => ({
  id,
  surveyId: 'kyoritsu',
  opensAt: '2026-11-01T00:00:00+09:00',
  closesAt: '2026-12-31T00:00:00+09:00',
  status,
  thresholds: { minGroup: 5, preset: 'standard' },
  ...more,
});
const seed: Seed = {
  units: [
    { id: 'top', name: '会社', parentId: null },
    { id: 'a', name: '営業', parentId: 'top' },
    { id: 'b', name: '開発', parentId: 'top' },
    { id: 'c', name: '人事', parentId: 'top' },
    { id: 'd', name: '営業一課', parentId: 'a' },
  ],
  people: everybody.map(({ id, unitId }) => ({
    id,
    displayName: id,
    unitId,
    managerId: unitId === 'a' && id !== 'a-0' ? 'a-0' : unitId === 'top' ? null : 'top-0',
    attributes: { site: Number(id.split('-')[1]) % 2 === 0 ? '東京' : '大阪', secret: 'x' },
  })),
  viewer: [
    { id: 'c-0', roles: ['employee', 'hr'] },
    { id: 'root', roles: ['administrator'] },
  ],
  cycles: [
    cycle('first', 'draft', { cuts: [['site']] }),
    cycle('second', 'open', { closesAt: '2027-01-31T00:00:00+09:00' }),
    cycle('empty', 'open', { closesAt: '2026-11-05T00:00:00+09:00' }),
  ],
};

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start(), seed)));
  after(() => server.stop());

  const answersOf = (next: () => number) => items.map(({ id }) => ({ itemId: id, value: 1 + Math.floor(next() * 5) }));
  const send = (person: string, cycleId: string, kind = 'full', id = `receipt-${person}-${cycleId}-${kind}`) => {
    const answers = answersOf(random(`${person} ${cycleId}`));
    const body = { id, cycleId, surveyId: 'kyoritsu', surveyVersion: 1, kind, answers };
    return server.call(person, 'PUT', `/submissions/${id}`, { body });
  };
  const figures = async (person: string, cycleId: string): Promise<TeamResult[]> => {
    const found: TeamResult[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const filter = encodeURIComponent(JSON.stringify({ cycleId }));
      const page = await server.call(person, 'GET', `/team-results?filter=${filter}${cursor && `&cursor=${cursor}`}`);
      assert.equal(page.status, 200, page.text);
      found.push(...page.json.items!.map(({ record }) => record as unknown as TeamResult));
      cursor = page.json.cursor;
    }
    return found;
  };
  const groups = (records: readonly TeamResult[]): string[] =>
    [...new Set(records.map(({ groupId }) => groupId!))].toSorted();
  const step = (person: string, cycleId: string, name: string) =>
    server.call(person, 'POST', `/cycles/${cycleId}/${name}`);
  const count = async (table: string, cycleId: string): Promise<number> => {
    const { rows } = await sql<{ n: string }>`select count(*)::text as n from ${sql.table(table)}
      where cycle_id = ${cycleId}`.execute(server.store.db);
    return Number(rows[0]!.n);
  };

  test('a draft takes no answers, and only HR opens it', async () => {
    assert.equal((await send('a-1', 'first')).status, 412);
    for (const person of ['a-1', 'a-0', 'root'])
      assert.equal((await step(person, 'first', 'open')).status, 403, person);
    assert.equal((await step('c-0', 'first', 'open')).status, 200);
    assert.equal((await step('c-0', 'first', 'open')).status, 412);
    assert.equal((await step('c-0', 'nothing', 'open')).status, 404);
    assert.equal((await send('a-1', 'first')).status, 200);
  });

  test('what is asked and what is shown stand still once it is open; stricter is allowed', async () => {
    await sql`update shared_records set body = jsonb_set(body, '{thresholds}', '{"minGroup": 5, "preset": "standard"}')
      where resource = 'cycles' and id = 'first'`.execute(server.store.db);
    const { thresholds } = await server.store.db
      .selectFrom('cycle_plans')
      .select('thresholds')
      .where('cycle_id', '=', 'first')
      .executeTakeFirstOrThrow();
    assert.deepEqual(thresholds, { minGroup: 5, preset: 'standard' });
  });

  test('the row knows the unit and what the cuts go by, and nothing else of the person', async () => {
    const row = await server.store.db.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(row.attributes, { site: '大阪' });
    // Its own id is drawn at random, and may well hold these three characters.
    const { row_id: _, ...others } = row;
    assert.ok(!JSON.stringify(others).includes('a-1'));
  });

  test('a person counts once, with all items or with a few', async () => {
    assert.equal((await send('a-1', 'first', 'pulse')).status, 412);
    assert.equal((await send('a-0', 'first', 'mirror')).status, 200);
    assert.equal((await send('a-0', 'first')).status, 200);
    assert.equal((await send('a-1', 'first', 'mirror')).status, 403);
  });

  test('closing publishes, and cuts what ties rows to people', async () => {
    for (const { id } of everybody)
      if (!['a-0', 'a-1'].includes(id)) assert.equal((await send(id, 'first')).status, 200);
    const before = await server.store.db.selectFrom('submissions').select('row_id').execute();
    assert.equal((await figures('c-0', 'first')).length, 0);
    for (const person of ['a-1', 'a-0', 'root'])
      assert.equal((await step(person, 'first', 'close')).status, 403, person);
    const closed = await step('c-0', 'first', 'close');
    assert.equal(closed.status, 200, closed.text);
    assert.equal((await server.call('a-1', 'GET', '/cycles/first')).json.record?.status, 'published');

    assert.equal(await count('answered', 'first'), 0);
    assert.equal(await count('cycle_secrets', 'first'), 0);
    assert.equal(await count('submissions', 'first'), everybody.length + 1);
    const rows = await sql<{ row_id: string; xmin: string; place: string; unit_id: string }>`
      select row_id, xmin::text, ctid::text as place, unit_id from submissions where cycle_id = 'first'`.execute(
      server.store.db,
    );
    const old = new Set(before.map(({ row_id }) => row_id));
    assert.ok(rows.rows.every(({ row_id }) => !old.has(row_id)));
    assert.equal(new Set(rows.rows.map(({ xmin }) => xmin)).size, 1, 'all rows were written by one transaction');
  });

  test('receipts stay valid, and nobody answers again', async () => {
    const again = await send('b-1', 'first');
    assert.equal(again.status, 200, again.text);
    assert.deepEqual(again.json.record?.answers, []);
    const other = await send('b-1', 'first', 'full', 'another-receipt');
    assert.equal(other.status, 412);
    assert.equal(await count('submissions', 'first'), everybody.length + 1);
  });

  test('it publishes once', async () => {
    const ids = (await figures('c-0', 'first')).map(({ id }) => id);
    assert.equal((await step('c-0', 'first', 'close')).status, 200);
    assert.deepEqual(await closeCycle(server.store.db, demoOrg, 'first'), { published: false, figures: 0 });
    assert.deepEqual(
      (await figures('c-0', 'first')).map(({ id }) => id),
      ids,
    );
  });

  test('everybody sees their own unit and those above, a manager also those they lead, HR all', async () => {
    assert.deepEqual(groups(await figures('d-1', 'first')), ['unit:a', 'unit:d', 'unit:top']);
    assert.deepEqual(groups(await figures('b-1', 'first')), ['unit:b', 'unit:top']);
    // a-0 leads people in a, below which is d.
    assert.deepEqual(groups(await figures('a-0', 'first')), ['unit:a', 'unit:d', 'unit:top']);
    assert.deepEqual(groups(await figures('top-0', 'first')), ['unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:top']);
    const cuts = [`cut:site=${encodeURIComponent('大阪')}`, `cut:site=${encodeURIComponent('東京')}`];
    const all = await figures('c-0', 'first');
    assert.deepEqual(groups(all), [...cuts, 'unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:top']);
    assert.ok(all.some(({ of, status }) => of === 'managers' && status === 'insufficient'));
    assert.ok((await figures('top-0', 'first')).every(({ of, group }) => of === 'people' && !group.cut));
    assert.equal((await server.call('root', 'GET', '/team-results')).status, 403);
  });

  test('a small team is shown together with its neighbours, by name', async () => {
    const c = (await figures('c-1', 'first')).find(
      ({ groupId, kind, supportId }) => groupId === 'unit:c' && kind === 'level' && supportId === 'horizon',
    )!;
    assert.equal(c.status, 'ok');
    assert.ok(c.group.unitIds!.includes('c') && c.group.unitIds!.length >= 2, JSON.stringify(c.group));
    assert.match(String(c.group.label), /人事/);
  });

  test('nothing that an employee reads holds a count', async () => {
    for (const figure of await figures('d-1', 'first')) {
      for (const [name, value] of Object.entries(figure)) {
        if (typeof value === 'number') assert.ok(['level', 'precision'].includes(name), `${name}: ${value}`);
      }
    }
  });

  test('a cycle that nobody answered says so', async () => {
    assert.equal((await step('c-0', 'empty', 'close')).status, 200);
    const all = await figures('c-0', 'empty');
    assert.deepEqual(new Set(all.map(({ status }) => status)), new Set(['no-data']));
  });

  describe('a crash', () => {
    test('before any step leaves a cycle that the next run publishes, once and the same', async () => {
      for (const { id } of everybody) if (id !== 'd-5') assert.equal((await send(id, 'second')).status, 200);
      for (const at of ['close', 'compute', 'publish'] as const) {
        const crash = (name: string): void => {
          if (name === at) throw new Error('crash');
        };
        await assert.rejects(closeCycle(server.store.db, demoOrg, 'second', { onStep: crash }), /crash/);
        assert.equal(await count('team_results', 'second'), 0);
        assert.equal(await count('answered', 'second'), everybody.length - 1);
        if (at !== 'close') assert.equal((await send('d-5', 'second')).status, 412, 'closed stays closed');
      }
      const runs = await Promise.all([1, 2, 3].map(() => closeCycle(server.store.db, demoOrg, 'second')));
      assert.deepEqual(runs.map(({ published }) => published).toSorted(), [false, false, true]);
    });

    test('what comes after has a trend where enough people stayed', async () => {
      const trends = (await figures('c-0', 'second')).filter(({ trend }) => trend !== null && trend !== undefined);
      // Only d-5 left d, a and the company: one leaver is no trend. b is as it was.
      assert.deepEqual([...new Set(trends.map(({ groupId }) => groupId))], ['unit:b']);
    });
  });

  test('a unit that moves under another brings joiners: four of them are no trend', async () => {
    await sql`insert into shared_records (org_id, resource, id, body) values
      (${demoOrg}, 'cycles', 'third', ${JSON.stringify(cycle('third', 'open', { closesAt: '2027-02-28T00:00:00+09:00' }))}::jsonb)`.execute(
      server.store.db,
    );
    await sql`update shared_records set body = jsonb_set(body, '{parentId}', '"a"')
      where resource = 'units' and id = 'c'`.execute(server.store.db);
    for (const { id } of everybody) if (id !== 'd-5') assert.equal((await send(id, 'third')).status, 200);
    assert.equal((await step('c-0', 'third', 'close')).status, 200);
    const levels = (await figures('c-0', 'third')).filter(({ status, level }) => status === 'ok' && level != null);
    const told = (unitId: string) =>
      levels.filter(({ groupId }) => groupId === `unit:${unitId}`).some(({ trend }) => trend != null);
    assert.ok(levels.some(({ groupId, group }) => groupId === 'unit:a' && !group.unitIds));
    assert.deepEqual([told('top'), told('a')], [true, false]);
  });

  test('a cycle whose end has come is closed by itself, one that cannot be published keeps nobody waiting', async () => {
    const insert = (id: string, closesAt: string, surveyId = 'kyoritsu') =>
      server.store.db
        .insertInto('shared_records')
        .values({
          org_id: demoOrg,
          resource: 'cycles',
          id,
          body: JSON.stringify({ ...cycle(id, 'open', { closesAt, surveyId }) }),
        })
        .execute();
    await insert('due', '2026-11-20T11:00:00+09:00');
    await insert('broken', '2026-11-20T11:00:00+09:00', 'no-such-survey');
    await insert('later', '2026-11-20T13:00:00+09:00');
    const lines: string[] = [];
    assert.deepEqual(await closeDue(server.store.db, now, (line) => lines.push(line)), ['due']);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /"broken".*no-such-survey/);
    // A clock that jumps back opens nothing again.
    assert.deepEqual(await closeDue(server.store.db, now - 86_400_000, () => undefined), []);
    assert.equal((await send('a-1', 'due')).status, 412);
  });
});
