import { type Kysely, sql } from 'kysely';

/**
 * For each person and resource one mark, which becomes another whenever
 * something that this person may see has changed. Random and without a time:
 * it says that something is new, and nothing about what, whose or when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Rows are written over and over: half the page is left for their next versions.
  await sql`create table watch_marks (
    org_id text not null, person_id text not null, resource text not null,
    mark uuid not null default gen_random_uuid(),
    primary key (org_id, person_id, resource)) with (fillfactor = 50)`.execute(db);
}
