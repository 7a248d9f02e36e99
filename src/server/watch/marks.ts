import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database.js';
import type { Identity } from '../rules.js';

/** The channel on which processes tell each other. */
export const channel = 'kyoritsu_watch';

/** What is said of a person on it: a hash, so that neither a log nor a listener reads who talks with whom. */
export const topicOf = (orgId: string, personId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([orgId, personId]))
    .digest('base64url');

/**
 * Gives these people another mark for the resource, in the transaction of the
 * change, and tells it when that is committed. Only ever those who may see
 * what has changed: a mark that moved would tell the other side when somebody
 * writes for themselves.
 */
export async function touch(
  trx: Transaction<Tables>,
  orgId: string,
  resource: string,
  people: readonly string[],
): Promise<void> {
  // In one order, so that two changes with the same people never wait for each other crosswise.
  const all = [...new Set(people)].toSorted();
  const topics = all.map((personId) => topicOf(orgId, personId));
  await sql`with touched as (
      insert into watch_marks (org_id, person_id, resource)
      select ${orgId}, person, ${resource} from unnest(${all}::text[]) with ordinality as p (person, n) order by n
      on conflict (org_id, person_id, resource) do update set mark = excluded.mark
      returning 1)
    select pg_notify(${channel}, topic) from unnest(${topics}::text[]) as topic`.execute(trx);
}

/** The mark of who has never been told of anything. */
const untouched = '0';

/** This person's marks of these resources. */
export async function marksOf(
  db: Kysely<Tables>,
  { orgId, personId }: Identity,
  resources: readonly string[],
): Promise<Map<string, string>> {
  const marks = new Map(resources.map((resource) => [resource, untouched]));
  if (resources.length === 0) return marks;
  const rows = await db
    .selectFrom('watch_marks')
    .select(['resource', 'mark'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('resource', 'in', [...resources])
    .execute();
  for (const { resource, mark } of rows) marks.set(resource, mark);
  return marks;
}
