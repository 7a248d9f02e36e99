import { type RawBuilder, sql } from 'kysely';
import type { viewerRoles } from '../model/records/organisation.js';
import type { Resource, Scope, Verb } from '../model/resource.js';
import { resources } from '../model/resources.js';
import type { Capabilities } from '../port/adapter.js';
import { PortError } from '../port/error.js';

export type ViewerRole = (typeof viewerRoles)[number];

/** Who is asking: what authentication found out, and nothing else. */
export interface Identity {
  readonly orgId: string;
  readonly personId: string;
  readonly roles: readonly ViewerRole[];
}

/**
 * What the table decides by: a resource's scope, with three told apart:
 * `self` (the viewer), `person` (shared, but about people by name) and
 * `mirror` (owned, and only managers have one).
 */
export type Kind = Scope | 'self' | 'person' | 'mirror';

const kinds: { readonly [resource: string]: Kind } = {
  viewer: 'self',
  people: 'person',
  stories: 'person',
  contacts: 'person',
  'mirror-results': 'mirror',
};
/** The row of the table that a resource belongs to. */
export const kindOf = (resource: Resource): Kind => kinds[resource.name] ?? resource.scope;

const own = ['list', 'put', 'remove'] as const;
const none = [] as const;
const employee = {
  shared: ['list'],
  self: ['list'],
  person: ['list'],
  owner: own,
  mirror: none,
  // The two of a meeting see at once what the other does; nothing else changes while one looks.
  pair: [...own, 'watch'],
  'write-only': ['put'],
  // Figures that were computed and suppressed when their cycle was published; which of them, says `rowsOf`.
  aggregate: ['list'],
  // Never leaves the browser, so there is no such thing here.
  device: none,
} as const;

/**
 * The one authorisation table: role × kind of resource × verb. A person with
 * several roles may do what any of them may. Which *rows* a verb then reaches
 * is `rowsOf`, in SQL.
 */
export const table: { readonly [role in ViewerRole]: { readonly [kind in Kind]: readonly Verb[] } } = {
  employee,
  manager: { ...employee, mirror: own },
  // HR reads figures, never people's own records: the same rights as anybody.
  hr: employee,
  // Runs the system and sees no person.
  administrator: { ...employee, person: none, owner: none, pair: none, 'write-only': none, aggregate: none },
};

/** What is done to the company's data as a whole. */
export type Job = 'open-cycle' | 'close-cycle' | 'import';
/**
 * Who may do it. An administrator may load data, which tells nothing about
 * anybody; a cycle is HR's.
 */
export const jobs: { readonly [job in Job]: readonly ViewerRole[] } = {
  'open-cycle': ['hr'],
  'close-cycle': ['hr'],
  import: ['hr', 'administrator'],
};

/** Refuses a job that the person's roles do not grant. @throws PortError `forbidden` */
export function demandJob(who: Identity, job: Job): void {
  if (who.roles.some((role) => jobs[job].includes(role))) return;
  throw new PortError('forbidden', { detail: `${job} is not open to your role` });
}

/** What this person may do at all, for the port's `capabilities`. */
export function capabilitiesOf(who: Identity): Capabilities {
  const entries = resources.map((resource) => {
    const verbs = new Set(who.roles.flatMap((role) => table[role][kindOf(resource)]));
    return [resource.name, [...verbs]] as const;
  });
  return Object.fromEntries(entries.filter(([, verbs]) => verbs.length > 0));
}

/**
 * Refuses what the table does not grant.
 *
 * @throws PortError `unsupported` where nobody may, `forbidden` where others may
 */
export function demand(who: Identity, resource: Resource, verb: Verb): void {
  const kind = kindOf(resource);
  const granted = (role: ViewerRole): boolean => table[role][kind].includes(verb);
  if (who.roles.some(granted)) return;
  const roles = Object.keys(table) as ViewerRole[];
  if (!roles.some(granted)) {
    throw new PortError('unsupported', { detail: `this server does not offer ${verb} ${resource.name}` });
  }
  throw new PortError('forbidden', { detail: `${verb} ${resource.name} is not open to your role` });
}

/** Where a scope's records are kept; other scopes have no rows to read. */
export function tableOf(resource: Resource): 'shared_records' | 'owned_records' | 'pair_records' | 'team_results' {
  if (resource.scope === 'shared') return 'shared_records';
  if (resource.scope === 'owner') return 'owned_records';
  if (resource.scope === 'pair') return 'pair_records';
  if (resource.scope === 'aggregate') return 'team_results';
  throw new PortError('unsupported', { detail: `${resource.name} cannot be read` });
}

/** SQL condition on `r`, a row of `tableOf(resource)`: the rows that this person may see. */
export function rowsOf(who: Identity, resource: Resource): RawBuilder<boolean> {
  const inside = sql<boolean>`r.org_id = ${who.orgId} and r.resource = ${resource.name}`;
  switch (tableOf(resource)) {
    case 'shared_records':
      // Who agreed to be asked until some day is not named after it.
      return resource.name === 'contacts'
        ? sql`${inside} and coalesce((r.body ->> 'until')::timestamptz > now(), true)`
        : inside;
    case 'owned_records':
      return sql`${inside} and r.owner_id = ${who.personId}`;
    case 'pair_records':
      return sql`${inside} and (r.private_to is null or r.private_to = ${who.personId}) and exists (
        select 1 from meeting_pairs as p where p.org_id = r.org_id and p.meeting_id = r.meeting_id
        and (p.first_id = ${who.personId} or p.second_id = ${who.personId}))`;
    case 'team_results':
      return figuresOf(who);
  }
}

/**
 * HR sees every figure. Everybody sees those of their own unit and of the
 * units above it; a manager also those of each unit in which somebody reports
 * to them, and of everything below.
 */
function figuresOf({ orgId, personId, roles }: Identity): RawBuilder<boolean> {
  const inside = sql<boolean>`r.org_id = ${orgId}`;
  if (roles.includes('hr')) return inside;
  const people = sql`shared_records as p where p.org_id = ${orgId} and p.resource = 'people'`;
  // As arrays, so that each is asked for once and both of an "or" go by their index: a join would read every figure there is.
  const own = sql<boolean>`r.unit_id = any (array(
    with recursive up (id) as (
      select p.body ->> 'unitId' from ${people} and p.id = ${personId}
      union select u.body ->> 'parentId' from up join shared_records as u
        on u.org_id = ${orgId} and u.resource = 'units' and u.id = up.id where u.body ->> 'parentId' is not null)
    select id from up))`;
  const seen = sql<boolean>`${inside} and r.audience = 'all'`;
  if (!roles.includes('manager')) return sql<boolean>`${seen} and ${own}`;
  const led = sql<boolean>`r.path && array(
    select distinct p.body ->> 'unitId' from ${people} and p.body ->> 'managerId' = ${personId})`;
  return sql<boolean>`${seen} and (${own} or ${led})`;
}
