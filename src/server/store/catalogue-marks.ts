import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database.js';
import type { Identity } from '../rules.js';

/**
 * What is the same for everybody of an organisation and tells of nobody: only
 * this may a browser keep. Who belongs where, who may be asked and how a cycle
 * stands change with people, and are asked for each time.
 */
const catalogues: readonly string[] = [
  'roles',
  'role-families',
  'skills',
  'roads',
  'postings',
  'learning',
  'surveys',
  'prompts',
  'scenes',
];

export const isCatalogue = (resource: string): boolean => catalogues.includes(resource);

/** Gives the resource another mark, in the transaction of the change. */
export async function markCatalogue(trx: Transaction<Tables>, orgId: string, resource: string): Promise<void> {
  if (!isCatalogue(resource)) return;
  await sql`insert into catalogue_marks (org_id, resource) values (${orgId}, ${resource})
    on conflict (org_id, resource) do update set mark = excluded.mark`.execute(trx);
}

/**
 * The strong validator of one page of a catalogue: another one whenever
 * anything in the catalogue has changed, never the same for two organisations
 * or two questions. A hash, so that it says nothing else.
 *
 * @param search the question as the address has it
 */
export async function tagOf(
  db: Kysely<Tables>,
  { orgId }: Identity,
  resource: string,
  search: string,
): Promise<string> {
  const row = await db
    .selectFrom('catalogue_marks')
    .select('mark')
    .where('org_id', '=', orgId)
    .where('resource', '=', resource)
    .executeTakeFirst();
  return createHash('sha256')
    .update(JSON.stringify([orgId, resource, row?.mark ?? null, search]))
    .digest('base64url');
}
