import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { highest } from '../model/wheel.js';
import { type Values, outlineValues, stepsPerSpoke } from '../model/wheel-shape.js';
import { stage } from './stage.js';

/** One line round the wheel. */
export interface Series {
  /** A level a spoke; `null` leaves a gap. */
  readonly values: Values;
}

/** What the page's styles and the reader's settings say. */
export interface ChartLook {
  /** CSS colour of the line. */
  readonly stroke: string;
  /** CSS colour of the area within. */
  readonly fill: string;
  /** `false` where the reader wants no motion. */
  readonly animate: boolean;
}

/** Milliseconds that a change of values takes. */
const duration = 240;

/**
 * A series as Chart.js data. The smooth outline is handed over point by point
 * rather than left to Chart.js's own curve, which swings out beyond the values
 * between two spokes.
 */
export function radarDataset(
  { values }: Series,
  { stroke, fill }: ChartLook,
): ChartDataset<'radar', (number | null)[]> {
  return {
    data: outlineValues(values),
    borderColor: stroke,
    borderWidth: 3.5,
    borderJoinStyle: 'round',
    backgroundColor: fill,
    fill: 'origin',
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
  const spokes = series[0]?.values.length ?? 0;
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
