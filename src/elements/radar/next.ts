import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { Locale } from '../../base/locale.js';
import { CheckinIntent, TalkIntent } from '../../context/intents.js';
import type { Source } from '../../context/source.js';
import { radarNext as ja } from '../../locales/ja/radar-next.js';
import { zoneOf } from '../../model/map.js';
import type { SupportId } from '../../model/supports.js';
import { drawing } from '../../parts/icon.js';
import { notice } from '../../parts/notice.js';
import type { Face, ViewName } from './face.js';
import type { RadarView } from './radar.view.js';
import type { Speaker } from './radar.words.js';
import { StepsDoor } from './steps-door.js';
import type { NextWords } from './steps-parts.js';

export { nextStyles as styles } from './next.styles.js';

/** What is known where the reader decides what to do next. */
export interface NextParts {
  readonly view: RadarView;
  readonly speaker: Speaker;
  /** The support to talk about: the reader's choice, else the suggestion. */
  readonly picked: SupportId | undefined;
  /** Was it the reader who chose it? */
  readonly chosen: boolean;
  /** Where the results live, so that the reader can be told; `handed` by the page. */
  readonly home: 'company' | 'device' | 'handed';
}

/** The widget that this is drawn in. */
export interface NextHost {
  readonly element: LitElement;
  readonly source: () => Source | undefined;
  readonly announce: (sentence: string) => void;
}

/** Why this support: never a verdict, and always to be changed. */
function reasonOf({ view: { suggestion, spokes }, chosen }: NextParts, words: NextWords): string {
  if (chosen) return words.reasonPicked;
  if (!suggestion) return words.reasonFree;
  if (suggestion.reason === 'level') return words.reasonLevel;
  const dosage = spokes.find(({ id }) => id === suggestion.supportId)?.dosage;
  return zoneOf(dosage) === 'too-much' ? words.reasonMuch : words.reasonLittle;
}

/** From seeing to talking: the picked support with its reason, and the questions about it; at the foot, where it all comes from. */
export class Next {
  readonly #host: NextHost;
  readonly #locale: Locale<typeof ja>;
  readonly #steps: StepsDoor;
  /** The wish that nobody on the page took, and about what. */
  #untaken: string | undefined;

  constructor(host: NextHost) {
    this.#host = host;
    this.#steps = new StepsDoor(host.element, host.announce);
    this.#locale = new Locale(host.element, {
      name: 'radarNext',
      ja,
      en: () => import('../../locales/en/radar-next.js').then((m) => m.radarNext),
    });
  }

  draw(parts: NextParts): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    if (!words) return nothing;
    const { speaker, picked } = parts;
    return html`
      <span class="notice-drawing">${drawing('bicycle')}</span>
      <div class="next-words">
        <h3>${picked ? words.nextTitle(speaker.name(picked)) : words.nextTitleFree}</h3>
        <p class="small muted">${reasonOf(parts, words)}</p>
        ${this.#untaken === `talk ${picked}` ? html`<p class="small">${words.noCard}</p>` : nothing}
      </div>
      <button class="button primary" type="button" @click=${() => this.#talk(picked, words)}>${words.talk}</button>
    `;
  }

  /** Steps, half an hour, a sheet: closed until the reader wants them. */
  drawSteps({ view, speaker, picked }: NextParts): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    if (!words) return nothing;
    const { spokes, values, takenAt } = view;
    return this.#steps.draw({ spokes, values, takenAt, supportId: picked, speaker, words });
  }

  /** When, who sees it, and whose idea it is. */
  drawFoot({ view, speaker, home }: NextParts): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    if (!words) return nothing;
    const { inCompany, onDevice } = speaker.words;
    return html`
      <p>${view.takenAt === undefined ? nothing : words.takenOn(speaker.day(view.takenAt))}</p>
      <p>${home === 'handed' ? words.handedIn : home === 'company' ? inCompany : onDevice}</p>
      <p class="source">${words.source}</p>
    `;
  }

  /** No check-in yet: an invitation, and beside it what there is to see of others. */
  drawEmpty(parts: NextParts, face: Face, show: ViewName): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    if (!words) return nothing;
    const { others } = face;
    return html`
      ${notice({
        drawing: 'bicycle',
        title: words.emptyTitle,
        text: words.empty,
        actions: html`<button class="button primary" type="button" @click=${() => this.#checkin(words)}>${words.start}</button>`,
      })}
      ${this.#untaken === 'checkin' ? html`<p class="untaken small">${words.noCheckin}</p>` : nothing}
      ${
        others === false
          ? face.drawNotes(parts.speaker)
          : html`<div class=${others ? 'alone' : 'alone waiting'} ?inert=${!others}><p class="summary">${words.emptyOthers}</p>${face.draw(parts.view, parts.speaker, show, !others)}</div>`
      }
      ${others && parts.chosen ? html`<section class="next">${this.draw(parts)}</section>` : nothing}
      ${others ? html`<footer class="foot small muted"><p class="source">${words.source}</p></footer>` : nothing}
    `;
  }

  #talk(supportId: SupportId | undefined, words: NextWords): void {
    const intent = new TalkIntent(this.#host.source(), { supportId });
    this.#host.element.dispatchEvent(intent);
    this.#left(intent.taken ? undefined : `talk ${supportId}`, words.noCard);
  }

  #checkin(words: NextWords): void {
    const intent = new CheckinIntent(this.#host.source());
    this.#host.element.dispatchEvent(intent);
    this.#left(intent.taken ? undefined : 'checkin', words.noCheckin);
  }

  #left(untaken: string | undefined, sentence: string): void {
    this.#untaken = untaken;
    if (untaken) this.#host.announce(sentence);
    this.#host.element.requestUpdate();
  }
}
