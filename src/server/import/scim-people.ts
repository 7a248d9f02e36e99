import * as z from 'zod/mini';
import type { Person, Unit } from '../../model/records/organisation.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const maybe = z.optional(z.nullable(z.string().check(z.trim())));

/** What is read of a user; anything else in it is left where it is. */
export const users = z.object({
  id: z.string().check(z.minLength(1)),
  externalId: maybe,
  userName: maybe,
  displayName: maybe,
  name: z.optional(z.nullable(z.object({ formatted: maybe, familyName: maybe, givenName: maybe }))),
  active: z.optional(z.boolean()),
  [enterprise]: z.optional(
    z.object({
      department: maybe,
      organization: maybe,
      manager: z.optional(z.nullable(z.object({ value: maybe }))),
    }),
  ),
});
export type ScimUser = z.output<typeof users>;

/** What is read of a group. */
export const groups = z.object({
  id: z.string().check(z.minLength(1)),
  displayName: z.string(),
  members: z.optional(z.nullable(z.array(z.object({ value: z.string(), type: maybe })))),
});
export type ScimGroup = z.output<typeof groups>;

/** How a directory becomes an organisation. */
export interface Rule {
  /** Units are the departments that users name, or the groups they are in. */
  readonly unit: 'department' | 'group';
  /** Which field names a person: the one that sign-in tells as well. */
  readonly id: 'id' | 'externalId' | 'userName';
  /** Only groups whose name begins so are units. */
  readonly prefix: string;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** What was left out, one line each; names ids only. */
  readonly warnings: readonly string[];
}

/**
 * Users and groups as people and units. Whoever is not active is left out, as
 * is whoever belongs to no unit (with a warning: service accounts have none).
 * A manager who is not among the people is left out with a warning too:
 * directories are often pulled in part. People who manage each other in a
 * circle are not repaired here; the import refuses them.
 *
 * @throws Error where somebody, or a group, would be in two places
 */
export function organisationOf(all: readonly ScimUser[], groupList: readonly ScimGroup[], rule: Rule): Organisation {
  const warnings: string[] = [];
  const units = new Map<string, Unit>();
  const unitOf = rule.unit === 'group' ? byGroup(groupList, rule.prefix, units) : byDepartment(units);
  const here = new Map<string, { user: ScimUser; id: string; unitId: string }>();
  for (const user of all) {
    if (user.active === false) continue;
    const id = user[rule.id];
    const unitId = unitOf(user);
    if (!id) warnings.push(`user "${user.id}" has no ${rule.id}: left out`);
    else if (unitId === undefined) warnings.push(`user "${user.id}" is in no unit: left out`);
    else here.set(user.id, { user, id, unitId });
  }
  const people = [...here.values()].map(({ user, id, unitId }): Person => {
    const above = user[enterprise]?.manager?.value;
    const managerId = above ? here.get(above)?.id : undefined;
    if (above && managerId === undefined)
      warnings.push(`manager "${above}" of user "${user.id}" is not here: left out`);
    return { id, displayName: nameOf(user), unitId, ...(managerId === undefined ? {} : { managerId }) };
  });
  return { units: [...units.values()], people, warnings };
}

function nameOf({ displayName, name, userName, id }: ScimUser): string {
  const parts = [name?.familyName, name?.givenName].filter((part) => part).join(' ');
  return displayName || name?.formatted || parts || userName || id;
}

/** The department within its organisation: two may each have a 営業部. */
const byDepartment =
  (units: Map<string, Unit>) =>
  (user: ScimUser): string | undefined => {
    const { department, organization } = user[enterprise] ?? {};
    if (organization) units.set(organization, { id: organization, name: organization });
    if (!department) return organization ?? undefined;
    const id = organization ? `${organization} / ${department}` : department;
    units.set(id, { id, name: department, ...(organization ? { parentId: organization } : {}) });
    return id;
  };

function byGroup(
  all: readonly ScimGroup[],
  prefix: string,
  units: Map<string, Unit>,
): (user: ScimUser) => string | undefined {
  const chosen = all.filter(({ displayName }) => displayName.startsWith(prefix));
  const ids = new Set(chosen.map(({ id }) => id));
  const inside = new Map<string, string>();
  for (const { id, members } of chosen) {
    for (const { value } of members ?? []) {
      const other = inside.get(value);
      if (other !== undefined && other !== id) {
        throw new Error(
          `"${value}" is in the groups "${other}" and "${id}": which is the unit? --group-prefix tells units apart`,
        );
      }
      inside.set(value, id);
    }
  }
  for (const { id, displayName } of chosen) {
    const parentId = inside.get(id);
    units.set(id, {
      id,
      name: displayName.slice(prefix.length).trim() || displayName,
      ...(parentId !== undefined && ids.has(parentId) ? { parentId } : {}),
    });
  }
  return ({ id }) => inside.get(id);
}
