import type { SelfResult } from '../../../model/records/results.js';
import { type RideFrame, ride, storyWheel } from '../../../model/story/ride.js';
import { crankRest } from './bicycle.js';
import { groundAt, height, slopeAt, width } from './course.js';
import { farDrift, nearDrift } from './land.js';
import { ground, legAngles, pedalAnkle } from './legs.js';
import { type Look, type Seat, viewOf } from './views.js';

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
/** Moments that are worked out for a second; what lies between them is for the compositor. */
const rate = 40;

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
  const frames = ride(wheel.roll, Math.abs(places) * width, Math.round((duration / 1000) * rate));
  const [start, end] = [viewOf({ ...look, place: from }), viewOf(look)];
  const running: Animation[] = [];
  const play = (what: string, keyframes: Keyframe[] | undefined): void => {
    if (!keyframes) return;
    for (const part of picture.querySelectorAll(what)) running.push(part.animate(keyframes, { duration }));
  };
  const pass = (drift: number): Keyframe[] =>
    frames.map(({ along }) => ({ transform: `translateX(${percent(places * drift * (1 - along), width)})` }));
  play('.l-far', pass(farDrift));
  play('.l-near', pass(nearDrift));
  play('.l-road', pass(width));
  play('.l-sun', sunward(start.sun, end.sun));
  play('.l-brightens', [{ opacity: 0 }, { opacity: 1 }]);
  play('.l-going', [{ opacity: 1 }, { opacity: 0, offset: 0.3 }, { opacity: 0 }]);
  play('.l-coming', [{ opacity: 0 }, { opacity: 0, offset: 0.6 }, { opacity: 1 }]);
  play('.l-rider', between(look, from, start.seat, end.seat, frames));
  const sign = Math.sign(places);
  play(
    '.l-rider .a-turning',
    frames.map(({ turn }) => ({ transform: `rotate(${turn * sign}deg)` })),
  );
  if (end.seat.rider) {
    if (!start.seat.rider) play('.l-rider .a-person', [{ opacity: 0 }, { opacity: 1, offset: 0.35 }, { opacity: 1 }]);
    for (const [what, keyframes] of pedalling(frames, sign, start.seat.waiting, end.seat.waiting)) {
      play(`.l-rider ${what}`, keyframes);
    }
  }
  return running;
}

const percent = (length: number, of: number): string => `${((length / of) * 100).toFixed(3)}%`;

type Sun = readonly [x: number, y: number, r: number] | undefined;
/** The sun goes from where it stood; without one before, it comes up softly. */
function sunward(from: Sun, to: Sun): Keyframe[] | undefined {
  if (!to) return undefined;
  if (!from) return [{ opacity: 0 }, { opacity: 1 }];
  const [x, y] = [percent(from[0] - to[0], width), percent(from[1] - to[1], height)];
  return [{ transform: `translate(${x}, ${y})` }, { transform: 'translate(0, 0)' }];
}

/** The bicycle's way through the window, always with its wheels on the road. */
function between(
  { course, place }: Look,
  from: number,
  start: Seat,
  end: Seat,
  frames: readonly RideFrame[],
): Keyframe[] {
  const rest = { y: groundAt(course, place, end.x), angle: slopeAt(course, place, end.x) };
  return frames.map(({ along, sink }) => {
    const mix = (a: number, b: number): number => a + (b - a) * along;
    const x = mix(start.x, end.x);
    // The window itself has come so far along the road.
    const onRoad = x - (place - from) * width * (1 - along);
    const scale = mix(start.scale, end.scale);
    const y = groundAt(course, place, onRoad) + sink * scale;
    const angle = slopeAt(course, place, onRoad);
    return {
      transform:
        `translate(${percent(x, width)}, ${percent(y, height)}) rotate(${(angle - rest.angle).toFixed(2)}deg) ` +
        `scale(${(scale / end.scale).toFixed(4)}) translate(${percent(-end.x, width)}, ${percent(-rest.y, height)})`,
    };
  });
}

/** The crank makes half a turn a wheel's turn; a foot that was, or will be, on the ground leaves the pedal for it. */
function pedalling(
  frames: readonly RideFrame[],
  sign: number,
  wasWaiting: boolean,
  willWait: boolean,
): [what: string, keyframes: Keyframe[]][] {
  const turns = Math.max(1, Math.round(frames.at(-1)!.turn / 720));
  const cranked = frames.map(({ along }) => along * turns * 360 * sign);
  const legs = (['near', 'far'] as const).flatMap((side): [string, Keyframe[]][] => {
    const angles = frames.map(({ along }, index) => {
      const pedal = pedalAnkle(side, cranked[index]);
      const still = side === 'far' && (along < 0.5 ? wasWaiting : willWait);
      const part = still ? Math.max(0, Math.abs(along - 0.5) * 8 - 3) : 0;
      return legAngles({ x: pedal.x + (ground.x - pedal.x) * part, y: pedal.y + (ground.y - pedal.y) * part });
    });
    return (['thigh', 'shin', 'foot'] as const).map((bone) => [
      `.a-${bone}.a-${side}`,
      angles.map((each) => ({ transform: `rotate(${each[bone]}deg)` })),
    ]);
  });
  return [['.a-cranking', cranked.map((turned) => ({ transform: `rotate(${crankRest + turned}deg)` }))], ...legs];
}
