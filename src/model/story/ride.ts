import type { SelfResult } from '../records/results.js';
import { supportIds } from '../supports.js';
import { type Roll, rollOf } from '../wheel-roll.js';
import { outlinePath, spokesPath } from '../wheel-shape.js';

/** Radius of a bicycle's wheel, in the unit of the story's pictures. */
export const wheelRadius = 42;

/** The wheel that the story's bicycle runs on. */
export interface StoryWheel {
  /** Outline round 0, 0 as an SVG path; `undefined` for the neutral, round one. */
  readonly path: string | undefined;
  /** Its five spokes, each as long as its support. */
  readonly spokes: string;
  readonly roll: Roll;
}

/** Five equal supports: a circle. */
const round = rollOf([5, 5, 5, 5, 5], wheelRadius)!;

/**
 * The reader's wheel of the newest check-in, the same outline as on the radar
 * and only scaled: its farthest reach is the radius of a bicycle's wheel, so
 * that it says how *even* the supports are and nothing about how much. A
 * neutral one where none, or too little, is known.
 */
export function storyWheel(result: Pick<SelfResult, 'scores'> | undefined): StoryWheel {
  const values = supportIds.map((id) => result?.scores[id]);
  const roll = rollOf(values, wheelRadius);
  if (!roll)
    return {
      path: undefined,
      spokes: spokesPath(
        values.map(() => 5),
        wheelRadius,
      ),
      roll: round,
    };
  const radius = (wheelRadius * wheelRadius) / roll.highest;
  return { path: outlinePath(values, radius), spokes: spokesPath(values, radius), roll: rollOf(values, radius)! };
}
