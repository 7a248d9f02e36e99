import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Prompt } from '../../model/records/talk.js';
import { say } from '../../model/text.js';
import type { TalkView } from './prompt-card.view.js';

/** Cards that the reader does not want to see again, out of sight but not out of reach. */
export const hiddenView = (
  { hidden }: TalkView,
  words: Translation<typeof promptCard>,
  lang: string,
  show: (prompt: Prompt) => void,
): TemplateResult | typeof nothing =>
  hidden.length === 0
    ? nothing
    : html`<details class="hidden-cards small">
        <summary>${words.hidden(hidden.length)}</summary>
        <ul>
          ${hidden.map((prompt) => {
            const text = say(prompt.text, lang);
            return html`<li>
              ${text}
              <button class="button plain" type="button" aria-label=${`${words.unhide}: ${text}`} @click=${() => show(prompt)}>
                ${words.unhide}
              </button>
            </li>`;
          })}
        </ul>
      </details>`;
