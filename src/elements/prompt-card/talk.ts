import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import { WidgetErrorEvent } from '../../context/error-event.js';
import type { TalkTopic } from '../../context/intents.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Counterpart, Note, PairPromise, Prompt, PromptState } from '../../model/records/talk.js';
import { say } from '../../model/text.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';
import { type CardActs, cardView, usedView } from './card.js';
import { KeepFocus } from './keep-focus.js';
import { NoteDesk } from './note-desk.js';
import type { NoteKeeper } from './note-keeper.js';
import { noteView } from './note.js';
import { promisesView } from './promises.js';
import { NoteSaveEvent, PromiseSaveEvent, PromptUseEvent } from './prompt-card.events.js';
import type { TalkData } from './prompt-card.view.js';
import { TalkSession } from './talk-session.js';
import { addToAgenda, ensureMeeting, markCard, savePromise } from './talk-writer.js';
import { topicChip } from './topic.js';

type Words = Translation<typeof promptCard>;

/** What the talk needs of the widget around it. */
export interface TalkOptions {
  readonly announce: (sentence: string) => void;
  readonly reload: () => void;
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
  #session = new TalkSession();
  #port: Port | undefined;
  #note: NoteKeeper | undefined;
  /** The write that failed last, and where it is told. */
  #failure: { readonly at: 'card' | 'promises'; readonly error: PortError } | undefined;
  /** Is a card being written for? One at a time, so that an impatient finger does nothing twice. */
  #busy = false;
  /** The card on top at the last drawing: another one is announced. */
  #seen: string | undefined;

  constructor(host: LitElement, options: TalkOptions) {
    this.#host = host;
    this.#options = options;
    this.#desk = new NoteDesk(host);
    host.addController(new KeepFocus(host));
  }

  /** Shows what has been loaded; before each drawing. */
  show(port: Port, data: TalkData, counterpart: Counterpart): void {
    this.#port = port;
    this.#session.show(data, counterpart, new Date());
    this.#layNote(port, data.me);
  }

  /** Draws afresh, for another counterpart. */
  begin(): void {
    this.#failure = undefined;
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
    this.#failure = undefined;
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
    const { view, face, moved, topic, setAside } = this.#session;
    if (!view) return nothing;
    const side = { face, moved, role: topic?.role?.title, again: setAside.length > 0 };
    return html`<p class="line small muted">
        <span>${words.meetingNumber(view.talks)}</span>
        ${topic ? topicChip(topic, words, lang, () => this.take(undefined)) : nothing}
      </p>
      <div class="table">
        <div class="deck">
          ${cardView(view, side, words, lang, this.#actsOn(words, lang))} ${this.#failed('card', words)}
          ${usedView(view, words, lang)}
        </div>
        <div class="papers">
          ${this.#note ? noteView(view, this.#note, words) : nothing}
          ${promisesView(view, words, lang, { add: this.#promise, settle: this.#settle })}
          ${this.#failed('promises', words)}
        </div>
      </div>`;
  }

  #failed(at: 'card' | 'promises', words: Words): unknown {
    return this.#failure?.at === at
      ? html`<p class="small failed" role="alert">${words.error(this.#failure.error.kind)}</p>`
      : nothing;
  }

  #actsOn(words: Words, lang: string): CardActs {
    return {
      use: (prompt) => void this.#use(prompt),
      next: () => this.#do((session) => (session.talking = undefined)),
      turn: (prompt) => this.#turn(prompt, words, lang),
      another: (prompt) => this.#do((session) => (session.setAside = [...session.setAside, prompt.id])),
      mark: (prompt, state) => void this.#mark(prompt, state),
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

  async #use(prompt: Prompt): Promise<void> {
    const { place } = this.#session;
    if (!place || this.#busy || !this.#host.dispatchEvent(new PromptUseEvent(prompt.id, place.meeting.id))) return;
    const done = await this.#write('card', async (port, number) => {
      await addToAgenda(port, place, prompt.id);
      await markCard(port, prompt.id, 'used', number);
    });
    if (done) this.#do((session) => (session.talking = prompt.id));
  }

  async #mark(prompt: Prompt, state: PromptState['state']): Promise<void> {
    // No event: what is put off or left unsaid is nobody's business, not even the page's.
    if (!this.#busy) await this.#write('card', (port, number) => markCard(port, prompt.id, state, number));
  }

  readonly #promise = async (side: PairPromise['side'], text: string): Promise<boolean> => {
    const { place } = this.#session;
    if (!place) return false;
    const promise: PairPromise = { id: freshKey(), meetingId: place.meeting.id, side, text, status: 'open' };
    if (!this.#host.dispatchEvent(new PromiseSaveEvent(promise.id, side, 'open'))) return false;
    return this.#write('promises', async (port) => {
      await ensureMeeting(port, place);
      await savePromise(port, promise);
    });
  };

  readonly #settle = ({ record, version }: Stored<PairPromise>, status: PairPromise['status']): void => {
    if (!this.#host.dispatchEvent(new PromiseSaveEvent(record.id, record.side, status))) return;
    this.#session.settled = [...this.#session.settled, record.id];
    void this.#write('promises', (port) => savePromise(port, { ...record, status }, version));
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

  /** Writes, and says when it failed; what was typed stays where it is. */
  async #write(
    at: 'card' | 'promises',
    work: (port: Port, meetingNumber: number) => Promise<unknown>,
  ): Promise<boolean> {
    const port = this.#port;
    const { view } = this.#session;
    if (!port || !view) return false;
    this.#failure = undefined;
    if (at === 'card') this.#busy = true;
    try {
      await work(port, view.number);
      return true;
    } catch (failure) {
      const error = PortError.from(failure);
      this.#failure = { at, error };
      this.#host.dispatchEvent(new WidgetErrorEvent(error.kind, error.detail));
      // Somebody was faster: what stands there now is shown.
      if (error.kind === 'conflict') this.#options.reload();
      return false;
    } finally {
      if (at === 'card') this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
