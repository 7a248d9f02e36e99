import { type PropertyValues, html } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale } from '../../base/locale.js';
import { warnAttribute } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { CheckinIntent, IntentListener } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import type { Home } from '../../context/ports.js';
import { dataOf } from '../../context/state.js';
import { checkin as ja } from '../../locales/ja/checkin.js';
import { viewer } from '../../model/records/organisation.js';
import { mirrorResults, selfResults, cycles } from '../../model/records/results.js';
import { type Survey, checkinDrafts, submissions, surveys } from '../../model/records/survey.js';
import type { Resource } from '../../model/resource.js';
import { say } from '../../model/text.js';
import type { Port } from '../../port/guard.js';
import { notice } from '../../parts/notice.js';
import { skeleton, stateStyles, stateView } from '../../parts/states.js';
import { segmentedStyles } from '../../parts/switch.js';
import { tableStyles } from '../../parts/table.js';
import { styles } from './checkin.styles.js';
import type { Words } from './checkin.view.js';
import type { Ready } from './course.js';
import { loadCheckin } from './load-checkin.js';
import { resultStyles } from './result.styles.js';
import type { Sitting } from './sitting.js';

const kinds = ['full', 'pulse', 'mirror'] as const;
type Kind = (typeof kinds)[number];

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
    need(mirrorResults, ['put', 'list'], true),
    need(viewer, ['list'], true),
    need(checkinDrafts, ['list', 'put', 'remove', 'watch'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, tableStyles, segmentedStyles, styles, resultStyles];

  /** A survey definition of the page's own, instead of the built-in one or the company's. */
  @property({ attribute: false }) data: Survey | undefined;
  /** Id of the survey to ask while no round of the company is open. */
  @property() survey: string | undefined;
  /** Address of a JSON file with a survey definition of the page's own; `data` comes before it. */
  @property({ attribute: 'survey-file' }) surveyFile: string | undefined;
  /**
   * Which of the offered sets to begin with: `full`, `pulse` or `mirror`. The reader can choose another. Where nothing
   * is sent to a company, the mirror is offered on a page that names it.
   */
  @property() kind: Kind | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'checkin',
    ja,
    en: () => import('../../locales/en/checkin.js').then((m) => m.checkin),
  });
  readonly #loader = new Loader<Ready | undefined, typeof import('./sitting.js')>(this, {
    needs: KyoritsuCheckin.needs,
    part: () => import('./sitting.js'),
    load: (port, signal, part) => this.#load(port, signal, part),
    isEmpty: (data) => data === undefined,
  });

  #sitting: Sitting | undefined;

  protected readonly intents = new IntentListener<CheckinIntent>(
    this,
    CheckinIntent.type,
    () => this.#loader.source,
    () => this.#welcome(),
  );

  async #load(
    port: Port,
    signal: AbortSignal,
    part: Promise<typeof import('./sitting.js')>,
  ): Promise<Ready | undefined> {
    const { data, survey, surveyFile: file } = this;
    // Only a page that has a survey of its own pays for reading it.
    const handed =
      data == null && !file
        ? undefined
        : await import('./own-survey.js').then((own) => own.ownSurvey({ data, file }, signal));
    const homeOf = (resource: Resource): Home | undefined => this.#loader.home(resource);
    const [found, { Sitting: Chair }] = await Promise.all([
      loadCheckin(port, { handed, survey, kind: this.kind, homeOf }, signal),
      part,
    ]);
    this.#sitting ??= new Chair(this, {
      loader: this.#loader,
      words: () => this.locale.words,
      announce: (sentence) => this.announce(sentence),
    });
    return found && this.#sitting.prepare(found, port, this.kind);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind') && this.kind !== undefined && !kinds.includes(this.kind)) {
      warnAttribute(this, 'kind', this.kind, kinds);
      this.kind = undefined;
    }
    const asked = ['data', 'survey', 'surveyFile', 'kind'] as const;
    if (this.hasUpdated && asked.some((name) => changed.has(name))) void this.#loader.reload();
    const ready = dataOf(this.#loader.state);
    if (ready) this.#sitting?.show(ready);
  }

  /** Another widget has led the reader here. */
  #welcome(): void {
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  protected override draw(words: Words): unknown {
    const { lang } = this.locale;
    const { state } = this.#loader;
    const title = dataOf(state)?.survey.title;
    const heading = title === undefined ? words.title : say(title, lang);
    return html`
      <h2 tabindex="-1">${heading}</h2>
      ${stateView(state, words, {
        ready: () => this.#sitting?.draw(heading, words, lang),
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
        skeleton: () => skeleton(7),
        retry: () => void this.#loader.reload(),
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-checkin': KyoritsuCheckin;
  }
}
