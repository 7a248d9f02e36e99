import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Prompt, PromptState } from '../../model/records/talk.js';
import { supportOf } from '../../model/supports.js';
import { type Text, say } from '../../model/text.js';
import { drawing, supportIcon } from '../../parts/icon.js';
import { notice } from '../../parts/notice.js';
import type { TalkView } from './prompt-card.view.js';

type Words = Translation<typeof promptCard>;

/** What the reader can do with the card on top. */
export interface CardActs {
  readonly use: (prompt: Prompt) => void;
  readonly next: () => void;
  readonly turn: (prompt: Prompt) => void;
  readonly another: (prompt: Prompt) => void;
  readonly mark: (prompt: Prompt, state: PromptState['state']) => void;
  readonly again: () => void;
}

/** How the card lies there. */
export interface CardSide {
  readonly face: 'front' | 'back';
  /** Has it been turned since it came up? Only then there is a movement to show. */
  readonly moved: boolean;
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
  const { card, talking } = view;
  if (!card) return noCard(view, side, words, acts);
  const support = supportOf(card.support);
  const turned = side.face === 'back';
  return html`<div class="stack">
    <section class="card ${card.support} ${side.face} ${side.moved ? 'moved' : ''}" part="card" aria-labelledby="question">
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
        ${card.direction === 'to-counterpart' ? html`<p class="chip you-ask">${words.youAsk}</p>` : nothing}
        <h3 id="question" class="question" tabindex="-1">${say(card.text, lang)}</h3>
        ${turned ? back(card, words, lang) : front(view, card, side, words, lang)}
      </div>
      <div class="card-acts">
        <button class="button primary" type="button" @click=${() => (talking ? acts.next() : acts.use(card))}>
          ${talking ? words.next : words.use}
        </button>
        <button class="button" type="button" @click=${() => acts.turn(card)}>${turned ? words.turnBack : words.turn}</button>
        ${
          talking
            ? nothing
            : html`<button class="button" type="button" @click=${() => acts.another(card)}>${words.another}</button>
              <button class="button" type="button" @click=${() => acts.mark(card, 'later')}>${words.later}</button>`
        }
      </div>
      ${
        talking
          ? nothing
          : html`<p class="not-today">
            <button class="button plain" type="button" @click=${() => acts.mark(card, 'not-today')}>${words.notToday}</button>
            <span class="muted small">${words.noReason}</span>
          </p>`
      }
    </section>
  </div>`;
}

function front(view: TalkView, card: Prompt, side: CardSide, words: Words, lang: string): TemplateResult {
  const reason = view.draw.cards.find(({ prompt }) => prompt.id === card.id)?.reason;
  const support = supportName(card.support, words, lang);
  return html`
    ${
      reason && !view.talking
        ? html`<p class="reason">
          ${
            reason.key === 'chosen-support' && side.role
              ? words.reasonRole(side.role, support)
              : words.reason(reason.key, support)
          }
          ${reason.personal ? html`<small class="only-you">${drawing('lock')} ${words.onlyYou}</small>` : nothing}
        </p>`
        : nothing
    }
    ${view.talking ? nothing : view.draw.relaxed.map((rule) => html`<p class="small muted">${words.relaxed(rule)}</p>`)}
    ${card.depth > 1 ? html`<p class="small muted">${words.care}</p>` : nothing}
    ${card.type === 'boss' ? html`<p class="small muted">${words.apart}</p>` : nothing}
  `;
}

function back({ hints, overstep, followUps }: Prompt, words: Words, lang: string): TemplateResult {
  const list = (texts: readonly Text[] = [], title: string, kind: string): unknown =>
    texts.length > 0
      ? html`<div class="guide ${kind}">
          <h4>${title}</h4>
          ${texts.map((text) => html`<p>${say(text, lang)}</p>`)}
        </div>`
      : nothing;
  const empty = !hints?.length && !overstep?.length && !followUps?.length;
  return empty
    ? html`<p class="muted">${words.noBack}</p>`
    : html`${list(hints, words.hint, 'hint')} ${list(overstep, words.overstep, 'overstep')}
      ${list(followUps, words.followUps, 'follow')}`;
}

/** The cards of this meeting so far. */
export const usedView = ({ used }: TalkView, words: Words, lang: string): unknown =>
  used.length > 0
    ? html`<section class="used" aria-labelledby="used-title">
        <h3 id="used-title">${words.usedToday}</h3>
        <ul>
          ${used.map((prompt) => html`<li>${say(prompt.text, lang)}</li>`)}
        </ul>
      </section>`
    : nothing;

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
