import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale } from '../../base/locale.js';
import { warnAttribute, warnOnce } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { IntentListener, WheelIntent } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { dataOf } from '../../context/state.js';
import { radar as ja } from '../../locales/ja/radar.js';
import { type SelfResult, mirrorResults, selfResults, teamResults } from '../../model/records/results.js';
import type { Resource } from '../../model/resource.js';
import { supportIds } from '../../model/supports.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmented, segmentedStyles } from '../../parts/switch.js';
import { inTurn, turnStyles } from '../../parts/turns.js';
import { Face, type ViewName, viewNames } from './face.js';
import { type LineName, lineNames } from './lines.js';
import type { Next, NextParts } from './next.js';
import { Late } from '../../base/late.js';
import { rowStyles } from './radar.rows.styles.js';
import { styles } from './radar.styles.js';
import { type RadarView, nothingAnswered, radarView } from './radar.view.js';
import { wheelStyles } from './radar.wheel.styles.js';
import { Speaker, type Words } from './radar.words.js';

/** Enough to find the newest by time, however their offsets are written, and to draw a trend. */
const recent = 12;

/** What stands there while the real result is on its way, unseen: it keeps the place of the longest sentence. */
const placeholder: RadarView = radarView(
  ['2020-01-01', '2019-01-01'].map((takenAt, before) => ({
    id: takenAt,
    takenAt,
    scores: Object.fromEntries(supportIds.map((id, index) => [id, 4 - index / 5 + (index === 4 ? before : -before)])),
    dosage: Object.fromEntries(supportIds.map((id, index) => [id, index === 2 ? 2 : 3])),
    autonomy: null,
  })),
);

/** Five bare spokes: what stands there for whom has not checked in yet. */
const nothingYet = radarView([]);

/** What a source may know beside the reader's own results. */
const besides = [teamResults, mirrorResults] as readonly unknown[] as readonly Resource[];

/** Is it handed-in data of which nothing is to be left out or mended? */
const isGood = (data: unknown): boolean =>
  Array.isArray(data) && data.every((each) => selfResults.check(each) === undefined);

/**
 * The five supports as the wheel they are told with: rim, hub, five spokes,
 * and beside it a row a support with level, change and amount. The rows are a
 * real table; without the wheel they are all there is to read. Shows the
 * newest check-in of the reader and compares it with the one before; where the
 * source knows them, also the published lines of team and company, a manager's
 * own mirror, and the wheel of the person opposite while both agree. Two more
 * views: the way from check-in to check-in, and the map of co-autonomy.
 *
 * Keys on the wheel: arrows walk the spokes, Home and End go to the first and
 * the last, Enter or Space picks the support to talk about, Escape gives the
 * choice back and closes what is told beside the spoke.
 *
 * @summary The five-support wheel.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load failed; the widget says so in words.
 * @fires {TalkIntent} kyoritsu-talk - The reader wants to talk about a support; a prompt card on the page answers.
 * @fires {CheckinIntent} kyoritsu-start-checkin - The reader wants to check in; a check-in on the page answers.
 * @fires {OverlayEvent} kyoritsu-overlay - Before the reader agrees to lay two wheels over each other, or withdraws; cancelable.
 * @csspart widget - The card.
 */
export class KyoritsuRadar extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'radar';
  /** What it asks of the data source. */
  static readonly needs: readonly Need[] = [need(selfResults, ['list', 'watch'])];
  /** What its later parts ask for. */
  static readonly laterNeeds = async (): Promise<readonly Need[]> => (await import('./beyond.js')).needs;
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, turnStyles, styles, wheelStyles, rowStyles];

  /** The reader's own results, in any order. Wins over every provider. */
  @property({ attribute: false }) data: readonly SelfResult[] | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;
  /** What to show first: `wheel`, `table`, `trend` or `map`. */
  @property() view: 'wheel' | 'table' | 'trend' | 'map' = 'wheel';
  /** Lines to begin with, separated by spaces: `now`, `last`, `team`, `company`, `mirror`. */
  @property() lines = 'now last';

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

  /** What comes after the wheel is sent for when the wheel is seen. */
  readonly #lateNext = new Late(this, () => import('./next.js'));
  #next: Next | undefined;
  protected readonly face = new Face(this, (sentence) => this.announce(sentence));

  /** The first wheels in sight are drawn at once, each other one keeps its place until its turn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : inTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) {
      this.#hand(this.data);
    }
    if (changed.has('view') && !viewNames.includes(this.view)) {
      warnAttribute(this, 'view', this.view, viewNames);
      this.view = 'wheel';
    }
    if (changed.has('lines'))
      this.face.first = this.lines.split(/\s+/).filter((name): name is LineName => this.#isLine(name));
    const { port } = this.#loader;
    const homes = besides.map((each) => port?.can(each, 'list') && this.#loader.home(each));
    // What this device keeps of its reader has nothing to do with what the page hands in.
    const here = this.data === undefined && homes.includes('device') ? 'device' : undefined;
    this.face.beside = homes.includes('company') ? 'company' : here;
    if (this.#hasWheel || this.#loader.state.kind === 'empty') this.face.prepare(this.view);
    const module = this.face.seen ? this.#lateNext.get() : undefined;
    const announce = (sentence: string): void => this.announce(sentence);
    if (module) this.#next ??= new module.Next({ element: this, source: () => this.#loader.source, announce });
  }

  #isLine(name: string): boolean {
    const known = (lineNames as readonly string[]).includes(name);
    if (!known && name) warnAttribute(this, 'lines', name, lineNames);
    return known;
  }

  /** What is as it should be is shown at once; the code that reads with care comes where it is needed. */
  #hand(data: readonly SelfResult[] | undefined): void {
    if (data === undefined || isGood(data)) this.#loader.hand(data);
    else
      void import('./radar.data.js').then(({ readResults }) => {
        if (data === this.data) this.#loader.hand(readResults(data, (flaw) => warnOnce(`<${this.localName}> ${flaw}`)));
      });
  }

  get #hasWheel(): boolean {
    const { state } = this.#loader;
    if (state.kind === 'empty') return this.face.others !== false;
    return ['idle', 'loading'].includes(state.kind) || dataOf(state) !== undefined;
  }

  protected override draw(words: Words): TemplateResult {
    return html`<div class=${this.#hasWheel ? 'whole' : ''}>
      <header class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.lead}</p>
        </div>
        ${this.#hasWheel ? this.#drawSwitch(words) : nothing}
      </header>
      ${stateView(this.#loader.state, words, {
        ready: (results) => this.#drawWheel(radarView(results), words),
        skeleton: () => html`<div class="waiting" inert>${this.#drawWheel(placeholder, words, true)}</div>`,
        empty: () => this.#next?.drawEmpty(this.#partsOf(nothingYet, words), this.face, this.view),
        retry: () => void this.#loader.reload(),
      })}
    </div>`;
  }

  #drawSwitch(words: Words): TemplateResult {
    const { viewWheel, viewTable, viewTrend, viewMap } = words;
    const labels: Record<ViewName, string> = { wheel: viewWheel, table: viewTable, trend: viewTrend, map: viewMap };
    const options = viewNames.map((value) => ({ value, label: labels[value] }));
    return segmented('view', words.viewLabel, options, this.view, (view) => (this.view = view));
  }

  #partsOf(view: RadarView, words: Words): NextParts {
    const { chosen } = this.face;
    const home = this.#loader.home(selfResults) === 'company' ? 'company' : 'device';
    return {
      view,
      speaker: new Speaker(words, this.locale.lang),
      picked: chosen ?? view.suggestion?.supportId,
      chosen: chosen !== undefined,
      home: this.data === undefined ? home : 'handed',
    };
  }

  #drawWheel(view: RadarView, words: Words, waiting = false): TemplateResult {
    const parts = this.#partsOf(view, words);
    // Their places are kept until they are here.
    return html`
      ${this.face.draw(view, parts.speaker, this.view, waiting)}
      <section class="next">${this.#next?.draw(parts)}</section>
      <div class="steps-place">${this.#next?.drawSteps(parts)}</div>
      <footer class="foot small muted">${this.#next?.drawFoot(parts)}</footer>
    `;
  }

  #welcome(): void {
    this.scrollIntoView({ block: 'nearest' });
    // The heading is where reading starts; a wheel taller than the screen has its end in sight by now.
    const heading = this.renderRoot.querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-radar': KyoritsuRadar;
  }
}
