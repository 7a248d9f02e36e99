import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import type { SceneView } from './onboarding.view.js';
import { type Tries, forkRoads, gearWeights, handPlaces, replyTo } from './tries.js';

type Words = Translation<typeof onboarding>;
type Change = (change: Partial<Tries>) => void;

/** The one small thing to do in a scene, with native inputs, and the bicycle's answer in a sentence. */
export function tryPanel(
  scene: SceneView,
  tries: Tries,
  words: Words,
  change: Change,
): TemplateResult | typeof nothing {
  const reply = replyTo(scene.act, tries, words);
  if (!reply) return nothing;
  return html`<div class="try">
    ${control(scene.act, tries, words, change)}
    <p class="answer" aria-live="polite">${reply.answer}</p>
  </div>`;
}

function control(act: SceneView['act'], tries: Tries, words: Words, change: Change): unknown {
  switch (act) {
    case 'rail':
      return html`<label
        ><span class="label">${words.rail}<span class="value" aria-hidden="true">${words.railAt(tries.rail)}</span></span
        ><input
          type="range"
          min="0"
          max="4"
          step="1"
          .value=${String(tries.rail)}
          aria-valuetext=${words.railAt(tries.rail)}
          @input=${(event: Event) => change({ rail: inputOf(event).valueAsNumber })}
      /></label>`;
    case 'hand':
      return choices('hand', words.hand, handPlaces, words.handAt, tries.hand, (hand) => change({ hand }));
    case 'gear':
      return choices('gear', words.gear, gearWeights, words.gearAt, tries.gear, (gear) => change({ gear }));
    case 'basket':
      return html`<label
          ><span class="label">${words.basket}</span
          ><input
            type="text"
            maxlength="40"
            autocomplete="off"
            aria-describedby="basket-hint"
            .value=${tries.word}
            @input=${(event: Event) => change({ word: inputOf(event).value })}
        /></label>
        <p class="small muted" id="basket-hint">${words.basketHint}</p>`;
    case 'view':
      return choices('view', words.view, forkRoads, words.viewAt, tries.view, (view) => change({ view }));
    case 'fall':
      return html`<fieldset>
        <legend>${words.fall}</legend>
        <div>
          ${tick(words.voice, tries.voice, (voice) => change({ voice }))}
          ${tick(words.ease, tries.ease, (ease) => change({ ease }))}
        </div>
      </fieldset>`;
    default:
      return nothing;
  }
}

const choices = <V extends string>(
  name: string,
  legend: string,
  values: readonly V[],
  label: (value: string) => string,
  chosen: V | undefined,
  choose: (value: V) => void,
): TemplateResult => html`<fieldset>
  <legend>${legend}</legend>
  <div>
    ${values.map(
      (value) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${name}
            .value=${String(value)}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span>${label(value)}</span></label
        >`,
    )}
  </div>
</fieldset>`;

const tick = (label: string, checked: boolean, set: (checked: boolean) => void): TemplateResult =>
  html`<label class="choice"
    ><input type="checkbox" .checked=${checked} @change=${(event: Event) => set(inputOf(event).checked)} /><span
      >${label}</span
    ></label
  >`;

// The listeners stand on inputs only.
const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;
