import { type LitElement, type ReactiveController, html, nothing } from 'lit';
import { WidgetErrorEvent } from '../../context/error-event.js';
import { WheelIntent } from '../../context/intents.js';
import type { Loader } from '../../context/loader.js';
import { type QuestionSet, draftIdOf, questionsOf } from '../../model/checkin.js';
import { mirrorResults, selfResults } from '../../model/records/results.js';
import { type Survey, checkinDrafts } from '../../model/records/survey.js';
import type { Port } from '../../port/guard.js';
import { askingTemplate, keepingLine, noticeTemplate, resumedLine } from './asking.js';
import { CheckinDoneEvent, CheckinSubmitEvent } from './checkin.events.js';
import { type NoticeView, type Words, noticeView, progressOf } from './checkin.view.js';
import { Course, type Ready } from './course.js';
import { DraftKeeper } from './draft-keeper.js';
import { doneTemplate, endTemplate, rivalTemplate, unfinishedTemplate } from './ending.js';
import type { Found } from './load-checkin.js';

/** The shortest and the longest pause between two tries, in milliseconds. */
const [soonest, longest] = [1000, 60_000];

/** What the sitting needs of the widget around it. */
export interface SittingOptions {
  readonly loader: Pick<Loader<unknown>, 'home' | 'source' | 'reload'>;
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
  #chosen: Ready | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds until an unconfirmed sending is tried again. */
  #pause = 4000;
  /** Keepers whose store fails, as the page has been told. */
  readonly #troubled = new WeakSet<DraftKeeper>();
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
    this.#tryLater();
  }

  hostDisconnected(): void {
    this.#course?.ready.keeper.stop();
    globalThis.removeEventListener('online', this.#onOnline);
    clearTimeout(this.#timer);
  }

  /**
   * Adds the questions and the stored drafts to what has been loaded.
   *
   * @param wished kind to begin with, where it is offered
   * @returns what to show: what was begun before what is wished, so that nothing that was begun is forgotten
   */
  async prepare({ survey, offers }: Found, port: Port, wished: QuestionSet['kind'] | undefined): Promise<Ready> {
    const before = this.#course?.ready;
    const all: Ready[] = [];
    for (const offer of offers) {
      const draftId = draftIdOf(survey, offer.set);
      const same = before?.all.find(({ keeper }) => keeper.port === port && keeper.draftId === draftId)?.keeper;
      const keeper: DraftKeeper = same ?? new DraftKeeper(port, draftId, () => this.#onKeeper(keeper));
      all.push({ survey, ...offer, questions: questionsOf(survey, offer.set), keeper, all });
    }
    await Promise.all(all.map(({ keeper }) => keeper.draft ?? keeper.look()));
    const current = all.find(({ keeper }) => keeper === before?.keeper);
    const going =
      before?.keeper.port === port && before.survey.id === survey.id && this.#course?.phase.kind !== 'notice';
    if (going) return keptOn(before, survey, all, current);
    const unsent = all.find(({ keeper }) => keeper.draft?.sendingTo !== undefined);
    const asked = all.find(({ set }) => set.kind === wished);
    const begun = all.find(({ keeper }) => keeper.draft);
    return current ?? unsent ?? asked ?? begun ?? all[0]!;
  }

  /**
   * Shows what has been prepared; before each drawing. Another person's or
   * another survey's check-in is another course; what has only been renewed
   * goes on.
   */
  show(ready: Ready): void {
    const course = this.#course;
    // The loaded state names what to begin with; what the person has chosen since comes before it.
    if (this.#chosen && ready.all.includes(this.#chosen)) ready = this.#chosen;
    if (course?.ready === ready) return;
    if (course?.ready.keeper === ready.keeper) {
      const renewed = course.ready.survey.version !== ready.survey.version;
      const wasOpen = !course.over;
      course.renew(ready);
      if (wasOpen && course.over) this.#say((words) => words.over);
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
      failed: (kind, silent) => {
        if (!silent) this.#host.dispatchEvent(new WidgetErrorEvent(kind));
        this.#tryLater();
      },
      look: () => void this.#options.loader.reload(),
    });
  }

  /** The person chooses another set of questions. */
  choose(ready: Ready): void {
    this.#chosen = ready;
    const done = this.#course?.phase.kind === 'done';
    this.show(ready);
    this.#host.requestUpdate();
    // The button that led here is gone; reading goes on at the top of the notice.
    if (done) void this.#focus(undefined);
  }

  #say(sentence: (words: Words) => string): void {
    const words = this.#options.words();
    if (words) this.#options.announce(sentence(words));
  }

  draw(title: string, words: Words, lang: string): unknown {
    const course = this.#course;
    if (!course) return nothing;
    const { ready } = course;
    const kept = ready.set.kind === 'mirror' ? mirrorResults : selfResults;
    const view = noticeView(ready, ready.questions, this.#options.loader.home(kept), words, lang);
    return html`<div class="stage" tabindex="-1" role="group" aria-label=${title}>
      ${this.#stage(course, view, words, lang)}
    </div>`;
  }

  #stage(course: Course, view: NoticeView, words: Words, lang: string): unknown {
    const { phase, draft, answers, ready } = course;
    const { questions, keeper } = ready;
    if (draft && keeper.rival && phase.kind !== 'sending') {
      return rivalTemplate(draft, keeper.rival, words, lang, course);
    }
    switch (phase.kind) {
      case 'notice':
        return noticeTemplate(view, draft !== undefined, words, course, (other) => this.choose(other));
      case 'asking':
        return askingTemplate(course, view, this.#options.loader.home(checkinDrafts), words, lang);
      case 'end':
      case 'sending': {
        const sends = course.cycleId !== undefined;
        const goes = course.over ? words.over : (view.rows.find(({ label }) => label === words.goes)?.text ?? '');
        const kept = keepingLine(keeper.keeping, this.#options.loader.home(checkinDrafts), answers, words);
        // Answers of another day must not leave unseen.
        const from = course.earlier && sends ? resumedLine(course, words, lang) : nothing;
        return html`${from}${endTemplate(progressOf(questions, answers), sends, goes, phase.kind === 'sending', kept, words, course)}`;
      }
      case 'unfinished':
        return unfinishedTemplate(phase.why, words, course);
      case 'done':
        return doneTemplate(phase.finished, ready, view, words, lang, {
          wheel: () => this.#seeWheel(),
          untaken: this.#untaken,
          choose: (other) => this.choose(other),
        });
    }
  }

  #onKeeper(keeper: DraftKeeper): void {
    // Each answer tries again; the page hears of an outage once, and of the next one.
    if (keeper.trouble && !this.#troubled.has(keeper)) {
      this.#troubled.add(keeper);
      this.#host.dispatchEvent(new WidgetErrorEvent(keeper.trouble));
    } else if (keeper.keeping === 'kept') this.#troubled.delete(keeper);
    if (keeper.rival && keeper === this.#course?.ready.keeper) this.#say((words) => words.rivalTitle);
    this.#host.requestUpdate();
  }

  /** The line is back; where it is up a moment later than the browser says, the next try comes soon. */
  readonly #onOnline = (): void => {
    this.#pause = soonest;
    void this.#again();
  };

  /** The line may be back: also where nobody says so, a while later each time. */
  readonly #again = async (): Promise<void> => {
    const course = this.#course;
    if (!course?.waits) return;
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement !== null;
    await course.again();
    if (course.phase.kind !== 'done') return this.#tryLater();
    this.#say((words) => words.doneSent);
    // The button that had the focus is gone; whoever reads elsewhere stays there.
    if (focused) await this.#focus(undefined);
  };

  #tryLater(): void {
    clearTimeout(this.#timer);
    if (!this.#course?.waits || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => void this.#again(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longest);
  }

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

/**
 * What has been begun goes on with the questions that it was begun with, also
 * when the round has closed and nobody would be offered them now.
 */
function keptOn(before: Ready, survey: Survey, all: Ready[], current: Ready | undefined): Ready {
  const first = all[0]!.destination;
  const destination = current?.destination ?? (first.to === 'company' ? { to: 'answered' } : first);
  const kept: Ready = { ...before, survey, questions: questionsOf(survey, before.set), destination, all };
  if (current) all.splice(all.indexOf(current), 1, kept);
  else all.push(kept);
  return kept;
}
