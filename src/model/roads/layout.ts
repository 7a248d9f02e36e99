import { type Curves, drawCurves } from './curves.js';
import { type LayoutInput, toLayers } from './layers.js';
import { type Effort, orderColumns } from './order.js';
import { placeRows } from './place.js';

export type { Curves } from './curves.js';
export { boxWidth } from './curves.js';
export type { LayoutInput } from './layers.js';

/**
 * Where roles stand and how roads run. One unit across is a column with its
 * gap, `boxWidth` of it the role's box; one unit down is a row. Whoever draws
 * multiplies by the width of a column and the height of a row.
 */
export interface Layout {
  /** The caller's column numbers that are used, from left to right. */
  readonly columns: Float64Array;
  /** Place of each role's column in `columns`; its box lies from there to there + `boxWidth`. */
  readonly x: Int32Array;
  /** Middle of each role in rows; hand it back as `previous` to keep the picture steady. */
  readonly y: Float64Array;
  /** Rows of the whole drawing. */
  readonly rows: number;
  readonly curves: Curves;
}

/**
 * Lays roles out in the columns they come with. Career data already has
 * levels, so none are computed: the graph to sweep stays small. The same input
 * gives the same drawing.
 *
 * Roles with a `previous` place are found again: in a column they keep their
 * order, and each moves by at most the height of what stands in its column and
 * did not before (new roles and passing roads, with their gaps). Where that
 * would push something over the top, the whole drawing is moved down by as
 * much and no more. Where nothing new comes in, nothing moves. Room that has
 * become free is left: whoever wants it closed lays out afresh.
 *
 * The steps: long roads cut by dummy points (`layers`), order in the columns
 * (`order`, `sift`), heights (`place`), curves (`curves`).
 */
export function layoutRoads(input: LayoutInput): Layout {
  const layers = toLayers(input);
  orderColumns(layers, effortFor(layers.points + layers.right.length), input.previous);
  const large = layers.points > 2000;
  const y = placeRows(layers, input.height, large ? 4 : 8, input.previous);
  let rows = 0;
  for (let r = 0; r < layers.roles; r++) rows = Math.max(rows, y[r]! + (input.height?.[r] ?? 1) / 2);
  return {
    columns: layers.labels,
    x: layers.column.slice(0, layers.roles),
    y: y.slice(0, layers.roles),
    rows,
    curves: drawCurves(layers, y, input.height, input.from),
  };
}

/**
 * Work that fits a frame: what one person looks at is stirred, so that a view
 * of 80 roles and 200 roads takes 1.2 ms (a thousand stirs take fifteen times as
 * long and spare one crossing in 20); for a whole company a few passes.
 */
export const effortFor = (size: number): Effort => {
  if (size > 20_000) return { sweeps: 4, passes: 2 };
  if (size > 600) return { sweeps: 8, passes: 12 };
  return { sweeps: 8, passes: 12, stirs: 50 };
};
