import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { submissions } from '../../src/model/records/survey.js';
import { demoOrg } from '../../src/server/auth.js';
import { openDatabase } from '../../src/server/database.js';
import { plant } from '../../src/server/seed.js';
import { openStore } from '../../src/server/store.js';
import { submission } from './company.js';
import { type Engine, onEveryEngine } from './engines.js';
import { killAll, launch, type Started } from './process.js';

/* Closing as a process of its own, killed (not stopped: SIGKILL) at each of its steps. */
const people = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, displayName: `P${at}`, unitId: 'u' }));
const seed = {
  units: [{ id: 'u', name: '営業部' }],
  people,
  cycles: ['never', 'killed'].map((id) => ({
    id,
    surveyId: 'kyoritsu',
    opensAt: '2026-01-01T00:00:00+09:00',
    closesAt: '2026-12-31T00:00:00+09:00',
    status: 'open',
    thresholds: { minGroup: 5, preset: 'standard' },
  })),
};
const now = () => Date.parse('2026-11-20T12:00:00+09:00');

onEveryEngine((start) => {
  let engine: Engine;
  before(async () => {
    engine = await start();
    const store = await openStore({ ...engine.where, now });
    await plant(store.db, demoOrg, seed);
    for (const { id } of people) {
      const who = { orgId: demoOrg, personId: id, roles: ['employee'] as const };
      for (const cycle of ['never', 'killed']) {
        await store.put(who, submissions, submission(`receipt-${id}-${cycle}`, cycle), {});
      }
    }
    await store.close();
  });
  after(async () => {
    killAll();
    await engine.stop();
  });

  const cycle = (...args: string[]): Started => {
    const { url, folder } = engine.where;
    const where = folder === undefined ? [] : ['--data', folder];
    return launch(['cycle', ...args, ...where], url === undefined ? {} : { DATABASE_URL: url });
  };
  /** Rows of the cycle in every table that closing touches. */
  const rows = async (id: string): Promise<Record<string, number>> => {
    const store = await openStore({ ...engine.where, now });
    const counts: Record<string, number> = {};
    for (const table of ['team_results', 'submissions', 'answered', 'receipts', 'cycle_secrets', 'respondents']) {
      const found = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}
        where cycle_id = ${id}`.execute(store.db);
      counts[table] = found.rows[0]!.n;
    }
    await store.close();
    return counts;
  };

  test('the next run does what is left, and publishes once', async () => {
    const whole = cycle('close', 'never');
    assert.equal(await whole.ended, 0, whole.output());
    const figures = Number(/never: published, (\d+) figures/.exec(whole.output())?.[1]);
    assert.ok(figures > 0, whole.output());
    const done = {
      team_results: figures,
      submissions: people.length,
      answered: 0,
      receipts: people.length,
      cycle_secrets: 0,
      respondents: people.length,
    };
    const untouched = {
      ...done,
      team_results: 0,
      answered: people.length,
      receipts: 0,
      cycle_secrets: 1,
      respondents: 0,
    };
    // Who answered the cycle before is only forgotten when the next is published.
    assert.deepEqual(await rows('never'), done);

    for (const word of ['closing', 'counting', 'publishing', 'sweeping up']) {
      const killed = cycle('close', 'killed');
      await killed.said(new RegExp(word));
      killed.kill('SIGKILL');
      await killed.ended;
      // Between two looks the process may have come further, but never half the way.
      const left = await rows('killed');
      assert.deepEqual(left, left['team_results'] === 0 ? untouched : done, `killed while ${word}`);
    }
    const last = cycle('close', 'killed');
    assert.equal(await last.ended, 0, last.output());
    assert.match(last.output(), /killed: (published, \d+ figures|had been published before)/);
    // Looked at before the store is opened, which sweeps by itself.
    const db = await openDatabase(engine.where);
    const unswept = await db.selectFrom('unswept').selectAll().execute();
    await db.destroy();
    assert.deepEqual(unswept, [], 'and what was deleted is swept up');
    assert.deepEqual(await rows('killed'), done);
  });

  test('the command opens and lists too, and says what it cannot do', async () => {
    const list = cycle('list');
    assert.equal(await list.ended, 0);
    assert.match(list.output(), /killed {2}published {2}2026-01-01T00:00:00\+09:00 – 2026-12-31T00:00:00\+09:00/);
    const mistakes: [string[], RegExp][] = [
      [['open', 'killed'], /"killed" is published, not a draft/],
      [['close', 'none'], /there is no cycle "none"/],
      [['shut', 'killed'], /list, open <id> or close <id> is expected/],
      [['open'], /list, open <id> or close <id> is expected/],
    ];
    for (const [args, words] of mistakes) {
      const server = cycle(...args);
      assert.equal(await server.ended, 1);
      assert.match(server.output(), words);
    }
  });
});
