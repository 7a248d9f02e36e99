import { type LitElement, type ReactiveController, html, nothing } from 'lit';
import { WidgetErrorEvent } from '../../context/error-event.js';
import { WheelIntent } from '../../context/intents.js';
import type { Loader } from '../../context/loader.js';
import { questionsOf } from '../../model/checkin.js';
import { checkinDrafts, selfResults } from '../../model/records/survey.js';
import type { Port } from '../../port/guard.js';
import { askingTemplate, noticeTemplate } from './asking.js';
import { CheckinDoneEvent, CheckinSubmitEvent } from './checkin.events.js';
import { type NoticeView, type Words, noticeView, progressOf } from './checkin.view.js';
import { Course, type Ready } from './course.js';
import { DraftKeeper } from './draft-keeper.js';
import { doneTemplate, endTemplate, rivalTemplate, unfinishedTemplate } from './ending.js';
import type { Checkin } from './load-checkin.js';

/** What the sitting needs of the widget around it. */
export interface SittingOptions {
  readonly loader: Pick<Loader<unknown>, 'home' | 'source'>;
  readonly words: () => Words | undefined;
  readonly announce: (sentence: string) => void;
}

/**
 * A person sits down to a check-in: from the notice to the result. It comes
 * with the data, whole, so that the door of the widget stays light and the end
 * is there even where the line has gone meanwhile.
 */
export class Sitting implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: SittingOptions;
  #course: Course | undefined;
  /** Nobody on the page has a wheel to show. */
  #untaken = false;

  constructor(host: LitElement, options: SittingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { keeper } = this.#course?.ready ?? {};
    keeper?.watch();
    // What happened while the widget was out of the page counts too.
    void keeper?.look();
    globalThis.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    this.#course?.ready.keeper.stop();
    globalThis.removeEventListener('online', this.#onOnline);
  }

  /** Adds the questions and the stored draft to what has been loaded. */
  async prepare(found: Checkin, port: Port): Promise<Ready> {
    const { survey } = found;
    const before = this.#course?.ready.keeper;
    const same = before?.port === port && before.surveyId === survey.id;
    const keeper = same ? before : new DraftKeeper(port, survey.id, () => this.#onKeeper(keeper));
    if (!same) await keeper.look();
    return { ...found, questions: questionsOf(survey), keeper };
  }

  /**
   * Shows what has been prepared; before each drawing. Another person's or
   * another survey's check-in is another course; what has only been renewed
   * goes on.
   */
  show(ready: Ready): void {
    const course = this.#course;
    if (course?.ready.keeper === ready.keeper) {
      const renewed = course.ready.survey.version !== ready.survey.version;
      course.ready = ready;
      if (renewed && course.phase.kind !== 'sending' && course.phase.kind !== 'done') course.takeUp();
      return;
    }
    course?.ready.keeper.stop();
    if (this.#host.isConnected) ready.keeper.watch();
    this.#course = new Course(ready, {
      changed: () => this.#host.requestUpdate(),
      focus: (itemId) => void this.#focus(itemId),
      asks: (detail) => this.#host.dispatchEvent(new CheckinSubmitEvent(detail)),
      done: (detail) => void this.#host.dispatchEvent(new CheckinDoneEvent(detail)),
      failed: (kind) => void this.#host.dispatchEvent(new WidgetErrorEvent(kind)),
    });
  }

  draw(title: string, words: Words, lang: string): unknown {
    const course = this.#course;
    if (!course) return nothing;
    const { ready } = course;
    const view = noticeView(ready, ready.questions, this.#options.loader.home(selfResults), words, lang);
    return html`<div class="stage" tabindex="-1" role="group" aria-label=${title}>
      ${this.#stage(course, view, words, lang)}
    </div>`;
  }

  #stage(course: Course, view: NoticeView, words: Words, lang: string): unknown {
    const { phase, draft, answers, ready } = course;
    const { survey, questions, keeper } = ready;
    if (draft && keeper.rival && phase.kind !== 'sending') {
      return rivalTemplate(draft, keeper.rival, words, lang, course);
    }
    switch (phase.kind) {
      case 'notice':
        return noticeTemplate(view, draft !== undefined, words, course);
      case 'asking':
        return askingTemplate(course, view, this.#options.loader.home(checkinDrafts), words, lang);
      case 'end':
      case 'sending': {
        const sends = course.cycleId !== undefined;
        const goes = view.rows.find(({ label }) => label === words.goes)?.text ?? '';
        return endTemplate(progressOf(questions, answers), sends, goes, phase.kind === 'sending', words, course);
      }
      case 'unfinished':
        return unfinishedTemplate(phase.why, words, course);
      case 'done':
        return doneTemplate(phase.finished, survey, view, words, lang, {
          wheel: () => this.#seeWheel(),
          untaken: this.#untaken,
        });
    }
  }

  #onKeeper(keeper: DraftKeeper): void {
    if (keeper.trouble) this.#host.dispatchEvent(new WidgetErrorEvent(keeper.trouble));
    const words = this.#options.words();
    if (keeper.rival && words) this.#options.announce(words.rivalTitle);
    this.#host.requestUpdate();
  }

  readonly #onOnline = (): void => this.#course?.online();

  async #focus(itemId: string | undefined): Promise<void> {
    const host = this.#host;
    host.requestUpdate();
    await host.updateComplete;
    const within = itemId === undefined ? '.stage' : `[data-item="${CSS.escape(itemId)}"] input`;
    const found = [...host.renderRoot.querySelectorAll<HTMLElement>(within)];
    // Of a group of radio buttons the chosen one, as with Tab.
    const target = found.find((element) => element.matches(':checked')) ?? found[0];
    target?.closest('fieldset, .stage')?.scrollIntoView({ block: 'nearest' });
    target?.focus({ preventScroll: true });
  }

  #seeWheel(): void {
    const intent = new WheelIntent(this.#options.loader.source);
    this.#host.dispatchEvent(intent);
    this.#untaken = !intent.taken;
    this.#host.requestUpdate();
  }
}
