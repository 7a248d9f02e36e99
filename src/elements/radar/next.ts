import { type TemplateResult, html, nothing } from 'lit';
import { TalkIntent } from '../../context/intents.js';
import type { Source } from '../../context/source.js';
import { zoneOf } from '../../model/map.js';
import type { SupportId } from '../../model/supports.js';
import { drawing } from '../../parts/icon.js';
import type { RadarView } from './radar.view.js';
import type { Speaker, Words } from './radar.words.js';
import type { StepsDoor } from './steps-door.js';

/** What the reader may do next, under the rows. */
export interface NextParts {
  readonly view: RadarView;
  readonly speaker: Speaker;
  readonly words: Words;
  /** The support to talk about: the reader's choice, else the suggestion. */
  readonly picked: SupportId | undefined;
  /** Was it the reader who chose it? */
  readonly chosen: boolean;
  /** The widget: events are dispatched from it. */
  readonly host: Element;
  readonly source: Source | undefined;
  /** Nobody on the page has taken the wish to talk. */
  readonly untaken: boolean;
  readonly onTalk: (taken: boolean) => void;
  readonly steps: StepsDoor;
}

/** Why this support: never a verdict, and always to be changed. */
function reasonOf({ view: { suggestion, spokes }, words, chosen }: NextParts): string {
  if (chosen) return words.reasonPicked;
  if (!suggestion) return words.reasonFree;
  if (suggestion.reason === 'level') return words.reasonLevel;
  const dosage = spokes.find(({ id }) => id === suggestion.supportId)?.dosage;
  return zoneOf(dosage) === 'too-much' ? words.reasonMuch : words.reasonLittle;
}

function talk({ host, source, picked, onTalk }: NextParts): void {
  const intent = new TalkIntent(source, { supportId: picked });
  host.dispatchEvent(intent);
  onTalk(intent.taken);
}

/** From seeing to talking and doing: the picked support with its reason, the questions about it, the steps. */
export const next = (parts: NextParts): TemplateResult => {
  const { view, words, speaker, picked, untaken, steps } = parts;
  return html`
    <section class="next">
      <span class="notice-drawing">${drawing('bicycle')}</span>
      <div class="next-words">
        <h3>${picked ? words.nextTitle(speaker.name(picked)) : words.nextTitleFree}</h3>
        <p class="small muted">${reasonOf(parts)}</p>
        ${untaken ? html`<p class="small">${words.noCard}</p>` : nothing}
      </div>
      <button class="button primary" type="button" @click=${() => talk(parts)}>${words.talk}</button>
    </section>
    ${steps.draw({ spokes: view.spokes, values: view.values, takenAt: view.takenAt, supportId: picked, speaker, words })}
  `;
};
