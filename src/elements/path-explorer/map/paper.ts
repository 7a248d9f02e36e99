import { type LitElement, type ReactiveController, html, nothing, render } from 'lit';
import { itemTemplate, roadsTemplateOf, silhouette } from './map.js';
import { type MapView, itemsIn } from './map-view.js';
import { place } from './place.js';
import type { Words } from '../road-words.js';

/** More cards than this could not be read on paper: their places are drawn, and the names of the families. */
const mostCards = 150;

/**
 * The map on paper: all of it, as wide as the sheet, whatever the screen
 * showed. It is drawn when the page is printed and taken away afterwards.
 */
export class Paper implements ReactiveController {
  readonly #host: LitElement;
  /** What would be printed now; undefined without a map. */
  readonly #shown: () => { readonly view: MapView; readonly words: Words } | undefined;

  constructor(host: LitElement, shown: () => { readonly view: MapView; readonly words: Words } | undefined) {
    this.#host = host;
    this.#shown = shown;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#draw);
    addEventListener('afterprint', this.#clear);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#draw);
    removeEventListener('afterprint', this.#clear);
  }

  get #sheet(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.paper');
  }

  readonly #draw = (): void => {
    const [sheet, shown] = [this.#sheet, this.#shown()];
    if (!sheet || !shown) return;
    const { view, words } = shown;
    const items = itemsIn(view, { left: 0, top: 0, right: view.width, bottom: view.height });
    const still = (): void => undefined;
    const on = { at: '', onOpen: still, onUnfold: still, onKey: still, onFocus: still };
    render(
      html`<div class="sheet shows-card" ${place({ '--_wide': view.width, '--_high': view.height })}>
        <svg class="roads" viewBox="0 0 1 1">
          ${roadsTemplateOf(view.lines)}
        </svg>
        ${
          items.length > mostCards
            ? html`<svg class="places" viewBox="0 0 ${view.width} ${view.height}"><path d=${silhouette(view)} /></svg>`
            : html`<ul>
                ${items.map((item) => itemTemplate(item, words, on, 'card', 1))}
              </ul>`
        }
        ${view.districts.map(
          ({ title, left, top }) =>
            html`<p class="sheet-name" ${place({ '--_x': left, '--_y': top })}><bdi>${title}</bdi></p>`,
        )}
      </div>`,
      sheet,
    );
  };

  readonly #clear = (): void => {
    if (this.#sheet) render(nothing, this.#sheet);
  };
}
