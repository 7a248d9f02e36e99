// One of the two modules that run Chart.js: they are only ever loaded by a dynamic import.
import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import { area } from './area.js';
import type { Drawn } from './chart-layer.js';
import { drawnBy } from './drawn.js';
import { type Series, radarConfig, radarDataset } from './radar-config.js';
import { stage } from './stage.js';

/** Draws the outlines of a wheel. */
export const draw: Drawn<readonly Series[]> = (canvas, series, look, grain) => {
  Chart.register(RadarController, RadialLinearScale, LineElement, PointElement);
  canvas.width = stage.size;
  canvas.height = stage.size;
  const { options, ...config } = radarConfig(series, look);
  const chart = new Chart(canvas, { ...config, plugins: [area], options: { ...options, devicePixelRatio: grain } });
  return drawnBy(chart, (now, nowLook) => now.map((each) => radarDataset(each, nowLook)));
};
