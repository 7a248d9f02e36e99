import { type TemplateResult, html } from 'lit';
import { flawOfScenes } from '../src/elements/onboarding/own-scenes.js';
import type { Scene } from '../src/model/records/scene.js';

/** Scenes as JSON beside the story that they tell: what is typed is told at once, what cannot be told says why. */
export const sceneEditor = (scenes: readonly Scene[]): TemplateResult => {
  const edit = ({ currentTarget }: Event): void => {
    const field = currentTarget as HTMLTextAreaElement;
    const bench = field.closest('.scene-editor')!;
    const { scenes: told, flaw } = read(field.value);
    bench.querySelector('output')!.textContent = flaw ?? '';
    field.setAttribute('aria-invalid', String(flaw !== undefined));
    // What cannot be told yet leaves the last good story in sight.
    if (told) bench.querySelector('kyoritsu-onboarding')!.data = told;
  };
  return html`<div class="scene-editor" style="display: grid; gap: 1em">
    <kyoritsu-onboarding .data=${scenes}></kyoritsu-onboarding>
    <label style="display: grid; gap: 0.3em"
      >Scenes (JSON)
      <textarea
        rows="24"
        spellcheck="false"
        style="font: 13px/1.5 ui-monospace, monospace; inline-size: 100%; box-sizing: border-box"
        .value=${JSON.stringify(scenes, null, 2)}
        @input=${edit}
      ></textarea>
    </label>
    <output style="color: #b93a2c; min-block-size: 1.5em"></output>
  </div>`;
};

function read(text: string): { scenes?: Scene[]; flaw?: string } {
  try {
    const value = JSON.parse(text) as Scene[];
    const flaw = flawOfScenes(value);
    return flaw === undefined ? { scenes: value } : { flaw };
  } catch (error) {
    return { flaw: (error as Error).message };
  }
}
