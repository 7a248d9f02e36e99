/**
 * The plane on which frame and chart draw the same wheel, in units of its own:
 * both are stretched to the same box, so a ring of the frame and a value of the
 * chart meet at every size, fractions of a pixel included. Chart.js rounds to
 * whole units, therefore whole and even numbers.
 */
export const stage = {
  /** Width and height; the hub is in the middle. */
  size: 400,
  /** Radius of level 5; the hub stands for 0 (see `pointAt`). */
  rim: 160,
} as const;

/** The plane of a trend, as wide as the stage: its height, and what is left free around the lines. */
export const trendPlane = { height: 260, left: 28, top: 20, right: 28, bottom: 40 } as const;
