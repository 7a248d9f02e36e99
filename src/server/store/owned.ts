import { type Transaction, sql } from 'kysely';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import { type Identity, rowsOf } from '../rules.js';

type IfMatch = string | null | undefined;

/**
 * Writes a record of its owner: the key holds the owner's id, so no statement
 * here can reach another person's row.
 *
 * @throws PortError `conflict` when `ifMatch` does not hold
 */
export async function putOwned(
  trx: Transaction<Tables>,
  who: Identity,
  resource: Resource,
  record: AnyRecord,
  ifMatch: IfMatch,
): Promise<Stored> {
  const body = JSON.stringify(record);
  const key = { org_id: who.orgId, owner_id: who.personId, resource: resource.name, id: record.id };
  const row = await (typeof ifMatch === 'string'
    ? trx
        .updateTable('owned_records as r')
        .set({ body, version: sql<string>`nextval('record_version')`, updated_at: sql<Date>`now()` })
        .where(rowsOf(who, resource))
        .where('id', '=', record.id)
        .where(sql<boolean>`r.version::text = ${ifMatch}`)
        .returning(sql<string>`r.version::text`.as('version'))
        .executeTakeFirst()
    : trx
        .insertInto('owned_records')
        .values({ ...key, body })
        .onConflict((oc) => {
          const same = oc.columns(['org_id', 'owner_id', 'resource', 'id']);
          return ifMatch === null
            ? same.doNothing()
            : same.doUpdateSet({ body, version: sql<string>`nextval('record_version')`, updated_at: sql<Date>`now()` });
        })
        .returning(sql<string>`version::text`.as('version'))
        .executeTakeFirst());
  if (!row) throw new PortError('conflict', { detail: `a record of ${resource.name} was changed meanwhile` });
  return { record, version: row.version };
}

/**
 * Removes the owner's record; what is not there is removed already.
 *
 * @throws PortError `conflict` when it is there in another version than `ifMatch`
 */
export async function removeOwned(
  trx: Transaction<Tables>,
  who: Identity,
  resource: Resource,
  id: string,
  ifMatch: string | undefined,
): Promise<void> {
  const row = await trx
    .selectFrom('owned_records as r')
    .select(sql<string>`r.version::text`.as('version'))
    .where(rowsOf(who, resource))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  if (ifMatch !== undefined && ifMatch !== row.version) {
    throw new PortError('conflict', { detail: `a record of ${resource.name} was changed meanwhile` });
  }
  await trx.deleteFrom('owned_records as r').where(rowsOf(who, resource)).where('id', '=', id).execute();
}
