import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';
import type { Scene } from '../../../model/records/scene.js';
import type { SelfResult } from '../../../model/records/survey.js';
import { supportIds } from '../../../model/supports.js';
import { outlinePath } from '../../../model/wheel-shape.js';
import type { Gear, Hand, Tries } from '../tries.js';
import { bicycle, tyre } from './bicycle.js';
import { groundAt, height, hills, mist, road, slopeAt, sun, town, tree, width } from './land.js';
import { fist, hand, ride, waving } from './rider.js';
import { basket, bridge, gears, nearRail, rails, tag } from './things.js';

/** What a picture needs to know. */
export interface PictureLook {
  readonly act: Scene['act'];
  readonly tries: Tries;
  /** The reader's own newest check-in. */
  readonly wheel: SelfResult | undefined;
  /** All that the picture shows, in words. */
  readonly label: string;
}

type Draw = (tries: Tries, wheel: string | undefined) => SVGTemplateResult;

/** Puts something with its feet on the road, turned with the slope. */
const on = (place: number, x: number, thing: unknown, scale = 1, tilt = 0): SVGTemplateResult => svg`
  <g transform="translate(${x} ${groundAt(place, x)}) rotate(${slopeAt(place, x) + tilt}) scale(${scale})">
    <ellipse class="a-shade" cx="0" cy="0" rx="112" ry="5" />${thing}
  </g>
`;

const standing: Draw = (_, wheel) => svg`
  ${sun(700, 128, 44)} ${hills(0)} ${tree(270, 262, 0.9)} ${mist(0.9)} ${road(0)}
  ${on(0, 450, bicycle({ wheel, stand: true }))}
  <g transform="translate(0 150)">${mist(0.3)}</g>
`;

const railed: Draw = ({ rail }, wheel) => svg`
  ${sun(690, 118)} ${hills(1)} ${tree(610, 254, 0.8)} ${tree(650, 256, 0.6)} ${mist(0.25)}
  ${rails(1, rail)} ${road(1)} ${on(1, 460, ride({ wheel, waiting: true, lean: rail === 0 ? 6 : 0 }))} ${nearRail(1, rail)}
`;

const held: Record<Hand, SVGTemplateResult> = {
  far: svg`<g transform="translate(-196 -112) rotate(-14)">${hand(140)}</g>`,
  near: svg`<g transform="translate(-92 -110)">${hand(420)}</g>`,
  grip: svg`<g transform="translate(86 -132) scale(-1 1)">${fist(520)}</g>`,
};
const helped: Draw = ({ hand: at }, wheel) => svg`
  ${sun(672, 104)} ${hills(2)} ${tree(312, 258, 0.9)} ${road(2)}
  ${on(2, 486, [ride({ wheel }), at === 'far' ? '' : held[at]], 1, at === 'far' ? -7 : 0)}
  ${at === 'far' ? on(2, 486, held.far) : ''}
`;

const ratios: Record<Gear, { big: number; small: number; lean: number }> = {
  light: { big: 15, small: 24, lean: -3 },
  fit: { big: 27, small: 17, lean: 4 },
  heavy: { big: 40, small: 11, lean: 22 },
};
const geared: Draw = ({ gear }, wheel) => {
  const { big, small, lean } = ratios[gear];
  return svg`
    ${sun(300, 96)} ${hills(3)} ${tree(716, 262, 0.8)} ${road(3)}
    ${on(3, 440, ride({ wheel, lean, chainwheel: big / 2.2 }))} ${gears(650, 118, big, small)}
  `;
};

const laden: Draw = ({ word }, wheel) => {
  const said = word.trim();
  return svg`
    ${sun(330, 92)} ${hills(4)} ${town(600, 262, 0.85)} ${waving(706, 300)} ${road(4)}
    ${on(4, 420, ride({ wheel, basket: basket() }))}
    ${said ? tag(506, groundAt(4, 420) - 172, said) : ''}
  `;
};

/** A road seen from where one stands, going away. */
const away = (d: string, chosen: boolean): SVGTemplateResult => svg`
  ${chosen ? svg`<path class="a-chosen" d=${d} />` : ''}<path class="a-lane" d=${d} /><path class="a-lane-dash" d=${d} />
`;
const forked: Draw = ({ view }, wheel) => svg`
  ${sun(566, 82, 44)} ${hills(5)}
  <path class="a-near" d="M330 300C390 190 440 132 486 126S580 190 640 300Z" />
  ${away('M446 306C500 282 560 268 486 242S428 212 472 186 492 152 486 130', view === 'deeper')}
  ${town(612, 262, 0.8)} ${away('M500 310C560 300 612 288 664 258', view === 'inside')}
  ${road(5)} ${bridge(646, groundAt(5, 740) + 24)}
  ${view === 'outside' ? svg`<path class="a-chosen" d="M500 336L970 342" />` : ''}
  <path class="a-parapet" d="M640 304v-26H866v26M640 290H866M672 304v-26M704 304v-26M736 304v-26M768 304v-26M800 304v-26M832 304v-26" />
  ${on(5, 336, ride({ wheel, lean: -6 }))}
  <path class="a-thin" d="M470 326V236" />
  <path class="a-sign" d="M470 238H508L517 246 508 254H470ZM470 258H516L525 266 516 274H470ZM470 236H438L429 228 438 220H470Z" />
`;

const broken: Draw = ({ voice, ease }, wheel) => svg`
  ${hills(6)} ${mist(0.35)} ${road(6)}
  <path class="a-between" d="M480 96V392" />
  ${
    voice
      ? svg`${on(6, 348, ride({ wheel, waiting: true }), 0.78)}<path class="a-tag" d="M236 96h72a14 14 0 0 1 14 14v20a14 14 0 0 1-14 14h-14l-4 14-14-14h-40a14 14 0 0 1-14-14v-20a14 14 0 0 1 14-14z" /><path class="a-dots" d="M246 120h.1M272 120h.1M298 120h.1" />`
      : svg`<g transform="translate(348 ${groundAt(6, 348) + 4}) scale(.84 .34) skewX(-32)">${bicycle({ wheel })}</g>`
  }
  ${on(6, 664, ride({ wheel, lean: ease ? 0 : 14 }), 0.78, ease ? 0 : 5)}
  <g transform="translate(${ease ? 540 : 588} ${ease ? 262 : 214}) scale(${ease ? 0.9 : 1.35}) rotate(${ease ? 18 : 4})">${hand(40)}</g>
`;

const together: Draw = (_, wheel) => svg`
  ${sun(640, 96, 44)} ${hills(7)} ${tree(250, 262, 0.9)} ${tree(732, 260, 0.7)} ${road(7)}
  <g transform="translate(0 -22)">${on(7, 560, ride({ second: true }), 0.94)}</g>
  ${on(7, 400, ride({ wheel }))}
`;

const pictures: Record<Scene['act'], Draw> = {
  none: standing,
  rail: railed,
  hand: helped,
  gear: geared,
  basket: laden,
  view: forked,
  fall: broken,
  together,
};

/** The reader's outline for the bicycle's wheels: level 5 touches the tyre, as on the radar. */
export function wheelPath(wheel: SelfResult | undefined): string | undefined {
  if (!wheel) return undefined;
  return (
    outlinePath(
      supportIds.map((id) => wheel.scores[id]),
      tyre,
    ) || undefined
  );
}

/** A scene's picture, drawn from the shared parts; nothing in it moves. */
export const picture = ({ act, tries, wheel, label }: PictureLook): TemplateResult => html`<svg
  class="picture"
  role="img"
  aria-label=${label}
  viewBox="0 0 ${width} ${height}"
  preserveAspectRatio="xMidYMid slice"
>
  ${pictures[act](tries, wheelPath(wheel))}
</svg>`;
