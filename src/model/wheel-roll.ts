import { shownLevel } from './wheel.js';
import type { Point, Values } from './wheel-plane.js';
import { outline } from './wheel-shape.js';

/** One moment of a wheel that rolls to the right along a line. */
export interface Moment {
  /** Radians turned since the start, clockwise; spoke 0 stands on top at 0. */
  readonly turn: number;
  /** How far the hub has come, in the unit of the radius. */
  readonly x: number;
  /** How high the hub is above the line. */
  readonly height: number;
}

/** A whole turn of the wheel with five values for its rim. */
export interface Roll {
  /** From standing to one whole turn, evenly spaced by angle; the first and the last stand alike. */
  readonly moments: readonly Moment[];
  /** How far one turn comes. */
  readonly length: number;
  readonly highest: number;
  readonly lowest: number;
}

/**
 * How the wheel of five values rolls: what its rim does to the hub. It stands
 * on whatever is farthest down, so the hub is as high as the outline reaches
 * down at that angle (the outline's support function `h`); and without
 * slipping it moves by `h dθ`: the contact moves along the hull by
 * `(h + h″) dθ` and under the hub by `h″ dθ`.
 *
 * Five equal values keep the hub at one height. Dents between two bulges are
 * bridged, as on a road. A missing value is a part of the rim that is not
 * there: the wheel falls onto the next part that is.
 *
 * @param values levels in the order of the spokes
 * @param radius of level 5, in the unit of the answer
 * @param steps moments a turn
 * @returns undefined where fewer than three values are known: that is no wheel
 */
export function rollOf(values: Values, radius: number, steps = 180): Roll | undefined {
  const known = values.filter((value) => value != null);
  if (known.length < 3) return undefined;
  const rim = outline(values, radius).filter((point): point is Point => point !== null);
  const reach = (turn: number): number => {
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    // A point turned clockwise by `turn` (y runs down) is this far below the hub.
    return rim.reduce((most, { x, y }) => Math.max(most, x * sin + y * cos), 0);
  };
  const moments: Moment[] = [];
  let x = 0;
  let before = reach(0);
  for (let step = 0; step <= steps; step++) {
    const turn = (step / steps) * 2 * Math.PI;
    const height = step === steps ? moments[0]!.height : reach(turn);
    // Trapezoids: on average of both ends of the step.
    if (step > 0) x += ((before + height) / 2) * ((2 * Math.PI) / steps);
    before = height;
    moments.push({ turn, x, height });
  }
  const heights = moments.map(({ height }) => height);
  return { moments, length: x, highest: Math.max(...heights), lowest: Math.min(...heights) };
}

/** One frame of a ride, for whatever rolls: the radar's wheel along its line, the story's bicycle along its road. */
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

/** How far the hub goes up and down in a turn, in levels, as it is shown: 0 for an even wheel. */
export const bumpOf = (values: Values): number | undefined => {
  const roll = rollOf(values, 5);
  return roll && shownLevel(roll.highest - roll.lowest);
};
