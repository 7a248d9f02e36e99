import { type LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { Locale } from '../../base/locale.js';
import { warnOnce } from '../../base/log.js';
import { steps as ja } from '../../locales/ja/steps.js';
import { type Zone, zoneOf, zones } from '../../model/map.js';
import type { SupportId } from '../../model/supports.js';
import { calendarFile, localTime, nextMorning } from '../../parts/calendar.js';
import { download } from '../../parts/download.js';
import { printSheet } from '../../parts/print.js';
import { segmented } from '../../parts/switch.js';
import { inkOf, pictureOf } from './picture.js';
import { talkSheet } from './sheet.js';
import type { StepWords, StepsParts } from './steps-parts.js';

/** Minutes that a talk takes. */
const minutes = 30;

/**
 * What comes after the wheel: a step on each side for the picked support, half
 * an hour in the calendar, a sheet for the 1on1, a picture. All of it is made
 * on the reader's device and sent nowhere.
 */
export class Steps {
  readonly #host: LitElement;
  readonly #announce: (sentence: string) => void;
  readonly #locale: Locale<typeof ja>;
  /** Which way the reader wants a step to go, by support; until then it follows the amount. */
  readonly #wished = new Map<SupportId, Zone>();
  #start = localTime(nextMorning(new Date()));
  /** The last file could not be made. */
  #failed = false;

  /** @param announce says a sentence to screen readers */
  constructor(host: LitElement, announce: (sentence: string) => void) {
    this.#host = host;
    this.#announce = announce;
    this.#locale = new Locale(host, {
      name: 'steps',
      ja,
      en: () => import('../../locales/en/steps.js').then((m) => m.steps),
    });
  }

  draw(parts: StepsParts): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    if (!words) return nothing;
    const { supportId } = parts;
    this.#dress();
    return html`<div class="steps">
      ${supportId ? this.#drawSides(supportId, this.#zone(parts), words) : nothing}
      <div class="tools">
        <form
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.#calendar(words);
          }}
        >
          <label
            ><span>${words.time}</span
            ><input
              type="datetime-local"
              required
              .value=${this.#start}
              @change=${(event: Event) => (this.#start = (event.target as HTMLInputElement).value)}
          /></label>
          <button class="button" type="submit">${words.calendar}</button>
        </form>
        <button class="button" type="button" @click=${() => this.#print(parts, words)}>${words.print}</button>
        <button class="button" type="button" @click=${() => void this.#picture(parts, words)}>${words.picture}</button>
      </div>
      ${this.#failed ? html`<p class="small">${words.failed}</p>` : nothing}
      <p class="small muted">${words.calendarHint} ${words.stays}</p>
    </div>`;
  }

  /** Adds the styles to the widget's own: no style element, nothing for a strict page to refuse. */
  #dress(): void {
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    if (styles.styleSheet && !adoptedStyleSheets.includes(styles.styleSheet))
      adoptedStyleSheets.push(styles.styleSheet);
  }

  #drawSides(supportId: SupportId, zone: Zone, words: StepWords): TemplateResult {
    const options = zones.map((value) => ({ value, label: words.wish(value) }));
    return html`
      <div class="wish">
        <span class="small muted" aria-hidden="true">${words.amount}</span>
        ${segmented('wish', words.amount, options, zone, (wish) => {
          this.#wished.set(supportId, wish);
          this.#host.requestUpdate();
        })}
      </div>
      <div class="sides">
        <section class="side">
          <h4>${words.mine}</h4>
          <p>${words.mineOf(supportId, zone)}</p>
        </section>
        <section class="side">
          <h4>${words.company}</h4>
          <p>${words.companyOf(supportId, zone)}</p>
        </section>
      </div>
      <p class="small muted">${words.both}</p>
    `;
  }

  /** The reader's wish, else what the amount says; where there is none, things may stay as they are. */
  #zone({ supportId, spokes }: StepsParts): Zone {
    if (!supportId) return 'about-right';
    const dosage = spokes.find(({ id }) => id === supportId)?.dosage;
    return this.#wished.get(supportId) ?? zoneOf(dosage) ?? 'about-right';
  }

  async #calendar(words: StepWords): Promise<void> {
    await this.#make(`${words.eventFile}.ics`, words, async () => {
      const file = await calendarFile({ start: new Date(this.#start), minutes, title: words.event });
      return new Blob([file], { type: 'text/calendar;charset=utf-8' });
    });
  }

  async #picture(parts: StepsParts, words: StepWords): Promise<void> {
    const { speaker, spokes, values, takenAt } = parts;
    await this.#make(`${words.pictureFile}.png`, words, () =>
      pictureOf({
        title: speaker.words.title,
        date: takenAt ? speaker.day(takenAt) : '',
        values,
        labels: spokes.map((spoke) => [speaker.name(spoke.id), `${speaker.level(spoke)} / ${speaker.dose(spoke)}`]),
        source: words.pictureSource,
        ink: inkOf(this.#host.renderRoot as ShadowRoot, getComputedStyle(this.#host).fontFamily),
      }),
    );
  }

  #print(parts: StepsParts, words: StepWords): void {
    printSheet(this.#host.renderRoot as ShadowRoot, talkSheet(parts, this.#zone(parts), words, this.#locale.lang));
  }

  /** Makes a file and hands it over; what cannot be made is said, and thrown at nobody. */
  async #make(name: string, words: StepWords, make: () => Promise<Blob>): Promise<void> {
    try {
      download(name, await make());
      this.#failed = false;
      this.#announce(words.saved(name));
    } catch (failure) {
      warnOnce(`<${this.#host.localName}>: a file could not be made: ${String(failure)}`);
      this.#failed = true;
      this.#announce(words.failed);
    }
    this.#host.requestUpdate();
  }
}

const styles = css`
  .steps {
    display: grid;
    gap: 0.75em;
    padding-block: 0.5em 1em;
  }
  .wish {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.75em;
  }
  .side {
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius-small);
  }
  .side h4 {
    font-size: 0.85em;
  }
  .tools,
  .tools form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: end;
  }
  .tools label {
    display: grid;
    font-size: 0.85em;
  }
  .tools input {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
`;
