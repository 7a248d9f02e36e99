import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import { segmented } from '../../parts/switch.js';
import { type SnoozeDays, snoozeDays } from '../../model/story/progress.js';
import { type Lane, lanes } from './lane.js';
import { type SceneView, minutesFor } from './onboarding.view.js';

type Words = Translation<typeof onboarding>;
/** Which list under the title is open. */
export type Menu = 'contents' | 'rider' | 'later';

export interface FrameActions {
  readonly go: (sceneId: string) => void;
  readonly back: () => void;
  readonly next: () => void;
  readonly choose: (menu: Menu) => void;
  readonly asText: () => void;
  readonly print: () => void;
  readonly later: (until: SnoozeDays | 'never') => void;
  readonly lane: (lane: Lane) => void;
}

/**
 * Title and tools; their lists open below, in the flow of the page.
 *
 * @param drawn there are pictures, so somebody is in them
 */
export const head = (
  words: Words,
  menu: Menu | undefined,
  text: boolean,
  drawn: boolean,
  actions: FrameActions,
): TemplateResult => {
  const tool = (name: Menu, label: string): TemplateResult =>
    html`<button
      class="button plain small"
      type="button"
      data-menu=${name}
      aria-expanded=${menu === name}
      @click=${() => actions.choose(name)}
    >
      ${label}
    </button>`;
  return html`<header class="head">
    <h2>${words.title}</h2>
    <div class="tools">
      ${tool('contents', words.contents)}
      <button class="button plain small" type="button" data-tool="text" @click=${actions.asText}>
        ${text ? words.readAsScenes : words.readAsText}
      </button>
      <button class="button plain small" type="button" data-tool="print" @click=${actions.print}>${words.print}</button>
      ${drawn && !text ? tool('rider', words.rider) : nothing} ${tool('later', words.later)}
    </div>
  </header>`;
};

/** Table of contents, and whose story it is unless the page has said so. */
export const contents = (
  scenes: readonly SceneView[],
  words: Words,
  lane: Lane | undefined,
  actions: FrameActions,
): TemplateResult =>
  html`<nav class="open-list pad contents" aria-label=${words.contents}>
    ${
      lane
        ? segmented(
            'lane',
            words.laneLabel,
            lanes.map((value) => ({ value, label: words[value] })),
            lane,
            actions.lane,
          )
        : nothing
    }
    <ol>
      ${scenes.map(
        (scene) =>
          html`<li>
            <button type="button" aria-current=${scene.here ? 'step' : 'false'} @click=${() => actions.go(scene.id)}>
              <span class="number">${scene.place}</span
              ><span
                >${scene.title}${
                  scene.done && !scene.here ? html` <span class="small muted">${words.contentsDone}</span>` : nothing
                }</span
              >
            </button>
          </li>`,
      )}
    </ol>
  </nav>`;

/** "Later", for 7 or 30 days or for good. */
export const laterList = (words: Words, actions: FrameActions): TemplateResult => {
  const labels: Record<SnoozeDays, string> = { 7: words.in7, 30: words.in30 };
  return html`<div class="open-list pad" role="group" aria-label=${words.later}>
    <p class="small muted">${words.laterHint}</p>
    <div class="actions-row">
      ${snoozeDays.map(
        (days) =>
          html`<button class="button" type="button" @click=${() => actions.later(days)}>${labels[days]}</button>`,
      )}
      <button class="button" type="button" @click=${() => actions.later('never')}>${words.never}</button>
    </div>
  </div>`;
};

/** How much is left, and the way back and on. */
export function foot(scenes: readonly SceneView[], words: Words, actions: FrameActions): TemplateResult {
  const here = scenes.findIndex((scene) => scene.here);
  const left = scenes.slice(here + 1);
  return html`<div class="foot pad">
    <div class="progress">
      <span class="dots" aria-hidden="true"
        >${scenes.map((scene) => html`<span class=${scene.here ? 'here' : scene.done ? 'done' : ''}></span>`)}</span
      >
      <span class="small muted">${words.left(left.length, minutesFor(scenes.slice(here)))}</span>
    </div>
    <div class="turn">
      ${
        here > 0
          ? html`<button class="button" type="button" data-turn="back" @click=${actions.back}>${words.back}</button>`
          : nothing
      }
      ${
        left.length > 0
          ? html`<button class="button primary" type="button" data-turn="next" @click=${actions.next}>
            ${words.next}
          </button>`
          : nothing
      }
    </div>
  </div>`;
}
