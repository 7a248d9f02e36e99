import * as checks from '../checks/scene.js';
import { resource } from '../resource.js';
import type { RiderColours, Scene, StoryState } from '../schemas/scene.js';

export type { RiderColours, Scene, StoryState } from '../schemas/scene.js';

/** What a scene lets the reader do; each is answered by the bicycle and by a sentence. */
export const sceneActs = ['none', 'rail', 'hand', 'gear', 'basket', 'view', 'fall', 'together'] as const;

/** Colours that a reader may give to the skin of the rider, or the hand; `neutral` is nobody's. */
export const skinColours = ['neutral', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'] as const;
/** Colours of their clothes. */
export const clothesColours = ['neutral', 'sand', 'ink', 'plum'] as const;

/** One scene of a story, told to the employee and to the manager. */
export const scenes = resource<Scene>('scenes', 'shared', checks.scenes, ['storyId', 'version', 'order']);

/** How far a reader is. An unknown scene id means the nearest earlier one. */
export const storyStates = resource<StoryState>('story-states', 'owner', checks.storyStates, ['storyId']);

/** What colours the reader has chosen for the pictures; one record, `rider`. */
export const riderColours = resource<RiderColours>('rider-colours', 'device', checks.riderColours);
