import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { SceneView } from './onboarding.view.js';
import { sceneTitle } from './scene-panel.js';
import { allAnswers } from './tries.js';

type Words = Translation<typeof onboarding>;

/** The whole story as one text: every scene's words, what its picture shows, and what trying would have answered. */
export const wholeText = (scenes: readonly SceneView[], words: Words, ending: unknown): TemplateResult =>
  html`<div class="pad whole">
    ${scenes.map((scene) => {
      const answers = allAnswers(scene.act, words);
      return html`<section class="support-${scene.support?.id ?? 'none'}">
        ${sceneTitle(scene, words)} ${scene.body.map((line) => html`<p>${line}</p>`)}
        <p class="muted">${words.pictureIs}: ${scene.picture}</p>
        ${
          answers.length > 0
            ? html`<p class="small muted">${words.tryIt}</p>
              <dl>
                ${answers.map(({ choice, answer }) => html`<dt>${choice}</dt><dd>${answer}</dd>`)}
              </dl>`
            : nothing
        }
      </section>`;
    })}
    <section>${ending}</section>
  </div>`;
