import type { Layers } from './layers.js';
import { type Ports, setPorts } from './ports.js';

/** Width of a role's box; a column and the gap after it are 1 together. */
export const boxWidth = 0.64;
/** How far an arc inside a column may reach into the gap. */
const channel = 0.3 * (1 - boxWidth);
/** Rows between two roads that run side by side. */
const beside = 0.08;

/** Roads as cubic Bézier curves, one after the other in one array. */
export interface Curves {
  /** x, y of the first point, then for each piece two control points and its end: `M x y C x y x y x y …`. */
  readonly points: Float32Array;
  /** Numbers of road i: `points[offset[i]]` to `points[offset[i + 1] − 1]`; none for a road that is not drawn. */
  readonly offset: Uint32Array;
}

/**
 * Draws each road from its start to its end. In a gap all roads have the same
 * S-shape between level ends, so two of them meet only where their order turns
 * round, and once; an arc inside a column stays in a channel where every other
 * road is still level. What the ordering counted is therefore what is seen.
 *
 * @param y middle of each point in rows
 * @param height rows of each role
 * @param from start of each road, to tell which way a path is walked
 */
export function drawCurves(
  layers: Layers,
  y: Float64Array,
  height: ArrayLike<number> | undefined,
  from: ArrayLike<number>,
): Curves {
  const { pathOf, pathA, pathB, pathArc, column, columns } = layers;
  const roads = pathOf.length;
  const ports = setPorts(layers, y, height);
  const longest = longestArcs(layers, ports);
  // A channel only where an arc needs it: elsewhere the S has the whole gap.
  const channels = [new Uint8Array(columns), new Uint8Array(columns)] as const;
  layers.arcA.forEach((a, arc) => (channels[layers.arcSide[arc] ? 1 : 0][column[a]!] = 1));

  const offset = new Uint32Array(roads + 1);
  for (let i = 0; i < roads; i++) {
    const path = pathOf[i]!;
    let size = 0;
    if (path >= 0 && pathArc[path]! >= 0) size = 8;
    else if (path >= 0) {
      const c0 = column[pathA[path]!]!;
      const c1 = column[pathB[path]!]!;
      // One S a gap, one level piece a passed column, one a channel that is entered or left.
      let pieces = 2 * (c1 - c0) - 1;
      for (let c = c0; c < c1; c++) pieces += channels[0][c]! + channels[1][c + 1]!;
      size = 2 + 6 * pieces;
    }
    offset[i + 1] = offset[i]! + size;
  }

  const points = new Float32Array(offset[roads]!);
  const met = new Uint8Array(roads);
  for (let i = 0; i < roads; i++) {
    const path = pathOf[i]!;
    if (path < 0) continue;
    const shift = shiftOf(met[path]!++);
    const at = offset[i]!;
    if (pathArc[path]! >= 0) drawArc(layers, ports, points, at, path, shift, longest);
    else drawPath(layers, y, ports, points, at, path, shift, channels);
    if (pathA[path] !== from[i]) turn(points, at, offset[i + 1]!);
  }
  return { points, offset };
}

/** Rows of the longest arc of each column, with those that run beside it. */
function longestArcs({ pathOf, pathA, pathArc, column, columns }: Layers, { atA, atB }: Ports): Float64Array {
  const longest = new Float64Array(columns);
  const met = new Uint32Array(pathA.length);
  for (const p of pathOf) {
    if (p < 0 || pathArc[p]! < 0) continue;
    const c = column[pathA[p]!]!;
    longest[c] = Math.max(longest[c]!, Math.abs(atA[p]! - atB[p]!) + 2 * shiftOf(met[p]!++));
  }
  return longest;
}

/** Of several roads on one path the first runs in the middle, the others in turn to either side. */
const shiftOf = (nth: number): number => (nth % 2 ? -1 : 1) * Math.ceil(nth / 2) * beside;

function drawArc(
  layers: Layers,
  { atA, atB }: Ports,
  points: Float32Array,
  at: number,
  path: number,
  shift: number,
  longest: Float64Array,
): void {
  const a = layers.pathA[path]!;
  const arc = layers.pathArc[path]!;
  const c = layers.column[a]!;
  const left = layers.arcSide[arc] === 1;
  const x = left ? c : c + boxWidth;
  const down = atA[path]! < atB[path]! ? 1 : -1;
  const y0 = atA[path]! - shift * down;
  const y1 = atB[path]! + shift * down;
  // All arcs of a column are one shape in different sizes, so a shorter one lies within a longer one. 4/3: a cubic
  // bulges to three quarters of its handles.
  const reach = ((channel * 4) / 3) * (Math.abs(y1 - y0) / longest[c]!) * (left ? -1 : 1);
  points[at] = x;
  points[at + 1] = y0;
  points[at + 2] = x + reach;
  points[at + 3] = y0;
  points[at + 4] = x + reach;
  points[at + 5] = y1;
  points[at + 6] = x;
  points[at + 7] = y1;
}

function drawPath(
  layers: Layers,
  y: Float64Array,
  { atA, atB }: Ports,
  points: Float32Array,
  at: number,
  path: number,
  shift: number,
  channels: readonly [Uint8Array, Uint8Array],
): void {
  const { column, pathA, pathB, pathDummy } = layers;
  const c0 = column[pathA[path]!]!;
  const c1 = column[pathB[path]!]!;
  let height = atA[path]! + shift;
  let w = at + 2;
  points[at] = c0 + boxWidth;
  points[at + 1] = height;
  for (let c = c0; c < c1; c++) {
    const nextY = (c + 1 === c1 ? atB[path]! : y[pathDummy[path]! + c - c0]!) + shift;
    if (c > c0) w = piece(points, w, c + boxWidth, height);
    if (channels[0][c]) w = piece(points, w, c + boxWidth + channel, height);
    w = piece(points, w, c + 1 - (channels[1][c + 1] ? channel : 0), nextY);
    if (channels[1][c + 1]) w = piece(points, w, c + 1, nextY);
    height = nextY;
  }
}

/** One S from the point before `at` to another; returns where the next one begins. */
function piece(points: Float32Array, at: number, x: number, y: number): number {
  const middle = (points[at - 2]! + x) / 2;
  points[at] = middle;
  points[at + 1] = points[at - 1]!;
  points[at + 2] = middle;
  points[at + 3] = y;
  points[at + 4] = x;
  points[at + 5] = y;
  return at + 6;
}

/** The same curve, walked from its other end. */
function turn(points: Float32Array, from: number, to: number): void {
  for (let i = from, j = to - 2; i < j; i += 2, j -= 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    points[i] = points[j]!;
    points[i + 1] = points[j + 1]!;
    points[j] = x;
    points[j + 1] = y;
  }
}
