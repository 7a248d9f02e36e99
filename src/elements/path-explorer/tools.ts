import { type TemplateResult, html } from 'lit';
import { drawing } from '../../parts/icon.js';
import { segmented } from '../../parts/switch.js';
import { quickFilters } from './filter-panel.js';
import type { Choices } from './choices.js';
import type { FilterPart, Filters } from './filters.js';
import type { Mode } from './look.js';
import type { Way } from './way.js';
import type { Words } from './road-words.js';

export interface ToolState {
  readonly way: Way;
  readonly filters: Filters;
  /** What there is to choose from. */
  readonly choices: Choices;
  /** Which of the filters behind buttons are unfolded. */
  readonly filtering: FilterPart | undefined;
  readonly mode: Mode;
  readonly query: string;
}

export interface ToolActs {
  readonly onWay: (way: Way) => void;
  readonly onFilters: (filters: Filters) => void;
  readonly onFiltering: (part: FilterPart) => void;
  readonly onMode: (mode: Mode) => void;
  /** The field was gone to. */
  readonly onSearch: () => void;
  readonly onQuery: (query: string, composing: boolean) => void;
}

/** The row above the map: direction, search, map or list, and last the filters, as those behind buttons unfold below. */
export const toolsTemplate = (
  { way, filters, choices, filtering, mode, query }: ToolState,
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
  <label class="search"
    >${drawing('search')}<input
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      enterkeyhint="search"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${query}
      @focus=${act.onSearch}
      @input=${(event: InputEvent) => act.onQuery((event.target as HTMLInputElement).value, event.isComposing)}
      @compositionend=${(event: Event) => act.onQuery((event.target as HTMLInputElement).value, false)}
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
  ${quickFilters(filters, choices, filtering, words, act.onFilters, act.onFiltering)}
`;
