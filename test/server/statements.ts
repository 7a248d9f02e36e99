import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { after } from 'node:test';

/*
 * Listens to every statement that the server sends while the tests of a file
 * run, and in the end asks of each that it names the organisation whose rows
 * it touches. Imported by `engines.ts`, so that no test on a database goes
 * without it.
 */

/** What may do without, and why. Nothing else may. */
const exceptions: readonly (readonly [statement: RegExp, why: string])[] = [
  [/^(begin|commit|rollback|(release )?savepoint)\b/i, 'touches no rows'],
  [/kysely_migration|pg_catalog|pg_advisory|set_config|^listen\b|^select pg_notify/, 'migrations and locks'],
  [/^(create|alter|drop)\b/, 'tables, not rows'],
  [/\bimport_(stage|gone)\b/, "an import's own temporary table, which holds one organisation's rows"],
  [/^(vacuum|analyze)\b/, 'sweeps what has been deleted, and counts what is there'],
  [/^select (1$|floor\(extract\(epoch from clock_timestamp\(\)\))/, 'whether the database answers, and its clock'],
  [/^select org_id, id from shared_records where resource = 'cycles'/, 'due cycles, of all organisations in turn'],
  [/^delete from (repeats where created_at|owned_records where resource = \$1 and updated_at) </, 'forgets by age'],
  [/^select \* from "unswept"$/, 'which tables are to be swept, of all organisations'],
];

/** A condition on the organisation; an insert names it among its columns. */
const scoped = (statement: string): boolean =>
  /\borg_id"? (=|in)\b|\borg_id"? =|\binsert into \S+ \([^)]*\borg_id\b/.test(statement);

/** Our own frames, nearest first; the first is the listener's call in `database.ts`. */
function framesOf(stack: string): string[] {
  const frames = [...stack.matchAll(/\/((?:src\/server|test)\/[\w/.-]+\.ts)/g)].map(([, file]) => file!);
  return frames.slice(frames.indexOf('src/server/database.ts') + 1);
}

const wrong = new Map<string, string>();
let heard = 0;
Error.stackTraceLimit = 100;
subscribe('kyoritsu:statement', (message) => {
  const statement = String(message).trim().replaceAll(/\s+/g, ' ');
  const frames = framesOf(new Error('here').stack ?? '');
  // What a test looks up by itself, behind the server's back; and what a migration does, once, to all rows.
  if (frames[0]?.startsWith('test/') || frames.some((file) => file.includes('/migrations/'))) return;
  heard++;
  if (scoped(statement) || exceptions.some(([known]) => known.test(statement))) return;
  wrong.set(statement, frames[0] ?? 'unknown');
});

after(() => {
  assert.deepEqual([...wrong], [], 'statements that name no organisation');
  assert.ok(heard > 0, 'no statement was heard');
});
