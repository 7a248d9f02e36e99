import { type Kysely, sql } from 'kysely';

/**
 * For each catalogue one mark, which becomes another with every change, so
 * that a page that has it already is told so without its being read. Random:
 * after a restored backup no mark stands for something else than it did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table catalogue_marks (
    org_id text not null, resource text not null, mark uuid not null default gen_random_uuid(),
    primary key (org_id, resource))`.execute(db);
  await sql`insert into catalogue_marks (org_id, resource) select distinct org_id, resource from shared_records`.execute(
    db,
  );
}
