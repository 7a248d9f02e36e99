import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { demoOrg } from '../../src/server/auth.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { Upkeep } from '../../src/server/upkeep.js';
import { type Engine, onEveryEngine } from './engines.js';

const minute = 60_000;
const day = 24 * 60 * minute;

onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  /** The clock on the wall, which anybody can set, and the one that only goes on. */
  let wall = 0;
  let steady = 0;
  const lines: string[] = [];
  let upkeep: Upkeep;
  const pass = (ms: number): void => {
    wall += ms;
    steady += ms;
  };

  before(async () => {
    engine = await start();
    // Before the database's clock, which nobody can set here: it never is the earlier one.
    wall = Date.now() - 400 * day;
    store = await openStore({ ...engine.where, now: () => wall });
    const cycle = (id: string, closesAt: number): object => ({
      id,
      surveyId: 'kyoritsu',
      opensAt: new Date(wall - 30 * day).toISOString().replace('Z', '+00:00'),
      closesAt: new Date(closesAt).toISOString().replace('Z', '+00:00'),
      status: 'open',
      thresholds: { minGroup: 5, preset: 'standard' },
    });
    const cycles = [cycle('soon', wall + 5 * minute), cycle('later', wall + 3 * day)];
    await plant(store.db, demoOrg, { units: [{ id: 'u', name: 'U' }], people: [], cycles });
    upkeep = new Upkeep({ db: store.db, now: () => wall, elapsed: () => steady, report: (line) => lines.push(line) });
  });
  after(async () => {
    await store.close();
    await engine.stop();
  });

  const status = async (id: string): Promise<string> => {
    const { rows } = await sql<{ status: string }>`select body ->> 'status' as status from shared_records
      where org_id = ${demoOrg} and resource = 'cycles' and id = ${id}`.execute(store.db);
    return rows[0]!.status;
  };

  describe('what comes due by the clock', () => {
    test('a cycle closes within a minute of its end, in a server that nobody restarts', async () => {
      await upkeep.round();
      assert.equal(await status('soon'), 'open');
      pass(5 * minute);
      await upkeep.round();
      assert.equal(await status('soon'), 'published');
      assert.equal(await status('later'), 'open');
    });

    test('a clock that jumps ahead closes nothing; once it stands for ten minutes it is believed', async () => {
      wall += 4 * day;
      await upkeep.round();
      assert.equal(await status('later'), 'open');
      assert.match(lines.join('\n'), /nothing is closed or forgotten now: the clock has jumped/);
      pass(minute);
      // Set right again: a jump as well.
      wall -= 4 * day;
      await upkeep.round();
      pass(11 * minute);
      await upkeep.round();
      assert.equal(await status('later'), 'open', 'nothing was lost by the wrong clock');
      wall += 4 * day;
      await upkeep.round();
      assert.equal(await status('later'), 'open');
      for (let passed = 0; passed < 10; passed++) {
        pass(minute);
        await upkeep.round();
      }
      assert.equal(await status('later'), 'published', 'a machine that slept goes on');
    });

    test('keys of old writes are forgotten each hour', async () => {
      const kept = async (): Promise<string[]> => {
        const rows = await store.db.selectFrom('repeats').select('key_hash').execute();
        return rows.map(({ key_hash }) => key_hash).toSorted();
      };
      const row = (key_hash: string, at: number) =>
        sql`insert into repeats (org_id, person_id, key_hash, resource, record_id, created_at)
          values (${demoOrg}, 'ann', ${key_hash}, 'notes', 'n', ${new Date(at).toISOString()})`.execute(store.db);
      await row('old', wall - 31 * day);
      await row('young', wall - 29 * day);
      pass(minute);
      await upkeep.round();
      assert.deepEqual(await kept(), ['old', 'young']);
      for (let passed = 0; passed < 60; passed += 4) {
        pass(4 * minute);
        await upkeep.round();
      }
      assert.deepEqual(await kept(), ['young']);
    });

    test('a failure is told without content, and the next round goes on', async () => {
      lines.length = 0;
      await sql`alter table shared_records rename to away`.execute(store.db);
      pass(minute);
      await upkeep.round();
      await sql`alter table away rename to shared_records`.execute(store.db);
      assert.match(lines[0]!, /^upkeep failed: \w+ 42P01$/);
      pass(minute);
      lines.length = 0;
      await upkeep.round();
      assert.deepEqual(lines, []);
    });

    test('two rounds at once are one; the timer keeps no process alive and stops', async () => {
      assert.equal(upkeep.round(), upkeep.round());
      upkeep.start();
      await upkeep.stop();
      const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
      upkeep.start();
      assert.deepEqual(
        process.getActiveResourcesInfo().filter((name) => name === 'Timeout'),
        timers,
      );
      await upkeep.stop();
    });
  });
});
