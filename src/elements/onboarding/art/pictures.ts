import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';
import type { Scene } from '../../../model/records/scene.js';
import type { SelfResult } from '../../../model/records/survey.js';
import { supportIds } from '../../../model/supports.js';
import { outlinePath } from '../../../model/wheel-shape.js';
import type { Gear, Hand, Tries } from '../tries.js';
import { bicycle, tyre } from './bicycle.js';
import { groundAt, height, hills, mist, road, slopeAt, sun, town, tree, width } from './land.js';
import { fist, hand, ride, waving } from './rider.js';
import { basket, gears, nearRail, rails, tag } from './things.js';

export { artStyles } from './art.styles.js';

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
  <g class="a-mist"><rect x="560" y="286" width="560" height="74" rx="37" opacity=".55" /><rect x="640" y="252" width="460" height="70" rx="35" opacity=".6" /></g>
`;

const railed: Draw = ({ rail }, wheel) => svg`
  ${sun(690, 118)} ${hills(1)} ${tree(610, 254, 0.8)} ${tree(650, 256, 0.6)} ${mist(0.25)}
  ${rails(1, rail)} ${road(1)} ${on(1, 460, ride({ wheel, waiting: true, lean: rail === 0 ? 6 : 0 }))} ${nearRail(1, rail)}
`;

const held: Record<Hand, SVGTemplateResult> = {
  far: svg`<g transform="translate(-196 -112) rotate(-8)">${hand(420, 90)}</g>`,
  near: svg`<g transform="translate(-92 -110)">${hand(440, 70)}</g>`,
  grip: svg`<g transform="translate(86 -132) scale(-1 1)">${fist(440, 70)}</g>`,
};
const helped: Draw = ({ hand: at }, wheel) => svg`
  ${sun(672, 104)} ${hills(2)} ${tree(312, 258, 0.9)} ${road(2)}
  ${on(2, 486, [ride({ wheel }), at === 'far' ? '' : held[at]], 1, at === 'far' ? -7 : 0)}
  ${at === 'far' ? on(2, 486, held.far) : ''}
`;

const ratios: Record<Gear, { big: number; small: number; lean: number }> = {
  light: { big: 16, small: 25, lean: -3 },
  fit: { big: 29, small: 18, lean: 4 },
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
  ${sun(610, 80, 40)} ${hills(5)}
  <path class="a-near" d="M340 306C406 196 452 134 500 128S596 196 654 306Z" />
  ${away('M454 314C520 288 574 270 506 246S444 216 486 190 506 156 500 134', view === 'deeper')}
  ${town(566, 266, 0.62)} ${away('M500 316C556 310 596 296 620 264', view === 'inside')}
  <path class="a-water" d="M716 254H728Q732 300 788 410H656Q710 320 716 254Z" />
  ${road(5)}
  <path class="a-water" d="M680 ${groundAt(5, 720) + 34}H766L790 412H654Z" />
  <path class="a-wave" d="M688 388q9-6 18 0t18 0M722 396q9-6 18 0t18 0" />
  ${view === 'outside' ? svg`<path class="a-chosen slim" d="M470 338L970 346" />` : ''}
  <path class="a-parapet" d="M652 305V275M692 306V276M732 306V276M772 307V277M812 307V277M636 277 828 279M636 291 828 293" />
  ${on(5, 312, ride({ wheel, lean: -6 }), 0.86)}
  <path class="a-thin" d="M424 336V226" />
  <path class="a-sign" d="M424 228H452L460 236 452 244H424ZM424 248H456L464 256 456 264H424ZM424 226H400L392 218 400 210H424Z" />
`;

const broken: Draw = ({ voice, ease }, wheel) => svg`
  ${hills(6)} ${mist(0.35)} ${road(6)}
  <path class="a-between" d="M480 96V392" />
  ${
    voice
      ? svg`${on(6, 342, ride({ wheel, waiting: true }), 0.78)}<path class="a-tag" d="M236 96h72a14 14 0 0 1 14 14v20a14 14 0 0 1-14 14h-14l-4 14-14-14h-40a14 14 0 0 1-14-14v-20a14 14 0 0 1 14-14z" /><path class="a-dots" d="M246 120h.1M272 120h.1M298 120h.1" />`
      : svg`<g transform="translate(330 ${groundAt(6, 330) + 4}) scale(.84 .34) skewX(-32)">${bicycle({ wheel })}</g>`
  }
  ${on(6, 650, ride({ wheel, lean: ease ? 0 : 14 }), 0.78, ease ? 0 : 5)}
  <g transform="translate(${ease ? 528 : 574} ${ease ? 262 : 214}) scale(${ease ? 0.9 : 1.35}) rotate(${ease ? 18 : 4})">${hand(40)}</g>
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
