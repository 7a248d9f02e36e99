/** Divides by 1 to 10 without a rest, so that sums of shares are exact and do not depend on the order of rows. */
export const whole = 2520;

/** What is counted of each measure. */
export const counted = ['n', 'upper', 'askedLow', 'low', 'askedHigh', 'high'] as const;
/** See `counted`. */
export type Counted = (typeof counted)[number];

/** Counts of one measure, a number a node: people, and how many sides were the upper one. */
export class Sums {
  /** People who answered at least one item. */
  readonly n: Int32Array;
  /** Each person's share of upper sides, in parts of `whole`. */
  readonly upper: Float64Array;
  /** People asked "3 or more?", and how many of them were below. */
  readonly askedLow: Int32Array;
  readonly low: Int32Array;
  /** People asked "4 or more?", and how many of them were not below. */
  readonly askedHigh: Int32Array;
  readonly high: Int32Array;

  constructor(size: number) {
    this.n = new Int32Array(size);
    this.upper = new Float64Array(size);
    this.askedLow = new Int32Array(size);
    this.low = new Int32Array(size);
    this.askedHigh = new Int32Array(size);
    this.high = new Int32Array(size);
  }

  /** @param moved where the other's node stands here */
  merge(other: Sums, moved: (node: number) => number): void {
    for (const name of counted) {
      for (const [node, count] of other[name].entries()) if (count !== 0) this[name][moved(node)]! += count;
    }
  }
}
