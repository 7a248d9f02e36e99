import { type TemplateResult, html, svg } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';

const pause = svg`<path d="M8 5v14M16 5v14" />`;
const go = svg`<path d="M8 5l11 7-11 7z" />`;

/** Stops what moves, now and from now on, or lets it move again: always in sight where something could move. */
export const motionSwitch = (words: Translation<typeof onboarding>, still: boolean, turn: () => void): TemplateResult =>
  html`<button class="motion" type="button" @click=${turn}>
    <svg viewBox="0 0 24 24" aria-hidden="true">${still ? go : pause}</svg>${still ? words.move : words.keepStill}
  </button>`;
