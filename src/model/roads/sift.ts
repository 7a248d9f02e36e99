import { type Standing, exchange, hasArcs, sideOfArc, siftLimit, sortByPlace, turnArc } from './standing.js';

/** A walk that has cost so many crossings more than the point has roads is given up: it hardly ever gains in the end. */
const steep = 6;

/**
 * Sifts the columns to the right and back until none changes; a column waits until a neighbour has moved.
 *
 * @returns by how many crossings the drawing changed; arcs are not counted in columns above `siftLimit`
 */
export function settle(standing: Standing, passes: number): number {
  const { layers, waiting, offset, arched, leaning } = standing;
  let change = 0;
  for (let pass = 0, any = true; any && pass < passes; pass++) {
    any = false;
    for (let i = 0; i < layers.columns; i++) {
      const c = pass % 2 ? layers.columns - 1 - i : i;
      if (!waiting[c]) continue;
      waiting[c] = 0;
      any = true;
      const gained = offset[c]! < 0 ? exchangeColumn(standing, c) : siftColumn(standing, c);
      change += gained;
      // The sides follow from the order in the column and from each other alone.
      if (arched[c] && (gained || leaning[c])) change += chooseSides(standing, c);
    }
  }
  return change;
}

/**
 * Lets each stale point of a column walk past the others to the place with the
 * fewest crossings, until none gains by moving (Matuszewski, Schönfeld and
 * Molitor's sifting, with roads inside the column in the sum).
 *
 * @returns by how many crossings the drawing changed, never more than 0
 */
export function siftColumn(standing: Standing, c: number): number {
  const { layers, place, stale, line } = standing;
  const { members } = layers;
  const first = layers.start[c]!;
  const count = layers.start[c + 1]! - first;
  let change = 0;
  for (let round = 0, moved = true; moved && round < 8; round++) {
    moved = false;
    for (let k = 0; k < count; k++) line[k] = members[first + k]!;
    for (let k = 0; k < count; k++) {
      const p = line[k]!;
      if (!stale[p]) continue;
      stale[p] = 0;
      const from = place[p]!;
      const gained = siftPoint(standing, c, p);
      if (!gained) continue;
      change += gained;
      moved = true;
      wake(standing, c, p, from);
    }
  }
  return change;
}

/** Of the points that p has walked past, those that would now rather pass it are stale. */
function wake({ layers, place, row, offset, matrix, stale }: Standing, c: number, p: number, from: number): void {
  const { members, start } = layers;
  const first = start[c]!;
  const own = offset[c]! + row[p]! * (start[c + 1]! - first);
  const to = place[p]!;
  const arcs = hasArcs(layers, p);
  for (let m = first + Math.min(from, to); m <= first + Math.max(from, to); m++) {
    const other = members[m]!;
    const more = matrix[own + row[other]!]!;
    if (other !== p && (arcs || hasArcs(layers, other) || (to > from ? more < 0 : more > 0))) stale[other] = 1;
  }
}

function siftPoint(standing: Standing, c: number, p: number): number {
  const { layers, place, pinned, degree, lean, row, offset, matrix } = standing;
  const { members, start } = layers;
  const first = start[c]!;
  const end = start[c + 1]!;
  const at = first + place[p]!;
  const own = offset[c]! + row[p]! * (end - first);
  const arched = standing.arched[c] === 1;
  const arcs = hasArcs(layers, p);
  const rightRoads = degree[2 * p]!;
  const leftRoads = degree[2 * p + 1]!;
  const enough = steep + rightRoads + leftRoads;
  let best = 0;
  let target = at;
  for (let step = -1; step < 2; step += 2) {
    let right = lean[2 * p]!;
    let left = lean[2 * p + 1]!;
    for (let sum = 0, m = at + step; m >= first && m < end; m += step) {
      const other = members[m]!;
      if (pinned[p] && pinned[other]) break;
      let down = -matrix[own + row[other]!]!;
      if (arched) {
        down += degree[2 * other]! * right + degree[2 * other + 1]! * left;
        down -= rightRoads * lean[2 * other]! + leftRoads * lean[2 * other + 1]!;
      }
      sum += step * down;
      if (arcs && hasArcs(layers, other)) {
        sum += step > 0 ? pairsOfArcs(standing, p, other, m - first) : pairsOfArcs(standing, other, p, m - first);
        const side = sideOfArc(layers, p, other);
        if (side === 0) right += 2 * step;
        else if (side === 1) left += 2 * step;
      }
      if (sum < best) {
        best = sum;
        target = m;
      } else if (sum > enough) break;
    }
  }
  for (let m = at; m < target; m++) exchange(standing, c, m);
  for (let m = at; m > target; m--) exchange(standing, c, m - 1);
  return best;
}

/**
 * Change in the crossings when `u`, just above `v`, goes just below it.
 * Besides their roads: an arc crosses each road that leaves, on its side, a
 * point between its ends, and each arc of its side that has one end between.
 */
function exchangeChange(standing: Standing, c: number, u: number, v: number): number {
  const { layers, place, degree, lean, row, offset, matrix } = standing;
  const change = -matrix[offset[c]! + row[u]! * (layers.start[c + 1]! - layers.start[c]!) + row[v]!]!;
  if (!standing.arched[c]) return change;
  return (
    change +
    degree[2 * v]! * lean[2 * u]! +
    degree[2 * v + 1]! * lean[2 * u + 1]! -
    degree[2 * u]! * lean[2 * v]! -
    degree[2 * u + 1]! * lean[2 * v + 1]! +
    (hasArcs(layers, u) && hasArcs(layers, v) ? pairsOfArcs(standing, u, v, place[v]!) : 0)
  );
}

/**
 * The part of that change which two points with arcs have together.
 *
 * @param at the place of the one that stands still; what is above it is above both
 */
function pairsOfArcs({ layers, place, degree }: Standing, u: number, v: number, at: number): number {
  const { arcA, arcB, arcStart, arcs, arcSide } = layers;
  let change = 0;
  for (let i = arcStart[u]!; i < arcStart[u + 1]!; i++) {
    const arc = arcs[i]!;
    const side = arcSide[arc]!;
    const x = arcA[arc] === u ? arcB[arc]! : arcA[arc]!;
    if (x === v) {
      // An arc between the two crosses nothing that leaves them, however they stand.
      change += degree[2 * u + side]! + degree[2 * v + side]!;
      continue;
    }
    const xAbove = place[x]! < at;
    for (let j = arcStart[v]!; j < arcStart[v + 1]!; j++) {
      const other = arcs[j]!;
      if (arcSide[other] !== side) continue;
      const y = arcA[other] === v ? arcB[other]! : arcA[other]!;
      if (y === u || y === x) continue;
      if (xAbove === place[y]! < at) change += place[x]! < place[y]! ? -1 : 1;
      else change += xAbove ? 1 : -1;
    }
  }
  return change;
}

/** Carries a point from one place of a column to another, whatever that costs; returns the change in crossings. */
export function carry(standing: Standing, c: number, from: number, to: number): number {
  const { members, start } = standing.layers;
  const step = from < to ? 1 : -1;
  let change = 0;
  standing.leaning[c] = 1;
  standing.waiting[c] = 1;
  for (let at = from; at !== to; at += step) {
    const m = start[c]! + Math.min(at, at + step);
    change += exchangeChange(standing, c, members[m]!, members[m + 1]!);
    exchange(standing, c, m);
  }
  return change;
}

/**
 * Puts each arc of a column on the side where it crosses less; ties stay. In a
 * column too long to sift only the roads between are weighed, not other arcs.
 *
 * @returns by how many crossings the drawing changed, never more than 0
 */
export function chooseSides(standing: Standing, c: number): number {
  const { layers, place, degree, stale, waiting, leaning, sums: surplus } = standing;
  const { arcA, arcB, arcStart, arcs, arcSide, members, start } = layers;
  const first = start[c]!;
  const count = start[c + 1]! - first;
  leaning[c] = 0;
  // Roads to the right less roads to the left, of all points above.
  surplus[0] = 0;
  for (let k = 0; k < count; k++) {
    const w = members[first + k]!;
    surplus[k + 1] = surplus[k]! + degree[2 * w]! - degree[2 * w + 1]!;
  }
  const arcsToo = count <= siftLimit;
  let change = 0;
  for (let m = first; m < first + count; m++) {
    const point = members[m]!;
    for (let i = arcStart[point]!; i < arcStart[point + 1]!; i++) {
      const arc = arcs[i]!;
      if (arcA[arc] !== point) continue;
      const top = Math.min(place[point]!, place[arcB[arc]!]!);
      const end = Math.max(place[point]!, place[arcB[arc]!]!);
      // Positive: the left is better.
      let more = surplus[end]! - surplus[top + 1]!;
      for (let k = top + 1; k < (arcsToo ? end : 0); k++) {
        const w = members[first + k]!;
        for (let j = arcStart[w]!; j < arcStart[w + 1]!; j++) {
          const other = arcs[j]!;
          const y = place[arcA[other] === w ? arcB[other]! : arcA[other]!]!;
          if (y < top || y > end) more += arcSide[other] ? -1 : 1;
        }
      }
      if (arcSide[arc] ? more >= 0 : more <= 0) continue;
      change -= Math.abs(more);
      turnArc(standing, arc);
      waiting[c] = 1;
      leaning[c] = 1;
      for (let k = top; k <= end; k++) stale[members[first + k]!] = 1;
    }
  }
  return change;
}

/** For columns too long to sift: neighbours change places where that takes crossings away. */
function exchangeColumn(standing: Standing, c: number): number {
  const { layers, place, pinned, waiting } = standing;
  const { start, members, right, rightStart, left, leftStart } = layers;
  for (let m = start[c]!; m < start[c + 1]!; m++) {
    const p = members[m]!;
    sortByPlace(right, rightStart[p]!, rightStart[p + 1]!, place);
    sortByPlace(left, leftStart[p]!, leftStart[p + 1]!, place);
  }
  let gained = 0;
  for (let m = start[c]!; m + 1 < start[c + 1]!; m++) {
    const u = members[m]!;
    const v = members[m + 1]!;
    if (pinned[u] && pinned[v]) continue;
    const change = inversions(rightStart, right, place, u, v) + inversions(leftStart, left, place, u, v);
    if (change >= 0) continue;
    exchange(standing, c, m);
    waiting[c] = 1;
    gained += change;
  }
  return gained;
}

/** Crossings with v above u, less those with u above v. */
function inversions(start: Int32Array, list: Int32Array, place: Int32Array, u: number, v: number): number {
  const v0 = start[v]!;
  const v1 = start[v + 1]!;
  let lower = v0;
  let upTo = v0;
  let change = 0;
  for (let a = start[u]!; a < start[u + 1]!; a++) {
    const at = place[list[a]!]!;
    while (lower < v1 && place[list[lower]!]! < at) lower++;
    if (upTo < lower) upTo = lower;
    while (upTo < v1 && place[list[upTo]!]! <= at) upTo++;
    change += v1 - upTo - (lower - v0);
  }
  return change;
}
