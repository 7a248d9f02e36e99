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
  readonly turn: () => void;
  readonly another: (prompt: Prompt) => void;
  readonly mark: (prompt: Prompt, state: PromptState['state']) => void;
  readonly again: () => void;
}

export interface CardSide {
  readonly turned: boolean;
  readonly talking: boolean;
}

const supportName = (id: string, words: Words, lang: string): string => {
  const support = supportOf(id);
  return support ? say(support.name, lang) : words.other;
};

/** The card on top of the deck, one side at a time: one region, its two sides, and focus stays on the button. */
export function cardView(view: TalkView, side: CardSide, words: Words, lang: string, acts: CardActs): TemplateResult {
  const { card } = view;
  if (!card) return noCard(view, words, acts);
  const support = supportOf(card.support);
  return html`<article class="card ${card.support} ${side.turned ? 'turned' : ''}" part="card" aria-labelledby="question">
    <header class="card-head">
      <p class="card-support">
        ${support ? supportIcon(support.id) : nothing}
        <span>${supportName(card.support, words, lang)}${support ? html`<small> ${say(support.plain, lang)}</small>` : nothing}</span>
      </p>
      <p class="chip">${words.with(card.type)}</p>
    </header>
    <h3 id="question" class="question" tabindex="-1">${say(card.text, lang)}</h3>
    ${side.turned ? back(card, words, lang) : front(view, card, words, lang)}
    <div class="card-acts">
      ${
        side.talking
          ? html`<button class="button primary" type="button" @click=${acts.next}>${words.next}</button>`
          : html`<button class="button primary" type="button" @click=${() => acts.use(card)}>${words.use}</button>`
      }
      <button class="button" type="button" aria-expanded=${side.turned ? 'true' : 'false'} @click=${acts.turn}>
        ${side.turned ? words.turnBack : words.turn}
      </button>
      ${
        side.talking
          ? nothing
          : html`<button class="button" type="button" @click=${() => acts.another(card)}>${words.another}</button>
            <button class="button" type="button" @click=${() => acts.mark(card, 'later')}>${words.later}</button>`
      }
    </div>
    ${
      side.talking
        ? nothing
        : html`<p class="not-today">
          <button class="button plain" type="button" @click=${() => acts.mark(card, 'not-today')}>${words.notToday}</button>
          <span class="muted small">${words.noReason}</span>
        </p>`
    }
  </article>`;
}

function front(view: TalkView, card: Prompt, words: Words, lang: string): TemplateResult {
  const drawn = view.draw.cards.find(({ prompt }) => prompt.id === card.id);
  return html`<div class="side">
    ${card.direction === 'to-counterpart' ? html`<p class="chip you-ask">${words.youAsk}</p>` : nothing}
    ${
      drawn
        ? html`<p class="reason">
          ${words.reason(drawn.reason.key, supportName(drawn.reason.support, words, lang))}
          ${drawn.reason.personal ? html`<small class="only-you">${drawing('lock')} ${words.onlyYou}</small>` : nothing}
        </p>`
        : nothing
    }
    ${view.draw.relaxed.map((rule) => html`<p class="small muted">${words.relaxed(rule)}</p>`)}
    ${card.depth > 1 ? html`<p class="small muted">${words.care}</p>` : nothing}
    ${card.type === 'boss' ? html`<p class="small muted">${words.apart}</p>` : nothing}
  </div>`;
}

function back(card: Prompt, words: Words, lang: string): TemplateResult {
  const list = (texts: readonly Text[] | undefined, title: string, kind: string): unknown =>
    texts?.length
      ? html`<section class="guide ${kind}">
          <h4>${title}</h4>
          ${texts.map((text) => html`<p>${say(text, lang)}</p>`)}
        </section>`
      : nothing;
  const { hints, overstep, followUps } = card;
  if (!hints?.length && !overstep?.length && !followUps?.length) return html`<p class="side muted">${words.noBack}</p>`;
  return html`<div class="side back">
    ${list(hints, words.hint, 'hint')} ${list(overstep, words.overstep, 'overstep')} ${list(followUps, words.followUps, 'follow')}
  </div>`;
}

const noCard = (view: TalkView, words: Words, acts: CardActs): TemplateResult =>
  view.draw.room === 0
    ? notice({ drawing: 'check', title: words.usedToday, text: words.full })
    : notice({
        drawing: 'bicycle',
        title: words.noCards,
        text: words.noCardsText,
        actions: html`<button class="button" type="button" @click=${acts.again}>${words.again}</button>`,
      });
