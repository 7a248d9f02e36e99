import { sql } from 'kysely';
import { type Viewer, viewer } from '../model/records/organisation.js';
import type { AnyRecord, Resource } from '../model/resource.js';
import type { Capabilities, Page, PutOptions, Query, RemoveOptions, Stored } from '../port/adapter.js';
import { select } from '../port/select.js';
import { type Database, type DatabaseOptions, openDatabase } from './database.js';
import { capabilitiesOf, demand, type Identity } from './rules.js';
import { earlier } from './store/clock.js';
import { putOwned, removeOwned } from './store/owned.js';
import { readPage } from './store/page.js';
import { putPair, removePair } from './store/pair.js';
import { once } from './store/repeats.js';
import { forgetOld } from './store/retention.js';
import { submit } from './store/submissions.js';
import { type Watching, type WatchOptions, watching } from './watch/watching.js';

/**
 * Everything the server keeps, reached only in somebody's name. Records are
 * expected to have passed their schema. Failures are `PortError`s; whatever
 * else is thrown comes from the database.
 */
export interface Store {
  /** What this person may do; content that the organisation has none of is left to what the library brings itself. */
  capabilities(who: Identity): Promise<Capabilities>;
  list(who: Identity, resource: Resource, query: Query): Promise<Page>;
  put(who: Identity, resource: Resource, record: AnyRecord, options: Omit<PutOptions, 'signal'>): Promise<Stored>;
  remove(who: Identity, resource: Resource, id: string, options: Omit<RemoveOptions, 'signal'>): Promise<void>;
  /** The person as the organisation's own records have it; `undefined` when unknown. */
  personOf(orgId: string, personId: string): Promise<Identity | undefined>;
  /** Streams of what changes under two people. */
  readonly watching: Watching;
  /** For set-up and jobs beside the routes: seeding, imports, closing a cycle. */
  readonly db: Database;
  /** Waits for what is running, then lets the database go. */
  close(): Promise<void>;
}

export interface StoreOptions extends DatabaseOptions {
  /** Milliseconds since 1970; decides whether a cycle is open. */
  readonly now?: () => number;
  readonly watch?: WatchOptions | undefined;
}

/** What the library brings itself: who has imported none of these is served by the widgets' built-in set. */
const builtIn: readonly string[] = ['surveys', 'prompts', 'scenes'];

/**
 * Opens the store: `url` for PostgreSQL, else `folder` for the embedded
 * database, else in memory.
 *
 * @throws Error when the database cannot be opened or brought up to date
 */
export async function openStore({ now = Date.now, watch, ...where }: StoreOptions = {}): Promise<Store> {
  const db = await openDatabase(where);
  try {
    await forgetOld(db, await earlier(db, now()));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const streams = watching(db, watch);
  return {
    db,
    watching: streams,
    async capabilities(who) {
      const { rows } = await sql<{ resource: string }>`select distinct resource from shared_records
        where org_id = ${who.orgId} and resource in (${sql.join(builtIn)})`.execute(db);
      const own = rows.map(({ resource }) => resource);
      const offered = Object.entries(capabilitiesOf(who));
      return Object.fromEntries(offered.filter(([name]) => !builtIn.includes(name) || own.includes(name)));
    },
    async list(who, resource, query) {
      demand(who, resource, 'list');
      if (resource.name === viewer.name) return select([{ record: await viewerRecord(db, who) }], query);
      return readPage(db, who, resource, query);
    },
    async put(who, resource, record, { ifMatch, key }) {
      demand(who, resource, 'put');
      return db.transaction().execute(async (trx) => {
        if (resource.scope === 'write-only') return submit(trx, who, record, now());
        const write = (): Promise<Stored> =>
          (resource.scope === 'pair' ? putPair : putOwned)(trx, who, resource, record, ifMatch);
        return key === undefined ? write() : once(trx, who, resource, record, key, write);
      });
    },
    async remove(who, resource, id, { ifMatch }) {
      demand(who, resource, 'remove');
      await db
        .transaction()
        .execute((trx) => (resource.scope === 'pair' ? removePair : removeOwned)(trx, who, resource, id, ifMatch));
    },
    async personOf(orgId, personId) {
      // Before each request: one question.
      const { rows } = await sql<{ resource: string; body: AnyRecord; manages: boolean }>`
        select resource, body, exists (select 1 from shared_records as p where p.org_id = ${orgId}
          and p.resource = 'people' and p.body ->> 'managerId' = ${personId}) as manages
        from shared_records where org_id = ${orgId} and resource in ('people', 'viewer') and id = ${personId}`.execute(
        db,
      );
      const [first] = rows;
      if (!first) return undefined;
      // A `viewer` record names the roles; without one the organisation tree tells who is a manager.
      const named = rows.find(({ resource }) => resource === 'viewer')?.body;
      if (viewer.check(named) === undefined) return { orgId, personId, roles: (named as Viewer).roles };
      return { orgId, personId, roles: first.manages ? ['employee', 'manager'] : ['employee'] };
    },
    async close() {
      streams.stop();
      await streams.close();
      await db.destroy();
    },
  };
}

async function viewerRecord(db: Database, who: Identity): Promise<AnyRecord> {
  const known = await sharedBodies(db, who.orgId, who.personId);
  const { displayName, unitId, roleId }: AnyRecord = known.get('people') ?? { id: who.personId };
  const found = Object.entries({ displayName, unitId, roleId }).filter(([, value]) => value != null);
  return { ...Object.fromEntries(found), ...known.get('viewer'), id: who.personId, roles: [...who.roles] };
}

/** The person's own two shared records, by resource. */
async function sharedBodies(db: Database, orgId: string, personId: string): Promise<Map<string, AnyRecord>> {
  const rows = await db
    .selectFrom('shared_records')
    .select(['resource', 'body'])
    .where('org_id', '=', orgId)
    .where('resource', 'in', ['people', 'viewer'])
    .where('id', '=', personId)
    .execute();
  return new Map(rows.map(({ resource, body }) => [resource, body]));
}
