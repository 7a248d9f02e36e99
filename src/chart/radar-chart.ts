// The one module that runs Chart.js: it is only ever loaded by a dynamic import.
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import { type ChartLook, type Series, radarConfig, radarDataset } from './radar-config.js';
import { stage } from './stage.js';

/** A chart on its canvas. */
export interface RadarChart {
  update(series: readonly Series[], look: ChartLook): void;
  /**
   * @param width of the canvas on the page, in CSS pixels
   * @param density device pixels a CSS pixel
   */
  resize(width: number, density: number): void;
  destroy(): void;
}

/** Draws the outlines on a canvas that the stylesheet sizes. */
export function radarChart(canvas: HTMLCanvasElement, series: readonly Series[], look: ChartLook): RadarChart {
  Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler);
  canvas.width = stage.size;
  canvas.height = stage.size;
  const chart = new Chart(canvas, radarConfig(series, look));
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
    resize(width, density) {
      // The chart always works on the stage's units; only the grain of its canvas follows the page.
      chart.options.devicePixelRatio = (width * density) / stage.size;
      chart.resize(stage.size, stage.size);
    },
    destroy: () => chart.destroy(),
  };
}
