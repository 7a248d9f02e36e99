import type { Layers } from './layers.js';

/**
 * How many times roads cross in the order that `layers.members` has: between
 * columns (by a Fenwick tree, Barth, Jünger and Mutzel), and where an arc
 * inside a column meets a road or another arc.
 */
export function countCrossings(layers: Layers): number {
  const { members, start, rightStart, right, columns } = layers;
  const place = new Int32Array(layers.points);
  let widest = 0;
  for (let c = 0; c < columns; c++) {
    widest = Math.max(widest, start[c + 1]! - start[c]!);
    for (let m = start[c]!; m < start[c + 1]!; m++) place[members[m]!] = m - start[c]!;
  }
  const tree = new Int32Array(widest + 1);
  let total = 0;
  for (let c = 0; c < columns; c++) {
    tree.fill(0);
    let before = 0;
    for (let m = start[c]!; m < start[c + 1]!; m++) {
      const p = members[m]!;
      for (let i = rightStart[p]!; i < rightStart[p + 1]!; i++) {
        let notBelow = 0;
        for (let k = place[right[i]!]! + 1; k > 0; k -= k & -k) notBelow += tree[k]!;
        total += before - notBelow;
      }
      for (let i = rightStart[p]!; i < rightStart[p + 1]!; i++) {
        before++;
        for (let k = place[right[i]!]! + 1; k <= widest; k += k & -k) tree[k]!++;
      }
    }
  }
  return total + arcCrossings(layers, place);
}

function arcCrossings(layers: Layers, place: Int32Array): number {
  const { members, start, column, arcA, arcB, arcStart, arcs, arcSide, rightStart, leftStart } = layers;
  let roads = 0;
  let arcPairs = 0;
  for (let arc = 0; arc < arcA.length; arc++) {
    const top = Math.min(place[arcA[arc]!]!, place[arcB[arc]!]!);
    const end = Math.max(place[arcA[arc]!]!, place[arcB[arc]!]!);
    const first = start[column[arcA[arc]!]!]!;
    const ends = arcSide[arc] ? leftStart : rightStart;
    for (let k = top + 1; k < end; k++) {
      const w = members[first + k]!;
      roads += ends[w + 1]! - ends[w]!;
      for (let j = arcStart[w]!; j < arcStart[w + 1]!; j++) {
        const other = arcs[j]!;
        if (arcSide[other] !== arcSide[arc]) continue;
        const y = place[arcA[other] === w ? arcB[other]! : arcA[other]!]!;
        if (y < top || y > end) arcPairs++;
      }
    }
  }
  // Each pair of arcs was met from both.
  return roads + arcPairs / 2;
}
