import { type TemplateResult, html, nothing } from 'lit';
import { roadEvidence, roadKinds } from '../../model/records/career.js';
import { say } from '../../model/text.js';
import { segmented } from '../../parts/switch.js';
import type { Career } from './career.js';
import { type Filters, choicesIn, cleared, groupsIn, isNarrowed, mostSteps, toggled } from './filters.js';
import type { Look } from './look.js';
import type { MapView } from './map/map-view.js';
import type { Place } from './place-in.js';
import type { Words } from './road-words.js';

export interface FilterActs {
  readonly onFilters: (filters: Filters) => void;
  readonly onClose: () => void;
}

/** What the filters are shown in. */
export interface FilterSight {
  readonly career: Career;
  readonly place: Place;
  readonly look: Pick<Look, 'way' | 'filters' | 'filtering'>;
  /** Roles that the reader put aside. */
  readonly aside: ReadonlySet<string>;
  readonly words: Words;
  readonly lang: string;
}

/** In the row above the map: the filters that are asked for most, and the button for the others. */
export const quickFilters = (
  filters: Filters,
  filtering: boolean,
  words: Words,
  onFilters: (filters: Filters) => void,
  onToggle: () => void,
): TemplateResult => {
  const more = groupsIn(filters);
  return html`<div class="filters" role="group" aria-label=${words.filters}>
    ${(['inside', 'outside', 'openOnly'] as const).map((name) =>
      chip(words[name], filters[name], () => onFilters({ ...filters, [name]: !filters[name] })),
    )}
    <button type="button" class="chip filter-toggle" aria-expanded=${filtering ? 'true' : 'false'} @click=${onToggle}>
      ${words.moreFilters}${more > 0 ? html` <span class="count">${more}</span>` : nothing}
    </button>
  </div>`;
};

/** The filters behind the button. */
export const filterPanel = (sight: FilterSight, act: FilterActs): TemplateResult | typeof nothing => {
  const { career, look, aside, words, lang } = sight;
  const { filters } = look;
  if (!look.filtering) return nothing;
  const { kinds, evidence, families } = choicesIn(career, roadKinds, [...roadEvidence, 'related']);
  const group = <T>(
    title: string,
    options: readonly T[],
    chosen: ReadonlySet<T>,
    labelOf: (option: T) => string,
    change: (chosen: ReadonlySet<T>) => Partial<Filters>,
  ): TemplateResult | typeof nothing =>
    options.length === 0
      ? nothing
      : html`<div class="filter-group" role="group" aria-label=${title}>
          <p class="small muted" aria-hidden="true">${title}</p>
          <div class="filter-choices">
            ${options.map((option) =>
              chip(labelOf(option), chosen.has(option), () =>
                act.onFilters({ ...filters, ...change(toggled(chosen, option)) }),
              ),
            )}
          </div>
        </div>`;
  return html`<section
    class="filter-panel"
    aria-label=${words.moreFilters}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      act.onClose();
    }}
  >
    <p class="small muted">${words.filtersHelp}</p>
    ${group(
      words.filterKinds,
      kinds,
      filters.kinds,
      (kind) => words.kind(kind),
      (chosen) => ({ kinds: chosen }),
    )}
    ${group(
      words.filterEvidence,
      evidence,
      filters.evidence,
      (known) => (known === 'related' ? words.nearness : words.evidence(known)),
      (chosen) => ({ evidence: chosen }),
    )}
    ${distance(sight, act)}
    ${group(
      words.filterFamilies,
      families,
      filters.families,
      (id) => say(career.family.get(id)?.name, lang) || id,
      (chosen) => ({ families: chosen }),
    )}
    ${
      aside.size > 0
        ? html`<div class="filter-choices">
            ${chip(words.showAside(aside.size), filters.aside, () => act.onFilters({ ...filters, aside: !filters.aside }))}
          </div>`
        : nothing
    }
  </section>`;
};

/** How many steps one looks: on the whole map from the role of now, so only where that is known. */
const distance = ({ look, place, words }: FilterSight, act: FilterActs): TemplateResult | typeof nothing => {
  const { way, filters } = look;
  const whole = way === 'whole';
  if (whole && place.now === undefined) return nothing;
  const steps = Array.from({ length: whole ? mostSteps : mostSteps - 1 }, (_, i) => String(i + 1));
  const options = [
    ...steps.map((value) => ({ value, label: words.steps(Number(value)) })),
    { value: '', label: words.allSteps },
  ];
  return html`<div class="filter-group">
    <p class="small muted" aria-hidden="true">${words.filterSteps}</p>
    ${segmented(
      'steps',
      words.filterSteps,
      options,
      filters.steps === undefined || !steps.includes(String(filters.steps)) ? '' : String(filters.steps),
      (value) => act.onFilters({ ...filters, steps: value === '' ? undefined : Number(value) }),
    )}
  </div>`;
};

/** Above map and list while anything is narrowed, so that nobody takes a part for the whole: how much is left, and the way back. */
export const leftTemplate = (
  { left, onTheWay }: MapView,
  filters: Filters,
  words: Words,
  onFilters: (filters: Filters) => void,
): TemplateResult | typeof nothing =>
  isNarrowed(filters) && left > 0
    ? html`<p class="left small">
        <span>${words.left(left, onTheWay)}</span>
        <button type="button" class="button plain" @click=${() => onFilters(cleared(filters))}>${words.clearFilters}</button>
      </p>`
    : nothing;

const chip = (label: string, pressed: boolean, onClick: () => void): TemplateResult =>
  html`<button type="button" class="chip" aria-pressed=${pressed ? 'true' : 'false'} @click=${onClick}>${label}</button>`;
