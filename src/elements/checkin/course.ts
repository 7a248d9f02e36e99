import {
  type Answer,
  type Question,
  beginDraft,
  positionOf,
  resume,
  unanswered,
  withAnswer,
} from '../../model/checkin.js';
import type { CheckinDraft } from '../../model/records/survey.js';
import type { PortErrorKind } from '../../port/error.js';
import { freshKey } from '../../port/key.js';
import type { CheckinEventDetail } from './checkin.events.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { Checkin } from './load-checkin.js';
import type { By } from './question.js';
import { type Finished, type Unfinished, finish } from './sending.js';

/** Where the person is. */
export type Phase =
  | { readonly kind: 'notice' | 'asking' | 'end' | 'sending' }
  | { readonly kind: 'unfinished'; readonly why: Unfinished }
  | { readonly kind: 'done'; readonly finished: Finished };

/** All that a check-in needs to be answered. */
export interface Ready extends Checkin {
  readonly questions: readonly Question[];
  readonly keeper: DraftKeeper;
  /** Everything that the person may choose from, this one among it. */
  readonly all: readonly Ready[];
}

/** What the course asks of its element. */
export interface Hooks {
  changed(): void;
  /** The stage, or the question with that id. */
  focus(itemId: string | undefined): void;
  /** May it be done? */
  asks(detail: CheckinEventDetail): boolean;
  done(detail: CheckinEventDetail): void;
  /** @param silent the person has been told of this already, and only waits */
  failed(kind: PortErrorKind, silent: boolean): void;
  /** What is known of the round may be old: it is looked at again. */
  look(): void;
}

/** One person's way through one survey: from the notice over the questions to the end. */
export class Course {
  ready: Ready;
  phase: Phase = { kind: 'notice' };
  /** Index of the question that is asked. */
  at = 0;
  /** All questions on a page? */
  all = false;
  /** When the draft that was taken up again was saved. */
  resumedFrom: string | undefined;
  /** How many answers no longer fit; undefined where the survey has not changed. */
  dropped: number | undefined;

  /** Was the draft that was taken up again begun before the round that is open now? */
  earlier = false;

  readonly #hooks: Hooks;
  #wasOpen = false;
  /** A sending is under way that nobody has to wait for. */
  #trying = false;

  constructor(ready: Ready, hooks: Hooks) {
    this.ready = ready;
    this.#hooks = hooks;
    this.renew(ready);
    this.takeUp();
  }

  /** The same check-in, known better: its round may have closed meanwhile. */
  renew(ready: Ready): void {
    this.ready = ready;
    this.#wasOpen ||= ready.destination.to === 'company';
  }

  get draft(): CheckinDraft | undefined {
    return this.ready.keeper.draft;
  }

  get answers(): CheckinDraft['answers'] {
    return this.draft?.answers ?? {};
  }

  /** Round that finishing sends to; what a sending was begun for stays. */
  get cycleId(): string | undefined {
    const { destination } = this.ready;
    const open = destination.to === 'company' && !this.over;
    return this.draft?.sendingTo ?? (open ? destination.cycle.id : undefined);
  }

  /** Has the round ended while the person was answering: by the clock, or because the company closed it? */
  get over(): boolean {
    const { destination } = this.ready;
    if (destination.to === 'company') return Date.parse(destination.cycle.closesAt) <= Date.now();
    return this.#wasOpen && destination.to === 'closed';
  }

  /** Goes on where the draft says that the person stood. */
  takeUp(): void {
    const { survey, set, questions, keeper, destination } = this.ready;
    this.phase = { kind: 'notice' };
    this.resumedFrom = this.dropped = undefined;
    if (!keeper.draft) return;
    const { draft, dropped, updated } = resume(survey, keeper.draft, set);
    if (updated) void keeper.keep(draft);
    this.resumedFrom = draft.savedAt;
    this.earlier = destination.to === 'company' && Date.parse(draft.savedAt) < Date.parse(destination.cycle.opensAt);
    this.dropped = updated ? dropped : undefined;
    this.at = positionOf(questions, draft);
    if (draft.sendingTo !== undefined) {
      this.phase = { kind: 'unfinished', why: { kind: 'unavailable', outcome: 'unknown' } };
    } else this.phase = { kind: this.at < questions.length ? 'asking' : 'end' };
  }

  start(): void {
    this.go(this.draft ? positionOf(this.ready.questions, this.draft) : 0);
  }

  /** From the first question again: what is stored is replaced with the first new answer, not before. */
  restart(): void {
    this.ready.keeper.draft = this.resumedFrom = this.dropped = undefined;
    this.go(0);
  }

  answer(question: Question, value: Answer, by: By): void {
    const { questions, keeper } = this.ready;
    const index = questions.indexOf(question);
    // Arrow keys choose on their way; a tap goes on where there is one question only.
    const goesOn = this.all ? by === 'digit' : by !== 'keys';
    const next = questions[goesOn ? index + 1 : index]?.id;
    void keeper.keep(withAnswer(this.draft ?? this.#blank(), question.id, value, next, new Date()));
    if (goesOn) this.go(index + 1);
    else {
      this.at = index;
      this.#hooks.changed();
    }
  }

  /** To a question, or past the last one to the end. */
  go(index: number): void {
    const { questions, keeper } = this.ready;
    const at = questions[index]?.id;
    this.phase = { kind: at === undefined ? 'end' : 'asking' };
    this.at = Math.min(index, questions.length - 1);
    if (this.draft && this.draft.at !== at) void keeper.keep({ ...this.draft, at });
    this.#hooks.focus(at);
  }

  /** To the first question without any choice. */
  goToOpen(): void {
    const { questions } = this.ready;
    this.go(questions.indexOf(unanswered(questions, this.answers)[0]!));
  }

  showAll(all: boolean): void {
    this.all = all;
    this.#hooks.focus(this.ready.questions[this.at]?.id);
  }

  /** @param alone the person keeps the own result and sends nothing */
  async finish(alone: boolean): Promise<void> {
    if (this.phase.kind === 'sending' || this.#trying) return;
    // Who leaves everything out has answered too: with nothing.
    const draft = this.draft ?? this.#blank();
    const cycleId = alone ? undefined : this.cycleId;
    if (!this.#hooks.asks(this.#detail(draft, cycleId))) return;
    this.phase = { kind: 'sending' };
    this.#hooks.changed();
    await this.#end(draft, cycleId);
    this.#hooks.focus(undefined);
  }

  /**
   * The person has pressed "send" already, only the line was missing: it is
   * tried again by itself. What is on the screen stays until something is known.
   */
  async again(): Promise<void> {
    const { draft } = this;
    if (!draft || !this.waits || this.#trying) return;
    this.#trying = true;
    await this.#end(draft, this.cycleId, true);
    this.#trying = false;
    this.#hooks.changed();
  }

  /** Has the person sent what may not have arrived? */
  get waits(): boolean {
    return this.phase.kind === 'unfinished' && ['unknown', 'sent'].includes(this.phase.why.outcome);
  }

  async #end(draft: CheckinDraft, cycleId: string | undefined, again = false): Promise<void> {
    const { survey, keeper } = this.ready;
    const outcome = await finish(keeper, survey, draft, cycleId);
    this.resumedFrom = this.dropped = undefined;
    if ('result' in outcome) {
      this.phase = { kind: 'done', finished: outcome };
      this.#hooks.done(this.#detail(draft, cycleId));
      return;
    }
    this.phase = { kind: 'unfinished', why: outcome };
    this.#hooks.failed(outcome.kind, again && this.waits);
    if (outcome.kind === 'conflict') this.#hooks.look();
  }

  #detail({ kind }: CheckinDraft, cycleId: string | undefined): CheckinEventDetail {
    return { surveyId: this.ready.survey.id, kind, cycleId: cycleId ?? null };
  }

  keepMine(): void {
    void this.ready.keeper.keepMine();
    this.#hooks.focus(undefined);
  }

  takeTheirs(): void {
    this.ready.keeper.takeTheirs();
    this.takeUp();
    this.#hooks.focus(undefined);
  }

  #blank(): CheckinDraft {
    return beginDraft(this.ready.survey, { key: freshKey(), resultId: freshKey() }, new Date(), this.ready.set);
  }
}
