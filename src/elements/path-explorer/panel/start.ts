import { type TemplateResult, html, nothing } from 'lit';
import type { Career } from '../career.js';
import { type Filters, allShown } from '../filters.js';
import type { Look } from '../look.js';
import type { Way } from '../way.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';

/** What is looked at while no role is open. */
export interface StartSight {
  readonly career: Career;
  readonly place: Place;
  readonly look: Pick<Look, 'way' | 'filters'>;
  readonly words: Words;
}

/** Where a start leads. */
export interface StartActs {
  readonly open: (roleId: string) => void;
  readonly look: (way: Way, filters: Filters) => void;
}

/**
 * What stands where a role will stand: what is to be found there, and roads
 * that nobody thinks of at once, such as staying or coming back. Only what this
 * catalogue has. What narrows already is marked, and narrows no more when it is
 * pressed again: coming back, which is looked for in all roles, then makes room
 * for the roads ahead.
 *
 * @param onCompare `undefined` where there are no two roles to compare yet
 */
export const startTemplate = (
  { career, place, look, words }: StartSight,
  on: StartActs,
  onCompare: (() => void) | undefined,
): TemplateResult => {
  const { way, filters } = look;
  const { choices } = career;
  const { now } = place;
  const returns = filters.kinds.has('return');
  const ahead: Way = way === 'whole' || now === undefined ? 'whole' : way;
  const toggle = (label: string, pressed: boolean, to: Way, change: Partial<Filters>): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => on.look(to, { ...filters, ...change })}
    >
      ${label}
    </button>`;
  return html`<div class="start">
    <p>${words.panelHint}</p>
    <div class="panel-part">
      <h3 class="small muted">${words.starts}</h3>
      <div class="starts">
        ${
          now !== undefined && career.graph.staying.has(now)
            ? html`<button type="button" class="chip" @click=${() => on.open(now)}>${words.startDeepening}</button>`
            : nothing
        }
        ${
          choices.kinds.includes('return')
            ? toggle(words.startReturning, returns, returns ? 'forward' : 'whole', {
                kinds: returns ? allShown.kinds : new Set(['return']),
              })
            : nothing
        }
        ${career.open.size > 0 ? toggle(words.startPosts, filters.openOnly, ahead, { openOnly: !filters.openOnly }) : nothing}
        ${choices.people ? toggle(words.startPeople, filters.askOnly, ahead, { askOnly: !filters.askOnly }) : nothing}
        ${way === 'back' ? nothing : html`<button type="button" class="chip" @click=${() => on.look('back', filters)}>${words.startGoal}</button>`}
        ${onCompare ? html`<button type="button" class="chip compare-start" @click=${onCompare}>${words.startCompare}</button>` : nothing}
      </div>
    </div>
  </div>`;
};
