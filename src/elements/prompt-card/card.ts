import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Reason } from '../../model/deck/draw.js';
import { outsideReportingLine } from '../../model/deck/rules.js';
import type { Counterpart, Prompt, PromptState } from '../../model/records/talk.js';
import { supportOf } from '../../model/supports.js';
import { type Text, say } from '../../model/text.js';
import { drawing, supportIcon } from '../../parts/icon.js';
import { notice } from '../../parts/notice.js';
import type { TalkView } from './prompt-card.view.js';
import { turnByKey, watchSwipe } from './turning.js';

type Words = Translation<typeof promptCard>;

/** What the reader can do with the card on top. */
export interface CardActs {
  readonly use: (prompt: Prompt) => void;
  readonly next: () => void;
  readonly turn: (prompt: Prompt) => void;
  readonly another: (prompt: Prompt) => void;
  readonly mark: (prompt: Prompt, state: PromptState['state']) => void;
  /** Puts it on the agenda without talking about it yet. */
  readonly plan: (prompt: Prompt) => void;
  /** A mark that lasts; `undefined` takes it away. */
  readonly keep: (prompt: Prompt, state: 'pinned' | 'hidden' | undefined) => void;
  /** The same topic with somebody else. */
  readonly elsewhere: (prompt: Prompt, counterpart: Counterpart) => void;
  readonly again: () => void;
}

/** How the card lies there. */
export interface CardSide {
  readonly face: 'front' | 'back';
  /** Has it been turned since it came up? Only then there is a movement to show. */
  readonly moved: boolean;
  /** Do two people look at one screen? Then what tells of one of them stays out of it. */
  readonly large: boolean;
  /** The role that the talk is about. */
  readonly role: string | undefined;
  /** Are there cards turned over for another one, to begin again with? */
  readonly again: boolean;
}

const supportName = (id: string, words: Words, lang: string): string => {
  const support = supportOf(id);
  return support ? say(support.name, lang) : words.other;
};

/** The card on top of the deck: one region with two sides; the buttons stay where they are when it turns. */
export function cardView(view: TalkView, side: CardSide, words: Words, lang: string, acts: CardActs): TemplateResult {
  const { card, source } = view;
  if (!card) return noCard(view, side, words, acts);
  const support = supportOf(card.support);
  const turned = side.face === 'back';
  const turn = (): void => acts.turn(card);
  return html`<div class="stack">
    <section
      class="card ${card.support} ${side.face} ${side.moved ? 'moved' : ''}"
      part="card"
      aria-labelledby="question"
      @keydown=${turnByKey(turn)}
      @pointerdown=${watchSwipe(turn)}
    >
      <header class="card-head">
        <p class="card-support">
          ${support ? supportIcon(support.id) : nothing}
          <span
            >${supportName(card.support, words, lang)}${support ? html`<small>${say(support.plain, lang)}</small>` : nothing}</span
          >
        </p>
        <p class="chip">${words.with(card.type)}</p>
      </header>
      <div class="side">
        ${card.direction === 'to-counterpart' ? html`<p class="chip you-ask">${words.youAsk(view.mine)}</p>` : nothing}
        <h3 id="question" class="question" tabindex="-1">${say(card.text, lang)}</h3>
        ${turned ? back(view, card, side, words, lang) : front(view, card, side, words, lang, acts)}
      </div>
      <div class="card-acts">${mainActs(view, card, turned, words, acts)}</div>
      ${smallActs(view, card, side, words, acts)}
    </section>
    ${
      source
        ? html`<p class="small muted source">
            ${source.url ? html`<a href=${source.url} rel="noreferrer">${say(source.text, lang)}</a>` : say(source.text, lang)}
          </p>`
        : nothing
    }
  </div>`;
}

function mainActs({ talking }: TalkView, card: Prompt, turned: boolean, words: Words, acts: CardActs): TemplateResult {
  return html`<button class="button primary" type="button" @click=${() => (talking ? acts.next() : acts.use(card))}>
      ${talking ? words.next : words.use}
    </button>
    <button class="button" type="button" @click=${() => acts.turn(card)}>${turned ? words.turnBack : words.turn}</button>
    ${
      talking
        ? nothing
        : html`<button class="button" type="button" @click=${() => acts.another(card)}>${words.another}</button>
          <button class="button" type="button" @click=${() => acts.mark(card, 'later')}>${words.later}</button>`
    }`;
}

/** What lasts stands on the back, so that the front keeps to the talk. */
function smallActs(
  { talking, pinned, agenda }: TalkView,
  card: Prompt,
  { face, large }: CardSide,
  words: Words,
  acts: CardActs,
): TemplateResult | typeof nothing {
  const small = (label: string, act: () => void): TemplateResult =>
    html`<button class="button plain" type="button" @click=${act}>${label}</button>`;
  if (face === 'back') {
    // Nobody else is told, so nobody else looks on.
    if (large) return nothing;
    return html`<p class="small-acts">
      ${small(pinned ? words.unpin : words.pin, () => acts.keep(card, pinned ? undefined : 'pinned'))}
      ${small(words.hide, () => acts.keep(card, 'hidden'))}
    </p>`;
  }
  if (talking) return nothing;
  const planned = agenda.some(({ prompt }) => prompt.id === card.id);
  return html`<p class="small-acts not-today">
    ${small(words.notToday, () => acts.mark(card, 'not-today'))}
    <span class="muted small">${words.noReason}</span>
    ${planned ? nothing : small(words.plan, () => acts.plan(card))}
  </p>`;
}

function front(
  view: TalkView,
  card: Prompt,
  { large, role }: CardSide,
  words: Words,
  lang: string,
  acts: CardActs,
): TemplateResult {
  const reason = reasonOf(view, card);
  const support = supportName(card.support, words, lang);
  return html`
    ${
      reason && !view.talking && !(large && reason.personal)
        ? html`<p class="reason">
          ${reason.key === 'chosen-support' && role ? words.reasonRole(role, support) : words.reason(reason.key, support)}
          ${reason.personal ? html`<small class="only-you">${drawing('lock')} ${words.onlyYou}</small>` : nothing}
        </p>`
        : nothing
    }
    ${view.talking ? nothing : view.draw.relaxed.map((rule) => html`<p class="small muted">${words.relaxed(rule)}</p>`)}
    ${card.depth > 1 ? careView(card, words, acts) : nothing}
    ${card.type === 'boss' ? html`<p class="small muted">${words.apart}</p>` : nothing}
  `;
}

/** A question that asks for more comes with a way to somebody who decides nothing about the person. */
function careView(card: Prompt, words: Words, acts: CardActs): TemplateResult {
  const others = outsideReportingLine.filter((each) => each !== card.type);
  return html`<p class="small muted care">
    <span>${words.care}</span>
    ${others.map(
      (other) =>
        html`<button class="button plain" type="button" @click=${() => acts.elsewhere(card, other)}>
          ${words.elsewhere(other)}
        </button>`,
    )}
  </p>`;
}

const reasonOf = ({ draw }: TalkView, { id }: Prompt): Reason | undefined =>
  draw.cards.find(({ prompt }) => prompt.id === id)?.reason;

function back(view: TalkView, card: Prompt, { large }: CardSide, words: Words, lang: string): TemplateResult {
  const { hints, overstep, followUps } = card;
  const list = (texts: readonly Text[] = [], title: string, kind: string): unknown =>
    texts.length > 0
      ? html`<div class="guide ${kind}">
          <h4>${title}</h4>
          ${texts.map((text) => html`<p>${say(text, lang)}</p>`)}
        </div>`
      : nothing;
  const empty = !hints?.length && !overstep?.length && !followUps?.length;
  const key = reasonOf(view, card)?.key;
  // For whoever listens, and from the person's own answers: not for a screen that both look at.
  const amount = !large && (key === 'too-much' || key === 'too-little') ? words.listener(key) : undefined;
  return empty
    ? html`<p class="muted">${words.noBack}</p>`
    : html`${amount ? html`<p class="small amount">${amount}</p>` : nothing}
      ${list(hints, card.direction === 'to-counterpart' ? words.hintAnswer : words.hint, 'hint')}
      ${list(overstep, words.overstep, 'overstep')} ${list(followUps, words.followUps, 'follow')}`;
}

const noCard = (view: TalkView, side: CardSide, words: Words, acts: CardActs): TemplateResult =>
  html`<div class="no-card" tabindex="-1">
    ${
      view.draw.room === 0
        ? notice({ drawing: 'check', title: words.fullTitle, text: words.full })
        : notice({
            drawing: 'bicycle',
            title: words.noCards,
            text: words.noCardsText,
            actions: side.again
              ? html`<button class="button" type="button" @click=${acts.again}>${words.again}</button>`
              : undefined,
          })
    }
  </div>`;
