import { type TemplateResult, html, nothing } from 'lit';
import { segmented } from '../../../parts/switch.js';
import type { CareerDraft } from '../../../model/records/career.js';
import type { Notes } from './notes.js';
import type { Words } from '../road-words.js';

type Pace = NonNullable<CareerDraft['pace']>;
const paces: readonly Pace[] = ['speed-up', 'keep', 'ease', 'rest'];

/** The reader's own draft: how fast to go now, and notes. Nobody else's business, and it says so. */
export const draftTemplate = (
  pace: CareerDraft['pace'],
  notes: Notes,
  home: string,
  words: Words,
  onPace: (pace: Pace) => void,
): TemplateResult => html`
  <section class="draft" aria-label=${words.draft}>
    <h3>${words.draft}</h3>
    <div class="draft-pace">
      <span class="small muted">${words.pace}</span>
      ${segmented<Pace | ''>(
        'pace',
        words.pace,
        paces.map((value) => ({ value, label: words.paceOf(value) })),
        pace ?? '',
        (value) => value && onPace(value),
      )}
      ${pace ? html`<span class="small muted">${words.paceMeans(pace)}</span>` : nothing}
    </div>
    <label class="draft-notes"
      ><span class="small muted">${words.notes}</span>
      <textarea
        rows="3"
        .value=${notes.text}
        @input=${(event: InputEvent) => notes.type((event.target as HTMLTextAreaElement).value)}
        @blur=${() => void notes.save()}
      ></textarea>
    </label>
    ${notes.theirs === undefined ? nothing : conflict(notes, words)}
    <p class="small muted">${home}${notes.saved ? '' : ` ${words.notSavedYet}`}</p>
  </section>
`;

const conflict = (notes: Notes, words: Words): TemplateResult => html`<div class="failure small" role="alert">
  <p>${words.otherNotes}</p>
  <p class="other-notes">${notes.theirs}</p>
  ${(['both', 'mine', 'theirs'] as const).map(
    (which) =>
      html`<button class="button plain" type="button" @click=${() => notes.settle(which)}>
        ${words.settleNotes(which)}
      </button>`,
  )}
</div>`;
