import { type TemplateResult, css, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import { supportIcon } from '../../parts/icon.js';
import type { Sheet } from '../../parts/print.js';
import { artStyles, picture } from './art/pictures.js';
import type { Course } from './art/course.js';
import type { Lane } from './lane.js';
import type { SceneView } from './onboarding.view.js';
import { untried } from './tries.js';

/**
 * The whole story as one handout on A4: each scene with its picture as it
 * stands before anything is tried, on neutral wheels. Nothing on it is about
 * who prints it.
 */
export function handout(
  scenes: readonly SceneView[],
  course: Course,
  lane: Lane,
  words: Translation<typeof onboarding>,
  lang: string,
): Sheet {
  const content = html`<h1>${words.title} <span class="lane">${words[lane]}</span></h1>
    <div class="scenes">
      ${scenes.map(
        (scene): TemplateResult =>
          html`<article>
            <div class="frame">
              ${picture({ course, place: scene.place - 1, tries: untried, wheel: undefined, label: scene.picture })}
            </div>
            <h2>
              <span class="number">${scene.place}</span> ${scene.title}${
                scene.support
                  ? html` <span class="support ${scene.support.id}">${supportIcon(scene.support.id)} ${scene.support.name}</span>`
                  : nothing
              }
            </h2>
            ${scene.body.map((line) => html`<p>${line}</p>`)}
          </article>`,
      )}
    </div>
    <footer>${words.source}</footer>`;
  return { title: words.title, lang, content, styles: [sheetStyles, ...artStyles] };
}

const sheetStyles = css`
  @page {
    size: A4;
    margin: 10mm 12mm;
  }
  :root {
    --_surface: #ffffff;
    --_ink: #1d2733;
    --_muted: #5a6573;
    --_line: #dedad0;
    --_accent: #264b73;
    --_safe-road: #2e7d5b;
    --_steady-hand: #b0601a;
    --_forward-drive: #b93a2c;
    --_contribution: #774a9e;
    --_horizon: #23699e;
    color-scheme: light;
    color: var(--_ink);
    background: var(--_surface);
    font:
      8.8pt/1.6 system-ui,
      sans-serif;
    print-color-adjust: exact;
  }
  *,
  *::before {
    box-sizing: border-box;
    margin: 0;
  }
  body {
    inline-size: 186mm;
  }
  h1 {
    font-size: 14pt;
    line-height: 1.3;
    margin-block-end: 2mm;
  }
  .lane {
    margin-inline-start: 1em;
    font-size: 9pt;
    font-weight: 400;
    color: var(--_muted);
  }
  .scenes {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3mm 6mm;
  }
  article {
    break-inside: avoid;
    line-break: strict;
    word-break: auto-phrase;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .frame {
    position: relative;
    overflow: hidden;
    aspect-ratio: 5 / 2;
    border: 0.2mm solid var(--_line);
    border-radius: 2mm;
    background: linear-gradient(#dce8f1, #f4efe4);
  }
  h2 {
    font-size: 9.5pt;
    line-height: 1.4;
    margin-block: 1.2mm 0.4mm;
  }
  .number {
    color: var(--_muted);
  }
  .support {
    font-size: 7.5pt;
    white-space: nowrap;
  }
  .support .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    vertical-align: -0.2em;
  }
  .safe-road {
    color: var(--_safe-road);
  }
  .steady-hand {
    color: var(--_steady-hand);
  }
  .forward-drive {
    color: var(--_forward-drive);
  }
  .contribution {
    color: var(--_contribution);
  }
  .horizon {
    color: var(--_horizon);
  }
  footer {
    margin-block-start: 2.5mm;
    font-size: 6.5pt;
    color: var(--_muted);
  }
`;
