import * as checks from '../checks/career.js';
import { resource } from '../resource.js';
import type {
  Bookmark,
  CareerDraft,
  Contact,
  Learning,
  Posting,
  Road,
  Role,
  RoleFamily,
  Skill,
  Story,
} from '../schemas/career.js';

export type {
  Bookmark,
  CareerDraft,
  Contact,
  Learning,
  Posting,
  Road,
  RoadEvidence,
  RoadKind,
  Role,
  RoleFamily,
  Skill,
  Story,
} from '../schemas/career.js';

export { countBands, roadEvidence, roadKinds } from '../terms/career.js';

/** Jobs, inside the company and outside. */
export const roles = resource<Role>('roles', 'shared', checks.roles, ['familyId', 'place']);

/** What a role asks for. `levels` names the steps of the skill's own scale, lowest first. */
export const skills = resource<Skill>('skills', 'shared', checks.skills);

/** Groups of roles. `attribution` is the line that must be shown with the catalogue. */
export const roleFamilies = resource<RoleFamily>('role-families', 'shared', checks.roleFamilies);

/**
 * A way from one role to another, and how it is known. `related` is a curated
 * nearness (as in O*NET), not a move that anybody made.
 */
export const roads = resource<Road>('roads', 'shared', checks.roads, ['from', 'to', 'kind', 'evidence']);

/** Open posts. */
export const postings = resource<Posting>('postings', 'shared', checks.postings, ['roleId', 'kind', 'closesAt']);

/** Courses, books, study groups. */
export const learning = resource<Learning>('learning', 'shared', checks.learning);

/** How somebody came to a role, told with their consent. */
export const stories = resource<Story>('stories', 'shared', checks.stories, ['roleId']);

/**
 * People who agreed to be asked about a role. A record is an agreement, so none
 * is made from the directory; without one, nobody is named.
 */
export const contacts = resource<Contact>('contacts', 'shared', checks.contacts, ['roleId']);

/** The person's own thinking: goal, pace, notes, imagined roads. */
export const careerDrafts = resource<CareerDraft>('career-drafts', 'owner', checks.careerDrafts);

/** Roles the person keeps, or does not want to see now. */
export const bookmarks = resource<Bookmark>('bookmarks', 'owner', checks.bookmarks, ['target', 'state']);
