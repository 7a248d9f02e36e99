import { nothing, svg } from 'lit';
import type { Series } from '../../chart/radar-config.js';
import type { SupportId } from '../../model/supports.js';
import type { Point, Values } from '../../model/wheel-plane.js';

/** The lines that a wheel may have; a page names those to begin with in `lines`. */
export const lineNames = ['now', 'last', 'team', 'company', 'mirror', 'overlay'] as const;
/** See `lineNames`. */
export type LineName = (typeof lineNames)[number];

/** A line round the wheel: the same values in the picture, in the table and in words. */
export interface Line {
  readonly name: LineName;
  /** Whose it is: 「チーム」. */
  readonly label: string;
  /** Undefined where there is no such line (yet); what is hidden of one is `null`. */
  readonly values: Values | undefined;
  /** The value at a spoke as text, or why there is none. */
  readonly say: (id: SupportId) => string;
  /** How it looks on the canvas, in units of the stage; its sample in the legend is styled alike. */
  readonly look?: Pick<Series, 'dash' | 'width' | 'filled'>;
  /** What stands on a spoke where the line crosses it, as an SVG path from there: colour is never alone. */
  readonly shape?: string;
}

/** A line, and whether the reader wants to see it. */
export interface ShownLine extends Line {
  readonly on: boolean;
}

/** Is there a newest result of the reader's own among the lines? Without one, what would be said of it is left out. */
export const hasOwn = (lines: readonly Line[]): boolean => !lines.some(({ name, values }) => name === 'now' && !values);

/** The lines beside the reader's own that are shown. */
export const othersOf = (lines: readonly ShownLine[]): readonly ShownLine[] =>
  lines.filter(({ name, on }) => on && name !== 'now' && name !== 'last');

/** The shape of a line at a place. */
export const mark = ({ name, shape }: Line, { x, y }: Point): unknown =>
  shape ? svg`<path class="mark ${name}" d="M${x} ${y}${shape}" />` : nothing;
