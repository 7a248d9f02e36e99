import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../src/server/database.js';
import { preparing } from '../../src/server/prepared.js';
import { missingPostgres, postgresBin, startPostgres } from './postgres.js';

/** A connection that keeps what it is asked. */
function connection(): { readonly asked: unknown[][]; query(...call: unknown[]): void } {
  const asked: unknown[][] = [];
  return { asked, query: (...call) => void asked.push(call) };
}
type Client = Parameters<ReturnType<typeof preparing>>[0];

describe('prepared statements', () => {
  it('have one name a text, on every connection, and the values beside it', () => {
    const [one, other] = [connection(), connection()];
    const prepare = preparing();
    for (const client of [one, other]) prepare(client as unknown as Client);
    one.query('select $1', ['a']);
    one.query('select $1', ['b']);
    other.query('select $1', ['c']);
    const calls = [...one.asked, ...other.asked].map(([call]) => call as { name: string; values: string[] });
    assert.equal(new Set(calls.map(({ name }) => name)).size, 1);
    assert.deepEqual(
      calls.map(({ values }) => values[0]),
      ['a', 'b', 'c'],
    );
  });

  it('are none where there is no value, and come to an end', () => {
    const client = connection();
    preparing()(client as unknown as Client);
    client.query('begin', []);
    assert.deepEqual(client.asked.pop(), ['begin', []]);
    for (let n = 0; n < 1000; n++) client.query(`select ${n}, $1`, [n]);
    const names = new Set(client.asked.map(([call]) => (call as { name?: string }).name));
    assert.ok(names.has(undefined), 'the last go without');
    assert.ok(names.size > 100 && names.size < 400, String(names.size));
  });

  it('are kept by PostgreSQL, once for all values, where the address does not say otherwise', async (test) => {
    if (postgresBin() === undefined) {
      if (process.env.CI) throw new Error(missingPostgres);
      return test.diagnostic(missingPostgres);
    }
    const postgres = await startPostgres();
    const keptBy = async (url: string): Promise<number> => {
      const db = await openDatabase({ url });
      try {
        return await db.connection().execute(async (same) => {
          for (const id of ['a', 'b']) await sql`select id from shared_records where org_id = ${id}`.execute(same);
          const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(same);
          return rows.filter(({ statement }) => statement === 'select id from shared_records where org_id = $1').length;
        });
      } finally {
        await db.destroy();
      }
    };
    try {
      assert.equal(await keptBy(postgres.url), 1);
      const off = new URL(postgres.url);
      off.searchParams.set('prepare', 'off');
      assert.equal(await keptBy(off.href), 0, 'behind a pooler in transaction mode');
    } finally {
      await postgres.stop();
    }
  });
});
