import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { StoryState } from '../../model/records/scene.js';
import type { ClosedBecause, Kept } from './session.js';

type Words = Translation<typeof onboarding>;

/** The closed story: its name, why it is closed, and one small link that opens it. */
export function closedView(
  because: ClosedBecause,
  state: StoryState,
  lang: string,
  words: Words,
  actions: { readonly open: () => void; readonly retry: () => void },
): TemplateResult {
  const began = state.done.length > 0;
  return html`<section class="closed" aria-label=${words.title}>
    <h2>${words.title}</h2>
    <p class="small muted" id="why">${reason(because, state, lang, words)}</p>
    <button class="button plain small" type="button" aria-describedby="why" @click=${actions.open}>
      ${because === 'finished' ? words.replay : began ? words.goOn : words.read}
    </button>
    ${
      because === 'for-now'
        ? html`<button class="button plain small" type="button" @click=${actions.retry}>${words.tryAgain}</button>`
        : nothing
    }
  </section>`;
}

function reason(because: ClosedBecause, state: StoryState, lang: string, words: Words): string {
  switch (because) {
    case 'snoozed': {
      const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
      return words.snoozed(day.format(new Date(state.snoozeUntil ?? Date.now())));
    }
    case 'dismissed':
      return words.dismissed;
    case 'finished':
      return words.finished;
    case 'unread':
      return words.unread;
    case 'for-now':
      return words.closedForNow;
  }
}

/** Where the progress is kept, or that it is not. */
export function notes(
  kept: Kept,
  home: 'company' | 'device' | 'built-in' | undefined,
  words: Words,
  retry: () => void,
): TemplateResult {
  if (kept === 'failed') {
    return html`<div class="notes small" role="status">
      <p>
        ${words.saveFailed}
        <button class="button plain small" type="button" data-retry @click=${retry}>${words.tryAgain}</button>
      </p>
    </div>`;
  }
  const where =
    kept === 'nowhere' || kept === 'unread' ? words.notKept : home === 'company' ? words.inCompany : words.onDevice;
  return html`<div class="notes small"><p>${where}</p></div>`;
}
