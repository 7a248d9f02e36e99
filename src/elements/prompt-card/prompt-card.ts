import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { warnAttribute } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { WidgetErrorEvent } from '../../context/error-event.js';
import { IntentListener, TalkIntent, type TalkTopic } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import type { Source } from '../../context/source.js';
import { promptCard as ja } from '../../locales/ja/prompt-card.js';
import { viewer } from '../../model/records/organisation.js';
import { selfResults } from '../../model/records/survey.js';
import * as talk from '../../model/records/talk.js';
import { say } from '../../model/text.js';
import { notice } from '../../parts/notice.js';
import { skeleton, stateStyles, stateView } from '../../parts/states.js';
import { segmented, segmentedStyles } from '../../parts/switch.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';
import { type CardActs, cardView, usedView } from './card.js';
import { cardStyles } from './card.styles.js';
import { KeepFocus } from './keep-focus.js';
import { type DeckData, goodDeck, loadTalk } from './load-talk.js';
import { NoteDesk } from './note-desk.js';
import type { NoteKeeper } from './note-keeper.js';
import { noteView } from './note.js';
import { promisesView } from './promises.js';
import { NoteSaveEvent, PromiseSaveEvent, PromptUseEvent } from './prompt-card.events.js';
import { styles } from './prompt-card.styles.js';
import type { TalkData, TalkView } from './prompt-card.view.js';
import { TalkSession } from './talk-session.js';
import { topicChip } from './topic.js';
import { addToAgenda, ensureMeeting, markCard, savePromise } from './talk-writer.js';

type Words = Translation<typeof ja>;
type PairPromise = talk.PairPromise;

/**
 * A deck of cards for a one-to-one: one question at a time, drawn by written
 * rules with the reason in a sentence; on its back a hint for the listener.
 * Beside it the note (only me, or the two of us) and the promises of both
 * sides. Skipping a card leaves no trace outside its owner.
 *
 * Takes `kyoritsu-talk` intents: a support of the wheel or a role of the
 * explorer becomes the topic.
 *
 * @summary What to talk about, this time.
 * @fires {PromptUseEvent} kyoritsu-prompt-use - A card is going to be talked about; cancelable.
 * @fires {NoteSaveEvent} kyoritsu-note-save - A note is going to be saved; cancelable. Never holds its text.
 * @fires {PromiseSaveEvent} kyoritsu-promise-save - A promise is going to be made, kept or let go; cancelable.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load or a write failed; the widget says so by itself.
 * @csspart widget - The whole widget.
 * @csspart card - The card.
 */
export class KyoritsuPromptCard extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'prompt-card';
  static readonly needs: readonly Need[] = [
    need(talk.prompts, ['list']),
    need(talk.promptStates, ['list', 'put', 'watch']),
    need(talk.meetings, ['list', 'put', 'watch']),
    need(talk.notes, ['list', 'put', 'watch']),
    need(talk.promises, ['list', 'put', 'watch']),
    need(selfResults, ['list', 'watch'], true),
    need(viewer, ['list'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, styles, cardStyles];

  /** A deck of the page's own, `{ prompts }`, instead of the source's. Cards that do not fit are left out. */
  @property({ attribute: false }) data: DeckData | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;
  /** Who sits opposite: `boss`, `cross`, `mentor` or `hr`. */
  @property() counterpart: talk.Counterpart = 'boss';

  protected readonly locale = new Locale(this, {
    name: 'promptCard',
    ja,
    en: () => import('../../locales/en/prompt-card.js').then((module) => module.promptCard),
  });

  readonly #loader = new Loader<TalkData>(this, {
    needs: KyoritsuPromptCard.needs,
    load: (port, signal) => loadTalk(port, signal, goodDeck(this.data)),
    isEmpty: (data) => data.prompts.length === 0,
  });
  readonly #desk = new NoteDesk(this);
  #session = new TalkSession();
  #note: NoteKeeper | undefined;
  #seated: Source | undefined;
  /** The write that failed last, and where it is told. */
  #failure: { readonly at: 'card' | 'promises'; readonly error: PortError } | undefined;
  /** Is a card being written for? One at a time, so that an impatient finger does nothing twice. */
  #busy = false;
  /** The card on top at the last drawing: another one is announced. */
  #seen: string | undefined;

  constructor() {
    super();
    this.addController(new KeepFocus(this));
    const source = (): Source | undefined => this.#loader.source;
    this.addController(
      new IntentListener<TalkIntent>(this, TalkIntent.type, source, (event) => this.#take(event.detail)),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') && this.hasUpdated) void this.#loader.reload();
    if (!talk.counterparts.includes(this.counterpart)) {
      warnAttribute(this, 'counterpart', this.counterpart, talk.counterparts);
      this.counterpart = 'boss';
    }
    if (changed.has('counterpart')) this.#session.begin();
    const { source, state, port } = this.#loader;
    if (source !== this.#seated) {
      this.#seated = source;
      this.#desk.forget();
      this.#session = new TalkSession();
    }
    if ((state.kind !== 'ready' && state.kind !== 'offline') || !state.data || !port) return;
    this.#session.show(state.data, this.counterpart, new Date());
    this.#layNote(port, state.data.me);
  }

  protected override updated(): void {
    const { view } = this.#session;
    const { words, lang } = this.locale;
    if (!view || !words) return;
    const { card } = view;
    const top = card?.id ?? 'none';
    if (this.#seen !== undefined && this.#seen !== top) {
      this.announce(card ? words.turned(say(card.text, lang)) : view.draw.room === 0 ? words.fullTitle : words.noCards);
    }
    this.#seen = top;
  }

  protected override draw(words: Words): TemplateResult {
    return html`<header class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.lead}</p>
        </div>
        ${segmented(
          'counterpart',
          words.counterpart,
          talk.counterparts.map((value) => ({ value, label: words.who(value) })),
          this.counterpart,
          (counterpart) => (this.counterpart = counterpart),
        )}
      </header>
      ${stateView(this.#loader.state, words, {
        ready: () => this.#session.view && this.#table(this.#session.view, words),
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.emptyText }),
        skeleton: () => html`<div class="table"><div class="stack"><div class="card">${skeleton(5)}</div></div></div>`,
        retry: () => void this.#loader.reload(),
      })}`;
  }

  #table(view: TalkView, words: Words): TemplateResult {
    const { lang } = this.locale;
    const { face, moved, topic, setAside } = this.#session;
    const side = { face, moved, role: topic?.role?.title, again: setAside.length > 0 };
    const home = this.#loader.home(talk.notes) === 'company' ? words.homeCompany : words.homeDevice;
    return html`<p class="line small muted">
        <span>${words.meetingNumber(view.talks)}</span>
        ${topic ? topicChip(topic, words, lang, () => this.#take(undefined)) : nothing}
      </p>
      <div class="table">
        <div class="deck">
          ${cardView(view, side, words, lang, this.#acts)} ${this.#failed('card', words)}
          ${usedView(view, words, lang)}
        </div>
        <div class="papers">
          ${this.#note ? noteView(view, this.#note, words) : nothing}
          ${promisesView(view, words, lang, { add: this.#promise, settle: this.#settle })}
          ${this.#failed('promises', words)}
        </div>
      </div>
      <p class="small muted home">${home}</p>`;
  }

  #failed(at: 'card' | 'promises', words: Words): unknown {
    return this.#failure?.at === at
      ? html`<p class="small failed" role="alert">${words.error(this.#failure.error.kind)}</p>`
      : nothing;
  }

  readonly #acts: CardActs = {
    use: (prompt) => void this.#use(prompt),
    next: () => this.#do((session) => (session.talking = undefined)),
    turn: () => this.#turn(),
    another: (prompt) => this.#do((session) => (session.setAside = [...session.setAside, prompt.id])),
    mark: (prompt, state) => void this.#mark(prompt, state),
    again: () => this.#do((session) => session.begin()),
  };

  #do(act: (session: TalkSession) => void): void {
    act(this.#session);
    this.requestUpdate();
  }

  #turn(): void {
    this.#do((session) => session.turn());
    const { view, face } = this.#session;
    const { words, lang } = this.locale;
    // The focus stays on the button: what has come up is said.
    if (words && view?.card) {
      this.announce(face === 'back' ? `${words.hint}: ${say(view.card.hints?.[0], lang)}` : say(view.card.text, lang));
    }
  }

  async #use(prompt: talk.Prompt): Promise<void> {
    const { place } = this.#session;
    if (!place || this.#busy || !this.dispatchEvent(new PromptUseEvent(prompt.id, place.meeting.id))) return;
    const done = await this.#write('card', async (port, number) => {
      await addToAgenda(port, place, prompt.id);
      await markCard(port, prompt.id, 'used', number);
    });
    if (done) this.#do((session) => (session.talking = prompt.id));
  }

  async #mark(prompt: talk.Prompt, state: talk.PromptState['state']): Promise<void> {
    // No event: what is put off or left unsaid is nobody's business, not even the page's.
    if (!this.#busy) await this.#write('card', (port, number) => markCard(port, prompt.id, state, number));
  }

  readonly #promise = async (side: PairPromise['side'], text: string): Promise<boolean> => {
    const { place } = this.#session;
    if (!place) return false;
    const promise: PairPromise = { id: freshKey(), meetingId: place.meeting.id, side, text, status: 'open' };
    if (!this.dispatchEvent(new PromiseSaveEvent(promise.id, side, 'open'))) return false;
    return this.#write('promises', async (port) => {
      await ensureMeeting(port, place);
      await savePromise(port, promise);
    });
  };

  readonly #settle = ({ record, version }: Stored<PairPromise>, status: PairPromise['status']): void => {
    if (!this.dispatchEvent(new PromiseSaveEvent(record.id, record.side, status))) return;
    this.#session.settled = [...this.#session.settled, record.id];
    void this.#write('promises', (port) => savePromise(port, { ...record, status }, version));
  };

  #layNote(port: Port, authorId: string): void {
    const { view, place } = this.#session;
    if (!view || !place) return;
    const meetingId = place.meeting.id;
    const allow = (visibility: talk.Note['visibility']): boolean =>
      this.dispatchEvent(new NoteSaveEvent(meetingId, visibility));
    const session = this.#session;
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
    const { port } = this.#loader;
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
      this.dispatchEvent(new WidgetErrorEvent(error.kind, error.detail));
      // Somebody was faster: what stands there now is shown.
      if (error.kind === 'conflict') void this.#loader.reload();
      return false;
    } finally {
      if (at === 'card') this.#busy = false;
      this.requestUpdate();
    }
  }

  #take(topic: TalkTopic | undefined): void {
    this.#do((session) => session.take(topic));
    if (!topic) return;
    this.scrollIntoView({ block: 'nearest' });
    void this.updateComplete.then(() => {
      const root = this.renderRoot;
      (root.querySelector<HTMLElement>('#question, .no-card') ?? root.querySelector<HTMLElement>('h2'))?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-prompt-card': KyoritsuPromptCard;
  }
}
