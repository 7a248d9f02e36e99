import { type TemplateResult, html } from 'lit';
import { type Walk, legendTemplate, mapTemplate } from './map.js';
import { outlineTemplate } from './outline.js';
import type { MapView } from './path-explorer.view.js';
import type { Words } from './road-words.js';
import { drawing } from '../../parts/icon.js';
import { type Filters, type Mode, allShown } from './look.js';

/** The roads as map or list, with how to read them; or why there are none. */
export const roadsTemplate = (
  view: MapView,
  mode: Mode,
  label: string,
  words: Words,
  on: Walk,
  filters: Filters,
  onFilters: (filters: Filters) => void,
): TemplateResult => html`
  ${mode === 'map' ? mapTemplate(view, label, words, on) : outlineTemplate(view, label, words, on)}
  ${
    view.columns.length > 1
      ? html`${legendTemplate(words)}
        <p class="small muted help">${words.mapHelp}</p>`
      : filters.inside && filters.outside && !filters.openOnly
        ? html`<p class="no-roads">${drawing('search')}<span>${words.noRoads}</span></p>`
        : html`<p class="no-roads">
          ${drawing('search')}<span>${words.noRoadsFiltered}</span>
          <button type="button" class="button plain" @click=${() => onFilters(allShown)}>${words.clearFilters}</button>
        </p>`
  }
`;
