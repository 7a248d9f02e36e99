import type { Layers } from './layers.js';

/** Rows between two boxes, and between anything and a road that passes. */
export const gap = 0.35;
/** Height of a passing road. */
export const lane = 0.3;

/**
 * Heights from the top for every point, so that roads run as level as the
 * order allows and nothing overlaps. Sweeps over the columns; in each, the
 * wished places under "keep this order, keep this distance" are an isotonic
 * regression, solved exactly and in linear time by pooling adjacent violators.
 *
 * @param height rows of each role, 1 where not given
 * @param previous where roles stood before (`NaN`: new); they stay there but for the room that what is new needs
 * @returns the middle of each point in rows; the topmost box begins at 0, or below where a role above has gone
 */
export function placeRows(
  layers: Layers,
  height: ArrayLike<number> | undefined,
  sweeps: number,
  previous?: ArrayLike<number>,
): Float64Array {
  const { columns, start, members, roles, leftStart, left, rightStart, right } = layers;
  const y = new Float64Array(layers.points);
  const tall = (p: number): number => (p < roles ? (height?.[p] ?? 1) : lane);
  // Distance of each place from the first of its column when packed.
  const packed = new Float64Array(members.length);
  let longest = 0;
  for (let c = 0; c < columns; c++) {
    let at = 0;
    for (let m = start[c]!; m < start[c + 1]!; m++) {
      if (m > start[c]!) at += tall(members[m - 1]!) / 2 + gap + tall(members[m]!) / 2;
      packed[m] = at;
    }
    longest = Math.max(longest, at);
  }
  for (let c = 0; c < columns; c++) {
    const last = packed[start[c + 1]! - 1]!;
    for (let m = start[c]!; m < start[c + 1]!; m++) y[members[m]!] = packed[m]! + (longest - last) / 2;
  }

  const pool = new Pool(members.length);
  const stays = previous ? stand(layers, packed, previous, pool, y) : undefined;
  for (let s = 0; s < sweeps; s++) {
    // Both sides are heard in the last two sweeps, so that neither end of a long road is left crooked.
    const both = s >= sweeps - 2;
    for (let i = 0; i < columns; i++) {
      const c = s % 2 ? columns - 1 - i : i;
      pool.clear();
      for (let m = start[c]!; m < start[c + 1]!; m++) {
        const p = members[m]!;
        let sum = 0;
        let weight = 0;
        if (both || s % 2 === 0) {
          for (let n = leftStart[p]!; n < leftStart[p + 1]!; n++) {
            const w = p >= roles && left[n]! >= roles ? 8 : 1;
            sum += w * y[left[n]!]!;
            weight += w;
          }
        }
        if (both || s % 2 === 1) {
          for (let n = rightStart[p]!; n < rightStart[p + 1]!; n++) {
            const w = p >= roles && right[n]! >= roles ? 8 : 1;
            sum += w * y[right[n]!]!;
            weight += w;
          }
        }
        // A point without neighbours there only leans towards where it is.
        const wish = (weight ? sum / weight : y[p]!) - packed[m]!;
        pool.add(stays ? Math.min(stays.most[m]!, Math.max(stays.least[m]!, wish)) : wish, weight || 0.1);
      }
      for (let m = start[c]!; m < start[c + 1]!; m++) y[members[m]!] = packed[m]! + pool.value(m - start[c]!);
    }
  }

  let top = Infinity;
  for (let p = 0; p < layers.points; p++) top = Math.min(top, y[p]! - tall(p) / 2);
  // What stays is not moved up into the room of what has gone.
  if (Number.isFinite(top) && (!stays || top < 0)) for (let p = 0; p < layers.points; p++) y[p]! -= top;
  return y;
}

/**
 * Puts what stood before as near as can be to where it stood, and says between
 * what bounds (less the packed distance) every place of a column may be, so
 * that nothing new pushes it any further.
 */
function stand(
  { columns, start, members, roles }: Layers,
  packed: Float64Array,
  previous: ArrayLike<number>,
  pool: Pool,
  y: Float64Array,
): { readonly least: Float64Array; readonly most: Float64Array } | undefined {
  let any = false;
  const least = new Float64Array(members.length).fill(-Infinity);
  const most = new Float64Array(members.length).fill(Infinity);
  const stood = (m: number): boolean => members[m]! < roles && Number.isFinite(previous[members[m]!]);
  for (let c = 0; c < columns; c++) {
    pool.clear();
    for (let m = start[c]!; m < start[c + 1]!; m++) if (stood(m)) pool.add(previous[members[m]!]! - packed[m]!, 1);
    let nth = 0;
    let bound = -Infinity;
    for (let m = start[c]!; m < start[c + 1]!; m++) {
      if (stood(m)) {
        any = true;
        bound = pool.value(nth++);
        most[m] = bound;
        y[members[m]!] = packed[m]! + bound;
      }
      least[m] = bound;
    }
    bound = Infinity;
    for (let m = start[c + 1]! - 1; m >= start[c]!; m--) {
      if (stood(m)) bound = most[m]!;
      else most[m] = bound;
    }
  }
  return any ? { least, most } : undefined;
}

/** Weighted isotonic regression: values come in order, blocks that fall are pooled to their mean. */
class Pool {
  private readonly mean: Float64Array;
  private readonly weight: Float64Array;
  /** Number of values up to and with this block. */
  private readonly end: Int32Array;
  private blocks = 0;
  private reading = 0;

  constructor(room: number) {
    this.mean = new Float64Array(room);
    this.weight = new Float64Array(room);
    this.end = new Int32Array(room);
  }

  clear(): void {
    this.blocks = 0;
    this.reading = 0;
  }

  add(value: number, weight: number): void {
    const { mean, end } = this;
    let b = this.blocks++;
    mean[b] = value;
    this.weight[b] = weight;
    end[b] = b ? end[b - 1]! + 1 : 1;
    for (; b > 0 && mean[b - 1]! > mean[b]!; b--) {
      const w = this.weight[b - 1]! + this.weight[b]!;
      mean[b - 1] = (mean[b - 1]! * this.weight[b - 1]! + mean[b]! * this.weight[b]!) / w;
      this.weight[b - 1] = w;
      end[b - 1] = end[b]!;
      this.blocks--;
    }
  }

  /** The value of the i-th; to be asked in order, from 0. */
  value(i: number): number {
    while (i >= this.end[this.reading]!) this.reading++;
    return this.mean[this.reading]!;
  }
}
