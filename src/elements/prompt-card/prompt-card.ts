import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { warnAttribute } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { WidgetErrorEvent } from '../../context/error-event.js';
import { IntentListener, TalkIntent, type TalkTopic } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import { promptCard as ja } from '../../locales/ja/prompt-card.js';
import { viewer } from '../../model/records/organisation.js';
import { selfResults } from '../../model/records/survey.js';
import {
  type Counterpart,
  type PairPromise,
  type Prompt,
  type PromptState,
  counterparts,
  meetings,
  notes,
  promises,
  promptStates,
  prompts,
} from '../../model/records/talk.js';
import { supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmented, segmentedStyles } from '../../parts/switch.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';
import { type CardActs, cardView } from './card.js';
import { goodDeck, loadTalk } from './load-talk.js';
import { NoteField, type NotePlace } from './note-field.js';
import { PromiseSaveEvent, PromptUseEvent } from './prompt-card.events.js';
import { styles } from './prompt-card.styles.js';
import { type TalkData, type TalkView, talkView } from './prompt-card.view.js';
import { promisesView } from './talk.js';
import { markCard, newMeeting, saveMeeting, savePromise } from './talk-keeper.js';

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
    need(prompts, ['list']),
    need(promptStates, ['list', 'put', 'watch']),
    need(meetings, ['list', 'put', 'watch']),
    need(notes, ['list', 'put', 'watch']),
    need(promises, ['list', 'put', 'watch']),
    need(selfResults, ['list', 'watch'], true),
    need(viewer, ['list'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, styles];

  /** The deck and what belongs to it, handed in by the page: `{ prompts, … }`. Cards that do not fit are left out. */
  @property({ attribute: false }) data: TalkData | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;
  /** Who sits opposite: `boss`, `cross`, `mentor` or `hr`. */
  @property() counterpart: Counterpart = 'boss';

  @state() private topic: TalkTopic | undefined;
  @state() private setAside: readonly string[] = [];
  @state() private talking: string | undefined;
  @state() private turned = false;
  @state() private failure: PortError | undefined;

  protected readonly locale = new Locale(this, {
    name: 'promptCard',
    ja,
    en: () => import('../../locales/en/prompt-card.js').then((module) => module.promptCard),
  });

  readonly #loader = new Loader<TalkData>(this, {
    needs: KyoritsuPromptCard.needs,
    load: loadTalk,
    isEmpty: (data) => data.prompts.length === 0,
  });
  readonly #note = new NoteField(this, () => this.#prepareNote());

  constructor() {
    super();
    this.addController(
      new IntentListener<TalkIntent>(
        this,
        TalkIntent.type,
        () => this.#loader.source,
        ({ detail }) => this.#take(detail),
      ),
    );
  }

  /** Made when something is first written for a talk that nobody has planned. */
  #unplanned: string | undefined;
  #view: TalkView | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#loader.hand(this.data && goodDeck(this.data));
    if (!counterparts.includes(this.counterpart)) {
      warnAttribute(this, 'counterpart', this.counterpart, counterparts);
      this.counterpart = 'boss';
    }
  }

  protected override draw(words: Translation<typeof ja>): TemplateResult {
    const { state } = this.#loader;
    return html`<header class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.lead}</p>
        </div>
        ${segmented(
          'counterpart',
          words.counterpart,
          counterparts.map((value) => ({ value, label: words.who(value) })),
          this.counterpart,
          this.#sitWith,
        )}
      </header>
      ${stateView(state, words, {
        ready: (data) => this.#talk(data, words),
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.emptyText }),
        retry: () => void this.#loader.reload(),
      })}`;
  }

  #talk(data: TalkData, words: Translation<typeof ja>): TemplateResult {
    const { lang } = this.locale;
    const view = talkView(data, {
      counterpart: this.counterpart,
      support: this.topic?.supportId ?? (this.topic?.role ? 'horizon' : undefined),
      setAside: this.setAside,
      talking: this.talking,
      now: new Date(),
    });
    this.#view = view;
    this.#note.show(view.note);
    const home = this.#loader.home(notes) === 'company' ? words.homeCompany : words.homeDevice;
    return html`<p class="line small muted">
        <span>${words.meetingNumber(view.number)}</span>
        ${this.topic ? this.#topicChip(words, lang) : nothing}
      </p>
      <div class="table">
        <div class="deck">
          ${cardView(view, { turned: this.turned, talking: this.talking !== undefined }, words, lang, this.#acts)}
          ${
            view.used.length > 0
              ? html`<section class="used">
                <h3>${words.usedToday}</h3>
                <ul>
                  ${view.used.map((prompt) => html`<li>${say(prompt.text, lang)}</li>`)}
                </ul>
              </section>`
              : nothing
          }
        </div>
        <div class="papers">
          ${this.#note.draw(view, words)}
          ${promisesView(view, words, lang, { add: this.#promise, settle: this.#settle })}
          ${this.failure ? html`<p class="small" role="alert">${words.error(this.failure.kind)}</p>` : nothing}
        </div>
      </div>
      <p class="small muted home">${home}</p>`;
  }

  #topicChip(words: Translation<typeof ja>, lang: string): TemplateResult {
    const { supportId, role } = this.topic ?? {};
    const support = supportId && supportOf(supportId);
    return html`<span class="chip topic">
      ${role ? words.aboutRole(role.title) : words.about(support ? say(support.name, lang) : '')}
      <button type="button" class="button plain" aria-label=${words.removeTopic} @click=${() => this.#take(undefined)}>×</button>
    </span>`;
  }

  readonly #acts: CardActs = {
    use: (prompt) => void this.#use(prompt),
    next: () => this.#turnTo({ talking: undefined }),
    turn: () => (this.turned = !this.turned),
    another: (prompt) => this.#turnTo({ setAside: [...this.setAside, prompt.id] }),
    mark: (prompt, state) => void this.#mark(prompt, state),
    again: () => this.#turnTo({ setAside: [] }),
  };

  /** Shows another card, front side up, and says its question. */
  #turnTo({ talking, setAside = this.setAside }: { talking?: string | undefined; setAside?: readonly string[] }): void {
    this.talking = talking;
    this.setAside = setAside;
    this.turned = false;
    void this.updateComplete.then((): void => {
      const question = this.#view?.card?.text;
      const { words, lang } = this.locale;
      if (question && words) this.announce(words.turned(say(question, lang)));
    });
  }

  async #use(prompt: Prompt): Promise<void> {
    if (!this.dispatchEvent(new PromptUseEvent(prompt.id, this.#meetingId()))) return;
    const agenda = [...new Set([...(this.#view?.meeting?.agenda ?? []), prompt.id])].slice(0, 3);
    const done = await this.#write(async (port, number) => {
      await this.#plan(port, agenda);
      await markCard(port, prompt.id, 'used', number, new Date());
    });
    if (done) this.talking = prompt.id;
  }

  async #mark(prompt: Prompt, state: PromptState['state']): Promise<void> {
    // No event: what is put off or left unsaid is nobody's business, not even the page's.
    const done = await this.#write((port, number) => markCard(port, prompt.id, state, number, new Date()));
    if (done) this.#turnTo({});
  }

  readonly #promise = async (side: PairPromise['side'], text: string): Promise<boolean> => {
    const promise: PairPromise = { id: freshKey(), meetingId: this.#meetingId(), side, text, status: 'open' };
    if (!this.dispatchEvent(new PromiseSaveEvent(promise.id, side, 'open'))) return true;
    return this.#write(async (port) => {
      await this.#plan(port);
      await savePromise(port, promise);
    });
  };

  readonly #settle = ({ record, version }: Stored<PairPromise>, status: 'kept' | 'let-go'): void => {
    if (!this.dispatchEvent(new PromiseSaveEvent(record.id, record.side, status))) return;
    void this.#write((port) => savePromise(port, { ...record, status }, version));
  };

  async #prepareNote(): Promise<NotePlace> {
    const { port } = this.#loader;
    if (!port) throw new PortError('unavailable', { detail: 'no source yet' });
    await this.#plan(port);
    const [meetingId, me] = [this.#meetingId(), this.#data?.me ?? 'me'];
    return { port, meetingId, me, noteId: this.#view?.note?.record.id ?? `${meetingId}:${me}` };
  }

  /** The id of the meeting that is next; a fresh one, used from the first write on, where none is planned. */
  #meetingId(): string {
    return this.#view?.meeting?.id ?? (this.#unplanned ??= freshKey());
  }

  /** Makes sure that the meeting is stored before anything is written for it. */
  async #plan(port: Port, agenda?: readonly string[]): Promise<void> {
    const { meeting } = this.#view ?? {};
    if (meeting && (agenda === undefined || agenda.join() === meeting.agenda.join())) return;
    const me = this.#data?.me ?? 'me';
    const fresh = { ...newMeeting(this.counterpart, this.#partners(me), new Date()), id: this.#meetingId() };
    await saveMeeting(port, { ...(meeting ?? fresh), ...(agenda && { agenda: [...agenda] }) });
  }

  /** The two of the meeting before; a first talk knows only the reader. */
  #partners(me: string): readonly string[] {
    const before = this.#data?.meetings?.filter(({ type }) => type === this.counterpart).at(-1);
    return before?.participants ?? [me];
  }

  get #data(): TalkData | undefined {
    const { state } = this.#loader;
    return state.kind === 'ready' || state.kind === 'offline' ? state.data : undefined;
  }

  /** Writes and says when it failed; nothing that was typed is lost by it. */
  async #write(work: (port: Port, meetingNumber: number) => Promise<unknown>): Promise<boolean> {
    const { port } = this.#loader;
    try {
      if (!port) throw new PortError('unavailable', { detail: 'no source yet' });
      this.failure = undefined;
      await work(port, this.#view?.number ?? 1);
      return true;
    } catch (error) {
      this.failure = PortError.from(error);
      this.dispatchEvent(new WidgetErrorEvent(this.failure.kind, this.failure.detail));
      return false;
    }
  }

  readonly #sitWith = (counterpart: Counterpart): void => {
    this.counterpart = counterpart;
    this.#unplanned = undefined;
    this.#turnTo({ setAside: [] });
  };

  #take(topic: TalkTopic | undefined): void {
    this.topic = topic;
    this.#turnTo({ setAside: [] });
    if (!topic) return;
    this.scrollIntoView({ block: 'nearest' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#question, h2')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-prompt-card': KyoritsuPromptCard;
  }
}
