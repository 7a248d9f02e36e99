import { type Transaction, sql } from 'kysely';
import { overlayFlaw } from '../../model/overlay.js';
import type { Overlay } from '../../model/records/talk.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import { type Identity, rowsOf } from '../rules.js';
import { touch } from '../watch/marks.js';

/** The same words whether a record is somebody else's or does not exist: the answer must not tell. */
const notYours = (): PortError =>
  new PortError('forbidden', { detail: 'only the two people of the meeting may write this' });
const changed = (resource: Resource): PortError =>
  new PortError('conflict', { detail: `a record of ${resource.name} was changed meanwhile` });

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
  if (resource.name === 'meetings') await settle(trx, who, record);
  const both = await enter(trx, who, meetingId);
  const [before] = await seen(trx, who, resource, record.id);
  // A record never moves to another meeting: that would take it from one person and give it to another.
  if (before && before.meeting_id !== meetingId) throw notYours();
  checkAuthor(who, resource, record, before?.body);
  if (ifMatch !== undefined && ifMatch !== (before?.version ?? null)) throw changed(resource);

  const value = { body: JSON.stringify(record), private_to: privateTo(resource, record) };
  const write = before
    ? trx
        .updateTable('pair_records as r')
        .set({ ...value, version: sql<string>`nextval('record_version')` })
        .where(rowsOf(who, resource))
        .where('r.id', '=', record.id)
        .where(sql<boolean>`r.version::text = ${before.version}`)
        .returning(sql<string>`r.version::text`.as('version'))
    : trx
        .insertInto('pair_records')
        .values({ org_id: who.orgId, resource: resource.name, id: record.id, meeting_id: meetingId, ...value })
        .returning(sql<string>`version::text`.as('version'));
  try {
    const { version } = await write.executeTakeFirstOrThrow();
    // Shared before or now: what was taken back must go from the other's screen too.
    const shared = value.private_to === null || before?.private_to === null;
    await touch(trx, who.orgId, resource.name, shared ? both : [who.personId]);
    return { record, version };
  } catch (error) {
    // Somebody else's shared record has this id.
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation) throw notYours();
    throw error;
  }
}

/** PostgreSQL's code of a second row with the same key. */
const uniqueViolation = '23505';

/**
 * What this person can see under an id, the own private note before all else.
 * What they cannot see does not count: a note that only the other can read
 * must not show by standing in the way.
 */
const seen = (trx: Transaction<Tables>, who: Identity, resource: Resource, id: string) =>
  trx
    .selectFrom('pair_records as r')
    .select(['r.body', 'r.meeting_id', 'r.private_to', sql<string>`r.version::text`.as('version')])
    .where(rowsOf(who, resource))
    .where('r.id', '=', id)
    .orderBy(sql`r.private_to nulls last`)
    .execute();

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
  const [found] = await seen(trx, who, resource, id);
  if (!found) return;
  const { meeting_id } = found;
  const both = await enter(trx, who, meeting_id);
  // Again, for it may have changed until the other writers were through.
  const [row] = await seen(trx, who, resource, id);
  if (!row) return;
  checkAuthor(who, resource, row.body, row.body);
  if (ifMatch !== undefined && ifMatch !== row.version) throw changed(resource);
  await trx
    .deleteFrom('pair_records as r')
    .where(rowsOf(who, resource))
    .where('r.id', '=', id)
    .where(sql<boolean>`r.version::text = ${row.version}`)
    .execute();
  await touch(trx, who.orgId, resource.name, row.private_to === null ? both : [who.personId]);
  // Who talked with whom is forgotten with the last record of it.
  await trx
    .deleteFrom('meeting_pairs as p')
    .where('p.org_id', '=', who.orgId)
    .where('p.meeting_id', '=', meeting_id)
    .where(
      sql<boolean>`not exists (select 1 from pair_records as r where r.org_id = p.org_id and r.meeting_id = p.meeting_id)`,
    )
    .execute();
}

/** Makes the pair of a new meeting; that of an existing one must be the same two. */
async function settle(trx: Transaction<Tables>, who: Identity, meeting: AnyRecord): Promise<void> {
  const pair = pairOf(meeting);
  if (!pair.includes(who.personId)) throw notYours();
  const [first_id, second_id = null] = pair as [string, string?];
  const key = { org_id: who.orgId, meeting_id: meeting.id };
  const made = await trx
    .insertInto('meeting_pairs')
    .values({ ...key, first_id, second_id })
    .onConflict((oc) => oc.columns(['org_id', 'meeting_id']).doNothing())
    .returning('meeting_id')
    .executeTakeFirst();
  if (made && second_id !== null) await mayMeet(trx, who, meeting.type, [first_id, second_id]);
  const kept = await trx
    .selectFrom('meeting_pairs')
    .select(['first_id', 'second_id'])
    .where('org_id', '=', who.orgId)
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow();
  // Nothing is inherited: a new manager starts a new meeting.
  if (kept.first_id !== first_id || kept.second_id !== second_id) throw notYours();
}

/**
 * Nobody appears in another's list as somebody they are not: both are known to
 * the organisation, and a talk with the manager is one between a manager and
 * whom they manage.
 */
async function mayMeet(
  trx: Transaction<Tables>,
  who: Identity,
  type: unknown,
  pair: readonly [string, string],
): Promise<void> {
  const rows = await trx
    .selectFrom('shared_records')
    .select(['id', sql<string | null>`body ->> 'managerId'`.as('manager')])
    .where('org_id', '=', who.orgId)
    .where('resource', '=', 'people')
    .where('id', 'in', [...pair])
    .execute();
  const manages = rows.some(({ id, manager }) => pair.includes(manager ?? '') && manager !== id);
  if (rows.length < 2 || (type === 'boss' && !manages)) throw notYours();
}

/** The participants of a meeting, each once, in a fixed order. */
export const pairOf = (meeting: AnyRecord): readonly string[] =>
  [...new Set(meeting.participants as readonly string[])].toSorted();

/**
 * Only the two may pass; they pass one at a time, so that two writers of a meeting do not cross.
 *
 * @returns the two
 */
async function enter(trx: Transaction<Tables>, who: Identity, meetingId: string): Promise<readonly string[]> {
  const pair = await trx
    .selectFrom('meeting_pairs')
    .select(['first_id', 'second_id'])
    .where('org_id', '=', who.orgId)
    .where('meeting_id', '=', meetingId)
    .where((eb) => eb.or([eb('first_id', '=', who.personId), eb('second_id', '=', who.personId)]))
    .forUpdate()
    .executeTakeFirst();
  if (!pair) throw notYours();
  return [pair.first_id, pair.second_id].filter((id) => id !== null);
}

/** Notes are written by their author alone; an agreement, and the wheel laid down with it, is given only by oneself. */
function checkAuthor(who: Identity, resource: Resource, record: AnyRecord, before: AnyRecord | undefined): void {
  if (resource.name === 'notes') {
    const authors = [record.authorId, before?.authorId ?? record.authorId];
    if (authors.some((author) => author !== who.personId)) {
      throw new PortError('forbidden', { detail: 'a note is written and removed by its author alone' });
    }
  }
  if (resource.name === 'overlays') {
    const detail = overlayFlaw(who.personId, record as unknown as Overlay, before as unknown as Overlay | undefined);
    if (detail !== undefined) throw new PortError('forbidden', { detail });
  }
}

/** Whom alone a record is shown to, or `null` where both may see it. */
export const privateTo = (resource: Resource, record: AnyRecord): string | null =>
  resource.name === 'notes' && record.visibility === 'self' ? String(record.authorId) : null;
