import { type TemplateResult, html, nothing } from 'lit';
import { drawing } from '../../parts/icon.js';
import type { Career } from './career.js';
import { legendTemplate } from './map/legend.js';
import { leftTemplate } from './filter-panel.js';
import { type Filters, cleared, isNarrowed } from './filters.js';
import type { Mode } from './look.js';
import { type Walk, mapTemplate } from './map/map.js';
import type { Moves } from './map/moves.js';
import type { MapView } from './map/map-view.js';
import { outlineTemplate } from './outline.js';
import { overviewTemplate } from './map/overview.js';
import type { Words } from './road-words.js';
import type { Picture } from './map/drawing.js';

export interface RoadsOptions {
  readonly view: MapView;
  readonly mode: Mode;
  /** What the map draws of the view; the list draws all of it. */
  readonly picture: () => Picture;
  readonly label: string;
  readonly whole: boolean;
  readonly on: Walk & Moves;
  readonly filters: Filters;
  /** Only while it is told how the wheel zooms: it has been told. */
  readonly onHinted: (() => void) | undefined;
  /** Roles that the reader put aside are not among what is shown. */
  readonly hidesAside: boolean;
  /** Can one stay and go deeper where one looks from? */
  readonly stays: boolean;
  /** Does the catalogue know any road at all? */
  readonly hasRoads: boolean;
  /** What else there is to look at where no road leads on. */
  readonly near: () => TemplateResult;
  readonly onFilters: (filters: Filters) => void;
}

/** The roads as map or list, with how to read them; or why there are none. */
export const roadsTemplate = (options: RoadsOptions, words: Words): TemplateResult => {
  const { view, mode, label, on, filters, onFilters } = options;
  const left = leftTemplate(view, filters, words, onFilters);
  if (mode === 'list')
    return html`${left} ${outlineTemplate(view, label, words, on)} ${noRoads(options, words)}
      ${isBare(view) ? nothing : legendTemplate(words)}
      ${help('keys', words.listHelp)}`;
  const picture = options.picture();
  return html`
    ${left}
    <div class="with-hint">
      ${mapTemplate(view, picture, label, words, on)}
      ${
        options.onHinted
          ? html`<p class="wheel-hint small" aria-hidden="true" @animationend=${options.onHinted}>
              ${words.wheelHint(zoomKey())}
            </p>`
          : nothing
      }
    </div>
    <div class="paper" aria-hidden="true"></div>
    <div class="below">
      ${view.lines.length > 0 ? legendTemplate(words) : nothing}
      ${overviewTemplate(view, picture.partly, words, on)}
    </div>
    ${noRoads(options, words)}
    ${help('keys', view.districts.length > 0 ? words.wholeHelp : words.mapHelp)} ${help('touch', words.touchHelp)}
  `;
};

/** How hands find their way; map and list are described by it too. */
const help = (hand: 'keys' | 'touch', text: string): TemplateResult =>
  html`<p id="help-${hand}" class="small muted help ${hand}">${text}</p>`;

/** What is held while the wheel zooms. */
const zoomKey = (): string => (/Mac|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl');

/** Is nothing there but the role itself? */
const isBare = ({ columns, districts }: MapView): boolean => columns.length <= 1 && districts.length === 0;

/** Why nothing but the role itself is there, and the way back where there is one. */
const noRoads = (options: RoadsOptions, words: Words): TemplateResult | typeof nothing => {
  const { view, filters, whole, hidesAside, stays, hasRoads, onFilters } = options;
  if (!isBare(view)) return nothing;
  const narrowed = isNarrowed(filters);
  const why = whole
    ? words.noRolesLeft
    : narrowed
      ? words.noRoadsFiltered
      : hidesAside
        ? words.noRoadsAside
        : hasRoads
          ? words.noRoads
          : words.noRoadsAtAll;
  return html`<p class="no-roads">
    ${drawing('search')}<span>${why}${stays ? words.staysHere : ''}</span>
    ${
      narrowed
        ? action(words.clearFilters, () => onFilters(cleared(filters)))
        : hidesAside
          ? action(words.seeAside, () => onFilters({ ...filters, aside: true }))
          : nothing
    }
  </p>
  ${whole || narrowed || hidesAside ? nothing : options.near()}`;
};

const action = (label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="button plain" @click=${onClick}>${label}</button>`;

/** What stays on this device, and whose catalogue it is. */
export const footTemplate = ({ attributions }: Career, words: Words): TemplateResult =>
  html`<div class="foot muted">
    <p>${words.private}</p>
    ${attributions.length > 0 ? html`<p>${isNamed(attributions[0]!) ? '' : `${words.sources}: `}${attributions.join(' / ')}</p>` : nothing}
  </div>`;

/** Does a line say by itself that it names a source? It is shown as its licence has it, and not told so twice. */
const isNamed = (line: string): boolean => /^(?:sources?|出典|出所|出どころ)\s*[:：]/i.test(line);
