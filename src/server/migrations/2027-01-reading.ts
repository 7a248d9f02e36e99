import { type Kysely, sql } from 'kysely';

/** What every request asks (whom does this person manage?) and every manager's figures, by index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index shared_records_manager on shared_records (org_id, (body ->> 'managerId'))
    where resource = 'people'`.execute(db);
  // Written all at once when a cycle closes, then only read: readers shall not go through a list of what is not sorted in.
  await sql`create index team_results_path on team_results using gin (path) with (fastupdate = off)`.execute(db);
}
