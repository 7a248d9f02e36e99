import { type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { RiderColours } from '../../model/records/scene.js';
import type { SelfResult } from '../../model/records/results.js';
import { supportIcon } from '../../parts/icon.js';
import type * as pictures from './art/pictures.js';
import type { PictureLook } from './art/pictures.js';
import type { Lane } from './lane.js';
import type { SceneView } from './onboarding.view.js';
import { type Tries, replyTo } from './tries.js';
import { tryPanel } from './try-panel.js';

type Words = Translation<typeof onboarding>;

/** The pictures: on their way, here, or not to be had. */
export type Art = 'coming' | 'missing' | typeof pictures;

export interface ScenePanel {
  readonly scene: SceneView;
  /** The acts of all scenes. */
  readonly course: PictureLook['course'];
  /** Number of the scene that the bicycle is on its way from. */
  readonly from: number | undefined;
  /** The switch for what moves. */
  readonly motion: unknown;
  readonly words: Words;
  readonly tries: Tries;
  readonly art: Art;
  readonly wheel: SelfResult | undefined;
  readonly lane: Lane;
  readonly rider: RiderColours;
  readonly ending: unknown;
  /** The reader has turned to it: it comes in softly. What is there from the start just stands. */
  readonly turned: boolean;
  readonly change: (change: Partial<Tries>) => void;
}

/** Heading, place in the story and support; the heading takes the focus when the scene changes. */
export const sceneTitle = ({ place, of, support, title }: SceneView, words: Words): TemplateResult =>
  html`<h3 class="title" tabindex="-1">
    <span class="eyebrow"
      ><span>${words.scene(place, of)}</span>${
        support ? html`<span class="support">${supportIcon(support.id)} ${support.name}</span>` : nothing
      }</span
    >${title}
  </h3>`;

/** One scene: its words, its picture, its one thing to do. The reading order is the order here; the picture only stands above. */
export function scenePanel(panel: ScenePanel): TemplateResult {
  const { scene, course, from, motion, words, tries, art, wheel, lane, rider, ending, turned, change } = panel;
  const attempt = tryPanel(scene, tries, words, change);
  const soft = turned ? 'fade' : '';
  // The words are new with each scene; the picture stays, so that the road in it can go on.
  return html`<div class="scene ${attempt === nothing ? '' : 'with-try'} support-${scene.support?.id ?? 'none'}">
    ${keyed(
      scene.id,
      html`<div class="words ${soft}">
        ${sceneTitle(scene, words)} ${scene.body.map((line) => html`<p>${line}</p>`)}
      </div>`,
    )}
    <figure class="frame">
      ${
        art === 'coming'
          ? nothing
          : art === 'missing'
            ? html`<figcaption><p>${scene.picture}</p><p class="small muted">${words.pictureMissing}</p></figcaption>`
            : art.picture({
                course,
                place: scene.place - 1,
                from,
                tries,
                wheel,
                lane,
                rider,
                label: pictureInWords(scene, tries, wheel !== undefined, words),
              })
      }
      ${motion}
    </figure>
    ${keyed(scene.id, attempt)} ${ending}
  </div>`;
}

/** All that the picture shows now: its own text, what the reader has changed, whose wheel it is. */
export function pictureInWords(scene: SceneView, tries: Tries, ownWheel: boolean, words: Words): string {
  const shows = replyTo(scene.act, tries, words)?.shows;
  return [scene.picture, shows && words.nowShows(shows), ownWheel && words.ownWheel].filter(Boolean).join(' ');
}
