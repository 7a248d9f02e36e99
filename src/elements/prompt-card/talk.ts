import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { TalkTopic } from '../../context/intents.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Counterpart, Note, Prompt } from '../../model/records/talk.js';
import { say } from '../../model/text.js';
import { calendarFile } from '../../parts/calendar.js';
import { download } from '../../parts/download.js';
import { printSheet } from '../../parts/print.js';
import type { Port } from '../../port/guard.js';
import { afterView } from './after.js';
import { agendaView } from './agenda.js';
import { Agreement, agreementView } from './agreement.js';
import { type CardActs, cardView } from './card.js';
import { type At, Deeds } from './deeds.js';
import { hiddenView } from './hidden.js';
import { KeepFocus } from './keep-focus.js';
import { NoteDesk } from './note-desk.js';
import type { NoteKeeper } from './note-keeper.js';
import { noteView } from './note.js';
import { cardSheets } from './print-cards.js';
import { promisesView } from './promises.js';
import { NoteSaveEvent } from './prompt-card.events.js';
import type { TalkData } from './prompt-card.view.js';
import { TalkSession } from './talk-session.js';
import { ensureMeeting } from './talk-writer.js';
import { toolsView } from './tools.js';

type Words = Translation<typeof promptCard>;

/** How long the next talk is put into the calendar for. */
const meetingMinutes = 30;

/** What the talk needs of the widget around it. */
export interface TalkOptions {
  readonly announce: (sentence: string) => void;
  readonly reload: () => void;
  /** Turns to somebody else: the card's way out of a talk that does not fit. */
  readonly sitWith: (counterpart: Counterpart) => void;
}

/**
 * The talk at the table: shows what is loaded, and turns what the reader does
 * into events and writes. It comes with the data, so that the door of the
 * widget stays light.
 */
export class Talk {
  readonly #host: LitElement;
  readonly #options: TalkOptions;
  readonly #desk: NoteDesk;
  readonly #deeds: Deeds;
  readonly #agreement: Agreement;
  #session = new TalkSession();
  #note: NoteKeeper | undefined;
  /** The card on top at the last drawing: another one is announced. */
  #seen: string | undefined;

  constructor(host: LitElement, options: TalkOptions) {
    this.#host = host;
    this.#options = options;
    this.#desk = new NoteDesk(host);
    this.#deeds = new Deeds(host, options.reload);
    this.#agreement = new Agreement((line, before, text) => this.#deeds.agree(line, before, text));
    host.addController(new KeepFocus(host));
  }

  /** Shows what has been loaded; before each drawing. */
  show(port: Port, data: TalkData, counterpart: Counterpart): void {
    this.#session.show(data, counterpart, new Date());
    this.#deeds.at(port, this.#session);
    if (this.#session.place) this.#agreement.show(this.#session.place.meeting);
    this.#layNote(port, data.me);
  }

  /** Draws afresh, for another counterpart. */
  begin(): void {
    this.#deeds.failure = undefined;
    this.#session.begin();
  }

  /** What the talk is about; `undefined` leaves the topic. */
  take(topic: TalkTopic | undefined): void {
    this.#do((session) => session.take(topic));
  }

  /** Another source, another person perhaps: nothing of the old one stays. */
  forget(): void {
    this.#desk.forget();
    this.#note = undefined;
    this.#deeds.failure = undefined;
    this.#agreement.forget();
    this.#session = new TalkSession();
  }

  /** Says which card has come up; after each drawing. */
  tell(words: Words, lang: string): void {
    const { view } = this.#session;
    if (!view) return;
    const top = view.card?.id ?? 'none';
    if (this.#seen !== undefined && this.#seen !== top) {
      const none = view.draw.room === 0 ? words.fullTitle : words.noCards;
      this.#options.announce(view.card ? words.turned(say(view.card.text, lang)) : none);
    }
    this.#seen = top;
  }

  draw(words: Words, lang: string): TemplateResult | typeof nothing {
    const { view, face, moved, topic, setAside, large } = this.#session;
    if (!view) return nothing;
    const side = { face, moved, large, role: topic?.role?.title, again: setAside.length > 0 };
    const agenda = agendaView(view, words, lang, {
      open: (prompt) => this.#do((session) => session.open(prompt.id)),
      drop: (prompt) => void this.#deeds.plan(prompt, false),
    });
    const tools = toolsView({ view, topic, large }, words, lang, {
      leaveTopic: () => this.take(undefined),
      enlarge: () => this.#do((session) => (session.large = !session.large)),
      print: () => this.#print(words, lang),
    });
    const deck = html`<div class="deck">
      ${cardView(view, side, words, lang, this.#actsOn(words, lang))} ${this.#failed('card', words)} ${agenda}
      ${this.#failed('agenda', words)} ${large ? nothing : hiddenView(view, words, lang, (prompt) => void this.#deeds.keep(prompt, undefined))}
    </div>`;
    // On a screen that two look at, nothing is shown that is one person's alone.
    if (large) return html`${tools}<div class="large" @keydown=${this.#leaveLarge}>${deck}</div>`;
    return html`${tools}
      <div class="table">
        ${deck}
        <div class="papers">
          ${agreementView(this.#agreement, words)} ${this.#failed('agreement', words)}
          ${this.#note ? noteView(view, this.#note, words) : nothing}
          ${promisesView(view, words, lang, {
            add: (promise) => this.#deeds.promise(promise),
            settle: (promise, status) => this.#deeds.settle(promise, status),
          })}
          ${this.#failed('promises', words)}
          ${afterView(view, words, this.#session.nextTime, {
            share: (share) => this.#deeds.share(share),
            calendar: (start) => void this.#calendar(start, words),
          })}
          ${this.#failed('after', words)}
        </div>
      </div>`;
  }

  #failed(at: At, words: Words): unknown {
    const { failure } = this.#deeds;
    return failure?.at === at
      ? html`<p class="small failed" role="alert">${words.error(failure.error.kind)}</p>`
      : nothing;
  }

  #actsOn(words: Words, lang: string): CardActs {
    const deeds = this.#deeds;
    return {
      use: (prompt) => void deeds.use(prompt),
      next: () => this.#do((session) => session.next()),
      turn: (prompt) => this.#turn(prompt, words, lang),
      another: (prompt) => this.#do((session) => session.lay(prompt.id)),
      mark: (prompt, state) => void deeds.mark(prompt, state),
      plan: (prompt) => void deeds.plan(prompt, true),
      keep: (prompt, state) => void deeds.keep(prompt, state),
      elsewhere: ({ support }, counterpart) => {
        if (support !== 'other') this.#session.take({ supportId: support });
        this.#options.sitWith(counterpart);
      },
      again: () => this.#do((session) => session.begin()),
    };
  }

  #do(act: (session: TalkSession) => void): void {
    act(this.#session);
    this.#host.requestUpdate();
  }

  #turn({ text, hints }: Prompt, words: Words, lang: string): void {
    this.#do((session) => session.turn());
    // The focus stays on the button: what has come up is said.
    const hint = hints?.[0] ? `${words.hint}: ${say(hints[0], lang)}` : words.noBack;
    this.#options.announce(this.#session.face === 'back' ? hint : say(text, lang));
  }

  /** A file for the reader's own calendar; it says nothing of what for. */
  async #calendar(start: string, words: Words): Promise<void> {
    try {
      const file = await calendarFile({ start: new Date(start), minutes: meetingMinutes, title: words.event });
      download(`${words.event}.ics`, new Blob([file], { type: 'text/calendar;charset=utf-8' }));
      this.#options.announce(words.calendarMade);
    } catch (error) {
      // What makes the file comes when it is asked for, and may not have come.
      this.#deeds.fail('after', error);
    }
  }

  #print(words: Words, lang: string): void {
    const { cards } = this.#session;
    if (!cards) return;
    printSheet(this.#host.renderRoot as ShadowRoot, cardSheets(cards.prompts, cards.deck, words, lang));
  }

  readonly #leaveLarge = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#do((session) => (session.large = false));
  };

  #layNote(port: Port, authorId: string): void {
    const session = this.#session;
    const { view, place } = session;
    if (!view || !place) return;
    const meetingId = place.meeting.id;
    const allow = (visibility: Note['visibility']): boolean =>
      this.#host.dispatchEvent(new NoteSaveEvent(meetingId, visibility));
    const prepare = (): Promise<void> =>
      // Stored meanwhile, by another write for it? Then there is nothing to do.
      ensureMeeting(port, session.place?.meeting.id === meetingId ? session.place : place);
    this.#note = this.#desk.show({ port, meetingId, authorId, allow, prepare }, view.note);
  }
}
