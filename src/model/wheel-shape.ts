import { type Point, type Values, pointAt } from './wheel-plane.js';

/** Steps from spoke to spoke: chords of 6° stray less than 0.14 % of the radius from the curve. */
export const stepsPerSpoke = 12;

/**
 * The outline as values round the wheel, `stepsPerSpoke` a spoke, from the top
 * clockwise. It is smooth, its value at a spoke *is* the given one, and between
 * two spokes it never leaves the range of their two values: five equal values
 * make a circle. Where a value is missing there is a gap up to both neighbours.
 *
 * Periodic monotone cubic interpolation over the angle (Fritsch & Butland
 * 1984: the slope is the harmonic mean of the secants, 0 at a peak or valley).
 */
export function outlineValues(values: Values, steps: number = stepsPerSpoke): (number | null)[] {
  const at = (index: number): number | null => values[(index + values.length) % values.length] ?? null;
  return values.flatMap((_, spoke) => {
    const [here, next] = [at(spoke), at(spoke + 1)];
    // The value on the spoke itself stands even between two gaps.
    if (here === null || next === null) return [here, ...Array<null>(steps - 1).fill(null)];
    const leave = slopeAt(at(spoke - 1), here, next);
    const arrive = slopeAt(here, next, at(spoke + 2));
    return Array.from({ length: steps }, (_, step) => hermite(here, next, leave, arrive, step / steps));
  });
}

function slopeAt(before: number | null, here: number, after: number | null): number {
  if (before === null || after === null) return 0;
  const [a, b] = [here - before, after - here];
  return a * b <= 0 ? 0 : (2 * a * b) / (a + b);
}

function hermite(from: number, to: number, leave: number, arrive: number, t: number): number {
  const u = 1 - t;
  const value = from * (1 + 2 * t) * u * u + leave * t * u * u + to * (3 - 2 * t) * t * t - arrive * t * t * u;
  // The curve keeps to the range; its floating-point shadow has to be held there.
  return Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));
}

/**
 * The outline as points, closed (the last one joins the first), `null` in a
 * gap: for drawing, and for the story's wheel that rolls on it.
 *
 * @param radius of level 5
 */
export const outline = (values: Values, radius: number, steps: number = stepsPerSpoke): (Point | null)[] =>
  outlineValues(values, steps).map((value, index) =>
    value === null ? null : pointAt(index / steps, value, radius, values.length),
  );

/** The spokes as an SVG path around 0, 0, each as long as its value; none where there is no value. */
export const spokesPath = (values: Values, radius: number): string =>
  values
    .map((value, spoke) => {
      if (value == null) return '';
      const { x, y } = pointAt(spoke, value, radius, values.length);
      return `M0 0L${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');

/** The outline as an SVG path around 0, 0; pieces between gaps stay open, a lone value draws nothing. */
export function outlinePath(values: Values, radius: number, steps: number = stepsPerSpoke): string {
  const points = outline(values, radius, steps);
  const whole = points.every((point) => point !== null);
  // Going once round and on to the first point closes what crosses the top.
  const round = whole ? points : [...points, points[0] ?? null];
  let path = '';
  let pen = 'M';
  for (const point of round) {
    if (point) path += `${pen}${point.x.toFixed(2)} ${point.y.toFixed(2)}`;
    pen = point ? 'L' : 'M';
  }
  return whole && path ? `${path}Z` : path;
}
