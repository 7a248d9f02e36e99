import { type TemplateResult, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { silhouette } from './map.js';
import type { Moves } from './moves.js';
import type { MapView } from './map-view.js';
import type { Words } from '../road-words.js';

/** More boxes than this are drawn as their districts. */
const mostBoxes = 800;

const sign = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
    <path d=${path} />
  </svg>`;

/** The whole map in small. */
function smallMap(view: MapView): TemplateResult {
  const count = view.columns.reduce((sum, { items }) => sum + items.length, 0);
  return html`<svg viewBox="0 0 ${view.width} ${view.height}" preserveAspectRatio="none">
    ${
      count > mostBoxes && view.districts.length > 0
        ? view.districts.map(
            ({ left, top, right, bottom }) =>
              svg`<rect x=${left} y=${top} width=${right - left} height=${bottom - top} />`,
          )
        : svg`<path d=${silhouette(view)} />`
    }
  </svg>`;
}

/** Nearer, further, all of it; and while a part is out of sight, where in the whole one is. */
export const overviewTemplate = (view: MapView, partly: boolean, words: Words, moves: Moves): TemplateResult => html`
  <div class="moves">
    ${
      partly
        ? html`<div
            class="overview"
            aria-hidden="true"
            @pointerdown=${(event: PointerEvent) => {
              (event.currentTarget as Element).setPointerCapture(event.pointerId);
              point(event, moves);
            }}
            @pointermove=${(event: PointerEvent) => {
              if (event.buttons & 1) point(event, moves);
            }}
          >
            ${guard([view], () => smallMap(view))}
            <div class="lens"></div>
          </div>`
        : nothing
    }
    <div class="zoom" role="group" aria-label=${words.zoom}>
      <button type="button" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => moves.onZoom('out')}>
        ${sign('M5 12h14')}
      </button>
      <button type="button" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => moves.onZoom('in')}>
        ${sign('M5 12h14M12 5v14')}
      </button>
      <button type="button" aria-label=${words.fit} title=${words.fit} @click=${moves.onFit}>${sign('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5')}</button>
    </div>
  </div>
`;

function point({ currentTarget, clientX, clientY }: PointerEvent, { onLookAt }: Moves): void {
  const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
  onLookAt((clientX - left) / width, (clientY - top) / height);
}
