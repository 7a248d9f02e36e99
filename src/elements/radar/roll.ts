import { type TemplateResult, html, nothing, svg } from 'lit';
import { type Moment, type Roll, bumpOf, ride, rollOf } from '../../model/wheel-roll.js';
import type { Values } from '../../model/wheel-plane.js';
import { outlinePath, spokesPath } from '../../model/wheel-shape.js';
import type { ViewWords } from './company.words.js';
import type { RadarView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

export { rollStyles as styles } from './roll.styles.js';

/** Radius of level 5 on the strip: a turn of the largest wheel just fits. */
const rim = 46;
const strip = { width: 400, height: 112, ground: 104, start: 54 };
/** Milliseconds of one turn: it explains, then stops. */
const duration = 2600;
/** Up to here, on the scale of levels, nobody would feel it. */
const smooth = 0.25;

const transformOf = ({ x, height, turn }: Moment): { x: number; y: number; degrees: number } => ({
  x: strip.start + x,
  y: strip.ground - height,
  degrees: (turn / Math.PI) * 180,
});

/** Spokes and rim, as the story's bicycle has them. */
const shape = (values: Values): TemplateResult =>
  svg`<path class="roll-rim" d=${outlinePath(values, rim)} /><path class="roll-spokes" d=${spokesPath(values, rim)} /><circle class="roll-hub" r="3.5" />` as TemplateResult;

const placed = (moment: Moment, values: Values, name: string): TemplateResult => {
  const { x, y, degrees } = transformOf(moment);
  return svg`<g class=${name} transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${degrees.toFixed(2)})">${shape(values)}</g>` as TemplateResult;
};

/** Moments that the still picture shows beside the last. */
const stills = ({ moments }: Roll): readonly Moment[] =>
  [0, 1, 2, 3].map((part) => moments[Math.round((part / 4) * (moments.length - 1))]!);

/** What the rolling shows, in a sentence: what is, and where. Nothing where there is no wheel to roll. */
export function rollWords({ values, inner }: RadarView, words: ViewWords, speaker: Speaker): string {
  const bump = bumpOf(values);
  if (bump === undefined) return '';
  if (bump <= smooth || !inner) return words.rollEven;
  return words.rollBump(speaker.decimal.format(bump), speaker.name(inner.id));
}

/** The wheel on a road: where its hub has been, and how the wheel stood on the way. */
export const road = (view: RadarView, words: ViewWords, speaker: Speaker, again: () => void): unknown => {
  const roll = rollOf(view.values, rim);
  if (!roll) return nothing;
  const way = roll.moments
    .map(transformOf)
    .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  return html`
    <section class="rolling">
      <h3>${words.rollTitle}</h3>
      <svg class="road" viewBox="0 0 ${strip.width} ${strip.height}" aria-hidden="true">
        <path class="roll-ground" d="M0 ${strip.ground + 1.5}H${strip.width}" />
        ${stills(roll).map((moment) => placed(moment, view.values, 'roll-still'))}
        <path class="roll-way" d=${way} />
        ${placed(roll.moments.at(-1)!, view.values, 'roller')}
      </svg>
      <p class="small">${rollWords(view, words, speaker)}<span class="muted"> ${words.rollHub}</span></p>
      <button class="button plain again" type="button" @click=${again}>${words.rollAgain}</button>
    </section>
  `;
};

/** Moments that are worked out for a turn; what lies between them is for the compositor. */
const frames = 90;

/**
 * Where the hub is while the wheel rolls one turn along its line, and how far
 * it has turned: the ride of the story's bicycle, on this wheel's scale.
 *
 * @returns undefined where too little is known to be a wheel
 */
export function rollFrames(
  values: Values,
): readonly { readonly x: number; readonly y: number; readonly degrees: number }[] | undefined {
  const roll = rollOf(values, rim);
  if (!roll) return undefined;
  const start = transformOf(roll.moments[0]!);
  return ride(roll, roll.length, frames).map(({ along, turn, sink }) => ({
    x: start.x + along * roll.length,
    y: start.y + sink,
    degrees: turn,
  }));
}

/**
 * Lets the drawn wheel roll once; where the reader wants no motion, the still
 * picture is all there is.
 *
 * @returns the movement, for whoever waits for its end; undefined where nothing moves
 */
export function rollOnce(root: ParentNode, values: Values): Animation | undefined {
  const roller = root.querySelector('.roller');
  const rolling = rollFrames(values);
  if (!roller || !rolling || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
  for (const animation of roller.getAnimations()) animation.cancel();
  const keyframes = rolling.map(({ x, y, degrees }) => ({
    transform: `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) rotate(${degrees.toFixed(2)}deg)`,
  }));
  return roller.animate(keyframes, { duration });
}
