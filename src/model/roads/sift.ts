import type { Layers } from './layers.js';

/** Above this many points a column is put in order by sweeps alone: its matrix would cost more than it gains. */
export const siftLimit = 160;

/** Where things stand while columns are put in order. */
export interface Standing {
  readonly layers: Layers;
  /** Place of each point in its column, from 0. */
  readonly place: Int32Array;
  /** 1 for a role that stood here before: it may not pass another such. */
  readonly pinned: Uint8Array;
}

/**
 * Lets each point of a column walk past the others to the place with the
 * fewest crossings, until none gains by moving (Matuszewski, Schönfeld and
 * Molitor's sifting, with roads inside the column in the sum).
 *
 * @param matrix room for `siftLimit`² numbers, overwritten
 * @returns by how many crossings the drawing changed, never more than 0
 */
export function siftColumn(standing: Standing, c: number, matrix: Int32Array): number {
  const { layers, place, pinned } = standing;
  const first = layers.start[c]!;
  const count = layers.start[c + 1]! - first;
  if (count < 2) return 0;
  const line = layers.members.slice(first, first + count);
  // Row and column of each point in the matrix: its place when the column was entered.
  const row = new Int32Array(count);
  for (let i = 0; i < count; i++) row[i] = i;
  pairs(standing, line, matrix);
  const { arcStart } = layers;

  let gained = 0;
  for (let round = 0, moved = true; moved && round < 8; round++) {
    moved = false;
    for (let r = 0; r < count; r++) {
      let from = 0;
      while (row[from] !== r) from++;
      const point = line[from]!;
      const withArcs = arcStart[point] !== arcStart[point + 1];
      let best = 0;
      let target = from;
      for (let sum = 0, i = from - 1; i >= 0; i--) {
        const other = line[i]!;
        if (pinned[point] && pinned[other]) break;
        sum += matrix[r * count + row[i]!]! - matrix[row[i]! * count + r]!;
        if (withArcs || arcStart[other] !== arcStart[other + 1]) sum -= arcChange(standing, point, other);
        if (sum < best) {
          best = sum;
          target = i;
        }
      }
      for (let sum = 0, i = from + 1; i < count; i++) {
        const other = line[i]!;
        if (pinned[point] && pinned[other]) break;
        sum += matrix[row[i]! * count + r]! - matrix[r * count + row[i]!]!;
        if (withArcs || arcStart[other] !== arcStart[other + 1]) sum += arcChange(standing, point, other);
        if (sum < best) {
          best = sum;
          target = i;
        }
      }
      if (target === from) continue;
      const step = target > from ? 1 : -1;
      for (let i = from; i !== target; i += step) {
        line[i] = line[i + step]!;
        row[i] = row[i + step]!;
        place[line[i]!] = i;
      }
      line[target] = point;
      row[target] = r;
      place[point] = target;
      gained += best;
      moved = true;
    }
  }
  if (gained !== 0) layers.members.set(line, first);
  return gained;
}

/** `matrix[i · count + j]`: crossings between the roads of `line[i]` and `line[j]` with i above j, both sides. */
function pairs({ layers, place }: Standing, line: Int32Array, matrix: Int32Array): void {
  const count = line.length;
  matrix.fill(0, 0, count * count);
  for (let side = 0; side < 2; side++) {
    const start = side ? layers.leftStart : layers.rightStart;
    const list = side ? layers.left : layers.right;
    for (let i = 0; i < count; i++) sortByPlace(list, start[line[i]!]!, start[line[i]! + 1]!, place);
    for (let i = 0; i < count; i++) {
      const a0 = start[line[i]!]!;
      const a1 = start[line[i]! + 1]!;
      if (a0 === a1) continue;
      for (let j = i + 1; j < count; j++) {
        const b0 = start[line[j]!]!;
        const b1 = start[line[j]! + 1]!;
        let above = 0;
        let below = 0;
        // One merge answers both orders: `lower` ends of j lie above the end of i at hand, `same` with it.
        let lower = b0;
        let upTo = b0;
        for (let a = a0; a < a1; a++) {
          const at = place[list[a]!]!;
          while (lower < b1 && place[list[lower]!]! < at) lower++;
          if (upTo < lower) upTo = lower;
          while (upTo < b1 && place[list[upTo]!]! <= at) upTo++;
          above += lower - b0;
          below += b1 - upTo;
        }
        matrix[i * count + j]! += above;
        matrix[j * count + i]! += below;
      }
    }
  }
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

/** Roads that leave a point on a side (0 right, 1 left). */
const degree = (layers: Layers, point: number, side: number): number =>
  side
    ? layers.leftStart[point + 1]! - layers.leftStart[point]!
    : layers.rightStart[point + 1]! - layers.rightStart[point]!;

/**
 * Change in the crossings of arcs when `u`, just above `v`, goes just below it.
 * An arc crosses each road that leaves, on its side, a point between its ends,
 * and each arc of its side that has one end between.
 */
function arcChange({ layers, place }: Standing, u: number, v: number): number {
  const { arcA, arcB, arcStart, arcs, arcSide } = layers;
  // While u walks, places are those of the start: what is above the pair is above the point that u passes.
  const pv = place[v]!;
  let change = 0;
  for (let i = arcStart[u]!; i < arcStart[u + 1]!; i++) {
    const arc = arcs[i]!;
    const x = arcA[arc] === u ? arcB[arc]! : arcA[arc]!;
    if (x === v) continue;
    const side = arcSide[arc]!;
    const xAbove = place[x]! < pv;
    change += xAbove ? degree(layers, v, side) : -degree(layers, v, side);
    for (let j = arcStart[v]!; j < arcStart[v + 1]!; j++) {
      const other = arcs[j]!;
      if (arcSide[other] !== side) continue;
      const y = arcA[other] === v ? arcB[other]! : arcA[other]!;
      if (y === u || y === x) continue;
      const yAbove = place[y]! < pv;
      if (xAbove === yAbove) change += place[x]! < place[y]! ? -1 : 1;
      else change += xAbove ? 1 : -1;
    }
  }
  for (let j = arcStart[v]!; j < arcStart[v + 1]!; j++) {
    const other = arcs[j]!;
    const y = arcA[other] === v ? arcB[other]! : arcA[other]!;
    if (y === u) continue;
    change += place[y]! < pv ? -degree(layers, u, arcSide[other]!) : degree(layers, u, arcSide[other]!);
  }
  return change;
}

/**
 * Puts each arc of a column on the side where it crosses less; ties stay. In a
 * column too long to sift only the roads between are weighed, not other arcs.
 *
 * @returns whether any arc changed its side
 */
export function chooseSides({ layers, place }: Standing, c: number): boolean {
  const { arcA, arcB, arcStart, arcs, arcSide, members, start } = layers;
  const first = start[c]!;
  const count = start[c + 1]! - first;
  let any = false;
  for (let m = first; m < first + count && !any; m++) any = arcStart[members[m]!] !== arcStart[members[m]! + 1];
  if (!any) return false;
  // Roads to the right less roads to the left, of all points above.
  const surplus = new Int32Array(count + 1);
  for (let k = 0; k < count; k++) {
    const w = members[first + k]!;
    surplus[k + 1] = surplus[k]! + degree(layers, w, 0) - degree(layers, w, 1);
  }
  const arcsToo = count <= siftLimit;
  let changed = false;
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
      arcSide[arc] = arcSide[arc] ? 0 : 1;
      changed = true;
    }
  }
  return changed;
}
