import type { Layers } from './layers.js';
import { sortByPlace } from './standing.js';

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
  const onRight = new Float64Array(layers.right.length);
  const onLeft = new Float64Array(layers.left.length);
  for (let side = 0; side < 2; side++) {
    const bounds = side ? layers.leftStart : layers.rightStart;
    const list = side ? layers.left : layers.right;
    const offset = side ? onLeft : onRight;
    for (let r = 0; r < roles; r++) {
      const from = bounds[r]!;
      const to = bounds[r + 1]!;
      sortByPlace(list, from, to, place);
      const own: number[] = [];
      for (let i = arcStart[r]!; i < arcStart[r + 1]!; i++) if (arcSide[arcs[i]!] === side) own.push(arcs[i]!);
      const total = to - from + own.length;
      const step = ((height?.[r] ?? 1) * used) / total;
      const top = (step * (1 - total)) / 2;
      let nth = 0;
      if (own.length > 0) {
        const far = (arc: number): number => place[arcA[arc] === r ? arcB[arc]! : arcA[arc]!]!;
        // From the farthest above to the farthest below.
        if (own.length > 1) own.sort((p, q) => far(p) - far(q));
        let ups = 0;
        while (ups < own.length && far(own[ups]!) < place[r]!) ups++;
        // Upwards the nearest first, downwards (after the roads) the farthest.
        for (let i = 0; i < own.length; i++) {
          const arc = own[i]!;
          const at = i < ups ? ups - 1 - i : total - 1 - (i - ups);
          (arcA[arc] === r ? arcAtA : arcAtB)[arc] = y[r]! + top + step * at;
        }
        nth = ups;
      }
      for (let i = from; i < to; i++) offset[i] = top + step * nth++;
    }
  }

  const { pathA, pathB, pathArc, pathDummy, column } = layers;
  const atA = new Float64Array(pathA.length);
  const atB = new Float64Array(pathA.length);
  for (let p = 0; p < pathA.length; p++) {
    const arc = pathArc[p]!;
    const a = pathA[p]!;
    const b = pathB[p]!;
    if (arc >= 0) {
      atA[p] = arcAtA[arc]!;
      atB[p] = arcAtB[arc]!;
      continue;
    }
    const passed = column[b]! - column[a]! - 1;
    const after = passed ? pathDummy[p]! : b;
    const before = passed ? pathDummy[p]! + passed - 1 : a;
    atA[p] = y[a]! + onRight[find(layers.right, layers.rightStart[a]!, layers.rightStart[a + 1]!, place, after)]!;
    atB[p] = y[b]! + onLeft[find(layers.left, layers.leftStart[b]!, layers.leftStart[b + 1]!, place, before)]!;
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
