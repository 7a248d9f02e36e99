import * as checks from '../checks/organisation.js';
import { resource } from '../resource.js';
import type { Person, Unit, Viewer } from '../schemas/organisation.js';

export type { Person, Unit, Viewer } from '../schemas/organisation.js';

export { viewerRoles } from '../terms/organisation.js';

/** Exactly one record: the person who is looking. */
export const viewer = resource<Viewer>('viewer', 'shared', checks.viewer);

/** The organisation tree. */
export const units = resource<Unit>('units', 'shared', checks.units, ['parentId']);

/** Colleagues. No birth date, sex or grade: nothing here needs them. */
export const people = resource<Person>('people', 'shared', checks.people, ['unitId', 'managerId', 'roleId']);
