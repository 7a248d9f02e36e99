import { type TemplateResult, css, html } from 'lit';
import { highest, lowest } from '../../model/wheel.js';
import type { Values } from '../../model/wheel-plane.js';
import type { ShownLine } from './lines.js';
import type { Column } from './radar.rows.js';
import type { SpokeView } from './radar.view.js';

/** The last check-ins as a line on the whole scale, so that rows can be compared; with a gap where one is missing. */
export function sparkline(history: Values): TemplateResult {
  const step = 56 / Math.max(history.length - 1, 1);
  // A single one stands at the end, where the newest always is.
  const x = (index: number): number => 60 - (history.length - 1 - index) * step;
  const place = (value: number, index: number): string =>
    `${x(index)} ${22 - ((value - lowest) / (highest - lowest)) * 18}`;
  const path = history.map((value, index) =>
    value == null ? '' : `${history[index - 1] == null ? 'M' : 'L'}${place(value, index)}`,
  );
  const now = history.at(-1);
  // A line of no length with a round end is a dot.
  const dot = now == null ? '' : `M${place(now, history.length - 1)}h0`;
  return html`<svg class="spark" viewBox="0 0 64 26" width="64" height="26" aria-hidden="true"
    ><path d=${path.join('')} /><path class="spark-now" d=${dot} /></svg
  >`;
}

/** The other lines that are shown, each with the shape that stands on its spoke. */
export const besideColumn = (label: string, others: readonly ShownLine[]): Column => ({
  name: 'beside',
  label,
  cell: ({ id }: SpokeView) =>
    html`<td role="cell" class="beside small"
      >${others.map(
        (line) =>
          html`<span
            ><svg class="sample" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"
              ><path class="mark ${line.name}" d="M7 7${line.shape}" /></svg
            ><span class="muted">${line.label}</span> ${line.say(id)}</span
          >`,
      )}</td
    >`,
});

export const rowMoreStyles = css`
  .spark path {
    fill: none;
    stroke: var(--_support);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spark .spark-now {
    stroke-width: 7;
  }
`;
