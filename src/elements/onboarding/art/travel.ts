import type { SelfResult } from '../../../model/records/results.js';
import { storyWheel } from '../../../model/story/ride.js';
import { ride } from '../../../model/wheel-roll.js';
import { height, width } from './course.js';
import { type Motion, between, everySecond, framesFor, passing, pedalling, percent, play, rolling } from './motions.js';
import { type Look, viewOf } from './views.js';

/** From one place of the road to another. */
export interface Trip extends Omit<Look, 'wheel'> {
  readonly from: number;
  /** The reader's own newest check-in. */
  readonly wheel: SelfResult | undefined;
}

/** One place further takes so long; each one more a little, never more than `longest`. Milliseconds. */
const oneOn = 1700;
const eachMore = 300;
const longest = 3200;

/**
 * Lets the bicycle ride from one scene to the other: the land passes, the
 * wheels roll on it without slipping, the rider pedals. All of it is worked
 * out before, as keyframes of `transform` and `opacity` that end where the
 * markup stands; so it can be broken off at any moment, and nothing is left.
 *
 * @param picture the drawn picture, with the place that is left still in it
 */
export function travel(picture: Element, { from, wheel: result, ...trip }: Trip): Animation[] {
  const look: Look = { ...trip, wheel: storyWheel(result) };
  const { place, wheel } = look;
  const places = place - from;
  const duration = Math.min(longest, oneOn + (Math.abs(places) - 1) * eachMore);
  const frames = ride(wheel.roll, Math.abs(places) * width, framesFor(duration));
  const smooth = everySecond(frames);
  const [start, end] = [viewOf({ ...look, place: from }), viewOf(look)];
  const sign = Math.sign(places);
  const motions: Motion[] = [
    ...passing(places, smooth),
    ...sunward(start.sun, end.sun),
    ['.l-brightens', [{ opacity: 0 }, { opacity: 1 }]],
    ['.l-going', [{ opacity: 1 }, { opacity: 0, offset: 0.3 }, { opacity: 0 }]],
    ['.l-coming', [{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }]],
    ['.l-rider', between(look, from, start.seat, end.seat, frames)],
    rolling(frames, sign),
  ];
  if (end.seat.rider) {
    if (!start.seat.rider)
      motions.push(['.l-rider .a-person', [{ opacity: 0 }, { opacity: 1, offset: 0.35 }, { opacity: 1 }]]);
    // The crank makes half a turn a wheel's turn.
    const turns = Math.max(1, Math.round(frames.at(-1)!.turn / 720));
    const cranked = smooth.map(({ along }) => along * turns * 360 * sign);
    motions.push(...pedalling(cranked, smooth, start.seat.waiting, end.seat.waiting));
  }
  return play(picture, motions, { duration });
}

type Sun = readonly [x: number, y: number, r: number] | undefined;
/** The sun goes from where it stood; without one before, it comes up softly. */
function sunward(from: Sun, to: Sun): Motion[] {
  if (!to) return [];
  if (!from) return [['.l-sun', [{ opacity: 0 }, { opacity: 1 }]]];
  const [x, y] = [percent(from[0] - to[0], width), percent(from[1] - to[1], height)];
  return [['.l-sun', [{ transform: `translate(${x}, ${y})` }, { transform: 'translate(0, 0)' }]]];
}
