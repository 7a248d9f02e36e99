import { type TemplateResult, html, nothing } from 'lit';
import { drawing } from '../../parts/icon.js';
import type { Career } from './career.js';
import { legendTemplate } from './map/legend.js';
import { type Filters, type Mode, allShown } from './look.js';
import { type Moves, type Walk, mapTemplate } from './map/map.js';
import type { MapView } from './map/map-view.js';
import { outlineTemplate } from './outline.js';
import { overviewTemplate } from './map/overview.js';
import type { Words } from './road-words.js';
import type { Picture } from './map/stage.js';

export interface RoadsOptions {
  readonly view: MapView;
  readonly mode: Mode;
  /** What the map draws of the view; the list draws all of it. */
  readonly picture: () => Picture;
  readonly label: string;
  readonly on: Walk & Moves;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** The roads as map or list, with how to read them; or why there are none. */
export const roadsTemplate = (options: RoadsOptions, words: Words): TemplateResult => {
  const { view, mode, label, on } = options;
  if (mode === 'list')
    return html`${outlineTemplate(view, label, words, on)} ${noRoads(options, words)} ${legendTemplate(words)}`;
  const picture = options.picture();
  return html`
    ${mapTemplate(view, picture, label, words, on)}
    <div class="paper" aria-hidden="true"></div>
    <div class="below">
      ${view.lines.length > 0 ? legendTemplate(words) : nothing}
      ${overviewTemplate(view, picture.partly, words, on)}
    </div>
    ${noRoads(options, words)}
    <p class="small muted help">${view.districts.length > 0 ? words.wholeHelp : words.mapHelp}</p>
  `;
};

const noRoads = ({ view, filters, onFilters }: RoadsOptions, words: Words): TemplateResult | typeof nothing => {
  if (view.columns.length > 1 || view.districts.length > 0) return nothing;
  return filters.inside && filters.outside && !filters.openOnly
    ? html`<p class="no-roads">${drawing('search')}<span>${words.noRoads}</span></p>`
    : html`<p class="no-roads">
        ${drawing('search')}<span>${words.noRoadsFiltered}</span>
        <button type="button" class="button plain" @click=${() => onFilters(allShown)}>${words.clearFilters}</button>
      </p>`;
};

/** What stays on this device, and whose catalogue it is. */
export const footTemplate = ({ attributions }: Career, words: Words): TemplateResult =>
  html`<div class="foot muted">
    <p>${words.private}</p>
    ${attributions.length > 0 ? html`<p>${words.sources}: ${attributions.join(' / ')}</p>` : nothing}
  </div>`;
