import { PortError } from '../../port/error.js';
import type { Identity, ViewerRole } from '../rules.js';
import { unstorable } from '../storable.js';
import type { Store } from '../store.js';

/** What a sign-in says of a person, before the organisation's own records are asked. */
export interface Claimed {
  readonly orgId: string;
  readonly personId: string;
  /** Groups or application roles, as the sign-in names them. */
  readonly groups: readonly string[];
}

/** Roles that a group of the sign-in gives. Employee and manager are never given: the organisation tree tells. */
export interface RoleRule {
  readonly role: Extract<ViewerRole, 'hr' | 'administrator'>;
  readonly group: string;
}

/** Ids as the schemas have them, and nothing that a database cannot compare. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200 && unstorable(value) === undefined;

/**
 * The person as the organisation's records and the sign-in's groups together
 * have it: whoever is in `people` or `viewer` has the roles of those, and a
 * group adds the role that a rule gives it.
 *
 * @throws PortError `forbidden` for somebody real whom neither knows
 */
export async function identify(
  store: Store,
  { orgId, personId, groups }: Claimed,
  rules: readonly RoleRule[],
): Promise<Identity> {
  const known = await store.personOf(orgId, personId);
  const given = rules.filter(({ group }) => groups.includes(group)).map(({ role }) => role);
  const roles = new Set<ViewerRole>([...(known?.roles ?? []), ...given]);
  if (roles.size === 0) {
    // Not "sign in": another sign-in would end here again.
    throw new PortError('forbidden', { detail: 'you are signed in, but the organisation has no record of you' });
  }
  return { orgId, personId, roles: [...roles] };
}
