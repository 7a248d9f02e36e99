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
  pair: own,
  'write-only': ['put'],
  // Until the disclosure rules are computed here, no figure about a group exists.
  aggregate: none,
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
  administrator: { ...employee, person: none, owner: none, pair: none, 'write-only': none },
};

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
export function tableOf(resource: Resource): 'shared_records' | 'owned_records' | 'pair_records' {
  if (resource.scope === 'shared') return 'shared_records';
  if (resource.scope === 'owner') return 'owned_records';
  if (resource.scope === 'pair') return 'pair_records';
  throw new PortError('unsupported', { detail: `${resource.name} cannot be read` });
}

/** SQL condition on `r`, a row of `tableOf(resource)`: the rows that this person may see. */
export function rowsOf(who: Identity, resource: Resource): RawBuilder<boolean> {
  const inside = sql<boolean>`r.org_id = ${who.orgId} and r.resource = ${resource.name}`;
  switch (tableOf(resource)) {
    case 'shared_records':
      return inside;
    case 'owned_records':
      return sql`${inside} and r.owner_id = ${who.personId}`;
    case 'pair_records':
      return sql`${inside} and (r.private_to is null or r.private_to = ${who.personId}) and exists (
        select 1 from meeting_pairs as p where p.org_id = r.org_id and p.meeting_id = r.meeting_id
        and (p.first_id = ${who.personId} or p.second_id = ${who.personId}))`;
  }
}
