import { type TemplateResult, html, nothing } from 'lit';
import { segmented } from '../../../parts/switch.js';
import type { CareerDraft, Road } from '../../../model/records/career.js';
import type { Career } from '../career.js';
import type { Notes } from './notes.js';
import type { Own } from './own.js';
import type { Words } from '../road-words.js';
import { titleOf } from '../title.js';

type Pace = NonNullable<CareerDraft['pace']>;
const paces: readonly Pace[] = ['speed-up', 'keep', 'ease', 'rest'];

/** What the draft is shown in. */
export interface DraftSight {
  readonly own: Pick<Own, 'pace' | 'roads'>;
  readonly notes: Notes;
  /** Where it is kept, in a sentence. */
  readonly home: string;
  readonly open: boolean;
  readonly career: Career;
  readonly words: Words;
  readonly lang: string;
}

export interface DraftActs {
  readonly onToggle: (open: boolean) => void;
  readonly onPace: (pace: Pace) => void;
  readonly onOpen: (roleId: string) => void;
}

/**
 * The reader's own draft: how fast to go now, notes, roads that only they
 * imagine. Nobody else's business, and it says so. One line above the map until
 * it is unfolded; it unfolds by itself only for notes that must be chosen between.
 */
export const draftTemplate = (sight: DraftSight, act: DraftActs): TemplateResult => {
  const { own, notes, home, open, words } = sight;
  return html`
    <details
      class="draft"
      .open=${open || notes.theirs !== undefined}
      @toggle=${(event: Event) => act.onToggle((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        <h3>${words.draft}</h3>
        <span class="small muted">${inShort(sight)}</span>
      </summary>
      <div class="draft-inner">
        <div class="draft-pace">
          <span class="small muted">${words.pace}</span>
          ${segmented<Pace | ''>(
            'pace',
            words.pace,
            paces.map((value) => ({ value, label: words.paceOf(value) })),
            own.pace ?? '',
            (value) => value && act.onPace(value),
          )}
          ${own.pace ? html`<span class="small muted">${words.paceMeans(own.pace)}</span>` : nothing}
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
        ${notes.theirs === undefined ? nothing : conflict(notes, words)} ${imagined(sight, act)}
        <p class="small muted">${home}${notes.saved ? '' : ` ${words.notSavedYet}`}</p>
      </div>
    </details>
  `;
};

/** What is in the draft, in a line: that there are notes, not what they say, as others may look at the screen. */
function inShort({ own, notes, words }: DraftSight): string {
  const parts = [
    own.pace ? words.paceShort(words.paceOf(own.pace)) : '',
    notes.text.trim() ? words.hasNotes : '',
    own.roads.length > 0 ? words.hasRoads(own.roads.length) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(words.separator) : words.draftEmpty;
}

/** Roads that the reader imagined, each opening where it leads; or how to draw one. */
const imagined = ({ own, career, words, lang }: DraftSight, { onOpen }: DraftActs): TemplateResult => {
  const known = own.roads.filter(({ from, to }) => career.role.has(from) && career.role.has(to));
  const line = ({ from, to }: Road): TemplateResult =>
    html`<li>
      <button type="button" class="chip" @click=${() => onOpen(to)}>
        <bdi>${titleOf(career, from, lang)}</bdi> → <bdi>${titleOf(career, to, lang)}</bdi>
      </button>
    </li>`;
  return html`<div class="draft-roads">
    <p class="small muted">${words.imaginedRoads}</p>
    ${
      known.length > 0
        ? html`<ul class="kept">
            ${known.map(line)}
          </ul>`
        : html`<p class="small">${words.noImagined}</p>`
    }
  </div>`;
};

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
