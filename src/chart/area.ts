import type { Plugin, PointElement } from 'chart.js';

/**
 * Fills what a line with a `backgroundColor` encloses round the hub. Where values are missing only the sectors between
 * known neighbours are filled. Chart.js brings a plugin for this that weighs
 * more than all the rest of the wheel's drawing; see decision 11.
 */
export const area: Plugin<'radar'> = {
  id: 'kyoritsu-area',
  beforeDatasetDraw({ ctx, data, scales: { r } }, { index, meta }) {
    const { backgroundColor } = data.datasets[index] as { backgroundColor?: string };
    if (!r || !backgroundColor) return;
    const { xCenter, yCenter } = r as unknown as { xCenter: number; yCenter: number };
    const points = meta.data as unknown as readonly PointElement[];
    ctx.save();
    ctx.fillStyle = backgroundColor;
    ctx.beginPath();
    points.forEach((point, at) => {
      const next = points[(at + 1) % points.length]!;
      if (point.skip || next.skip) return;
      ctx.moveTo(xCenter, yCenter);
      ctx.lineTo(point.x, point.y);
      ctx.lineTo(next.x, next.y);
      ctx.closePath();
    });
    ctx.fill();
    ctx.restore();
  },
};
