import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { PairPromise } from '../../model/records/talk.js';
import { type Stored, isWaiting } from '../../port/adapter.js';
import type { NewPromise } from './deeds.js';
import type { TalkView } from './prompt-card.view.js';

type Words = Translation<typeof promptCard>;

/** What the reader can do with promises. */
export interface PromiseActs {
  /** Resolves to whether it is saved. */
  readonly add: (promise: NewPromise) => Promise<boolean>;
  readonly settle: (promise: Stored<PairPromise>, status: PairPromise['status']) => void;
}

/** Promises in two columns: what I do, and what the company does. */
export const promisesView = (
  { promises, mine, meeting }: TalkView,
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
                ${promises[side].map((stored) => promiseView(stored, meeting?.record.id, words, lang, acts))}
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
    const { elements } = event.currentTarget as HTMLFormElement;
    const text = elements.namedItem('text') as HTMLInputElement;
    const due = elements.namedItem('due') as HTMLInputElement;
    const typed = text.value;
    if (!typed.trim()) return text.focus();
    // Emptied only when it is saved: a promise that could not be stays where it was typed.
    if ((await acts.add({ side, text: typed.trim(), due: due.value || null })) && text.value === typed) {
      text.value = '';
      due.value = '';
    }
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
    <label class="small due"><span>${words.dueLabel}</span> <input name="due" type="date" /></label>
    <button class="button" type="submit" aria-label=${words.addTo(side, mine)}>${words.addPromise}</button>
  </form>`;
}

function promiseView(
  stored: Stored<PairPromise>,
  meetingId: string | undefined,
  words: Words,
  lang: string,
  acts: PromiseActs,
): TemplateResult {
  const { text, due, status } = stored.record;
  const carried = status === 'open' && stored.record.meetingId !== meetingId;
  const act = (to: PairPromise['status'], label: string): TemplateResult =>
    html`<button class="button plain" type="button" aria-label=${`${label}: ${text}`} @click=${() => acts.settle(stored, to)}>
      ${label}
    </button>`;
  return html`<li class="promise ${status}">
    <p class="as-written">${text}</p>
    <p class="promise-acts small">
      ${isWaiting(stored) ? html`<span class="muted">${words.waiting}</span>` : nothing}
      ${carried ? html`<span class="muted">${words.carried}</span>` : nothing}
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
