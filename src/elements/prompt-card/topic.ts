import { type TemplateResult, html } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { TalkTopic } from '../../context/intents.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import { supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';

/** What the talk is about, and the way out of it. */
export function topicChip(
  { supportId, role }: TalkTopic,
  words: Translation<typeof promptCard>,
  lang: string,
  leave: () => void,
): TemplateResult {
  const support = supportId && supportOf(supportId);
  return html`<span class="chip topic">
    ${role ? words.aboutRole(role.title) : words.about(support ? say(support.name, lang) : '')}
    <button type="button" class="button plain" aria-label=${words.removeTopic} @click=${leave}>×</button>
  </span>`;
}
