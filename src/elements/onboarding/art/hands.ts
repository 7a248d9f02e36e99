import { type SVGTemplateResult, svg } from 'lit';

/** A forearm that comes out of nowhere: what matters is the hand. Its wrist is at 0, 0. */
const sleeve = (length: number, bow: number): SVGTemplateResult => svg`
  <path class="a-sleeve" fill="url(#a-sleeve)" d="M${-length} ${bow - 17}Q${-length / 2} ${bow * 0.4 - 17}-12-11L-9 10Q${-length / 2} ${bow * 0.4 + 18}${-length} ${bow + 20}Z" />
  <path class="a-cuff" d="M-17-14-9-12-5 11-13 13Z" />
`;

/** Somebody's open hand, fingers to the right, that steadies from behind. The companion is only ever a hand or a second rider. */
export const hand = (length = 150, bow = 16): SVGTemplateResult => svg`
  ${sleeve(length, bow)}
  <path class="a-hand" d="M-8-9C2-13 12-13 20-10L41-8Q47-7 46-3 45 0 40 0L27-1 44 3Q48 5 47 8 45 12 40 11L25 8 36 13Q40 16 38 19 35 21 31 20L15 14C6 14-2 12-7 9Z" />
  <path class="a-hand" d="M2-10Q10-22 21-25 27-26 27-21 26-17 21-15L14-8Q8-5 2-10Z" />
`;

/** An open hand seen from its side, palm to the right, that pushes. */
export const palm = (length = 150, bow = 16): SVGTemplateResult => svg`
  ${sleeve(length, bow)}
  <path class="a-hand" d="M-9-10C-1-12 3-18 4-28L5-45Q5-52 10-52 14-52 14-47 14-57 19-57 24-57 24-50 25-55 29-54 33-53 32-47L29-26C29-14 26 2 15 9 6 14-2 13-8 10Z" />
  <path class="a-knuckle" d="M14-48V-33M24-51 22-33" />
  <path class="a-hand" d="M9-1C16-5 24-9 31-14Q37-18 40-14 42-10 37-6L27 2C21 8 14 10 9 7Q5 4 9-1Z" />
`;

/** A hand that has closed round something. */
export const fist = (length = 150, bow = 16): SVGTemplateResult => svg`
  ${sleeve(length, bow)}
  <path class="a-hand" d="M-9-10Q6-19 19-15 27-12 28-3 29 10 19 15 4 19-8 10Z" />
  <path class="a-knuckle" d="M12-13Q22-11 26-6M10-5Q20-4 27 1M10 4Q18 4 26 8" />
  <path class="a-hand" d="M2-12Q10-22 18-21 23-20 22-15 20-10 12-8 6-6 2-12Z" />
`;
