import { type TemplateResult, css, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Deck } from '../../model/deck/deck.js';
import { sourceOf } from '../../model/deck/deck.js';
import type { Prompt } from '../../model/records/talk.js';
import { supportOf } from '../../model/supports.js';
import { type Text, say } from '../../model/text.js';
import { supportIcon } from '../../parts/icon.js';
import type { Sheet } from '../../parts/print.js';

type Words = Translation<typeof promptCard>;

/** Cards on one side of an A4 sheet: two beside each other, four below. */
export const cardsASheet = 8;

/**
 * The cards as sheets to cut: a sheet of fronts, then the sheet of their
 * backs, which lie mirrored so that each comes behind its front when both
 * sides of the paper are printed (turned over the long edge).
 */
export function cardSheets(prompts: readonly Prompt[], deck: Deck | undefined, words: Words, lang: string): Sheet {
  const sheets: TemplateResult[] = [];
  for (let at = 0; at < prompts.length; at += cardsASheet) {
    const cards: (Prompt | undefined)[] = prompts.slice(at, at + cardsASheet);
    // Empty places keep the others where they belong.
    while (cards.length < cardsASheet) cards.push(undefined);
    sheets.push(
      html`<section class="sheet">${cards.map((card) => place(card && front(card, deck, words, lang)))}</section>`,
      html`<section class="sheet">${mirrored(cards).map((card) => place(card && back(card, words, lang)))}</section>`,
    );
  }
  return { title: words.title, lang, content: html`${sheets}`, styles: [sheetStyles] };
}

const place = (content: TemplateResult | undefined): TemplateResult =>
  html`<article class=${content ? 'card' : 'card none'}>${content ?? nothing}</article>`;

/** Each row from right to left. */
const mirrored = <T>(cards: readonly T[]): readonly T[] => cards.map((_, at) => cards[at % 2 === 0 ? at + 1 : at - 1]!);

function front(card: Prompt, deck: Deck | undefined, words: Words, lang: string): TemplateResult {
  const support = supportOf(card.support);
  const source = sourceOf(deck, card.id);
  return html`<header>
      <span class="support">${support ? html`${supportIcon(support.id)} ${say(support.name, lang)}` : words.other}</span>
      <span>${words.with(card.type)}</span>
    </header>
    <p class="question">${say(card.text, lang)}</p>
    <footer>
      ${card.direction === 'to-counterpart' ? html`<span>${words.youAsk(true)}</span>` : nothing}
      ${card.type === 'boss' ? html`<span>${words.apart}</span>` : nothing}
      ${source ? html`<span>${say(source.text, lang)}</span>` : nothing}
    </footer>`;
}

function back({ hints, overstep, followUps, direction }: Prompt, words: Words, lang: string): TemplateResult {
  const part = (title: string, texts: readonly Text[] = []): unknown =>
    texts.length > 0
      ? html`<dt>${title}</dt>
          ${texts.map((text) => html`<dd>${say(text, lang)}</dd>`)}`
      : nothing;
  return html`<dl>
    ${part(direction === 'to-counterpart' ? words.hintAnswer : words.hint, hints)} ${part(words.overstep, overstep)}
    ${part(words.followUps, followUps)}
  </dl>`;
}

/** Black on white, in millimetres; the dashed lines are where to cut. */
const sheetStyles = css`
  @page {
    size: A4;
    margin: 5mm;
  }
  body {
    margin: 0;
    color: #1d2733;
    font: 11pt / 1.6 system-ui, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif;
    line-break: strict;
  }
  .sheet {
    display: grid;
    grid-template: repeat(4, 71mm) / 1fr 1fr;
    inline-size: 200mm;
    break-after: page;
  }
  .sheet:last-child {
    break-after: auto;
  }
  .card {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    box-sizing: border-box;
    overflow: hidden;
    padding: 6mm;
    /* The line is shared by two neighbours and drawn round the outer ones too. */
    outline: 0.2mm dashed #8a939d;
    outline-offset: -0.1mm;
  }
  .card.none {
    outline: none;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4mm;
    justify-content: space-between;
    font-size: 8pt;
  }
  .support {
    display: inline-flex;
    gap: 1.5mm;
    align-items: center;
    font-weight: 700;
  }
  svg {
    inline-size: 5mm;
    block-size: 5mm;
    fill: none;
    stroke: currentColor;
  }
  .question {
    margin: 0;
    font-size: 13pt;
    font-weight: 700;
    text-wrap: balance;
    word-break: auto-phrase;
    overflow-wrap: anywhere;
  }
  dl {
    margin: 0;
    font-size: 9pt;
    line-height: 1.5;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0 0 1.5mm;
  }
`;
