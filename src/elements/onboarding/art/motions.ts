import type { RideFrame } from '../../../model/wheel-roll.js';
import { crankRest } from './bicycle.js';
import { groundAt, height, slopeAt, width } from './course.js';
import { farDrift, nearDrift } from './land.js';
import { ground, legAngles, pedalAnkle } from './legs.js';
import type { Look, Seat } from './views.js';

/** Keyframes for everything in a picture that a selector finds. */
export type Motion = readonly [what: string, keyframes: Keyframe[]];

export const percent = (length: number, of: number): string => `${((length / of) * 100).toFixed(3)}%`;

/** Frames for a way that takes so many milliseconds: an odd number, so that {@link everySecond} ends with the last. */
export const framesFor = (duration: number): number => 2 * Math.round((duration / 1000) * (rate / 2)) + 1;
/** Moments that are worked out for a second; what lies between them is for the compositor. */
const rate = 40;

/** What goes smoothly does with half as many. */
export const everySecond = <T>(frames: readonly T[]): readonly T[] => frames.filter((_, index) => index % 2 === 0);

/** The land passes while the window comes so many places along the road. */
export const passing = (places: number, frames: readonly RideFrame[]): Motion[] =>
  (
    [
      ['.l-far', farDrift],
      ['.l-near', nearDrift],
      ['.l-road', width],
    ] as const
  ).map(([what, drift]) => [
    what,
    frames.map(({ along }) => ({ transform: `translateX(${percent(places * drift * (1 - along), width)})` })),
  ]);

/** The wheels turn as far as the way is long; -1 as `sign` is backwards. */
export const rolling = (frames: readonly RideFrame[], sign: number): Motion => [
  '.l-rider .a-turning',
  frames.map(({ turn }) => ({ transform: `rotate(${turn * sign}deg)` })),
];

/** The bicycle's way through the window, always with its wheels on the road. */
export function between(
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

/**
 * The crank turns, and the legs with it. A foot that was, or will be, on the
 * ground leaves the pedal for it.
 *
 * @param cranked degrees from where the crank rests, frame by frame
 */
export function pedalling(
  cranked: readonly number[],
  frames: readonly RideFrame[],
  wasWaiting = false,
  willWait = false,
): Motion[] {
  const legs = (['near', 'far'] as const).flatMap((side): Motion[] => {
    const angles = frames.map(({ along }, index) => {
      const pedal = pedalAnkle(side, cranked[index]);
      const still = side === 'far' && (along < 0.5 ? wasWaiting : willWait);
      const part = still ? Math.max(0, Math.abs(along - 0.5) * 8 - 3) : 0;
      return legAngles({ x: pedal.x + (ground.x - pedal.x) * part, y: pedal.y + (ground.y - pedal.y) * part });
    });
    return (['thigh', 'shin', 'foot'] as const).map((bone) => [
      `.l-rider .a-${bone}.a-${side}`,
      angles.map((each) => ({ transform: `rotate(${each[bone]}deg)` })),
    ]);
  });
  return [
    ['.l-rider .a-cranking', cranked.map((turned) => ({ transform: `rotate(${crankRest + turned}deg)` }))],
    ...legs,
  ];
}

/** Plays motions side by side in a picture. */
export const play = (picture: Element, motions: readonly Motion[], timing: KeyframeAnimationOptions): Animation[] =>
  motions.flatMap(([what, keyframes]) =>
    [...picture.querySelectorAll(what)].map((part) => part.animate(keyframes, timing)),
  );
