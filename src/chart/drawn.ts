import type { Chart, ChartDataset, ChartType } from 'chart.js';
import type { ChartLook, Drawing } from './chart-layer.js';

/**
 * Lets a layer speak to a chart. The chart always works on the stage's units;
 * only the grain of its canvas follows the page.
 *
 * @param datasetsOf what is drawn of new data
 */
export const drawnBy = <T, K extends ChartType, D>(
  chart: Chart<K, D>,
  datasetsOf: (data: T, look: ChartLook) => ChartDataset<K, D>[],
): Drawing<T> => ({
  update(data, look) {
    const datasets = datasetsOf(data, look);
    // Datasets that stay the same objects move from where they are; new ones would start from the hub.
    chart.data.datasets.length = datasets.length;
    datasets.forEach((dataset, index) => {
      chart.data.datasets[index] = Object.assign(chart.data.datasets[index] ?? dataset, dataset);
    });
    chart.update(look.animate ? undefined : 'none');
  },
  resize(grain) {
    const { width, height } = chart;
    if (grain === chart.options!.devicePixelRatio) return;
    chart.options!.devicePixelRatio = grain;
    // Chart.js puts a resize off while it moves, and loses it when that was the last frame: so arrive first.
    chart.stop();
    chart.resize(width, height);
    chart.update('none');
  },
  destroy: () => chart.destroy(),
});
