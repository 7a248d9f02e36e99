import { type Kysely, sql } from 'kysely';

/** Which tables still hold bytes of what was deleted: noted with the deletion, so that a crash forgets none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table unswept (
    org_id text not null, table_name text not null, version bigint not null default nextval('record_version'),
    primary key (org_id, table_name))`.execute(db);
}
