import { type TemplateResult, html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Column, Line, MapView, More } from './path-explorer.view.js';
import { place } from './place.js';
import type { Words } from './road-words.js';

/** What map and outline ask of the widget. */
export interface Walk {
  /** The one item that Tab reaches; the arrows go on from there. */
  readonly at: string;
  readonly onOpen: (roleId: string) => void;
  readonly onUnfold: (step: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (key: string) => void;
}

/** Roles as real buttons over a drawing of the roads between them. */
export const mapTemplate = (view: MapView, label: string, words: Words, on: Walk): TemplateResult => html`
  <div class="map-scroll">
    <div class="map" role="group" aria-label=${label} ${place({ '--_height': view.height })} @keydown=${on.onKey}>
      <svg class="roads" viewBox="0 0 100 ${view.height}" preserveAspectRatio="none" aria-hidden="true">
        ${view.lines.map(roadTemplate)}
      </svg>
      ${view.columns.map((column) => columnTemplate(column, words, on))}
    </div>
  </div>
`;

const roadTemplate = ({ path, line, width, onRoute, far }: Line): unknown => svg`
  <path class="road ${line} w${width} ${onRoute ? 'route' : ''} ${far ? 'far' : ''}" d=${path} />
  ${onRoute ? svg`<path class="centre-line" d=${path} />` : nothing}
`;

const columnTemplate = ({ step, title, x, items }: Column, words: Words, on: Walk): TemplateResult => html`
  <section class="column" ${place({ '--_x': x })}>
    <h3 class="column-title">${title}</h3>
    <ul>
      ${repeat(
        items,
        ({ key }) => key,
        (item) =>
          html`<li class="place" ${place({ '--_y': item.y })}>
            ${item.kind === 'card' ? cardTemplate(item, step, words, on) : moreTemplate(item, on)}
          </li>`,
      )}
    </ul>
  </section>
`;

const classesOf = (card: Card, step: number): string =>
  [
    'card',
    `step-${step}`,
    ...(['outside', 'now', 'goal', 'opened', 'onRoute'] as const).filter((flag) => card[flag]),
  ].join(' ');

const cardTemplate = (card: Card, step: number, words: Words, on: Walk): TemplateResult => html`
  <button
    type="button"
    class=${classesOf(card, step)}
    data-key=${card.key}
    tabindex=${card.key === on.at ? 0 : -1}
    aria-current=${card.opened ? 'true' : 'false'}
    title=${card.title}
    @click=${() => on.onOpen(card.key)}
    @focus=${() => on.onFocus(card.key)}
  >
    <span class="card-title">${card.title}</span>
    <span class="card-line">${card.now ? words.youAreHere : card.carry || card.family}</span>
    ${badges(card, words)}
  </button>
`;

/** Marks that stand on a card's edge; each is a word, none a colour alone. */
export const badges = (card: Card, words: Words): TemplateResult | typeof nothing =>
  card.posts || card.goal || card.saved || card.outside
    ? html`<span class="badges"
        >${card.goal ? html`<span class="badge goal-badge">${words.goal}</span>` : nothing}
        ${card.outside ? html`<span class="badge">${words.outsideRole}</span>` : nothing}
        ${card.saved ? html`<span class="badge">${words.saved}</span>` : nothing}
        ${card.posts ? html`<span class="badge posts">${card.posts}</span>` : nothing}</span
      >`
    : nothing;

/** The rest of a column; a button while it opens, a sentence when it cannot. */
export const moreTemplate = (more: More, on: Walk): TemplateResult =>
  more.opens
    ? html`<button
        type="button"
        class="more"
        data-key=${more.key}
        tabindex=${more.key === on.at ? 0 : -1}
        aria-label=${more.name}
        @click=${() => on.onUnfold(more.step)}
        @focus=${() => on.onFocus(more.key)}
      >
        ${more.label}
      </button>`
    : html`<p class="small muted">${more.label}</p>`;

/** How to read the roads: the same lines, each beside its word. */
export const legendTemplate = (words: Words): TemplateResult => html`
  <ul class="legend small muted" aria-label=${words.legend}>
    ${(['observed', 'designed', 'imagined', 'related'] as const).map(
      (line) =>
        html`<li>
          <svg class="legend-road" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <path class="road ${line} w${line === 'observed' ? 3 : 1}" d="M0 5H100" />
          </svg>
          ${line === 'related' ? words.nearness : words.evidence(line)}
        </li>`,
    )}
    <li>${words.legendWidth}</li>
  </ul>
`;
