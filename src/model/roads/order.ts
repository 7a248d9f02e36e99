import { countCrossings } from './crossings.js';
import type { Layers } from './layers.js';
import { carry, settle } from './sift.js';
import { type Standing, stand, toStanding, weigh } from './standing.js';

/** How hard to try: counts of work, never of time, so that the same roads give the same drawing everywhere. */
export interface Effort {
  /** Barycentre sweeps to begin with. */
  readonly sweeps: number;
  /** Most passes of sifting; fewer where nothing moves any more. */
  readonly passes: number;
  /** Most stirs of what has settled, one for each crossing that is left; none where not given. */
  readonly stirs?: number;
}

/**
 * Puts the points of each column in an order with few crossings: barycentre
 * sweeps for the large picture, sifting for the small one, stirring for what
 * lies between. Changes `layers.members` and `layers.arcSide`.
 *
 * @param previous where each role stood before (`NaN`: new); such roles keep their order in a column
 */
export function orderColumns(layers: Layers, effort: Effort, previous: ArrayLike<number> | undefined): void {
  const standing = toStanding(layers);
  stand(standing);
  if (pin(standing, previous)) {
    startFrom(standing, previous!);
    weigh(standing);
    settle(standing, effort.passes);
    return;
  }
  sweep(standing, effort.sweeps);
  weigh(standing);
  settle(standing, effort.passes);
  if (effort.stirs) stir(standing, Math.min(effort.stirs, countCrossings(layers)), effort.passes);
}

/**
 * Carries a point to another place of its column and one of its neighbours
 * after it, lets everything settle, and goes back where that ends with more
 * crossings (iterated local search): what no point can leave alone is left
 * together with what it is joined to.
 *
 * The numbers drawn are always the same ones, so the drawing is too.
 */
function stir(standing: Standing, times: number, passes: number): void {
  const { layers, place, lean, matrix, stale, waiting, offset } = standing;
  const { start, column, points, members, arcSide, right, rightStart, left, leftStart } = layers;
  if (offset.includes(-1)) return;
  stale.fill(0);
  waiting.fill(0);
  const live = [members, arcSide, place, lean, matrix];
  const kept = live.map((list) => list.slice());
  let seed = 1;
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const count = (p: number): number => start[column[p]! + 1]! - start[column[p]!]!;
  for (let k = 0; k < times; k++) {
    const p = draw(points);
    let change = carry(standing, column[p]!, place[p]!, draw(count(p)));
    const toRight = rightStart[p + 1]! - rightStart[p]!;
    const roads = toRight + leftStart[p + 1]! - leftStart[p]!;
    if (roads > 0) {
      const nth = draw(roads);
      const q = nth < toRight ? right[rightStart[p]! + nth]! : left[leftStart[p]! + nth - toRight]!;
      const beside = Math.floor(((place[p]! + 0.5) / count(p)) * count(q));
      change += carry(standing, column[q]!, place[q]!, beside);
    }
    change += settle(standing, passes);
    if (change > 0) live.forEach((list, i) => list.set(kept[i]!));
    else kept.forEach((list, i) => list.set(live[i]!));
    stale.fill(0);
    waiting.fill(0);
  }
}

/** Marks the roles that stay. */
function pin({ pinned, layers }: Standing, previous: ArrayLike<number> | undefined): boolean {
  let any = false;
  if (!previous) return false;
  for (let r = 0; r < layers.roles; r++) {
    if (!Number.isFinite(previous[r])) continue;
    pinned[r] = 1;
    any = true;
  }
  return any;
}

/** Starts where things stood; what is new comes in beside its neighbours. */
function startFrom(standing: Standing, previous: ArrayLike<number>): void {
  const { layers, pinned } = standing;
  const at = new Float64Array(layers.points).fill(Number.NaN);
  for (let r = 0; r < layers.roles; r++) if (pinned[r]) at[r] = previous[r]!;
  // Twice over the columns each way: enough for a new role behind another, the rest is for the sifting.
  for (let pass = 0; pass < 4; pass++) {
    for (let i = 0; i < layers.columns; i++) {
      const c = pass % 2 ? layers.columns - 1 - i : i;
      for (let m = layers.start[c]!; m < layers.start[c + 1]!; m++) {
        const p = layers.members[m]!;
        if (!pinned[p]) at[p] = meanOf(layers, p, (q) => at[q]!);
      }
    }
  }
  for (let c = 0; c < layers.columns; c++)
    sortColumn(standing, c, (p) => (Number.isNaN(at[p]) ? Number.MAX_VALUE : at[p]!));
}

function meanOf(layers: Layers, p: number, value: (point: number) => number): number {
  let sum = 0;
  let count = 0;
  const add = (list: Int32Array, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const v = value(list[i]!);
      if (Number.isNaN(v)) continue;
      sum += v;
      count++;
    }
  };
  add(layers.right, layers.rightStart[p]!, layers.rightStart[p + 1]!);
  add(layers.left, layers.leftStart[p]!, layers.leftStart[p + 1]!);
  return count ? sum / count : Number.NaN;
}

function sortColumn({ layers, place }: Standing, c: number, key: (point: number) => number): void {
  const first = layers.start[c]!;
  const line = layers.members.slice(first, layers.start[c + 1]);
  const keys = Float64Array.from(line, key);
  const order = Array.from(line.keys()).toSorted((i, j) => keys[i]! - keys[j]! || i - j);
  order.forEach((i, k) => {
    layers.members[first + k] = line[i]!;
    place[line[i]!] = k;
  });
}

/** Barycentre sweeps, to the right and back: each point goes to the mean place of its neighbours on the side it comes from. */
function sweep({ layers, place }: Standing, sweeps: number): void {
  const { columns, start, members, arcStart, arcs, arcA, arcB } = layers;
  const widest = widestOf(layers);
  const key = new Float64Array(layers.points);
  const bucket = new Int32Array(widest + 1);
  const room = new Int32Array(widest);
  for (let s = 0; s < sweeps; s++) {
    const back = s % 2 === 1;
    const from = back ? layers.rightStart : layers.leftStart;
    const list = back ? layers.right : layers.left;
    for (let i = 0; i < columns; i++) {
      const c = back ? columns - 1 - i : i;
      const first = start[c]!;
      const count = start[c + 1]! - first;
      const beside = back ? c + 1 : c - 1;
      const scale = beside >= 0 && beside < columns ? count / (start[beside + 1]! - start[beside]!) : 1;
      for (let m = first; m < first + count; m++) {
        const p = members[m]!;
        let sum = 0;
        let weight = 0;
        for (let n = from[p]!; n < from[p + 1]!; n++) {
          sum += (place[list[n]!]! + 0.5) * scale;
          weight++;
        }
        for (let n = arcStart[p]!; n < arcStart[p + 1]!; n++) {
          const arc = arcs[n]!;
          sum += place[arcA[arc] === p ? arcB[arc]! : arcA[arc]!]! + 0.5;
          weight++;
        }
        key[p] = weight ? sum / weight : place[p]! + 0.5;
      }
      bucketSort(members, first, count, key, bucket, room);
      for (let k = 0; k < count; k++) place[members[first + k]!] = k;
    }
  }
}

/** Stable sort by keys in 0…count: into buckets, then by insertion. Linear, as the keys spread evenly. */
function bucketSort(
  members: Int32Array,
  first: number,
  count: number,
  key: Float64Array,
  bucket: Int32Array,
  room: Int32Array,
): void {
  bucket.fill(0, 0, count + 1);
  for (let m = first; m < first + count; m++) bucket[Math.min(count - 1, key[members[m]!]! | 0) + 1]!++;
  for (let k = 0; k < count; k++) bucket[k + 1]! += bucket[k]!;
  for (let m = first; m < first + count; m++) {
    const p = members[m]!;
    room[bucket[Math.min(count - 1, key[p]! | 0)]!++] = p;
  }
  for (let k = 0; k < count; k++) {
    const p = room[k]!;
    let j = first + k - 1;
    while (j >= first && key[members[j]!]! > key[p]!) {
      members[j + 1] = members[j]!;
      j--;
    }
    members[j + 1] = p;
  }
}

function widestOf({ columns, start }: Layers): number {
  let widest = 0;
  for (let c = 0; c < columns; c++) widest = Math.max(widest, start[c + 1]! - start[c]!);
  return widest;
}
