// The one module that runs Chart.js: it is only ever loaded by a dynamic import.
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import { type ChartLook, type Series, radarConfig, radarDataset } from './radar-config.js';
import { stage } from './stage.js';

/** A chart on its canvas. */
export interface RadarChart {
  update(series: readonly Series[], look: ChartLook): void;
  /** @param grain device pixels a unit of the stage */
  resize(grain: number): void;
  destroy(): void;
}

/**
 * Draws the outlines on a canvas that the stylesheet sizes. The chart always
 * works on the stage's units; only the grain of its canvas follows the page.
 *
 * @param grain device pixels a unit of the stage
 */
export function radarChart(
  canvas: HTMLCanvasElement,
  series: readonly Series[],
  look: ChartLook,
  grain: number,
): RadarChart {
  Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler);
  canvas.width = stage.size;
  canvas.height = stage.size;
  const { options, ...config } = radarConfig(series, look);
  const chart = new Chart(canvas, { ...config, options: { ...options, devicePixelRatio: grain } });
  return {
    update(series, look) {
      const datasets = series.map((each) => radarDataset(each, look));
      // Datasets that stay the same objects move from where they are; new ones would start from the hub.
      chart.data.datasets.length = datasets.length;
      datasets.forEach((dataset, index) => {
        chart.data.datasets[index] = Object.assign(chart.data.datasets[index] ?? dataset, dataset);
      });
      chart.update(look.animate ? undefined : 'none');
    },
    resize(grain) {
      if (grain === chart.options.devicePixelRatio) return;
      chart.options.devicePixelRatio = grain;
      // Chart.js puts a resize off while it moves, and loses it when that was the last frame: so arrive first.
      chart.stop();
      chart.resize(stage.size, stage.size);
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
