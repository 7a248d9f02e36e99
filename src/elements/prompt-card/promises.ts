import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { PairPromise } from '../../model/records/talk.js';
import { type Stored, isWaiting } from '../../port/adapter.js';
import type { TalkView } from './prompt-card.view.js';

type Words = Translation<typeof promptCard>;

/** What the reader can do with promises. */
export interface PromiseActs {
  /** Resolves to whether it is saved. */
  readonly add: (side: PairPromise['side'], text: string) => Promise<boolean>;
  readonly settle: (promise: Stored<PairPromise>, status: PairPromise['status']) => void;
}

/** Promises in two columns: what I do, and what the company does. */
export const promisesView = (
  { promises, mine }: TalkView,
  words: Words,
  lang: string,
  acts: PromiseActs,
): TemplateResult => html`
  <section class="promises" aria-labelledby="promises-title">
    <h3 id="promises-title" tabindex="-1">${words.promises} <small class="muted">${words.promisesLead}</small></h3>
    <div class="columns">
      ${(['person', 'company'] as const).map(
        (side) => html`<div class="side-column">
          <h4>${words.side(side, mine)}</h4>
          ${
            promises[side].length === 0
              ? html`<p class="small muted">${words.noPromise}</p>`
              : html`<ul>
                ${promises[side].map((stored) => promiseView(stored, words, lang, acts))}
              </ul>`
          }
          ${addForm(side, mine, words, acts)}
        </div>`,
      )}
    </div>
  </section>
`;

function addForm(side: PairPromise['side'], mine: boolean, words: Words, acts: PromiseActs): TemplateResult {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const typed = field.value;
    // Emptied only when it is saved: a promise that could not be stays where it was typed.
    if (typed.trim() && (await acts.add(side, typed.trim())) && field.value === typed) field.value = '';
  };
  return html`<form @submit=${submit}>
    <input
      name="text"
      type="text"
      maxlength="2000"
      autocomplete="off"
      aria-label=${words.addTo(side, mine)}
      placeholder=${words.placeholder(side)}
    />
    <button class="button" type="submit" aria-label=${words.addTo(side, mine)}>${words.addPromise}</button>
  </form>`;
}

function promiseView(stored: Stored<PairPromise>, words: Words, lang: string, acts: PromiseActs): TemplateResult {
  const { text, due, status } = stored.record;
  const act = (to: PairPromise['status'], label: string): TemplateResult =>
    html`<button class="button plain" type="button" aria-label=${`${label}: ${text}`} @click=${() => acts.settle(stored, to)}>
      ${label}
    </button>`;
  return html`<li class="promise ${status}">
    <p class="as-written">${text}</p>
    <p class="promise-acts small">
      ${isWaiting(stored) ? html`<span class="muted">${words.waiting}</span>` : nothing}
      ${due ? html`<span class="muted">${words.due(dayIn(lang, due))}</span>` : nothing}
      ${
        status === 'open'
          ? html`${act('kept', words.kept)} ${act('let-go', words.letGo)}`
          : html`<span class="muted">${words.status(status)}</span> ${act('open', words.reopen)}`
      }
    </p>
  </li>`;
}

/** A date has no time zone: its day is the same wherever it is read. */
const dayIn = (lang: string, date: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
