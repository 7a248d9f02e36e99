/** A drawn road as corners of a line: x, y, x, y …. */
export type Line = ArrayLike<number>;

/**
 * How many times lines cross. Strict: where two roads meet at a role they
 * share, or a line only touches another, nothing is counted; where two lie in
 * one line over a stretch, that counts as one crossing a stretch.
 */
export function crossingsOf(lines: readonly Line[]): number {
  const boxes = lines.map(boxOf);
  let total = 0;
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++) if (meet(boxes[i]!, boxes[j]!)) total += between(lines[i]!, lines[j]!);
  return total;
}

/** How far a line runs. */
export function lengthOf(line: Line): number {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2)
    length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  return length;
}

type Box = readonly [number, number, number, number];

function boxOf(line: Line): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < line.length; i += 2) {
    x0 = Math.min(x0, line[i]!);
    x1 = Math.max(x1, line[i]!);
    y0 = Math.min(y0, line[i + 1]!);
    y1 = Math.max(y1, line[i + 1]!);
  }
  return [x0, y0, x1, y1];
}

const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

function between(p: Line, q: Line): number {
  let found = 0;
  let overlapping = false;
  for (let i = 0; i + 3 < p.length; i += 2) {
    let overlaps = false;
    const [x0, x1] = [Math.min(p[i]!, p[i + 2]!), Math.max(p[i]!, p[i + 2]!)];
    for (let j = 0; j + 3 < q.length; j += 2) {
      if ((q[j]! < x0 && q[j + 2]! < x0) || (q[j]! > x1 && q[j + 2]! > x1)) continue;
      const kind = segments(p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!, q[j]!, q[j + 1]!, q[j + 2]!, q[j + 3]!);
      if (kind === 'cross') found++;
      else if (kind === 'overlap') overlaps = true;
    }
    if (overlaps && !overlapping) found++;
    overlapping = overlaps;
  }
  return found;
}

/** Which side of a–b the point c lies on; 0 on the line, by a tolerance in proportion to its length. */
function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return Math.abs(area) < 1e-6 * Math.hypot(bx - ax, by - ay) ? 0 : Math.sign(area);
}

function segments(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): 'cross' | 'overlap' | undefined {
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  if (c * d < 0 && a * b < 0) return 'cross';
  if (a || b || c || d) return undefined;
  const wide = Math.abs(bx - ax) > Math.abs(by - ay);
  const [p, q, r, s] = wide ? [ax, bx, cx, dx] : [ay, by, cy, dy];
  const shared = Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s));
  return shared > 1e-3 ? 'overlap' : undefined;
}

/** Corners of a curve `x y (c1 c2 end)…`, each piece in `steps` (odd: mirrored curves meet in the middle, which must not be a corner). */
export function flatten(curve: ArrayLike<number>, steps = 23): number[] {
  const line = [curve[0]!, curve[1]!];
  for (let i = 2; i + 5 < curve.length; i += 6) {
    const [x0, y0] = [line.at(-2)!, line.at(-1)!];
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      const u = 1 - t;
      const at = (p: number, c1: number, c2: number, q: number): number =>
        u * u * u * p + 3 * u * u * t * c1 + 3 * u * t * t * c2 + t * t * t * q;
      line.push(at(x0, curve[i]!, curve[i + 2]!, curve[i + 4]!), at(y0, curve[i + 1]!, curve[i + 3]!, curve[i + 5]!));
    }
  }
  return line;
}
