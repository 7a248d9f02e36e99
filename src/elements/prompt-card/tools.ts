import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { TalkTopic } from '../../context/intents.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { TalkView } from './prompt-card.view.js';
import { topicChip } from './topic.js';

interface ToolsOptions {
  readonly view: TalkView;
  readonly topic: TalkTopic | undefined;
  readonly large: boolean;
}

interface ToolActs {
  readonly leaveTopic: () => void;
  readonly enlarge: () => void;
  readonly print: () => void;
}

/** Which talk this is, what it is about, and how the card is shown. */
export const toolsView = (
  { view, topic, large }: ToolsOptions,
  words: Translation<typeof promptCard>,
  lang: string,
  acts: ToolActs,
): TemplateResult =>
  html`<div class="line small muted">
    <span>${words.meetingNumber(view.talks)}</span>
    ${topic ? topicChip(topic, words, lang, acts.leaveTopic) : nothing}
    <span class="tools">
      <button class="button plain" type="button" aria-pressed=${large ? 'true' : 'false'} @click=${acts.enlarge}>${words.large}</button>
      <button class="button plain" type="button" @click=${acts.print}>${words.print}</button>
    </span>
  </div>`;
