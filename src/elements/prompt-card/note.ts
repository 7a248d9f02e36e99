import { type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import { drawing } from '../../parts/icon.js';
import { notice } from '../../parts/notice.js';
import { segmented } from '../../parts/switch.js';
import type { NoteKeeper } from './note-keeper.js';
import type { TalkView } from './prompt-card.view.js';

type Words = Translation<typeof promptCard>;

/** The note: who sees it is always in sight, and what was typed is never lost. */
export const noteView = (view: TalkView, note: NoteKeeper, words: Words): TemplateResult => html`
  <section class="note" aria-labelledby="note-title">
    <h3 id="note-title" tabindex="-1">${words.note}</h3>
    ${view.partner === undefined && note.visibility === 'self' ? alone(words) : visibilityView(note, words)}
    ${keyed(note, field(note, words))}
    ${savingView(note, words)}
    ${view.theirs.map(
      (other) =>
        html`<figure class="paper">
          <figcaption class="small muted">${words.theirNote}</figcaption>
          <p class="as-written">${other.body}</p>
        </figure>`,
    )}
  </section>
`;

/** A field of its own a note, so that undoing brings back no words of another meeting. */
const field = (note: NoteKeeper, words: Words): TemplateResult =>
  html`<label>
      <span class="visually-hidden">${words.noteLabel}</span>
      <textarea
        rows="4"
        maxlength="20000"
        placeholder=${words.notePlaceholder}
        .value=${live(note.body)}
        @input=${(event: InputEvent) => note.type((event.target as HTMLTextAreaElement).value)}
        @change=${() => void note.save()}
      ></textarea>
    </label>`;

const alone = (words: Words): TemplateResult =>
  html`<p class="small muted locked">${drawing('lock')} <span><b>${words.self}</b> ${words.noPair}</span></p>`;

const visibilityView = (note: NoteKeeper, words: Words): TemplateResult => html`
  ${segmented(
    'visibility',
    words.visibility,
    [
      { value: 'self', label: words.self },
      { value: 'pair', label: words.pair },
    ],
    note.asking ? 'pair' : note.visibility,
    (visibility) => note.see(visibility),
  )}
  ${
    note.asking
      ? notice({
          drawing: 'lock',
          title: words.shareTitle,
          text: words.shareAsk,
          actions: html`<button class="button" type="button" @click=${() => note.share(false)}>${words.keepSelf}</button>
            <button class="button" type="button" @click=${() => note.share(true)}>${words.share}</button>`,
        })
      : html`<p class="small muted">${note.visibility === 'pair' ? words.notePair : words.noteSelf}</p>`
  }
`;

function savingView(note: NoteKeeper, words: Words): TemplateResult {
  const { saving } = note;
  switch (saving.kind) {
    case 'conflict':
      return html`<div class="conflict" role="group" aria-labelledby="conflict-title">
        <h4 id="conflict-title">${words.conflictTitle}</h4>
        <p class="small">${words.conflictText}</p>
        <div class="columns">
          ${conflictText(words.mine, note.body, note, words)} ${conflictText(words.stored, saving.theirs, note, words)}
        </div>
        <button class="button" type="button" @click=${() => void note.resolve(`${saving.theirs}\n\n${note.body}`)}>
          ${words.keepBoth}
        </button>
      </div>`;
    case 'failed':
      return html`<p class="small saving" role="alert">
        ${words.saveFailed} ${words.error(saving.error.kind)}
        <button class="button plain" type="button" @click=${() => void note.save()}>${words.tryAgain}</button>
      </p>`;
    default:
      return html`<p class="small muted saving">
        ${saving.kind === 'idle' ? nothing : words[saving.kind]}
      </p>`;
  }
}

const conflictText = (title: string, body: string, note: NoteKeeper, words: Words): TemplateResult =>
  html`<figure>
    <figcaption class="small muted">${title}</figcaption>
    <p class="as-written">${body}</p>
    <button class="button" type="button" aria-label=${`${words.keepThis}: ${title}`} @click=${() => void note.resolve(body)}>
      ${words.keepThis}
    </button>
  </figure>`;
