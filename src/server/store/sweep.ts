import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database.js';

/** What could lead from an answer to a person, and must not be read from the disk once it is deleted. */
export const sweepable = ['submissions', 'answered', 'respondents', 'cycle_secrets'] as const;
export type Sweepable = (typeof sweepable)[number];

/**
 * Notes, in the transaction that deletes, that the table has to be swept.
 *
 * @param orgs query for the organisations it was deleted from, one a row
 */
export async function noteUnswept(
  trx: Transaction<Tables>,
  orgs: RawBuilder<unknown>,
  table: Sweepable,
): Promise<void> {
  await sql`insert into unswept (org_id, table_name) select o.*, ${table} from (${orgs}) as o
    on conflict (org_id, table_name) do update set version = nextval('record_version')`.execute(trx);
}

/**
 * Writes the tables that were noted anew, without what was deleted: a plain
 * vacuum leaves its bytes in their pages. Locks each table for as long as that
 * takes. The write-ahead log and backups forget when they are rotated.
 */
export async function sweep(db: Database): Promise<void> {
  const noted = await db.selectFrom('unswept').selectAll().execute();
  for (const table of sweepable) {
    const mine = noted.filter(({ table_name }) => table_name === table);
    if (mine.length === 0) continue;
    await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db);
    for (const { org_id, version } of mine) {
      // One noted anew since has another version, and stays.
      await db
        .deleteFrom('unswept')
        .where('org_id', '=', org_id)
        .where('table_name', '=', table)
        .where('version', '=', version)
        .execute();
    }
  }
}
