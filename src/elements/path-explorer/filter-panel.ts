import { type TemplateResult, html, nothing } from 'lit';
import { say } from '../../model/text.js';
import { segmented } from '../../parts/switch.js';
import type { Career } from './career.js';
import type { Choices } from './choices.js';
import { isComposing } from './composing.js';
import { type FilterPart, type Filters, chosenIn, cleared, isNarrowed, stepsOffered, toggled } from './filters.js';
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

const titleOf = (part: FilterPart, words: Words): string =>
  ({ kinds: words.filterKinds, families: words.filterFamilies, others: words.moreFilters })[part];

/** In the row above the map: the filters that are asked for most, and a button for each of the other parts. */
export const quickFilters = (
  filters: Filters,
  choices: Choices,
  unfolded: FilterPart | undefined,
  words: Words,
  onFilters: (filters: Filters) => void,
  onUnfold: (part: FilterPart) => void,
): TemplateResult => {
  const parts = (['kinds', 'families', 'others'] as const).filter(
    (part) => part === 'others' || choices[part].length > 0,
  );
  const toggle = (part: FilterPart): TemplateResult => {
    const chosen = chosenIn(filters, part);
    return html`<button
      type="button"
      class="chip filter-toggle filter-${part}"
      aria-expanded=${part === unfolded ? 'true' : 'false'}
      @click=${() => onUnfold(part)}
    >
      ${titleOf(part, words)}${chosen > 0 ? html` <span class="count">${chosen}</span>` : nothing}
    </button>`;
  };
  return html`<div class="filters" role="group" aria-label=${words.filters}>
    ${[
      ...(choices.places ? (['inside', 'outside'] as const) : []),
      ...(choices.posts ? (['openOnly'] as const) : []),
    ].map((name) => chip(words[name], filters[name], () => onFilters({ ...filters, [name]: !filters[name] })))}
    ${parts.map(toggle)}
  </div>`;
};

/** The filters behind one of the buttons. */
export const filterPanel = (sight: FilterSight, act: FilterActs): TemplateResult | typeof nothing => {
  const { look, words } = sight;
  const part = look.filtering;
  // Another catalogue may have nothing to choose from there.
  if (!part || (part !== 'others' && sight.career.choices[part].length === 0)) return nothing;
  return html`<section
    class="filter-panel"
    aria-label=${titleOf(part, words)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      act.onClose();
    }}
  >
    ${part === 'others' ? others(sight, act) : inPart(part, sight, act)}
    <p class="small muted">${words.filtersHelp}</p>
  </section>`;
};

const inPart = (
  part: 'kinds' | 'families',
  { career, look, words, lang }: FilterSight,
  act: FilterActs,
): TemplateResult => {
  const { filters } = look;
  const { choices } = career;
  return part === 'kinds'
    ? group(
        words.filterKinds,
        choices.kinds,
        filters.kinds,
        (kind) => words.kind(kind),
        (kinds) => act.onFilters({ ...filters, kinds }),
      )
    : group(
        words.filterFamilies,
        choices.families,
        filters.families,
        (id) => say(career.family.get(id)?.name, lang) || id,
        (families) => act.onFilters({ ...filters, families }),
      );
};

const others = (sight: FilterSight, act: FilterActs): TemplateResult => {
  const { career, look, aside, words } = sight;
  const { filters } = look;
  const { evidence, people } = career.choices;
  return html`
    ${
      evidence.length > 0
        ? group(
            words.filterEvidence,
            evidence,
            filters.evidence,
            (known) => (known === 'related' ? words.nearness : words.evidence(known)),
            (chosen) => act.onFilters({ ...filters, evidence: chosen }),
          )
        : nothing
    }
    ${distance(sight, act)}
    ${
      people || aside.size > 0
        ? html`<div class="filter-group" role="group" aria-label=${words.filterRoles}>
            <p class="small muted" aria-hidden="true">${words.filterRoles}</p>
            <div class="filter-choices">
              ${
                people
                  ? chip(words.askOnly, filters.askOnly, () => act.onFilters({ ...filters, askOnly: !filters.askOnly }))
                  : nothing
              }
              ${
                aside.size > 0
                  ? chip(words.showAside(aside.size), filters.aside, () =>
                      act.onFilters({ ...filters, aside: !filters.aside }),
                    )
                  : nothing
              }
            </div>
          </div>`
        : nothing
    }
  `;
};

const group = <T>(
  title: string,
  options: readonly T[],
  chosen: ReadonlySet<T>,
  labelOf: (option: T) => string,
  onChoose: (chosen: ReadonlySet<T>) => void,
): TemplateResult => html`<div class="filter-group" role="group" aria-label=${title}>
  <p class="small muted" aria-hidden="true">${title}</p>
  <div class="filter-choices">
    ${options.map((option) => chip(labelOf(option), chosen.has(option), () => onChoose(toggled(chosen, option))))}
  </div>
</div>`;

/** How many steps one looks. */
const distance = ({ look, place, words }: FilterSight, act: FilterActs): TemplateResult | typeof nothing => {
  const { way, filters } = look;
  const steps = stepsOffered(way, place.now);
  if (steps.length === 0) return nothing;
  const options = [
    ...steps.map((value) => ({ value: String(value), label: words.steps(value) })),
    { value: '', label: words.allSteps },
  ];
  return html`<div class="filter-group">
    <p class="small muted" aria-hidden="true">${words.filterSteps}</p>
    ${segmented('steps', words.filterSteps, options, String(filters.steps ?? ''), (value) =>
      act.onFilters({ ...filters, steps: value === '' ? undefined : Number(value) }),
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
