import * as z from 'zod/mini';
import { clothesColours, sceneActs, skinColours } from '../terms/scene.js';
import { id, instant, text } from './scalars.js';

const lane = z.looseObject({ title: text, body: z.array(text).check(z.minLength(1)) });

/** One scene of a story, told to the employee and to the manager. */
export const scenes = z.looseObject({
  id,
  storyId: id,
  /** Version of the story the scene belongs to. */
  version: z.int().check(z.minimum(1)),
  /** Place in the story, from 1. */
  order: z.int().check(z.minimum(1)),
  support: z.optional(z.nullable(z.string())),
  act: z.enum(sceneActs),
  /** What the picture shows, for those who do not see it. */
  picture: text,
  employee: lane,
  manager: lane,
});
export type Scene = z.output<typeof scenes>;

/** How far a reader is. An unknown scene id means the nearest earlier one. */
export const storyStates = z.looseObject({
  id,
  storyId: id,
  version: z.int(),
  sceneId: id,
  done: z.array(id),
  lane: z.optional(z.enum(['employee', 'manager'])),
  /** The reader wants pictures that do not move. */
  still: z.optional(z.boolean()),
  snoozeUntil: z.optional(z.nullable(instant)),
  dismissedAt: z.optional(z.nullable(instant)),
  finishedAt: z.optional(z.nullable(instant)),
});
export type StoryState = z.output<typeof storyStates>;

/**
 * What colours the reader has given to whoever stands for them in the
 * pictures. Stays on that person's device: it would tell the company something
 * that is none of its business.
 */
export const riderColours = z.looseObject({
  id,
  skin: z.enum(skinColours),
  clothes: z.enum(clothesColours),
});
export type RiderColours = z.output<typeof riderColours>;
