import type { SelfResult } from '../records/results.js';
import { supportIds } from '../supports.js';
import { type Roll, rollOf } from '../wheel-roll.js';
import { type Values, pointAt } from '../wheel-plane.js';
import { outlinePath } from '../wheel-shape.js';

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
      spokes: spokesOf(
        values.map(() => 5),
        wheelRadius,
      ),
      roll: round,
    };
  const radius = (wheelRadius * wheelRadius) / roll.highest;
  return { path: outlinePath(values, radius), spokes: spokesOf(values, radius), roll: rollOf(values, radius)! };
}

const spokesOf = (values: Values, radius: number): string =>
  values
    .map((value, spoke) => {
      if (value == null) return '';
      const { x, y } = pointAt(spoke, value, radius);
      return `M0 0L${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');

/** One frame of a ride. */
export interface RideFrame {
  /** How much of the way lies behind, 0 to 1. */
  readonly along: number;
  /** Degrees that the wheels have turned. */
  readonly turn: number;
  /** How much lower than at the start the hubs are. */
  readonly sink: number;
}

/** Sets off and stops softly: no jump in speed or in thrust. */
const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/**
 * A ride in frames evenly spaced in time: sets off, rolls without slipping,
 * stops with the wheels as they stood. The hubs go up and down as the wheel's
 * outline makes them: five equal supports ride level.
 *
 * @param distance in the unit of the roll; the wheels make the whole number of turns nearest to it
 * @param frames how many, the first and the last included
 */
export function ride({ moments, length }: Roll, distance: number, frames: number): RideFrame[] {
  const turns = Math.max(1, Math.round(distance / length));
  const start = moments[0]!.height;
  let at = 0;
  return Array.from({ length: frames }, (_, frame) => {
    const along = ease(frame / (frames - 1));
    const come = along * turns * length;
    const whole = Math.min(turns - 1, Math.floor(come / length));
    const within = come - whole * length;
    // Moments are in the order of the way, and frames only go on; a new turn begins anew.
    if (moments[at]!.x > within) at = 0;
    while (at < moments.length - 2 && moments[at + 1]!.x < within) at++;
    const [a, b] = [moments[at]!, moments[at + 1]!];
    const part = b.x === a.x ? 0 : Math.min(1, (within - a.x) / (b.x - a.x));
    const turn = whole * 2 * Math.PI + a.turn + (b.turn - a.turn) * part;
    return { along, turn: (turn * 180) / Math.PI, sink: start - (a.height + (b.height - a.height) * part) };
  });
}
