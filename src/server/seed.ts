import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { AnyRecord, Resource } from '../model/resource.js';
import { resources } from '../model/resources.js';
import { flawOf } from '../port/validate.js';
import type { Database, Tables } from './database.js';
import { plantAnswers, type SeedAnswers } from './seed-answers.js';
import { pairOf, privateTo } from './store/pair.js';
import { unstorable } from './storable.js';
import { markCatalogue } from './store/catalogue-marks.js';

/** What a seed holds, by resource name: records, and for owned resources `{ownerId, record}`. */
export type Seed = { readonly [resource: string]: readonly unknown[] };

/**
 * Reads a folder of `<resource>.json` arrays. Files of resources that are
 * not stored as records (answers, drafts of a device) are passed over.
 *
 * @throws Error naming file and reason
 */
export async function readSeed(folder: string): Promise<Seed> {
  const files = new Set(await readdir(folder));
  const seed: Record<string, unknown[]> = {};
  for (const { name } of resources) {
    const file = `${name}.json`;
    if (!files.has(file)) continue;
    try {
      const records: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
      if (!Array.isArray(records)) throw new Error('an array of records is expected');
      seed[name] = records;
    } catch (error) {
      throw new Error(`${join(folder, file)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
  return seed;
}

/**
 * Fills an organisation that has no records yet, all or nothing.
 *
 * @param answers to cycles, which are left closed for the next run of their job
 * @returns how many records were written; 0 where there were some already
 * @throws Error naming resource, place and reason of the first record that does not fit
 */
export async function plant(
  db: Database,
  orgId: string,
  seed: Seed,
  answers: readonly SeedAnswers[] = [],
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const first = await trx
      .selectFrom('shared_records')
      .select('id')
      .where('org_id', '=', orgId)
      .limit(1)
      .executeTakeFirst();
    if (first) return 0;
    let count = 0;
    for (const resource of resources) {
      const rows = seed[resource.name];
      if (rows === undefined) continue;
      if (resource.scope === 'shared') count += await plantShared(trx, orgId, resource, rows);
      if (resource.scope === 'owner') count += await plantOwned(trx, orgId, resource, rows);
      if (resource.scope === 'pair') count += await plantPair(trx, orgId, resource, rows);
    }
    for (const each of answers) await plantAnswers(trx, orgId, each);
    return count;
  });
}

/** How long an open cycle of a demo goes on after a start, in days. */
const demoDays = 28;

/** A demo never runs out: an open cycle whose end has come goes on for four more weeks. */
export async function keepOpen(db: Database, orgId: string, now: number): Promise<void> {
  const end = JSON.stringify(new Date(now + demoDays * 86_400_000).toISOString());
  await sql`update shared_records set body = jsonb_set(body, '{closesAt}', ${end}::jsonb), version = nextval('record_version')
    where org_id = ${orgId} and resource = 'cycles' and body ->> 'status' = 'open'
    and (body ->> 'closesAt')::timestamptz <= ${new Date(now).toISOString()}::timestamptz`.execute(db);
}

function checked(resource: Resource, value: unknown, index: number): AnyRecord {
  const flaw = unstorable(value) ?? flawOf(resource, value);
  if (flaw !== undefined) throw new Error(`${resource.name}.json, record ${index + 1}: ${flaw}`);
  // The schema has just said so.
  return value as AnyRecord;
}

async function plantShared(
  trx: Transaction<Tables>,
  orgId: string,
  resource: Resource,
  rows: readonly unknown[],
): Promise<number> {
  const records = rows.map((row, index) => checked(resource, row, index));
  await sql`insert into shared_records (org_id, resource, id, body)
    select ${orgId}, ${resource.name}, x ->> 'id', x from jsonb_array_elements(${JSON.stringify(records)}::jsonb) as x`.execute(
    trx,
  );
  await markCatalogue(trx, orgId, resource.name);
  return records.length;
}

async function plantOwned(
  trx: Transaction<Tables>,
  orgId: string,
  resource: Resource,
  rows: readonly unknown[],
): Promise<number> {
  const owned = rows.map((row, index) => {
    const { ownerId, record } = (row ?? {}) as { ownerId?: unknown; record?: unknown };
    if (typeof ownerId !== 'string') {
      throw new Error(`${resource.name}.json, record ${index + 1}: {ownerId, record} is expected`);
    }
    return { ownerId, record: checked(resource, record, index) };
  });
  await sql`insert into owned_records (org_id, owner_id, resource, id, body)
    select ${orgId}, x ->> 'ownerId', ${resource.name}, x -> 'record' ->> 'id', x -> 'record'
    from jsonb_array_elements(${JSON.stringify(owned)}::jsonb) as x`.execute(trx);
  return owned.length;
}

async function plantPair(
  trx: Transaction<Tables>,
  orgId: string,
  resource: Resource,
  rows: readonly unknown[],
): Promise<number> {
  for (const [index, row] of rows.entries()) {
    const record = checked(resource, row, index);
    const meeting_id = resource.name === 'meetings' ? record.id : String(record.meetingId);
    if (resource.name === 'meetings') {
      const [first_id = '', second_id = null] = pairOf(record);
      await trx.insertInto('meeting_pairs').values({ org_id: orgId, meeting_id, first_id, second_id }).execute();
    }
    await trx
      .insertInto('pair_records')
      .values({
        org_id: orgId,
        resource: resource.name,
        id: record.id,
        meeting_id,
        private_to: privateTo(resource, record),
        body: JSON.stringify(record),
      })
      .execute();
  }
  return rows.length;
}
