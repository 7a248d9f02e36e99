import * as checks from '../checks/scene.js';
import { resource } from '../resource.js';
import type { RiderColours, Scene, StoryState } from '../schemas/scene.js';

export type { RiderColours, Scene, StoryState } from '../schemas/scene.js';

export { clothesColours, sceneActs, skinColours } from '../terms/scene.js';

/** One scene of a story, told to the employee and to the manager. */
export const scenes = resource<Scene>('scenes', 'shared', checks.scenes, ['storyId', 'version', 'order']);

/** How far a reader is. An unknown scene id means the nearest earlier one. */
export const storyStates = resource<StoryState>('story-states', 'owner', checks.storyStates, ['storyId']);

/** What colours the reader has chosen for the pictures; one record, `rider`. */
export const riderColours = resource<RiderColours>('rider-colours', 'device', checks.riderColours);
