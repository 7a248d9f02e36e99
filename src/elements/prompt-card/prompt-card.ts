import { type PropertyValues, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { warnAttribute } from '../../base/log.js';
import { baseStyles } from '../../base/styles.js';
import { IntentListener, TalkIntent, type TalkTopic } from '../../context/intents.js';
import { Loader, type Need, need } from '../../context/loader.js';
import type { Source } from '../../context/source.js';
import { dataOf } from '../../context/state.js';
import { promptCard as ja } from '../../locales/ja/prompt-card.js';
import { viewer } from '../../model/records/organisation.js';
import { selfResults } from '../../model/records/results.js';
import * as records from '../../model/records/talk.js';
import { notice } from '../../parts/notice.js';
import { skeleton, stateStyles, stateView } from '../../parts/states.js';
import { segmented, segmentedStyles } from '../../parts/switch.js';
import { inTurn, turnStyles } from '../../parts/turns.js';
import { cardStyles } from './card.styles.js';
import { keptStyles } from './kept.styles.js';
import { loadTalk } from './load-talk.js';
import type { DeckData } from './own-deck.js';
import { styles } from './prompt-card.styles.js';
import type { TalkData } from './prompt-card.view.js';
import type { Talk } from './talk.js';

type Words = Translation<typeof ja>;

/** Asked for once a page: even what is there already comes a task later each time that it is imported. */
let coming: Promise<typeof import('./talk.js')> | undefined;
const talkPart = async (): Promise<typeof import('./talk.js')> => {
  try {
    return await (coming ??= import('./talk.js'));
  } catch (failure) {
    coming = undefined;
    throw failure;
  }
};

/**
 * A deck of cards for a one-to-one: one question at a time, drawn by written
 * rules with the reason in a sentence; on its back a hint for the listener.
 * Beside it what the two agree on first, an agenda of three questions that
 * either side fills, the note (only me, or the two of us) and the promises of
 * both sides. Skipping a card leaves no trace outside its owner.
 *
 * A deck of a company's own is JSON, by `data` or as a file by `deck`:
 * `{"mode": "add", "source": {"text": "…"}, "prompts": [{"id": "ours-1", "support": "horizon", "type": "boss", "phase": "open", "depth": 1, "direction": "to-employee", "text": {"ja": "…", "en": "…"}, "hints": ["…"], "overstep": ["…"], "followUps": ["…"]}]}`.
 * `kyoritsu/decks/one-on-one-questions.json` is one: 325 questions under the MIT licence.
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
    need(records.prompts, ['list']),
    need(records.promptStates, ['list', 'put', 'watch']),
    need(records.meetings, ['list', 'put', 'watch']),
    need(records.notes, ['list', 'put', 'watch']),
    need(records.promises, ['list', 'put', 'watch']),
    need(records.talkShares, ['list', 'put', 'watch'], true),
    need(selfResults, ['list', 'watch'], true),
    need(viewer, ['list'], true),
  ];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, turnStyles, keptStyles, styles, cardStyles];

  /**
   * A deck of the page's own, `{ prompts, mode?, source? }` or an array of
   * cards: in place of the source's, or beside it with `mode: 'add'`. Refused
   * as a whole where a card is wrong; the console says which and why.
   */
  @property({ attribute: false }) data: DeckData | undefined;
  /** Address of such a deck as a JSON file; `data` comes before it. */
  @property() deck: string | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;
  /** Who sits opposite: `boss`, `cross`, `mentor` or `hr`. */
  @property() counterpart: records.Counterpart = 'boss';

  protected readonly locale = new Locale(this, {
    name: 'promptCard',
    ja,
    en: () => import('../../locales/en/prompt-card.js').then((module) => module.promptCard),
  });

  readonly #loader = new Loader<TalkData, typeof import('./talk.js')>(this, {
    needs: KyoritsuPromptCard.needs,
    part: talkPart,
    load: (port, signal) => loadTalk(port, signal, { data: this.data, file: this.deck }),
    isEmpty: (data) => data.prompts.length === 0,
  });
  #talk: Talk | undefined;
  /** A topic that was wished for before there was a table to talk at. */
  #wished: TalkTopic | undefined;
  #seated: Source | undefined;

  constructor() {
    super();
    const source = (): Source | undefined => this.#loader.source;
    this.addController(
      new IntentListener<TalkIntent>(this, TalkIntent.type, source, (event) => this.#take(event.detail)),
    );
  }

  /** The first cards in sight are drawn at once, each other one keeps its place until its turn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : inTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('data') || changed.has('deck')) && this.hasUpdated) void this.#loader.reload();
    if (!records.counterparts.includes(this.counterpart)) {
      warnAttribute(this, 'counterpart', this.counterpart, records.counterparts);
      this.counterpart = 'boss';
    }
    const { source, state, port, part } = this.#loader;
    if (source !== this.#seated) {
      this.#seated = source;
      this.#talk?.forget();
    }
    if (changed.has('counterpart')) this.#talk?.begin();
    const data = dataOf(state);
    if (!data || !port || !part) return;
    this.#talk ??= new part.Talk(this, {
      announce: (sentence) => this.announce(sentence),
      reload: () => void this.#loader.reload(),
      sitWith: (counterpart) => (this.counterpart = counterpart),
    });
    if (this.#wished) this.#talk.take(this.#wished);
    this.#wished = undefined;
    this.#talk.show(port, data, this.counterpart);
  }

  protected override updated(): void {
    const { words, lang } = this.locale;
    if (words) this.#talk?.tell(words, lang);
  }

  protected override draw(words: Words): TemplateResult {
    const home = this.#loader.home(records.notes) === 'company' ? words.homeCompany : words.homeDevice;
    const { state } = this.#loader;
    const table = dataOf(state) !== undefined || state.kind === 'idle' || state.kind === 'loading';
    return html`<div class=${table ? 'whole' : ''}>
      <header class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.lead}</p>
        </div>
        ${segmented(
          'counterpart',
          words.counterpart,
          records.counterparts.map((value) => ({ value, label: words.who(value) })),
          this.counterpart,
          (counterpart) => (this.counterpart = counterpart),
        )}
      </header>
      ${stateView(state, words, {
        ready: () => html`${this.#talk?.draw(words, this.locale.lang)}
          <p class="small muted home">${home}</p>`,
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.emptyText }),
        skeleton: () => html`<div class="table"><div class="stack"><div class="card">${skeleton(5)}</div></div></div>`,
        retry: () => void this.#loader.reload(),
      })}
    </div>`;
  }

  #take(topic: TalkTopic): void {
    // Before the topic: another counterpart begins afresh.
    if (topic.counterpart !== undefined) this.counterpart = topic.counterpart;
    if (this.#talk && this.#loader.state.kind === 'ready') this.#talk.take(topic);
    else this.#wished = topic;
    this.requestUpdate();
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
