import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { highest } from '../model/wheel.js';
import type { ChartLook } from './chart-layer.js';
import { trendPlane } from './stage.js';

/** A line through the check-ins. */
export interface TrendLine {
  /** Which line it is: its colour is that of the element that explains it (see `ChartLayer`). */
  readonly name: string;
  /** A level a place in time; `null` where there was no check-in, or too little was answered. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly dash?: readonly number[];
  readonly width: number;
}

export interface Trend {
  readonly lines: readonly TrendLine[];
}

type Points = { x: number; y: number | null }[];

/** A line as Chart.js data: monotone between the points, so that it never shows more than was answered, and with gaps. */
export function trendDataset(
  { name, points, dash = [], width }: TrendLine,
  look: ChartLook,
): ChartDataset<'line', Points> {
  return {
    data: points.map((point) => ({ ...point })),
    borderColor: look.colourOf(name),
    borderWidth: width,
    borderDash: [...dash],
    borderJoinStyle: 'round',
    borderCapStyle: 'round',
    cubicInterpolationMode: 'monotone',
    // Value points are real elements of the frame.
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
    clip: false,
  };
}

/** Lines alone, on exactly the frame's scale: `x` runs from 0 to 1 over the plane. */
export function trendConfig({ lines }: Trend, look: ChartLook): ChartConfiguration<'line', Points> {
  const { left, top, right, bottom } = trendPlane;
  return {
    type: 'line',
    data: { datasets: lines.map((line) => trendDataset(line, look)) },
    options: {
      responsive: false,
      events: [],
      animation: false,
      layout: { autoPadding: false, padding: { left, top, right, bottom } },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { type: 'linear', display: false, min: 0, max: highest },
      },
    },
  };
}
