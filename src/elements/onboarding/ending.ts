import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { Lane } from './lane.js';

export interface EndingActions {
  readonly checkin: () => void;
  readonly talk: () => void;
  readonly finish: () => void;
}

/** The end: one promise on each side, and the first check-in. Without one, the round wheels invite to it. `answer` says where nobody took a wish. */
export const ending = (
  words: Translation<typeof onboarding>,
  lane: Lane,
  ownWheel: boolean,
  answer: string,
  actions: EndingActions,
): TemplateResult =>
  html`<div class="ending">
    <h3>${words.endTitle}</h3>
    <div class="sides">
      <div class="side">
        <h4>${words.mine}</h4>
        <p>${lane === 'manager' ? words.mineManager : words.mineEmployee}</p>
      </div>
      <div class="side">
        <h4>${words.company}</h4>
        <p>${lane === 'manager' ? words.companyManager : words.companyEmployee}</p>
      </div>
    </div>
    <p class="small muted">${words.endHint}</p>
    <p class="wheel">${ownWheel ? words.ownRide : words.neutralWheel}</p>
    <div class="actions-row">
      <button class="button primary" type="button" data-end="checkin" @click=${actions.checkin}>
        ${words.startCheckin}
      </button>
      <button class="button" type="button" data-end="talk" @click=${actions.talk}>${words.talk}</button>
      <button class="button plain" type="button" data-end="finish" @click=${actions.finish}>${words.finish}</button>
    </div>
    <p role="status">${answer || nothing}</p>
    <p class="small muted">${words.source}</p>
  </div>`;
