import { type SVGTemplateResult, nothing, svg } from 'lit';
import { type Course, height, roadAt, width } from './course.js';

/** Height of the guard rail's top over the road, by the slider's five steps. */
export const railTops = [14, 40, 74, 122, 190] as const;

/**
 * Guard rails behind the road; the higher, the more bars, until they are a
 * wall. The road hides how far they go down, so that they can rise and sink.
 */
export function rails(course: Course, place: number, step: number): SVGTemplateResult {
  const top = railTops[step] ?? railTops[2];
  const bars = step === 0 ? [top] : step > 3 ? range(26, top, 22) : range(24, top, 30);
  const along = (up: number): string =>
    `M-10 ${roadAt(course, place, 0) - up}` +
    [240, 480, 720, width + 10].map((x) => `L${x} ${roadAt(course, place, x) - up}`).join('');
  const posts = Array.from({ length: 9 }, (_, index) => 24 + index * 114);
  return svg`
    <g class="t-rails">
      ${step > 3 ? svg`<path class="a-wall" d="${along(top)}V${height + 190}H-10Z" />` : nothing}
      <path class="a-post" d=${posts.map((x) => `M${x} ${height + 190}V${roadAt(course, place, x) - top - 6}`).join('')} />
      <path class="a-rail" d=${bars.map(along).join('')} />
      <path class="a-shine" d=${bars.map((up) => along(up + 2.5)).join('')} />
    </g>
  `;
}

/** The rail on this side of the road, nearer and so a little larger. */
export const nearRail = (course: Course, place: number, step: number): SVGTemplateResult => {
  const y = roadAt(course, place, 480) + 88 - Math.min(step, 3) * 5;
  const posts = Array.from({ length: 6 }, (_, index) => 82 + index * 170);
  return svg`
    <g class="t-near-rail">
      <path class="a-post near" d=${posts.map((x) => `M${x} 470V${y - 8}`).join('')} />
      <path class="a-rail near" d="M-10 ${y}H970" />
      <path class="a-shine" d="M-10 ${y - 3.5}H970" />
    </g>
  `;
};

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => to - index * step);

/** A basket with a parcel; the reader's word is its tag. */
export const basket = (): SVGTemplateResult => svg`
  <g class="t-parcel">
    <path class="a-parcel" d="M1-36H43V0H1Z" />
    <path class="a-ribbon" d="M22-36V0M1-20H43M22-37Q9-53 6-43 7-36 22-37 37-36 38-43 35-53 22-37" />
  </g>
  <path class="a-basket" d="M-7-13H52L45 20Q44 23 41 23H4Q1 23 0 20Z" />
  <path class="a-weave" d="M-5-2H50M-2 10H47M9-13 12 23M23-13V23M37-13 34 23" />
`;

/** Longest word that a tag can show whole. */
export const tagLength = 12;

/** A tag with a word, pointing down to its parcel; a long one grows away from the rider. */
export function tag(x: number, y: number, word: string): SVGTemplateResult {
  const shown = [...word].slice(0, tagLength).join('');
  // Full-width characters take a square, the others about half of one.
  const wide = [...shown].reduce((sum, letter) => sum + (letter < '\u0300' ? 11.5 : 20), 0) + 32;
  const left = x - Math.min(wide / 2, 36);
  return svg`
    <g class="t-tag">
      <path class="a-tag" d="M${left + 8} ${y - 44}h${wide - 16}q8 0 8 8v20q0 8-8 8H${x + 7}l-7 9-7-9H${left + 8}q-8 0-8-8v-20q0-8 8-8z" />
      <text class="a-word" x=${left + wide / 2} y=${y - 19} text-anchor="middle">${shown}</text>
    </g>
  `;
}

/** A cogwheel of this radius, its teeth as far apart as the chain's links. */
function cog(r: number): string {
  const teeth = Math.max(8, Math.round((r * 2 * Math.PI) / 8.5));
  const at = (radius: number, part: number): string => {
    const angle = (part / teeth) * 2 * Math.PI;
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  };
  return `M${Array.from({ length: teeth }, (_, k) => `${at(r - 2.5, k - 0.28)}L${at(r + 2.5, k - 0.14)} ${at(r + 2.5, k + 0.14)} ${at(r - 2.5, k + 0.28)}`).join('L')}Z`;
}

/** Chainwheel, chain and sprocket under a glass, over what they belong to: what the gear does. */
export function gears(x: number, y: number, big: number, small: number): SVGTemplateResult {
  return svg`
    <path class="a-glass-line" d="M${x - 66} ${y + 46}Q${x - 130} ${y + 104} ${x - 212} ${y + 174}" />
    <g transform="translate(${x} ${y})">
      <circle class="a-glass" r="78" />
      <path class="a-chain links" d="M-34 ${-small - 1}L22 ${-big - 1}M-34 ${small + 1}L22 ${big + 1}M-34 ${-small - 1}A${small + 1} ${small + 1} 0 0 0-34 ${small + 1}M22 ${-big - 1}A${big + 1} ${big + 1} 0 0 1 22 ${big + 1}" />
      <g transform="translate(-34 0)"><g class="t-sprocket"><path class="a-cog" d=${cog(small)} /><path class="a-spokes" d="M${-small + 6} 0H${small - 6}" /></g></g>
      <g transform="translate(22 0)"><g class="t-chainwheel"><path class="a-cog" d=${cog(big)} /><path class="a-spokes" d="M${-big + 6} 0H${big - 6}M0 ${-big + 6}V${big - 6}" /></g></g>
      <circle class="a-hub" cx="-34" r="4" /><circle class="a-hub" cx="22" r="5" />
    </g>
  `;
}
