import { highest } from './wheel.js';

/** A point in the wheel's plane: x to the right, y down, the hub at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Values in the order of the spokes; `null` where there is none. */
export type Values = readonly (number | null | undefined)[];

/**
 * Where a place on the wheel is. The hub stands for 0 and not for 1: a ring is
 * then as far out as its number says (level 4 twice as far as level 2), level
 * 1 is seen, and differences look no larger than they are.
 *
 * @param spoke number of the spoke, clockwise from the top; fractions lie between two
 * @param value level, 0 at the hub, 5 at the rim
 * @param radius of the rim, in the unit of the answer
 */
export function pointAt(spoke: number, value: number, radius: number, spokes = 5): Point {
  const angle = (spoke / spokes) * 2 * Math.PI - Math.PI / 2;
  const r = (value / highest) * radius;
  return { x: r * Math.cos(angle), y: r * Math.sin(angle) };
}
