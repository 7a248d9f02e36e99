import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Prompt } from '../../model/records/talk.js';
import { say } from '../../model/text.js';
import type { TalkView } from './prompt-card.view.js';

interface AgendaActs {
  readonly open: (prompt: Prompt) => void;
  readonly drop: (prompt: Prompt) => void;
}

/** The questions of this meeting, three at most; both see them, and either puts one there. */
export const agendaView = (
  { agenda, card, partner }: TalkView,
  words: Translation<typeof promptCard>,
  lang: string,
  acts: AgendaActs,
): TemplateResult | typeof nothing =>
  agenda.length === 0
    ? nothing
    : html`<section class="agenda" aria-labelledby="agenda-title">
        <h3 id="agenda-title" tabindex="-1">
          ${words.agenda} <small class="muted">${partner === undefined ? nothing : words.agendaLead}</small>
        </h3>
        <ol>
          ${agenda.map(({ prompt, used }) => {
            const text = say(prompt.text, lang);
            return html`<li class=${used ? 'used' : ''}>
              <p>${text}</p>
              <p class="small">
                ${used ? html`<span class="muted">${words.talked}</span>` : nothing}
                ${
                  prompt.id === card?.id
                    ? html`<span class="muted">${words.onTop}</span>`
                    : html`<button class="button plain" type="button" aria-label=${`${words.open}: ${text}`} @click=${() => acts.open(prompt)}>
                        ${words.open}
                      </button>`
                }
                ${
                  used
                    ? nothing
                    : html`<button class="button plain" type="button" aria-label=${`${words.drop}: ${text}`} @click=${() => acts.drop(prompt)}>
                        ${words.drop}
                      </button>`
                }
              </p>
            </li>`;
          })}
        </ol>
      </section>`;
