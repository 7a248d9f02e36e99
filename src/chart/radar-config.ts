import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { highest } from '../model/wheel.js';
import type { Values } from '../model/wheel-plane.js';
import { outlineValues, stepsPerSpoke } from '../model/wheel-shape.js';
import type { ChartLook } from './chart-layer.js';
import { stage } from './stage.js';

/** One line round the wheel. */
export interface Series {
  /** Which line it is: its colour is that of the element that explains it (see `ChartLayer`). */
  readonly name: string;
  /** A level a spoke; `null` leaves a gap. */
  readonly values: Values;
  /** Strokes and gaps in units of the stage; a whole line without. */
  readonly dash?: readonly number[];
  /** Width of the line in units of the stage. */
  readonly width?: number;
  /** Is the area within filled? */
  readonly filled?: boolean;
  /** Left out of the picture, and still there to come back from where it was. */
  readonly hidden?: boolean;
}

/** Milliseconds that a change of values takes. */
const duration = 240;

/**
 * A series as Chart.js data. The smooth outline is handed over point by point
 * rather than left to Chart.js's own curve, which swings out beyond the values
 * between two spokes.
 */
export function radarDataset(
  { name, values, dash = [], width = 3.5, filled = false, hidden = false }: Series,
  look: ChartLook,
): ChartDataset<'radar', (number | null)[]> {
  return {
    data: outlineValues(values),
    borderColor: look.colourOf(name),
    borderWidth: width,
    borderDash: [...dash],
    borderJoinStyle: 'round',
    // What has one is filled, by a plugin of ours.
    ...(filled && { backgroundColor: look.fill }),
    hidden,
    // Value points are real elements of the frame.
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
    clip: false,
  };
}

/** The whole configuration: nothing but the outlines, on exactly the frame's scale. */
export function radarConfig(
  series: readonly Series[],
  look: ChartLook,
): ChartConfiguration<'radar', (number | null)[]> {
  const datasets = series.map((each) => radarDataset(each, look));
  // With no line at all there are still five spokes to come.
  const spokes = series[0]?.values.length ?? 5;
  return {
    type: 'radar',
    data: { labels: Array.from({ length: spokes * stepsPerSpoke }, (_, index) => index), datasets },
    options: {
      // The layer has its own observers; labels, tooltips and keys belong to the frame.
      responsive: false,
      events: [],
      animation: look.animate ? { duration } : false,
      layout: { autoPadding: false, padding: stage.size / 2 - stage.rim },
      scales: {
        r: {
          display: false,
          min: 0,
          max: highest,
          ticks: { stepSize: 1 },
          grid: { circular: true },
        },
      },
    },
  };
}
