import { type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale } from '../../base/locale.js';
import { baseStyles } from '../../base/styles.js';
import { WidgetErrorEvent } from '../../context/error-event.js';
import { CheckinIntent, IntentListener, WheelIntent } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { dataOf } from '../../context/state.js';
import { checkin as ja } from '../../locales/ja/checkin.js';
import { questionsOf } from '../../model/checkin.js';
import { type Survey, checkinDrafts, cycles, selfResults, submissions, surveys } from '../../model/records/survey.js';
import type { Port } from '../../port/guard.js';
import { notice } from '../../parts/notice.js';
import { skeleton, stateStyles, stateView } from '../../parts/states.js';
import { tableStyles } from '../../parts/table.js';
import { askingTemplate, noticeTemplate } from './asking.js';
import { CheckinDoneEvent, CheckinSubmitEvent } from './checkin.events.js';
import { styles } from './checkin.styles.js';
import { type NoticeView, type Words, noticeView, progressOf } from './checkin.view.js';
import { Course, type Ready } from './course.js';
import { DraftKeeper } from './draft-keeper.js';
import { handedSurvey } from './handed-survey.js';
import { loadCheckin } from './load-checkin.js';
import { resultStyles } from './result.styles.js';

/**
 * The answers behind the wheel. First says what they are for and where they
 * go; then asks one question at a time, or all on a page; keeps a draft on
 * this device at every answer; sends once, exactly once; works out the own
 * result here, at once.
 *
 * @summary The check-in.
 * @fires {CheckinSubmitEvent} kyoritsu-checkin-submit - Before the check-in ends and its answers are sent; cancelable.
 * @fires {CheckinDoneEvent} kyoritsu-checkin-done - The check-in has ended and the own result is kept.
 * @fires {WheelIntent} kyoritsu-see-wheel - The reader wants to see the own wheel; the radar answers.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load or a write failed; the widget already says so in words.
 * @csspart widget - The card.
 */
export class KyoritsuCheckin extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'checkin';
  static readonly needs: readonly Need[] = [
    need(surveys, ['list', 'watch']),
    need(selfResults, ['put', 'list']),
    need(cycles, ['list', 'watch'], true),
    need(submissions, ['put'], true),
    need(checkinDrafts, ['list', 'put', 'remove', 'watch'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, tableStyles, styles, resultStyles];

  /** A survey definition of the page's own, instead of the built-in one or the company's. */
  @property({ attribute: false }) data: Survey | undefined;
  /** Id of the survey to ask while no round of the company is open. */
  @property() survey: string | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'checkin',
    ja,
    en: () => import('../../locales/en/checkin.js').then((m) => m.checkin),
  });
  readonly #loader = new Loader<Ready | undefined>(this, {
    needs: KyoritsuCheckin.needs,
    load: (port, signal) => this.#load(port, signal),
    isEmpty: (data) => data === undefined,
  });

  @state() private untaken = false;

  #course: Course | undefined;
  /** How the end is drawn; undefined while it is on its way, `lost` where it could not be fetched. */
  #ending: typeof import('./ending.js') | 'lost' | undefined;

  protected readonly intents = new IntentListener<CheckinIntent>(
    this,
    CheckinIntent.type,
    () => this.#loader.source,
    () => this.#welcome(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    const { keeper } = this.#course?.ready ?? {};
    keeper?.watch();
    // What happened while the widget was out of the page counts too.
    void keeper?.look();
    globalThis.addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#course?.ready.keeper.stop();
    globalThis.removeEventListener('online', this.#onOnline);
  }

  get #ready(): Ready | undefined {
    return dataOf(this.#loader.state);
  }

  async #load(port: Port, signal: AbortSignal): Promise<Ready | undefined> {
    const homeOfSubmissions = this.#loader.home(submissions);
    const found = await loadCheckin(
      port,
      { handed: handedSurvey(this, this.data), survey: this.survey, homeOfSubmissions },
      signal,
    );
    if (!found) return undefined;
    const { survey } = found;
    const before = this.#course?.ready.keeper;
    const same = before?.port === port && before.surveyId === survey.id;
    const keeper = same ? before : new DraftKeeper(port, survey.id, () => this.#onKeeper(keeper));
    if (!same) await keeper.look();
    return { ...found, questions: questionsOf(survey), keeper };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('data') || changed.has('survey'))) void this.#loader.reload();
    const ready = this.#ready;
    if (ready) this.#follow(ready);
  }

  /** Another person's or another survey's check-in is another course; what has only been renewed goes on. */
  #follow(ready: Ready): void {
    const course = this.#course;
    if (course?.ready.keeper === ready.keeper) {
      const renewed = course.ready.survey.version !== ready.survey.version;
      course.ready = ready;
      if (renewed && course.phase.kind !== 'sending' && course.phase.kind !== 'done') course.takeUp();
      return;
    }
    course?.ready.keeper.stop();
    if (this.isConnected) ready.keeper.watch();
    void this.#fetchEnding();
    this.#course = new Course(ready, {
      changed: () => this.requestUpdate(),
      focus: (itemId) => void this.#focus(itemId),
      asks: (detail) => this.dispatchEvent(new CheckinSubmitEvent(detail)),
      done: (detail) => void this.dispatchEvent(new CheckinDoneEvent(detail)),
      failed: (kind) => void this.dispatchEvent(new WidgetErrorEvent(kind)),
    });
  }

  /**
   * Not needed for the first view, so it comes behind it; but long before the
   * end, where there may be no line to fetch it by.
   */
  async #fetchEnding(): Promise<void> {
    this.#ending = undefined;
    const parts = Promise.all([import('./ending.js'), import('./sending.js')]);
    this.#ending = await parts.then(
      ([ending]) => ending,
      () => 'lost' as const,
    );
    if (this.#ending === 'lost') this.dispatchEvent(new WidgetErrorEvent('offline', 'a part of the widget'));
    this.requestUpdate();
  }

  #onKeeper(keeper: DraftKeeper): void {
    if (keeper.trouble) this.dispatchEvent(new WidgetErrorEvent(keeper.trouble));
    if (keeper.rival && this.locale.words) this.announce(this.locale.words.rivalTitle);
    this.requestUpdate();
  }

  readonly #onOnline = (): void => this.#course?.online();

  /** Another widget has led the reader here. */
  #welcome(): void {
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  async #focus(itemId: string | undefined): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const within = itemId === undefined ? '.stage' : `[data-item="${CSS.escape(itemId)}"] input`;
    const found = [...this.renderRoot.querySelectorAll<HTMLElement>(within)];
    // Of a group of radio buttons the chosen one, as with Tab.
    const target = found.find((element) => element.matches(':checked')) ?? found[0];
    target?.closest('fieldset, .stage')?.scrollIntoView({ block: 'nearest' });
    target?.focus({ preventScroll: true });
  }

  #seeWheel(): void {
    const intent = new WheelIntent(this.#loader.source);
    this.dispatchEvent(intent);
    this.untaken = !intent.taken;
  }

  protected override draw(words: Words): unknown {
    const { lang } = this.locale;
    const ready = this.#ready;
    const view = ready && noticeView(ready, ready.questions, this.#loader.home(selfResults), words, lang);
    return html`
      <h2 tabindex="-1">${view?.title ?? words.title}</h2>
      ${stateView(this.#loader.state, words, {
        ready: () =>
          html`<div class="stage" tabindex="-1" role="group" aria-label=${view?.title ?? words.title}>
            ${view && this.#course ? this.#stage(this.#course, view, words, lang) : nothing}
          </div>`,
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
        skeleton: () => skeleton(7),
        retry: () => void this.#loader.reload(),
      })}
    `;
  }

  #stage(course: Course, view: NoticeView, words: Words, lang: string): unknown {
    const { phase, draft, answers, ready } = course;
    const { survey, questions, keeper } = ready;
    const rival = draft && phase.kind !== 'sending' ? keeper.rival : undefined;
    if (!rival && phase.kind === 'notice') return noticeTemplate(view, draft !== undefined, words, course);
    if (!rival && phase.kind === 'asking') {
      return askingTemplate(course, view, this.#loader.home(checkinDrafts), words, lang);
    }
    const ending = this.#ending;
    if (!ending) return html`<div aria-busy="true">${skeleton(4)}</div>`;
    if (ending === 'lost') {
      return stateView({ kind: 'offline' }, words, {
        ready: () => nothing,
        empty: () => nothing,
        retry: () => void this.#fetchEnding(),
      });
    }
    if (rival && draft) return ending.rivalTemplate(draft, rival, words, lang, course);
    const sends = course.cycleId !== undefined;
    switch (phase.kind) {
      case 'end':
      case 'sending': {
        const goes = view.rows.find(({ label }) => label === words.goes)?.text ?? '';
        return ending.endTemplate(progressOf(questions, answers), sends, goes, phase.kind === 'sending', words, course);
      }
      case 'unfinished':
        return ending.unfinishedTemplate(phase.why, words, course);
      case 'done':
        return ending.doneTemplate(phase.finished, survey, view, words, lang, {
          wheel: () => this.#seeWheel(),
          untaken: this.untaken,
        });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-checkin': KyoritsuCheckin;
  }
}
