import * as z from 'zod/mini';
import { viewerRoles } from '../terms/organisation.js';
import { id, text } from './scalars.js';

/** Exactly one record: the person who is looking. */
export const viewer = z.looseObject({
  /** The person's id in `people`. */
  id,
  displayName: z.optional(text),
  roles: z.array(z.enum(viewerRoles)),
  unitId: z.optional(id),
  /** The role (job) the person holds, an id in `roles`. */
  roleId: z.optional(id),
  locale: z.optional(z.string()),
});
export type Viewer = z.output<typeof viewer>;

/** The organisation tree. */
export const units = z.looseObject({ id, name: text, parentId: z.optional(z.nullable(id)) });
export type Unit = z.output<typeof units>;

/** Colleagues. No birth date, sex or grade: nothing here needs them. */
export const people = z.looseObject({
  id,
  displayName: text,
  unitId: id,
  managerId: z.optional(z.nullable(id)),
  roleId: z.optional(z.nullable(id)),
  /** What a cycle's fixed cuts may go by: place of work, kind of contract. Read by the server only, never by a widget. */
  attributes: z.optional(z.record(z.string(), z.string())),
});
export type Person = z.output<typeof people>;
