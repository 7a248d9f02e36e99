import type { SelfResult } from '../../../model/records/results.js';
import { storyWheel } from '../../../model/story/ride.js';
import { type RideFrame, ride } from '../../../model/wheel-roll.js';
import type { Tries } from '../tries.js';
import { type Course, groundAt, width } from './course.js';
import { type Motion, between, framesFor, passing, pedalling, play, rolling } from './motions.js';
import { neck } from './rider.js';
import { railTops } from './things.js';
import { type Look, viewOf } from './views.js';

/** Something was tried in a scene. */
export interface Attempt {
  readonly course: Course;
  readonly place: number;
  /** All that had been tried before. */
  readonly before: Tries;
  readonly tries: Tries;
  /** The reader's own newest check-in. */
  readonly wheel: SelfResult | undefined;
}

/** Longer for what has a way to go, shorter for what only moves into place. Milliseconds. */
const onTheWay = 2400;
const intoPlace = 900;

/**
 * The bicycle answers what has been tried, with one short movement that ends
 * where the picture stands. Keyframes of `transform` and `opacity` alone, as
 * on the way from scene to scene.
 *
 * @param picture the drawn picture, as it is after the attempt
 */
export function answer(picture: Element, { before, wheel, ...rest }: Attempt): Animation[] {
  const now: Look = { ...rest, wheel: storyWheel(wheel) };
  const was: Look = { ...now, tries: before };
  switch (now.course[now.place]) {
    case 'rail':
      return play(picture, railRises(was, now), soft);
    case 'hand':
      return play(picture, handComes(was, now), soft);
    case 'gear':
      return now.tries.gear === 'heavy' ? play(picture, stuck(now), soft) : onward(picture, now);
    case 'basket':
      // While more letters are written nothing moves beside them.
      return before.word.trim() === '' && now.tries.word.trim() !== ''
        ? play(picture, wordFalls, { duration: intoPlace })
        : [];
    case 'view':
      return play(picture, [headTurns(was, now), ['.t-pin', dropped(-26)]], soft);
    case 'fall':
      return play(picture, put(was, now), soft);
    default:
      return [];
  }
}

const soft = { duration: intoPlace, easing: 'cubic-bezier(.3, 0, .2, 1)' };

const from = (x: number, y: number): Keyframe[] => [{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }];
/** Out of balance by these degrees, one after the other, until it stands. */
const sways = (...degrees: number[]): Motion => [
  '.l-rider .t-sway',
  [...degrees, 0].map((angle) => ({ transform: `skewX(${angle}deg)` })),
];
/** Falls into its place and springs once. */
const dropped = (height: number): Keyframe[] => [
  { transform: `translateY(${height}px)`, opacity: 0 },
  { transform: 'translateY(0)', opacity: 1, offset: 0.55 },
  { transform: 'translateY(-5px)', offset: 0.75 },
  { transform: 'none' },
];
const headTurns = (was: Look, now: Look): Motion => [
  '.l-rider .a-looking',
  [was, now].map((look) => ({
    transform: `translate(${neck.x}px, ${neck.y}px) rotate(${viewOf(look).seat.gaze}deg) translate(${-neck.x}px, ${-neck.y}px)`,
  })),
];

/** The rail comes up, or goes down, behind the road; without one the bicycle does not trust itself. */
function railRises(was: Look, now: Look): Motion[] {
  const rise = (railTops[now.tries.rail] ?? 0) - (railTops[was.tries.rail] ?? 0);
  const near = (Math.min(now.tries.rail, 3) - Math.min(was.tries.rail, 3)) * 5;
  return [
    ['.t-rails', from(0, rise)],
    ['.t-near-rail', from(0, near)],
    headTurns(was, now),
    ...(now.tries.rail === 0 ? [sways(-2, 3, -2, 1)] : []),
  ];
}

/** The hand comes to its place, and the bicycle steadies, wobbles, or is held back. */
function handComes(was: Look, now: Look): Motion[] {
  switch (now.tries.hand) {
    case 'far':
      return [['.t-hand', from(was.tries.hand === 'grip' ? -60 : 84, 0)], sways(-7, 5, -6, 3)];
    case 'near':
      return [['.t-hand', from(-84, 0)], sways(was.tries.hand === 'far' ? 7 : 2, -3, 1)];
    case 'grip':
      return [
        ['.t-hand', from(60, -14)],
        ['.l-rider .t-sway', [0, 9, -7, 0].map((x) => ({ transform: `translateX(${x}px)` }))],
      ];
  }
}

/** A gear that turns: the land passes, by as much as the gear gives for a turn of the crank. */
function onward(picture: Element, look: Look): Animation[] {
  const { wheelTurns, crankTurns } = look.tries.gear === 'light' ? light : fit;
  const way = wheelTurns * look.wheel.roll.length;
  const frames = ride(look.wheel.roll, way, framesFor(onTheWay));
  const cranked = frames.map(({ along }) => along * crankTurns * 360);
  return play(picture, [...wheeled(look, way, frames, cranked), ...cogs(cranked, wheelTurns / crankTurns)], {
    duration: onTheWay,
  });
}
/** Twice as many teeth behind as before, and the other way round; so {@link ratios} are drawn. */
const light = { wheelTurns: 1, crankTurns: 2 };
const fit = { wheelTurns: 2, crankTurns: 1 };

/** A gear that is too heavy: the crank gives a little, and comes back. */
function stuck(look: Look): Motion[] {
  const { roll } = look.wheel;
  const first = ride(roll, roll.length, 120).filter(({ turn }) => turn <= 32);
  const push = [...first, ...first.toReversed()];
  const length = first.at(-1)!.along * roll.length;
  // Seen from where it ends, which is where it began.
  const frames = push.map((frame) => ({ ...frame, along: 1 + (frame.along * roll.length) / length }));
  const cranked = push.map(({ turn }) => turn / 4);
  return [...wheeled(look, length, frames, cranked), ...cogs(cranked, 4)];
}

/** Land, bicycle, wheels, crank and legs for a way that ends where the picture stands. */
function wheeled(look: Look, way: number, frames: readonly RideFrame[], cranked: readonly number[]): Motion[] {
  const { seat } = viewOf(look);
  const places = way / width;
  return [
    ...passing(places, frames),
    ['.l-rider', between(look, look.place - places, seat, seat, frames)],
    rolling(frames, 1),
    ...pedalling(cranked, frames),
  ];
}

/** Chainwheel and sprocket under the glass. */
const cogs = (cranked: readonly number[], ratio: number): Motion[] => [
  ['.t-chainwheel', cranked.map((turned) => ({ transform: `rotate(${turned}deg)` }))],
  ['.t-sprocket', cranked.map((turned) => ({ transform: `rotate(${turned * ratio}deg)` }))],
];

/** The tag falls onto the parcel, the basket takes its weight, and somebody waves. */
const wordFalls: readonly Motion[] = [
  ['.t-tag', dropped(-34)],
  ['.t-parcel', [0, 0, 0, 3, -1, 0].map((y) => ({ transform: `translateY(${y}px)` }))],
  ['.t-waving', [0, 0, 28, -14, 22, 0].map((angle) => ({ transform: `rotate(${angle}deg)` }))],
];

/** What lay gets up; what was pushed gets its balance back; and the other way round. */
function put(was: Look, now: Look): Motion[] {
  const { voice, ease } = now.tries;
  const ground = groundAt(now.course, now.place, 330) + 8;
  // The same steps at both ends, so that its foot stays where it is on the way.
  const standsUp = (height: number, slant: number): Keyframe[] =>
    [
      [height, slant],
      [1, 0],
    ].map(([scale, skew]) => ({
      transform: `translate(330px, ${ground}px) scale(1, ${scale}) skewX(${skew}deg) translate(-330px, ${-ground}px)`,
    }));
  const motions: Motion[] = [];
  if (voice !== was.tries.voice) {
    motions.push(['.t-left', voice ? standsUp(0.4, -34) : standsUp(2.3, 30)]);
    motions.push([
      '.t-voice',
      [
        { opacity: 0, transform: 'translateY(8px)' },
        { opacity: 1, transform: 'none' },
      ],
    ]);
  }
  if (ease !== was.tries.ease) {
    motions.push(['.t-push', from(ease ? 44 : -44, ease ? -22 : 22)], sways(ease ? -7 : 7, ease ? 3 : -3));
  }
  return motions;
}
