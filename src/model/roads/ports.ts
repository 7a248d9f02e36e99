import type { Layers } from './layers.js';
import { sortByPlace } from './sift.js';

/** Part of a role's side that roads may use: the corners stay free. */
const used = 0.7;

/** Where paths leave their first role and reach their last, in rows from the top of the drawing. */
export interface Ports {
  readonly atA: Float64Array;
  readonly atB: Float64Array;
}

/**
 * Gives each path its own place on the sides of its two roles, in the order in
 * which the paths go on: roads of one role fan out and never cross each other.
 * From the top: arcs upwards, the nearest first; roads to the next column;
 * arcs downwards, the farthest first.
 */
export function setPorts(layers: Layers, y: Float64Array, height: ArrayLike<number> | undefined): Ports {
  const { members, start, columns, roles, arcA, arcB, arcSide, arcs, arcStart } = layers;
  const place = new Int32Array(layers.points);
  for (let c = 0; c < columns; c++) for (let m = start[c]!; m < start[c + 1]!; m++) place[members[m]!] = m - start[c]!;

  const arcAtA = new Float64Array(arcA.length);
  const arcAtB = new Float64Array(arcA.length);
  // Rows from the middle of the role for each entry of `right` and `left`.
  const offsets = [new Float64Array(layers.right.length), new Float64Array(layers.left.length)] as const;
  for (let r = 0; r < roles; r++) {
    for (const side of [0, 1] as const) {
      const from = side ? layers.leftStart[r]! : layers.rightStart[r]!;
      const to = side ? layers.leftStart[r + 1]! : layers.rightStart[r + 1]!;
      sortByPlace(side ? layers.left : layers.right, from, to, place);
      const ups: number[] = [];
      const downs: number[] = [];
      const far = (arc: number): number => place[arcA[arc] === r ? arcB[arc]! : arcA[arc]!]!;
      for (let i = arcStart[r]!; i < arcStart[r + 1]!; i++) {
        if (arcSide[arcs[i]!] === side) (far(arcs[i]!) < place[r]! ? ups : downs).push(arcs[i]!);
      }
      const total = ups.length + to - from + downs.length;
      const tall = (height?.[r] ?? 1) * used;
      let nth = 0;
      const next = (): number => (tall * (++nth - 0.5)) / total - tall / 2;
      const setArc = (arc: number): void => {
        (arcA[arc] === r ? arcAtA : arcAtB)[arc] = y[r]! + next();
      };
      if (ups.length) ups.toSorted((a, b) => far(b) - far(a)).forEach(setArc);
      for (let i = from; i < to; i++) offsets[side][i] = next();
      if (downs.length) downs.toSorted((a, b) => far(b) - far(a)).forEach(setArc);
    }
  }

  const { pathA, pathB, pathArc, pathDummy, column } = layers;
  const atA = new Float64Array(pathA.length);
  const atB = new Float64Array(pathA.length);
  for (let p = 0; p < pathA.length; p++) {
    const arc = pathArc[p]!;
    const [a, b] = [pathA[p]!, pathB[p]!];
    if (arc >= 0) {
      atA[p] = arcAtA[arc]!;
      atB[p] = arcAtB[arc]!;
      continue;
    }
    const passed = column[b]! - column[a]! - 1;
    const after = passed ? pathDummy[p]! : b;
    const before = passed ? pathDummy[p]! + passed - 1 : a;
    atA[p] = y[a]! + offsets[0][find(layers.right, layers.rightStart[a]!, layers.rightStart[a + 1]!, place, after)]!;
    atB[p] = y[b]! + offsets[1][find(layers.left, layers.leftStart[b]!, layers.leftStart[b + 1]!, place, before)]!;
  }
  return { atA, atB };
}

/** Where a neighbour stands in a list that is sorted by place. */
function find(list: Int32Array, from: number, to: number, place: Int32Array, point: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place[list[middle]!]! < place[point]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
