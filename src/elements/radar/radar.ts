import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale } from '../../base/locale.js';
import { warnAttribute, warnOnce } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { inTurn } from '../../base/turns.js';
import { ChartLayer } from '../../chart/chart-layer.js';
import { CheckinIntent, IntentListener, WheelIntent } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { radar as ja } from '../../locales/ja/radar.js';
import { type SelfResult, selfResults } from '../../model/records/survey.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmented, segmentedStyles } from '../../parts/switch.js';
import { next } from './next.js';
import { rows } from './radar.rows.js';
import { rowStyles } from './radar.rows.styles.js';
import { styles } from './radar.styles.js';
import { type RadarView, nothingAnswered, radarView } from './radar.view.js';
import { wheel } from './radar.wheel.js';
import { wheelStyles } from './radar.wheel.styles.js';
import { Speaker, type Words } from './radar.words.js';
import { StepsDoor } from './steps-door.js';

const views = ['wheel', 'table'] as const;

const isGood = (data: unknown): boolean => Array.isArray(data) && !data.some((each) => selfResults.check(each));

/** Enough to find the newest two by time, however their offsets are written. */
const recent = 12;

/** What stands there while the real result is on its way, unseen: it keeps the place of the longest sentence. */
const placeholder: RadarView = radarView(
  ['2020-01-01T00:00:00Z', '2019-01-01T00:00:00Z'].map((takenAt, before) => ({
    id: takenAt,
    takenAt,
    scores: Object.fromEntries(supportIds.map((id, index) => [id, 4 - index / 5 + (index === 4 ? before : -before)])),
    dosage: Object.fromEntries(supportIds.map((id, index) => [id, index === 2 ? 2 : 3])),
    autonomy: null,
  })),
);

/**
 * The five supports as the wheel they are told with: rim, hub, five spokes,
 * and beside it a row a support with level, change and amount. The rows are a
 * real table; without the wheel they are all there is to read. Shows the
 * newest check-in of the reader and compares it with the one before.
 *
 * Keys on the wheel: arrows walk the spokes, Home and End go to the first and
 * the last, Enter or Space picks the support to talk about, Escape gives the
 * choice back.
 *
 * @summary The five-support wheel.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load failed; the widget says so in words.
 * @fires {TalkIntent} kyoritsu-talk - The reader wants to talk about a support; a prompt card on the page answers.
 * @fires {CheckinIntent} kyoritsu-start-checkin - The reader wants to check in; a check-in on the page answers.
 * @csspart widget - The card.
 */
export class KyoritsuRadar extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'radar';
  /** What it asks of the data source. */
  static readonly needs: readonly Need[] = [need(selfResults, ['list', 'watch'])];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, styles, wheelStyles, rowStyles];

  /** The reader's own results, in any order. Wins over every provider. */
  @property({ attribute: false }) data: readonly SelfResult[] | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;
  /** What to show first: `wheel` or `table`. */
  @property() view: 'wheel' | 'table' = 'wheel';

  /** The spoke under the pointer or the keys. */
  @state() private reached: SupportId | undefined;
  /** The reader's own choice; until then the suggestion stands. */
  @state() private chosen: SupportId | undefined;
  /** The wish that nobody on the page took. */
  @state() private untaken: 'talk' | 'checkin' | undefined;

  protected readonly locale = new Locale(this, {
    name: 'radar',
    ja,
    en: () => import('../../locales/en/radar.js').then((m) => m.radar),
  });

  readonly #loader = new Loader<readonly SelfResult[]>(this, {
    needs: KyoritsuRadar.needs,
    async load(port, signal) {
      const page = await port.list(selfResults, { sort: '-takenAt', limit: recent }, { signal });
      return page.items.map(({ record }) => record);
    },
    isEmpty: (results) => results.length === 0,
    withheld: (results) => (nothingAnswered(results) ? 'no-data' : undefined),
  });

  /** Somebody on the page wants to see the wheel: the check-in, when it has ended. */
  protected readonly intents = new IntentListener<WheelIntent>(
    this,
    WheelIntent.type,
    () => this.#loader.source,
    () => this.#welcome(),
  );

  #shown: RadarView | undefined;

  protected readonly chart = new ChartLayer(this, () => (this.#shown ? [{ values: this.#shown.values }] : []));

  readonly #steps = new StepsDoor(this, (sentence) => this.announce(sentence));

  /** The first of many wheels are drawn at once, each later one keeps its place until its turn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    const place = this.ownerDocument.createElement('div');
    const drawn = inTurn(() => {
      place.remove();
      void super.scheduleUpdate();
    });
    if (!drawn) return;
    place.className = 'place';
    this.renderRoot.append(place);
    return drawn;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#hand(this.data);
    if (changed.has('view') && !views.includes(this.view)) {
      warnAttribute(this, 'view', this.view, views);
      this.view = 'wheel';
    }
  }

  /** What is as it should be is shown at once; the code that reads with care comes where it is needed. */
  #hand(data: readonly SelfResult[] | undefined): void {
    if (data === undefined || isGood(data)) this.#loader.hand(data);
    else
      void import('./radar.data.js').then(({ readResults }) => {
        if (data === this.data) this.#loader.hand(readResults(data, (flaw) => warnOnce(`<${this.localName}> ${flaw}`)));
      });
  }

  protected override draw(words: Words): TemplateResult {
    const { state } = this.#loader;
    const hasWheel = ['idle', 'loading', 'ready'].includes(state.kind) || (state.kind === 'offline' && state.data);
    return html`<div class=${hasWheel ? 'whole' : ''}>
      <header class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.lead}</p>
        </div>
        ${hasWheel ? this.#drawSwitch(words) : nothing}
      </header>
      ${stateView(state, words, {
        ready: (results) => this.#drawWheel((this.#shown = radarView(results)), words),
        skeleton: () => html`<div class="waiting" inert>${this.#drawWheel(placeholder, words, true)}</div>`,
        empty: () => this.#drawEmpty(words),
        retry: () => void this.#loader.reload(),
      })}
    </div>`;
  }

  #drawSwitch(words: Words): TemplateResult {
    const options = [
      { value: 'wheel', label: words.viewWheel },
      { value: 'table', label: words.viewTable },
    ] as const;
    return segmented('view', words.viewLabel, options, this.view, (view) => (this.view = view));
  }

  #drawWheel(view: RadarView, words: Words, waiting = false): TemplateResult {
    const speaker = new Speaker(words, this.locale.lang);
    const suggested = this.chosen ?? view.suggestion?.supportId;
    const picked = waiting ? undefined : suggested;
    const onPick = (id: SupportId | undefined): void => {
      if (id) this.#pick(id);
    };
    return html`
      <p class="summary">${speaker.summary(view)}</p>
      <div class="body ${this.view}">
        <figure class="drawing" ?hidden=${this.view === 'table'}>
          ${wheel({
            view,
            speaker,
            label: words.wheelLabel,
            picked,
            tabStop: this.reached ?? picked ?? supportIds[0],
            onPick,
            onKey: (event) => this.#onKey(event),
            onReach: (id) => (this.reached = id),
          })}
          <figcaption class="legend small muted"><span class="swatch"></span>${words.me}<span class="scale">${words.scale}</span></figcaption>
        </figure>
        ${rows({ view, speaker, words, picked, reached: this.reached, onPick })}
      </div>
      ${next({
        view,
        speaker,
        words,
        picked: suggested,
        chosen: this.chosen !== undefined,
        host: this,
        source: this.#loader.source,
        untaken: this.untaken === 'talk',
        onTalk: (taken) => this.#talked(taken, words),
        steps: this.#steps,
      })}
      <footer class="foot small muted">
        <p>${words.takenOn(speaker.day(view.takenAt))}</p>
        <p>${this.#whoSees(words)}</p>
        <p class="source">${words.source}</p>
      </footer>
    `;
  }

  #whoSees(words: Words): string {
    if (this.data !== undefined) return words.handedIn;
    return this.#loader.home(selfResults) === 'company' ? words.inCompany : words.onDevice;
  }

  #drawEmpty(words: Words): TemplateResult {
    return html`
      ${notice({
        drawing: 'bicycle',
        title: words.emptyTitle,
        text: words.empty,
        actions: html`<button class="button primary" type="button" @click=${() => this.#checkin(words)}>${words.start}</button>`,
      })}
      ${this.untaken === 'checkin' ? html`<p class="untaken small">${words.noCheckin}</p>` : nothing}
    `;
  }

  #welcome(): void {
    this.scrollIntoView({ block: 'nearest' });
    // The heading is where reading starts; a wheel taller than the screen has its end in sight by now.
    const heading = this.renderRoot.querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  #pick(id: SupportId | undefined): void {
    this.chosen = id;
    this.untaken = undefined;
  }

  #talked(taken: boolean, words: Words): void {
    this.untaken = taken ? undefined : 'talk';
    if (this.untaken) this.announce(words.noCard);
  }

  #checkin(words: Words): void {
    const intent = new CheckinIntent(this.#loader.source);
    this.dispatchEvent(intent);
    this.untaken = intent.taken ? undefined : 'checkin';
    if (this.untaken) this.announce(words.noCheckin);
  }

  #onKey(event: KeyboardEvent): void {
    const spokes = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="option"]')];
    const at = spokes.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : steps[event.key];
    if (to !== undefined) spokes.at(to % spokes.length)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#pick(supportIds[at]);
    // What there is nothing to give back of may close the page's own dialog.
    else if (event.key === 'Escape' && this.chosen) this.#pick(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-radar': KyoritsuRadar;
  }
}
