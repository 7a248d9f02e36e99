import type { Viewer } from '../../model/records/organisation.js';
import type { StoryState } from '../../model/records/scene.js';

/** Whose story it is: the employee's own, or of the one who supports. */
export const lanes = ['employee', 'manager'] as const;
export type Lane = (typeof lanes)[number];

/** The page's word, else the reader's own choice, else what the reader is to the company. */
export const laneOf = (attribute: Lane | undefined, state: StoryState | undefined, viewer: Viewer | undefined): Lane =>
  attribute ?? state?.lane ?? (viewer?.roles.includes('manager') ? 'manager' : 'employee');
