import { type SVGTemplateResult, svg } from 'lit';
import { type Course, roadAt, width } from './course.js';

/** Height of the guard rail's top over the road, by the slider's five steps. */
const tops = [12, 38, 78, 122, 186];

/** Guard rails behind the road; the higher, the more bars, until they are a wall. */
export function rails(course: Course, place: number, step: number): SVGTemplateResult {
  const top = tops[step] ?? tops[2]!;
  const bars = step === 0 ? [top] : step > 3 ? range(26, top, 20) : range(24, top, 27);
  const along = (up: number): string =>
    `M-10 ${roadAt(course, place, 0) - up}` +
    [240, 480, 720, width + 10].map((x) => `L${x} ${roadAt(course, place, x) - up}`).join('');
  const posts = Array.from({ length: 9 }, (_, index) => 24 + index * 114);
  return svg`
    ${step > 3 ? svg`<path class="a-wall" d="${along(top)}V${roadAt(course, place, width)}H-10Z" />` : ''}
    <path class="a-post" d=${posts.map((x) => `M${x} ${roadAt(course, place, x) + 6}v${-top - 12}`).join('')} />
    <path class="a-rail" d=${bars.map(along).join('')} />
  `;
}

/** The rail on this side of the road: only its foot is in the picture. */
export const nearRail = (course: Course, place: number, step: number): SVGTemplateResult => {
  const lift = 10 + Math.min(step, 2) * 9;
  const y = roadAt(course, place, 480) + 92;
  const posts = Array.from({ length: 7 }, (_, index) => 60 + index * 140);
  return svg`
    <path class="a-post" d=${posts.map((x) => `M${x} ${y + 20}v${-lift - 24}`).join('')} />
    <path class="a-rail" d="M-10 ${y - lift}H970" />
  `;
};

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => to - index * step);

/** A basket with a parcel; the reader's word is its tag. */
export const basket = (): SVGTemplateResult => svg`
  <path class="a-parcel" d="M2-34H42V0H2Z" />
  <path class="a-ribbon" d="M22-34V0M2-19H42M22-34Q12-46 9-38 9-33 22-34 35-33 35-38 32-46 22-34" />
  <path class="a-basket" d="M-6-14H52L44 22H2Z" />
  <path class="a-weave" d="M-4-2H50M-1 10H47M10-14 12 22M23-14V22M36-14 34 22" />
`;

/** Longest word that a tag can show whole. */
export const tagLength = 12;

/** A tag with a word, pointing down to its parcel. */
export function tag(x: number, y: number, word: string): SVGTemplateResult {
  const shown = [...word].slice(0, tagLength).join('');
  // Full-width characters take a square, the others about half of one.
  const wide = [...shown].reduce((sum, letter) => sum + (letter < '\u0300' ? 11.5 : 20), 0) + 32;
  return svg`
    <path class="a-tag" d="M${x - wide / 2} ${y - 42}h${wide}v34h${-wide / 2 + 7}l-7 9-7-9h${-wide / 2 + 7}z" />
    <text class="a-word" x=${x} y=${y - 18} text-anchor="middle">${shown}</text>
  `;
}

/** Chainwheel, chain and sprocket under a glass: what the gear does. */
export function gears(x: number, y: number, big: number, small: number): SVGTemplateResult {
  return svg`
    <g transform="translate(${x} ${y})">
      <circle class="a-glass" r="70" />
      <path class="a-chain" d="M-30 ${-small}L24 ${-big}M-30 ${small}L24 ${big}" />
      <circle class="a-cog" cx="-30" r=${small} /><circle class="a-cog" cx="24" r=${big} />
      <circle class="a-hub" cx="-30" r="4" /><circle class="a-hub" cx="24" r="5" />
    </g>
  `;
}
