import { type TemplateResult, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Detail } from './camera.js';
import {
  type Card,
  type Item,
  type Line,
  type MapView,
  type More,
  cardHeight,
  cardWidth,
  itemsIn,
} from './map-view.js';
import { type Named, nameSize } from './names.js';
import { place } from './place.js';
import type { Words } from '../road-words.js';
import type { Picture } from './drawing.js';
import type { Strip } from './strips.js';

/** What map and outline ask of the widget. */
export interface Walk {
  /** The one item that Tab reaches; the arrows go on from there. */
  readonly at: string;
  readonly onOpen: (roleId: string) => void;
  readonly onUnfold: (key: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (key: string) => void;
}

/**
 * Roles as real buttons over a drawing of the roads between them; of a large
 * map only what is seen. Where titles can no longer be read, roles are dots on
 * a canvas and only those that matter to the reader stay elements.
 */
export const mapTemplate = (
  view: MapView,
  { detail, zoom, strips, districts, lines }: Picture,
  label: string,
  words: Words,
  on: Walk,
): TemplateResult => html`
  <div class="map" role="group" aria-label=${label} aria-describedby="help-keys" @keydown=${on.onKey}>
    ${
      view.districts.length > 0
        ? nothing
        : html`<div class="heads">
            <div class="heads-inner">
              ${view.columns.map(
                ({ title, x }) =>
                  html`<h3 class="head" ${place({ '--_x': x })}><span class="column-title">${title}</span></h3>`,
              )}
            </div>
          </div>`
    }
    <div class="stage ${view.districts.length > 0 ? '' : 'sky'}">
      <canvas class="far" aria-hidden="true"></canvas>
      <div class="world">
        <div class="names shows-${detail}">
          ${guard([districts], () =>
            repeat(
              districts,
              ({ fold }) => fold.key,
              (district) => districtTemplate(district, zoom),
            ),
          )}
        </div>
        <svg class="roads" viewBox="0 0 1 1" aria-hidden="true">${guard([lines], () => roadsTemplateOf(lines))}</svg>
        ${repeat(
          strips,
          ({ index }) => index,
          (strip) => guard([strip, words, on.at], () => stripTemplate(strip, words, on)),
        )}
      </div>
    </div>
  </div>
`;

/** With lengths and not with properties that a style sheet reckons with: there may be hundreds in a frame. */
const districtTemplate = ({ title, left, top, right, bottom, room, raise }: Named, zoom: number): TemplateResult =>
  html`<h3
    class="district"
    ${place({
      left: em((left - 1) * zoom),
      top: em(top * zoom),
      'inline-size': em((right - left + 2) * zoom),
      'block-size': em((bottom - top + 1) * zoom),
    })}
  >
    <span class="district-name" dir="auto" ${place({ top: em(-raise / nameSize), 'max-inline-size': em(room / nameSize) })}>${title}</span>
  </h3>`;

const em = (length: number): string => `${length}em`;

/** What is drawn of a column. */
const stripTemplate = ({ items, detail, zoom }: Strip, words: Words, on: Walk): TemplateResult => html`
  <ul class="strip shows-${detail}" ${place({ '--_zoom': zoom })}>
    ${repeat(
      items,
      ({ key }) => key,
      (item) => itemTemplate(item, words, on, detail, zoom),
    )}
  </ul>
`;

const roadTemplate = ({ path, line, width, onRoute, far }: Line): unknown => svg`
  <path class="road ${line} w${width} ${onRoute ? 'route' : ''} ${far ? 'far-road' : ''}" d=${path} />
  ${onRoute ? svg`<path class="centre-line" d=${path} />` : nothing}
`;

/** Roads, in em of the map. */
export const roadsTemplateOf = (lines: readonly Line[]): unknown => lines.map(roadTemplate);

/** A role or a fold where it stands. */
export const itemTemplate = (item: Item, words: Words, on: Walk, detail: Detail, zoom: number): TemplateResult =>
  html`<li
    class="place"
    ${place({ left: em(item.x * zoom), top: em(item.y * zoom), 'inline-size': em(cardWidth * zoom) })}
  >
    ${item.kind === 'card' ? cardTemplate(item, words, on, detail) : moreTemplate(item, on)}
  </li>`;

const flags = ['outside', 'now', 'goal', 'saved', 'aside', 'opened', 'asked', 'onRoute'] as const;
const classesOf = (card: Card): string =>
  ['card', `step-${card.step}`, ...flags.filter((flag) => card[flag]), ...(card.posts ? ['open'] : [])].join(' ');

const cardTemplate = (card: Card, words: Words, on: Walk, detail: Detail): TemplateResult => {
  const line = card.now ? words.youAreHere : card.carry || card.family;
  return html`
    <button
      type="button"
      class=${classesOf(card)}
      data-key=${card.key}
      tabindex=${card.key === on.at ? 0 : -1}
      aria-current=${card.opened ? 'true' : 'false'}
      @click=${() => on.onOpen(card.key)}
      @focus=${() => on.onFocus(card.key)}
    >
      <span class="card-title" dir="auto" title=${card.title}>${card.title}</span>
      <span class=${detail === 'card' ? 'card-line' : 'visually-hidden'}>${line}</span>
      ${badges(card, words)}
    </button>
  `;
};

/** Marks that stand on a card's edge; each is a word, none a colour alone. */
export const badges = (card: Card, words: Words): TemplateResult | typeof nothing =>
  card.asked || card.posts || card.goal || card.saved || card.aside || card.outside
    ? html`<span class="badges"
        >${card.asked ? html`<span class="badge asked-badge">${words.fits}</span>` : nothing}
        ${card.goal ? html`<span class="badge goal-badge">${words.goal}</span>` : nothing}
        ${card.outside ? html`<span class="badge">${words.outsideRole}</span>` : nothing}
        ${card.saved ? html`<span class="badge saved-badge">${words.saved}</span>` : nothing}
        ${card.aside ? html`<span class="badge">${words.asideBadge}</span>` : nothing}
        ${card.posts ? html`<span class="badge posts">${card.posts}</span>` : nothing}</span
      >`
    : nothing;

const expanded = ({ open }: More): 'true' | 'false' | undefined =>
  open === undefined ? undefined : open ? 'true' : 'false';

/** The rest of a column. */
export const moreTemplate = (more: More, on: Walk): TemplateResult => html`<button
  type="button"
  class="more"
  data-key=${more.key}
  tabindex=${more.key === on.at ? 0 : -1}
  aria-label=${more.name}
  title=${more.name}
  aria-expanded=${ifDefined(expanded(more))}
  @click=${() => on.onUnfold(more.key)}
  @focus=${() => on.onFocus(more.key)}
>
  ${more.family ? html`<span class="more-family"><bdi>${more.family}</bdi></span>` : nothing} <span>${more.label}</span>
</button>`;

/** All boxes of the map as one outline: for the overview, and for paper where cards would be too many. */
export const silhouette = (view: MapView): string =>
  itemsIn(view, { left: 0, top: 0, right: view.width, bottom: view.height })
    .map(({ x, y }) => `M${x} ${y}h${cardWidth}v${cardHeight}h-${cardWidth}z`)
    .join('');
