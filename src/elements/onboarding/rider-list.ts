import { type TemplateResult, html } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { onboarding } from '../../locales/ja/onboarding.js';
import { type RiderColours, clothesColours, skinColours } from '../../model/records/scene.js';
import type { Lane } from './lane.js';

type Words = Translation<typeof onboarding>;

/** Nobody's colours. */
export const neutralRider: RiderColours = { id: 'rider', skin: 'neutral', clothes: 'neutral' };

/**
 * A quiet choice: the colours of whoever stands for the reader in the
 * pictures. Two radio groups, and a sentence that says who learns of it.
 *
 * @param kept whether this device keeps it, or only the page while it is open
 */
export const riderList = (
  colours: RiderColours,
  lane: Lane,
  kept: boolean,
  words: Words,
  choose: (change: Partial<RiderColours>) => void,
): TemplateResult => html`<div class="open-list pad rider-list" role="group" aria-label=${words.rider}>
  <p class="small muted">${words.riderIs(lane)}</p>
  <p class="small muted">${kept ? words.riderKept : words.riderForNow}</p>
  ${group('skin', words.skin, skinColours, words.skinAt, colours.skin, (skin) => choose({ skin }))}
  ${group('clothes', words.clothes, clothesColours, words.clothesAt, colours.clothes, (clothes) => choose({ clothes }))}
</div>`;

const group = <V extends string>(
  name: string,
  legend: string,
  values: readonly V[],
  label: (value: string) => string,
  chosen: string,
  choose: (value: V) => void,
): TemplateResult => html`<fieldset class="colours">
  <legend class="small">${legend}</legend>
  <div>
    ${values.map(
      (value) =>
        html`<label class="colour"
          ><input
            type="radio"
            name=${name}
            .value=${String(value)}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span class="swatch ${name} ${name}-${value}" aria-hidden="true"></span>${label(value)}</label
        >`,
    )}
  </div>
</fieldset>`;
