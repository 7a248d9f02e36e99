import type { Transaction } from 'kysely';
import type { AnyRecord } from '../../model/resource.js';
import type { Tables } from '../database.js';

/** A shared record, locked against change until the transaction ends: a cycle cannot close between look and write. */
export async function sharedBody(
  trx: Transaction<Tables>,
  orgId: string,
  resource: string,
  id: string,
): Promise<AnyRecord | undefined> {
  const row = await trx
    .selectFrom('shared_records')
    .select('body')
    .where('org_id', '=', orgId)
    .where('resource', '=', resource)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row?.body;
}
