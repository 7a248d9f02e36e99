import { type TemplateResult, html } from 'lit';
import { drawing } from '../../parts/icon.js';
import { segmented } from '../../parts/switch.js';
import type { Filters, Mode, Way } from './look.js';
import type { Words } from './road-words.js';

export interface ToolState {
  readonly way: Way;
  readonly filters: Filters;
  readonly mode: Mode;
  readonly query: string;
}

export interface ToolActs {
  readonly onWay: (way: Way) => void;
  readonly onFilters: (filters: Filters) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onQuery: (query: string) => void;
}

/** The row above the map: direction, filters, search, map or list. */
export const toolsTemplate = (
  { way, filters, mode, query }: ToolState,
  words: Words,
  act: ToolActs,
): TemplateResult => html`
  ${segmented<Way>(
    'direction',
    words.directionLabel,
    [
      { value: 'forward', label: words.fromNow },
      { value: 'back', label: words.fromGoal },
      { value: 'whole', label: words.whole },
    ],
    way,
    act.onWay,
  )}
  <div class="filters" role="group" aria-label=${words.filters}>
    ${(['inside', 'outside', 'openOnly'] as const).map(
      (name) =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${filters[name]}
          @click=${() => act.onFilters({ ...filters, [name]: !filters[name] })}
        >
          ${words[name]}
        </button>`,
    )}
  </div>
  <label class="search"
    >${drawing('search')}<input
      type="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${query}
      @input=${(event: InputEvent) => act.onQuery((event.target as HTMLInputElement).value)}
  /></label>
  ${segmented<Mode>(
    'view',
    words.viewLabel,
    [
      { value: 'map', label: words.map },
      { value: 'list', label: words.list },
    ],
    mode,
    act.onMode,
  )}
`;
