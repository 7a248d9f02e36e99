import type { Layers } from './layers.js';

/** Above this many points a column has no matrix: it would cost more than it gains. */
export const siftLimit = 160;

/**
 * Where things stand while columns are put in order, and what it costs to
 * change that: kept up to date by `exchange` and `turnArc`, so that no crossing
 * has to be counted again.
 */
export interface Standing {
  readonly layers: Layers;
  /** Place of each point in its column, from 0. */
  readonly place: Int32Array;
  /** 1 for a role that stood here before: it may not pass another such. */
  readonly pinned: Uint8Array;
  /** Roads that leave point p to the right (`degree[2p]`) and to the left (`degree[2p + 1]`). */
  readonly degree: Uint32Array;
  /** 1 for a column with roads inside. */
  readonly arched: Uint8Array;
  /** Arcs of point p to points above less those to points below, right (`lean[2p]`) and left of its column. */
  readonly lean: Int32Array;
  /** Row of each point in the matrix of its column. */
  readonly row: Int32Array;
  /** Where the matrix of each column begins in `matrix`; −1 for a column above `siftLimit`. */
  readonly offset: Int32Array;
  /**
   * For points p and q of a column of n: crossings between their roads with p
   * above q, less those with q above p, at `offset + row[p] · n + row[q]`.
   */
  readonly matrix: Int32Array;
  /** 1 for a point that may have come to stand better elsewhere in its column. */
  readonly stale: Uint8Array;
  /** 1 for a column with such points. */
  readonly waiting: Uint8Array;
  /** 1 for a column whose arcs may cross less on their other sides. */
  readonly leaning: Uint8Array;
  /** Room for the points of a column while it is sifted, and for sums over them: used thousands of times a view. */
  readonly line: Int32Array;
  readonly sums: Int32Array;
}

export function toStanding(layers: Layers): Standing {
  const { points, columns, start, column, rightStart, leftStart } = layers;
  const degree = new Uint32Array(2 * points);
  const arched = new Uint8Array(columns);
  for (let p = 0; p < points; p++) {
    degree[2 * p] = rightStart[p + 1]! - rightStart[p]!;
    degree[2 * p + 1] = leftStart[p + 1]! - leftStart[p]!;
    if (hasArcs(layers, p)) arched[column[p]!] = 1;
  }
  const offset = new Int32Array(columns).fill(-1);
  let size = 0;
  let widest = 0;
  for (let c = 0; c < columns; c++) {
    const count = start[c + 1]! - start[c]!;
    widest = Math.max(widest, count);
    if (count > siftLimit) continue;
    offset[c] = size;
    size += count * count;
  }
  return {
    layers,
    place: new Int32Array(points),
    pinned: new Uint8Array(points),
    degree,
    arched,
    lean: new Int32Array(2 * points),
    row: new Int32Array(points),
    offset,
    matrix: new Int32Array(size),
    stale: new Uint8Array(points),
    waiting: new Uint8Array(columns),
    leaning: new Uint8Array(columns).fill(1),
    line: new Int32Array(widest),
    sums: new Int32Array(widest + 1),
  };
}

export const hasArcs = ({ arcStart }: Layers, p: number): boolean => arcStart[p] !== arcStart[p + 1];

/** Notes the place of each point in its column. */
export function stand({ layers: { columns, start, members }, place }: Standing): void {
  for (let c = 0; c < columns; c++) for (let m = start[c]!; m < start[c + 1]!; m++) place[members[m]!] = m - start[c]!;
}

/** Weighs the order that `layers.members` has: from here on it is changed by `exchange` and `turnArc` alone. */
export function weigh(standing: Standing): void {
  stand(standing);
  const { layers, place, lean, row, matrix, stale, waiting } = standing;
  const { points, columns, right, rightStart, left, leftStart, arcA, arcB, arcSide } = layers;
  row.set(place);
  stale.fill(1);
  waiting.fill(1);
  matrix.fill(0);
  for (let p = 0; p < points; p++) {
    sortByPlace(right, rightStart[p]!, rightStart[p + 1]!, place);
    sortByPlace(left, leftStart[p]!, leftStart[p + 1]!, place);
  }
  for (let c = 0; c < columns; c++) {
    if (standing.offset[c]! < 0) continue;
    weighSide(standing, c, rightStart, right);
    weighSide(standing, c, leftStart, left);
  }
  lean.fill(0);
  for (let arc = 0; arc < arcA.length; arc++) {
    const [a, b, side] = [arcA[arc]!, arcB[arc]!, arcSide[arc]!];
    const down = place[a]! < place[b]! ? 1 : -1;
    lean[2 * a + side]! -= down;
    lean[2 * b + side]! += down;
  }
}

/** Adds the roads on one side of a column to its matrix; their far ends are sorted by place. */
function weighSide({ layers, place, offset, matrix }: Standing, c: number, bounds: Int32Array, list: Int32Array): void {
  const { members, start } = layers;
  const first = start[c]!;
  const count = start[c + 1]! - first;
  const base = offset[c]!;
  for (let i = 0; i < count; i++) {
    const a0 = bounds[members[first + i]!]!;
    const a1 = bounds[members[first + i]! + 1]!;
    if (a0 === a1) continue;
    for (let j = i + 1; j < count; j++) {
      const b0 = bounds[members[first + j]!]!;
      const b1 = bounds[members[first + j]! + 1]!;
      let more = 0;
      // One merge answers both orders: up to `lower` the ends of j lie above the end of i at hand, up to `upTo` with it.
      let lower = b0;
      let upTo = b0;
      for (let a = a0; a < a1; a++) {
        const at = place[list[a]!]!;
        while (lower < b1 && place[list[lower]!]! < at) lower++;
        if (upTo < lower) upTo = lower;
        while (upTo < b1 && place[list[upTo]!]! <= at) upTo++;
        more += lower - b0 - (b1 - upTo);
      }
      matrix[base + i * count + j]! += more;
      matrix[base + j * count + i]! -= more;
    }
  }
}

/** The points at `members[m]` and below it, of column c, change places. */
export function exchange(standing: Standing, c: number, m: number): void {
  const { layers, place, lean } = standing;
  const { members, right, rightStart, left, leftStart } = layers;
  const u = members[m]!;
  const v = members[m + 1]!;
  members[m] = v;
  members[m + 1] = u;
  place[u]!++;
  place[v]!--;
  const side = standing.arched[c] ? sideOfArc(layers, u, v) : -1;
  if (side >= 0) {
    lean[2 * u + side]! += 2;
    lean[2 * v + side]! -= 2;
  }
  if (c + 1 < layers.columns) turnPairs(standing, u, v, c + 1, rightStart, right);
  if (c > 0) turnPairs(standing, u, v, c - 1, leftStart, left);
}

/** Enters in the matrix of a neighbouring column that u, which was above v, is below it now. */
function turnPairs(
  { layers: { start }, place, row, offset, matrix, stale, waiting }: Standing,
  u: number,
  v: number,
  c: number,
  bounds: Int32Array,
  list: Int32Array,
): void {
  const u1 = bounds[u + 1]!;
  const v0 = bounds[v]!;
  const v1 = bounds[v + 1]!;
  const base = offset[c]!;
  if (v0 === v1) return;
  if (base < 0) {
    waiting[c] = 1;
    return;
  }
  const count = start[c + 1]! - start[c]!;
  for (let i = bounds[u]!; i < u1; i++) {
    const x = list[i]!;
    const rx = row[x]!;
    const above = place[x]!;
    for (let j = v0; j < v1; j++) {
      const y = list[j]!;
      if (x === y) continue;
      const ry = row[y]!;
      const more = (matrix[base + rx * count + ry]! += 2);
      matrix[base + ry * count + rx] = -more;
      // Only a pair that stands the worse way round now is worth another look.
      if (more <= 0 || above > place[y]!) continue;
      stale[x] = 1;
      stale[y] = 1;
      waiting[c] = 1;
    }
  }
}

/** The side of the road inside the column that joins two points, −1 where none does. */
export function sideOfArc({ arcA, arcB, arcStart, arcs, arcSide }: Layers, u: number, v: number): number {
  const end = arcStart[v] === arcStart[v + 1] ? 0 : arcStart[u + 1]!;
  for (let i = arcStart[u]!; i < end; i++) {
    const arc = arcs[i]!;
    if (arcA[arc] === v || arcB[arc] === v) return arcSide[arc]!;
  }
  return -1;
}

/** Draws an arc on the other side of its column. */
export function turnArc({ layers: { arcA, arcB, arcSide }, place, lean }: Standing, arc: number): void {
  const [a, b, side] = [arcA[arc]!, arcB[arc]!, arcSide[arc]!];
  const down = place[a]! < place[b]! ? 1 : -1;
  lean[2 * a + side]! += down;
  lean[2 * b + side]! -= down;
  lean[2 * a + 1 - side]! -= down;
  lean[2 * b + 1 - side]! += down;
  arcSide[arc] = 1 - side;
}

/** Insertion sort of neighbours from the top: the lists are short and nearly sorted from the last time. */
export function sortByPlace(list: Int32Array, from: number, to: number, place: Int32Array): void {
  for (let i = from + 1; i < to; i++) {
    const item = list[i]!;
    const at = place[item]!;
    let j = i - 1;
    while (j >= from && place[list[j]!]! > at) {
      list[j + 1] = list[j]!;
      j--;
    }
    list[j + 1] = item;
  }
}
