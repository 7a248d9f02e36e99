import type { Scope } from './resource.js';

/**
 * Who may see what, by resource name: what an adapter needs to know about a
 * resource without loading its schema. A test keeps it equal to `resources`.
 */
export const resourceScopes: { readonly [resource: string]: Scope } = {
  viewer: 'shared',
  units: 'shared',
  people: 'shared',
  surveys: 'shared',
  cycles: 'shared',
  submissions: 'write-only',
  'self-results': 'owner',
  'team-results': 'aggregate',
  'mirror-results': 'owner',
  'checkin-drafts': 'device',
  roles: 'shared',
  skills: 'shared',
  'role-families': 'shared',
  roads: 'shared',
  postings: 'shared',
  learning: 'shared',
  stories: 'shared',
  contacts: 'shared',
  'career-drafts': 'owner',
  bookmarks: 'owner',
  prompts: 'shared',
  'prompt-states': 'owner',
  meetings: 'pair',
  notes: 'pair',
  promises: 'pair',
  overlays: 'pair',
  'talk-shares': 'device',
  scenes: 'shared',
  'story-states': 'owner',
  'rider-colours': 'device',
};
