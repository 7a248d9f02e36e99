import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Note, PairPromise } from '../../model/records/talk.js';
import { notice } from '../../parts/notice.js';
import { segmented } from '../../parts/switch.js';
import type { Stored } from '../../port/adapter.js';
import type { TalkView } from './prompt-card.view.js';
import type { Saving } from './talk-keeper.js';

type Words = Translation<typeof promptCard>;

/** The note as it stands on the screen, saved or not. */
export interface NoteDraft {
  readonly body: string;
  readonly visibility: Note['visibility'];
  readonly saving: Saving;
  /** Is the reader being asked whether to share? */
  readonly asking: boolean;
}

export interface NoteActs {
  readonly type: (body: string) => void;
  /** Leaving the field saves at once. */
  readonly leave: () => void;
  readonly see: (visibility: Note['visibility']) => void;
  readonly share: (yes: boolean) => void;
  readonly resolve: (body: string) => void;
}

/** The note: who sees it is always in sight, and what was typed is never lost. */
export const noteView = (view: TalkView, note: NoteDraft, words: Words, acts: NoteActs): TemplateResult => html`
  <section class="note" aria-labelledby="note-title">
    <h3 id="note-title">${words.note}</h3>
    ${segmented(
      'visibility',
      words.visibility,
      [
        { value: 'self', label: words.self },
        { value: 'pair', label: words.pair },
      ],
      note.asking ? 'pair' : note.visibility,
      acts.see,
    )}
    <p class="small muted">${note.visibility === 'pair' ? words.notePair : words.noteSelf}</p>
    ${note.asking ? shareQuestion(view, words, acts) : nothing}
    <label>
      <span class="visually-hidden">${words.noteLabel}</span>
      <textarea
        rows="4"
        maxlength="20000"
        .value=${note.body}
        @input=${(event: InputEvent) => acts.type((event.target as HTMLTextAreaElement).value)}
        @change=${acts.leave}
      ></textarea>
    </label>
    ${savingView(note, words, acts)}
    ${view.theirs.map(
      (other) =>
        html`<figure class="their-note">
          <figcaption class="small muted">${words.theirNote}</figcaption>
          <p>${other.body}</p>
        </figure>`,
    )}
  </section>
`;

const shareQuestion = (view: TalkView, words: Words, acts: NoteActs): TemplateResult =>
  view.pair
    ? notice({
        drawing: 'lock',
        title: words.pair,
        text: words.shareAsk,
        actions: html`<button class="button" type="button" @click=${() => acts.share(true)}>${words.share}</button>
          <button class="button" type="button" @click=${() => acts.share(false)}>${words.keepSelf}</button>`,
      })
    : html`<p class="small">${words.noPair}</p>`;

function savingView({ saving, body }: NoteDraft, words: Words, acts: NoteActs): TemplateResult {
  switch (saving.kind) {
    case 'conflict':
      return html`<div class="conflict">
        <h4>${words.conflictTitle}</h4>
        <p class="small">${words.conflictText}</p>
        <div class="columns">
          ${conflictText(words.mine, body, words, acts)} ${conflictText(words.stored, saving.theirs, words, acts)}
        </div>
        <button class="button" type="button" @click=${() => acts.resolve(`${saving.theirs}\n\n${body}`)}>${words.keepBoth}</button>
      </div>`;
    case 'failed':
      return html`<p class="small">
        ${words.saveFailed} ${words.error(saving.error.kind)}
        <button class="button plain" type="button" @click=${acts.leave}>${words.tryAgain}</button>
      </p>`;
    default:
      return html`<p class="small muted saving">
        ${saving.kind === 'saving' ? words.saving : saving.kind === 'saved' ? words.saved : nothing}
      </p>`;
  }
}

const conflictText = (title: string, body: string, words: Words, acts: NoteActs): TemplateResult =>
  html`<figure>
    <figcaption class="small muted">${title}</figcaption>
    <p class="pre">${body}</p>
    <button class="button" type="button" @click=${() => acts.resolve(body)}>${words.keepMine}</button>
  </figure>`;

export interface PromiseActs {
  /** Resolves to whether it is saved. */
  readonly add: (side: PairPromise['side'], text: string) => Promise<boolean>;
  readonly settle: (promise: Stored<PairPromise>, status: 'kept' | 'let-go') => void;
}

/** Promises in two columns: what I do, and what the company does. */
export const promisesView = (view: TalkView, words: Words, lang: string, acts: PromiseActs): TemplateResult => html`
  <section class="promises" aria-labelledby="promises-title">
    <h3 id="promises-title">${words.promises} <small class="muted">${words.promisesLead}</small></h3>
    <div class="columns">${(['person', 'company'] as const).map((side) => column(side, view, words, lang, acts))}</div>
  </section>
`;

function column(
  side: PairPromise['side'],
  view: TalkView,
  words: Words,
  lang: string,
  acts: PromiseActs,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const text = field.value.trim();
    // Emptied only when it is saved: a promise that could not be stays where it was typed.
    if (text) void acts.add(side, text).then((saved) => saved && field.value.trim() === text && (field.value = ''));
  };
  const promises = view.promises[side];
  return html`<div class="side-column">
    <h4>${words.side(side)}</h4>
    ${
      promises.length === 0
        ? html`<p class="small muted">${words.noPromise}</p>`
        : html`<ul>
          ${promises.map((stored) => promiseView(stored, words, lang, acts))}
        </ul>`
    }
    <form @submit=${submit}>
      <input name="text" type="text" maxlength="2000" autocomplete="off" aria-label=${words.addTo(side)} placeholder=${words.placeholder(side)} />
      <button class="button" type="submit">${words.addPromise}</button>
    </form>
  </div>`;
}

function promiseView(stored: Stored<PairPromise>, words: Words, lang: string, acts: PromiseActs): TemplateResult {
  const { text, due, status } = stored.record;
  const day = due
    ? new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${due}T00:00:00Z`),
      )
    : '';
  return html`<li class="promise ${status}">
    <p>${text} ${day ? html`<small class="muted">${words.due(day)}</small>` : nothing}</p>
    ${
      status === 'open'
        ? html`<p class="promise-acts">
          <button class="button plain" type="button" @click=${() => acts.settle(stored, 'kept')}>${words.kept}</button>
          <button class="button plain" type="button" @click=${() => acts.settle(stored, 'let-go')}>${words.letGo}</button>
        </p>`
        : html`<p class="small muted">${words.status(status)}</p>`
    }
  </li>`;
}
