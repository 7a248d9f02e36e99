import { type TemplateResult, html, nothing } from 'lit';
import type { PanelActs } from './panel-acts.js';
import type { Words } from '../road-words.js';
import type { Standing } from './standing.js';

/** Several ways to one place, each told in a sentence; the one that is drawn is marked, any can be. */
export const routesTemplate = (
  { routes, chosen }: Standing,
  words: Words,
  { onRoute }: Pick<PanelActs, 'onRoute'>,
): TemplateResult | typeof nothing =>
  routes.length === 0
    ? nothing
    : html`<section class="panel-part">
        <h4>${words.routes(routes.length)}</h4>
        <ol class="routes">
          ${routes.map(
            ({ stops, sentence }, index) =>
              html`<li>
                <button
                  type="button"
                  class="route-choice"
                  aria-pressed=${index === chosen ? 'true' : 'false'}
                  @click=${() => onRoute(index)}
                >
                  <span class="route-stops">${stops.map((stop, at) => html`${at > 0 ? ' → ' : nothing}<bdi>${stop}</bdi>`)}</span> <span class="small muted">${sentence}</span>
                </button>
              </li>`,
          )}
        </ol>
        ${routes.length > 1 ? html`<p class="small muted">${words.routesNote}</p>` : nothing}
      </section>`;
