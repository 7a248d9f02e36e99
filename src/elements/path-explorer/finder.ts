import { type TemplateResult, html, nothing } from 'lit';
import { notice } from '../../parts/notice.js';
import { say } from '../../model/text.js';
import type { Career } from './career.js';
import type { Way } from './way.js';
import type { Words } from './road-words.js';

/** A role that a search found, and why. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly why: string;
}

/** Another query that finds something where this one does not. */
export interface Offer {
  readonly query: string;
  readonly total: number;
}

/** How the search stands. */
export interface Found {
  /** What is searched for: of a text that is being composed only what is sure. */
  readonly asked: string;
  readonly offers: readonly Offer[];
  /** Undefined while the index is on its way. */
  readonly hits: readonly Hit[] | undefined;
  readonly total: number;
  /** The search itself did not arrive. */
  readonly failed: boolean;
}

/** What was found, each with the reason why it matched. */
export const resultsTemplate = (
  found: Found,
  words: Words,
  onPick: (id: string) => void,
  onSeek: (query: string) => void,
): TemplateResult | typeof nothing =>
  found.asked === ''
    ? nothing
    : html`<div class="results">
        <p class="small muted">${found.failed ? words.error('unavailable') : found.hits ? words.found(found.total, found.offers.length) : words.searching}</p>
        ${
          found.hits && found.offers.length > 0
            ? html`<p class="offers">
                ${found.offers.map(
                  ({ query, total }) =>
                    html`<button type="button" class="chip" @click=${() => onSeek(query)}>${words.offer(query, total)}</button>`,
                )}
              </p>`
            : nothing
        }
        <ul>
          ${found.hits?.map(
            (hit) =>
              html`<li>
                <button type="button" class="hit" @click=${() => onPick(hit.id)}>
                  <span class="row-title" dir="auto">${hit.title}</span>
                  <span class="small muted">${[hit.family, hit.why].filter(Boolean).join(words.separator)}</span>
                </button>
              </li>`,
          )}
        </ul>
        ${
          found.hits && found.total > found.hits.length
            ? html`<p class="small muted">${words.foundMore(found.total - found.hits.length)}</p>`
            : nothing
        }
      </div>`;

const mostFamilies = 24;

/** Where there is no role to look from yet: a sentence, and the families as a way into the search. */
export const chooserTemplate = (
  way: Way,
  career: Career,
  words: Words,
  lang: string,
  onSeek: (query: string) => void,
): TemplateResult =>
  notice({
    drawing: 'search',
    title: way === 'back' ? words.chooseGoal : words.chooseNow,
    text:
      career.graph.roads.length === 0 ? words.chooseText : way === 'back' ? words.chooseGoalText : words.chooseNowText,
    actions: html`<button type="button" class="button primary" @click=${() => onSeek('')}>${words.search}</button>
      ${[...career.family.values()].slice(0, mostFamilies).map(({ name }) => {
        const family = say(name, lang);
        return html`<button type="button" class="chip" @click=${() => onSeek(family)}><bdi>${family}</bdi></button>`;
      })}`,
  });
