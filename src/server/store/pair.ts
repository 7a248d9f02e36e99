import { type Transaction, sql } from 'kysely';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import { type Identity, rowsOf } from '../rules.js';

/** The same words whether a record is somebody else's or does not exist: the answer must not tell. */
const notYours = (): PortError =>
  new PortError('forbidden', { detail: 'only the two people of the meeting may write this' });
const changed = (resource: Resource, id: string): PortError =>
  new PortError('conflict', { detail: `${resource.name} ${id} was changed meanwhile` });

/**
 * Writes what belongs to the two people of a meeting.
 *
 * @throws PortError `forbidden` for anybody else, for another's note, for another's agreement;
 * `conflict` when `ifMatch` does not hold
 */
export async function putPair(
  trx: Transaction<Tables>,
  who: Identity,
  resource: Resource,
  record: AnyRecord,
  ifMatch: string | null | undefined,
): Promise<Stored> {
  const meetingId = resource.name === 'meetings' ? record.id : String(record.meetingId);
  if (resource.name === 'meetings') await found(trx, who, record);
  await enter(trx, who, meetingId);
  const before = await trx
    .selectFrom('pair_records as r')
    .select(['r.body', sql<string>`r.version::text`.as('version')])
    .where('r.org_id', '=', who.orgId)
    .where('r.resource', '=', resource.name)
    .where('r.id', '=', record.id)
    .where('r.meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  checkAuthor(who, resource, record, before?.body);
  if (ifMatch !== undefined && ifMatch !== (before?.version ?? null)) throw changed(resource, record.id);

  const key = { org_id: who.orgId, resource: resource.name, id: record.id, meeting_id: meetingId };
  const value = { body: JSON.stringify(record), private_to: privateTo(resource, record) };
  const row = await trx
    .insertInto('pair_records')
    .values({ ...key, ...value })
    .onConflict((oc) =>
      oc
        .columns(['org_id', 'resource', 'id'])
        .doUpdateSet({ ...value, version: sql<string>`nextval('record_version')` })
        // A record never moves to another meeting: that would take it from one person and give it to another.
        .where('pair_records.meeting_id', '=', meetingId),
    )
    .returning(sql<string>`version::text`.as('version'))
    .executeTakeFirst();
  if (!row) throw notYours();
  return { record, version: row.version };
}

/**
 * Removes a record of the pair; what is not there, or not to be seen, is left
 * as it is without a word.
 *
 * @throws PortError `forbidden` for the other's shared note, `conflict` when `ifMatch` does not hold
 */
export async function removePair(
  trx: Transaction<Tables>,
  who: Identity,
  resource: Resource,
  id: string,
  ifMatch: string | undefined,
): Promise<void> {
  const row = await trx
    .selectFrom('pair_records as r')
    .select(['r.body', 'r.meeting_id', sql<string>`r.version::text`.as('version')])
    .where(rowsOf(who, resource))
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) return;
  await enter(trx, who, row.meeting_id);
  checkAuthor(who, resource, row.body, row.body);
  const { numDeletedRows } = await trx
    .deleteFrom('pair_records as r')
    .where(rowsOf(who, resource))
    .where('r.id', '=', id)
    .$if(ifMatch !== undefined, (q) => q.where(sql<boolean>`r.version::text = ${ifMatch}`))
    .executeTakeFirst();
  if (numDeletedRows === 0n && ifMatch !== undefined) throw changed(resource, id);
  // Who talked with whom is forgotten with the last record of it.
  await trx
    .deleteFrom('meeting_pairs as p')
    .where('p.org_id', '=', who.orgId)
    .where('p.meeting_id', '=', row.meeting_id)
    .where(
      sql<boolean>`not exists (select 1 from pair_records as r where r.org_id = p.org_id and r.meeting_id = p.meeting_id)`,
    )
    .execute();
}

/** Makes the pair of a new meeting; that of an existing one must be the same two. */
async function found(trx: Transaction<Tables>, who: Identity, meeting: AnyRecord): Promise<void> {
  const pair = pairOf(meeting);
  if (!pair.includes(who.personId)) throw notYours();
  const [first_id, second_id = null] = pair as [string, string?];
  const key = { org_id: who.orgId, meeting_id: meeting.id };
  await trx
    .insertInto('meeting_pairs')
    .values({ ...key, first_id, second_id })
    .onConflict((oc) => oc.columns(['org_id', 'meeting_id']).doNothing())
    .execute();
  const kept = await trx
    .selectFrom('meeting_pairs')
    .select(['first_id', 'second_id'])
    .where('org_id', '=', who.orgId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow();
  // Nothing is inherited: a new manager starts a new meeting.
  if (kept.first_id !== first_id || kept.second_id !== second_id) throw notYours();
}

/** The participants of a meeting, each once, in a fixed order. */
export const pairOf = (meeting: AnyRecord): readonly string[] =>
  [...new Set(meeting.participants as readonly string[])].toSorted();

/** Only the two may pass; they pass one at a time, so that two writers of a meeting do not cross. */
async function enter(trx: Transaction<Tables>, who: Identity, meetingId: string): Promise<void> {
  const pair = await trx
    .selectFrom('meeting_pairs')
    .select('meeting_id')
    .where('org_id', '=', who.orgId)
    .where('meeting_id', '=', meetingId)
    .where((eb) => eb.or([eb('first_id', '=', who.personId), eb('second_id', '=', who.personId)]))
    .forUpdate()
    .executeTakeFirst();
  if (!pair) throw notYours();
}

/** Notes are written by their author alone; an agreement to an overlay is given only by oneself. */
function checkAuthor(who: Identity, resource: Resource, record: AnyRecord, before: AnyRecord | undefined): void {
  if (resource.name === 'notes') {
    const authors = [record.authorId, before?.authorId ?? record.authorId];
    if (authors.some((author) => author !== who.personId)) {
      throw new PortError('forbidden', { detail: 'a note is written and removed by its author alone' });
    }
  }
  if (resource.name === 'overlays') {
    const had = (before?.agreedBy ?? []) as readonly string[];
    const added = (record.agreedBy as readonly string[]).filter((id) => !had.includes(id));
    if (added.some((id) => id !== who.personId)) {
      throw new PortError('forbidden', { detail: 'agreedBy: nobody agrees for somebody else' });
    }
  }
}

/** Whom alone a record is shown to, or `null` where both may see it. */
export const privateTo = (resource: Resource, record: AnyRecord): string | null =>
  resource.name === 'notes' && record.visibility === 'self' ? String(record.authorId) : null;
