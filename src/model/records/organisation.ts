import * as z from 'zod/mini';
import { resource } from '../resource.js';
import { id } from '../scalars.js';
import { text } from '../text.js';

/** What a signed-in person may be to the company. */
export const viewerRoles = ['employee', 'manager', 'hr', 'administrator'] as const;

/** Exactly one record: the person who is looking. */
export const viewer = resource(
  'viewer',
  'shared',
  z.looseObject({
    /** The person's id in `people`. */
    id,
    displayName: z.optional(text),
    roles: z.array(z.enum(viewerRoles)),
    unitId: z.optional(id),
    /** The role (job) the person holds, an id in `roles`. */
    roleId: z.optional(id),
    locale: z.optional(z.string()),
  }),
);
export type Viewer = z.output<typeof viewer.schema>;

/** The organisation tree. */
export const units = resource(
  'units',
  'shared',
  z.looseObject({ id, name: text, parentId: z.optional(z.nullable(id)) }),
  ['parentId'],
);
export type Unit = z.output<typeof units.schema>;

/** Colleagues. No birth date, sex or grade: nothing here needs them. */
export const people = resource(
  'people',
  'shared',
  z.looseObject({
    id,
    displayName: text,
    unitId: id,
    managerId: z.optional(z.nullable(id)),
    roleId: z.optional(z.nullable(id)),
  }),
  ['unitId', 'managerId', 'roleId'],
);
export type Person = z.output<typeof people.schema>;
