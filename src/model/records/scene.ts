import * as checks from '../checks/scene.js';
import { resource } from '../resource.js';
import type { Scene, StoryState } from '../schemas/scene.js';

export type { Scene, StoryState } from '../schemas/scene.js';

/** What a scene lets the reader do; each is answered by the bicycle and by a sentence. */
export const sceneActs = ['none', 'rail', 'hand', 'gear', 'basket', 'view', 'fall', 'together'] as const;

/** One scene of a story, told to the employee and to the manager. */
export const scenes = resource<Scene>('scenes', 'shared', checks.scenes, ['storyId', 'version', 'order']);

/** How far a reader is. An unknown scene id means the nearest earlier one. */
export const storyStates = resource<StoryState>('story-states', 'owner', checks.storyStates, ['storyId']);
