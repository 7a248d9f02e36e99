// One of the two modules that run Chart.js: they are only ever loaded by a dynamic import.
import { Chart, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import type { Drawn } from './chart-layer.js';
import { drawnBy } from './drawn.js';
import { stage, trendPlane } from './stage.js';
import { type Trend, trendConfig, trendDataset } from './trend-config.js';

/** Draws the lines of a trend. */
export const draw: Drawn<Trend> = (canvas, trend, look, grain) => {
  Chart.register(LineController, LinearScale, LineElement, PointElement);
  canvas.width = stage.size;
  canvas.height = trendPlane.height;
  const { options, ...config } = trendConfig(trend, look);
  const chart = new Chart(canvas, { ...config, options: { ...options, devicePixelRatio: grain } });
  return drawnBy(chart, ({ lines }: Trend, nowLook) => lines.map((line) => trendDataset(line, nowLook)));
};
