import { sql, type Transaction } from 'kysely';
import type { AnyRecord } from '../../model/resource.js';
import type { Tables } from '../database.js';
import { wrongWith } from './check.js';
import { type Source, Unreadable } from './entry.js';
import type { Flaws } from './refused.js';

/** Records and characters that are sent to the database at once. */
const batch = { records: 1000, characters: 2_000_000 };

/**
 * Two tables that only this transaction sees: what the files say, and what is
 * left out of them. The database compares them with what it has, so that
 * memory does not grow with the files.
 */
export async function makeStage(trx: Transaction<Tables>): Promise<void> {
  await sql`create temporary table import_stage (
    resource text not null, seq integer not null, line integer not null, col integer,
    id text not null, body jsonb not null) on commit drop`.execute(trx);
  await sql`create temporary table import_gone (resource text not null, id text not null) on commit drop`.execute(trx);
}

/**
 * Reads a source to its end, checks each record by itself and stages those
 * that are well. After the first flaw only looks for more.
 *
 * @param onRecords told every thousand records, and at the end, how many have been read
 * @returns how many records there are
 */
export async function stage(
  trx: Transaction<Tables>,
  source: Source,
  flaws: Flaws,
  onRecords: (done: number) => void,
): Promise<number> {
  const { resource, file } = source;
  let seq = 0;
  let waiting: { seq: number; line: number; col: number | null; record: AnyRecord }[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await sql`insert into import_stage (resource, seq, line, col, id, body)
      select ${resource.name}, (x ->> 'seq')::integer, (x ->> 'line')::integer, (x ->> 'col')::integer,
        x -> 'record' ->> 'id', x -> 'record'
      from jsonb_array_elements(${JSON.stringify(waiting)}::jsonb) as x`.execute(trx);
    waiting = [];
    size = 0;
  };
  try {
    for await (const entry of source.read()) {
      seq += 1;
      if (seq % batch.records === 0) onRecords(seq);
      if ('reason' in entry) {
        flaws.add({ ...entry, file });
        continue;
      }
      const { line, column, value } = entry;
      const wrong = wrongWith(resource, value);
      if (wrong !== undefined) {
        const place = entry.placeOf?.(wrong.path) ?? { line, column: source.columnOf?.(wrong.path) ?? column };
        flaws.add({ file, ...wrong, ...place });
      } else if (flaws.list.length === 0) {
        // The check has just said that it is a record.
        const record = value as AnyRecord;
        waiting.push({ seq, line, col: column ?? null, record });
        size += JSON.stringify(record).length;
        if (waiting.length >= batch.records || size >= batch.characters) await send();
      }
    }
    if (flaws.list.length === 0) await send();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    flaws.add({ ...error.flaw, file });
  }
  onRecords(seq);
  return seq;
}
