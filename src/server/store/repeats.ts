import { createHash } from 'node:crypto';
import { type Transaction, sql } from 'kysely';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import { type Identity, rowsOf, tableOf } from '../rules.js';

/**
 * Runs a write once for a key: a repeat changes nothing and answers what the
 * first one did. Key and write are in one transaction, so neither is ever
 * kept without the other.
 *
 * @throws PortError `invalid` when the key was used for another record
 */
export async function once(
  trx: Transaction<Tables>,
  who: Identity,
  resource: Resource,
  record: AnyRecord,
  key: string,
  write: () => Promise<Stored>,
): Promise<Stored> {
  const place = {
    org_id: who.orgId,
    person_id: who.personId,
    key_hash: createHash('sha256').update(key).digest('base64url'),
  };
  const claimed = await trx
    .insertInto('repeats')
    .values({ ...place, resource: resource.name, record_id: record.id, version: null })
    // Waits for a rival with the same key until that one is through.
    .onConflict((oc) => oc.doNothing())
    .returning('key_hash')
    .executeTakeFirst();
  const mine = trx
    .selectFrom('repeats')
    .where('org_id', '=', place.org_id)
    .where('person_id', '=', place.person_id)
    .where('key_hash', '=', place.key_hash);
  if (claimed) {
    const stored = await write();
    await trx
      .updateTable('repeats')
      .set({ version: stored.version })
      .where('org_id', '=', place.org_id)
      .where('person_id', '=', place.person_id)
      .where('key_hash', '=', place.key_hash)
      .execute();
    return stored;
  }
  const first = await mine.select(['resource', 'record_id', 'version']).executeTakeFirstOrThrow();
  if (first.resource !== resource.name || first.record_id !== record.id) {
    throw new PortError('invalid', { detail: 'Idempotency-Key: was used for another record' });
  }
  const { rows } = await sql<{ body: AnyRecord }>`
    select r.body from ${sql.table(tableOf(resource))} as r
    where ${rowsOf(who, resource)} and r.id = ${record.id} and r.version::text = ${first.version}`.execute(trx);
  // Where the record has moved on since, the sender's own copy is what was written: an honest repeat is the same.
  return { record: rows[0]?.body ?? record, version: first.version ?? undefined };
}
