import type { Scene } from '../../../model/records/scene.js';

/** A picture is a window of this size on one long road; it may be clipped to the middle 530. */
export const width = 960;
export const height = 400;

export type Act = Scene['act'];

/** The one road of a story: its scenes' acts in their order. */
export type Course = readonly Act[];

/** Height of the road's far edge at the left side of a place. Where a gear is tried, the road climbs. */
function edge(course: Course, place: number): number {
  if (course[place] === 'gear') return 322;
  if (course[place - 1] === 'gear') return 276;
  return course[place - 2] === 'gear' ? 290 : 300;
}

/**
 * Where the road's far edge is: places meet without a kink.
 *
 * @param place number of the scene, from 0
 * @param x from the left side of that place; beyond it the road runs on through its neighbours
 */
export function roadAt(course: Course, place: number, x: number): number {
  const here = place + Math.floor(x / width);
  const within = x - (here - place) * width;
  const [from, to] = [edge(course, here), edge(course, here + 1)];
  return from + ((to - from) * (1 - Math.cos((Math.PI * within) / width))) / 2;
}

/** Slope of the road in degrees, as a bicycle on it is turned. */
export function slopeAt(course: Course, place: number, x: number): number {
  return (Math.atan((roadAt(course, place, x + 1) - roadAt(course, place, x - 1)) / 2) * 180) / Math.PI;
}

/** Where wheels stand: a little in from the far edge. */
export const groundAt = (course: Course, place: number, x: number): number => roadAt(course, place, x) + 40;
