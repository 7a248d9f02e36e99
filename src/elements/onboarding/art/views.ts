import { type SVGTemplateResult, svg } from 'lit';
import { type StoryWheel, storyWheel } from '../../../model/story/ride.js';
import type { Gear, Hand, Tries } from '../tries.js';
import { bicycle, settle } from './bicycle.js';
import { type Act, type Course, groundAt, slopeAt } from './course.js';
import { mist, town, tree } from './land.js';
import { type RiderLook, fist, hand, ride, waving } from './rider.js';
import { basket, gears, nearRail, rails, tag } from './things.js';

/** Where the reader's bicycle stands in a picture, and with whom on it. */
export interface Seat {
  readonly x: number;
  readonly scale: number;
  /** Degrees that it is out of balance. */
  readonly tilt: number;
  readonly figure: SVGTemplateResult;
  readonly rider: boolean;
  readonly waiting: boolean;
}

/** A scene's own things, by the layer they are drawn in; the land is the same for all. */
export interface View {
  readonly sun: readonly [x: number, y: number, r: number] | undefined;
  /** What hangs in the air: comes and goes softly. */
  readonly air?: unknown;
  /** In the land, behind the road. */
  readonly land?: unknown;
  /** On the road, behind the bicycle. */
  readonly road?: unknown;
  readonly seat: Seat;
  /** Before the bicycle; is there once the bicycle has come. */
  readonly fore?: unknown;
}

/** What a view is drawn from. */
export interface Look {
  readonly course: Course;
  readonly place: number;
  readonly tries: Tries;
  readonly wheel: StoryWheel;
}

interface Stand {
  readonly x: number;
  readonly scale?: number;
  readonly tilt?: number;
}

/** Puts something with its feet on the road, turned with the slope. */
const on = ({ course, place }: Look, { x, scale = 1, tilt = 0 }: Stand, thing: unknown): SVGTemplateResult => svg`
  <g transform="translate(${x} ${groundAt(course, place, x)}) rotate(${slopeAt(course, place, x) + tilt}) scale(${scale})">${thing}</g>
`;
const shade = svg`<ellipse class="a-shade" cx="0" cy="0" rx="112" ry="5" />`;

const seat = (stand: Stand, look: RiderLook): Seat => ({
  scale: 1,
  tilt: 0,
  ...stand,
  figure: svg`${shade}${ride(look)}`,
  rider: true,
  waiting: look.waiting ?? false,
});

const standing = ({ wheel }: Look): View => ({
  sun: [700, 128, 44],
  air: svg`${tree(270, 262, 0.9)} ${mist(0.9)}`,
  seat: {
    x: 450,
    scale: 1,
    tilt: 0,
    figure: svg`${shade}<g transform="translate(0 ${settle(wheel)})">${bicycle({ wheel, stand: true })}</g>`,
    rider: false,
    waiting: false,
  },
  fore: svg`<g class="a-mist"><rect x="560" y="286" width="560" height="74" rx="37" opacity=".55" /><rect x="640" y="252" width="460" height="70" rx="35" opacity=".6" /></g>`,
});

const railed = ({ course, place, tries: { rail }, wheel }: Look): View => ({
  sun: [690, 118, 40],
  air: mist(0.25),
  land: svg`${tree(610, 254, 0.8)} ${tree(650, 256, 0.6)} ${rails(course, place, rail)}`,
  seat: seat({ x: 460 }, { wheel, waiting: true, lean: rail === 0 ? 6 : 0 }),
  fore: nearRail(course, place, rail),
});

const held: Record<Hand, SVGTemplateResult> = {
  far: svg`<g transform="translate(-196 -112) rotate(-8)">${hand(420, 90)}</g>`,
  near: svg`<g transform="translate(-92 -110)">${hand(440, 70)}</g>`,
  grip: svg`<g transform="translate(86 -132) scale(-1 1)">${fist(440, 70)}</g>`,
};
const helped = (look: Look): View => ({
  sun: [672, 104, 40],
  land: tree(312, 258, 0.9),
  seat: seat({ x: 486, tilt: look.tries.hand === 'far' ? -7 : 0 }, { wheel: look.wheel }),
  fore: on(look, { x: 486 }, held[look.tries.hand]),
});

const ratios: Record<Gear, { big: number; small: number; lean: number }> = {
  light: { big: 16, small: 25, lean: -3 },
  fit: { big: 29, small: 18, lean: 4 },
  heavy: { big: 40, small: 11, lean: 22 },
};
const geared = ({ tries: { gear }, wheel }: Look): View => {
  const { big, small, lean } = ratios[gear];
  return {
    sun: [300, 96, 40],
    land: tree(716, 262, 0.8),
    seat: seat({ x: 440 }, { wheel, lean, chainwheel: big / 2.2 }),
    fore: gears(650, 118, big, small),
  };
};

const laden = ({ course, place, tries, wheel }: Look): View => {
  const said = tries.word.trim();
  return {
    sun: [330, 92, 40],
    land: svg`${town(600, 262, 0.85)} ${waving(706, 300)}`,
    seat: seat({ x: 420 }, { wheel, basket: basket() }),
    fore: said ? tag(506, groundAt(course, place, 420) - 172, said) : '',
  };
};

/** A road seen from where one stands, going away. */
const away = (d: string, chosen: boolean): SVGTemplateResult => svg`
  ${chosen ? svg`<path class="a-chosen" d=${d} />` : ''}<path class="a-lane" d=${d} /><path class="a-lane-dash" d=${d} />
`;
const forked = ({ course, place, tries: { view }, wheel }: Look): View => ({
  sun: [610, 80, 40],
  land: svg`
    <path class="a-near" d="M340 306C406 196 452 134 500 128S596 196 654 306Z" />
    ${away('M454 314C520 288 574 270 506 246S444 216 486 190 506 156 500 134', view === 'deeper')}
    ${town(566, 266, 0.62)} ${away('M500 316C556 310 596 296 620 264', view === 'inside')}
    <path class="a-water" d="M716 254H728Q732 300 788 410H656Q710 320 716 254Z" />
  `,
  road: svg`
    <path class="a-water" d="M680 ${groundAt(course, place, 720) + 34}H766L790 412H654Z" />
    <path class="a-wave" d="M688 388q9-6 18 0t18 0M722 396q9-6 18 0t18 0" />
    ${view === 'outside' ? svg`<path class="a-chosen slim" d="M470 338L970 346" />` : ''}
    <path class="a-parapet" d="M652 305V275M692 306V276M732 306V276M772 307V277M812 307V277M636 277 828 279M636 291 828 293" />
    <path class="a-parapet" d="M640 404V366M690 404V368M740 404V368M792 404V370M616 368 816 372" />
    <path class="a-thin" d="M424 336V226" />
    <path class="a-sign" d="M424 228H452L460 236 452 244H424ZM424 248H456L464 256 456 264H424ZM424 226H400L392 218 400 210H424Z" />
  `,
  seat: seat({ x: 312, scale: 0.86 }, { wheel, lean: -6 }),
});

const broken = (look: Look): View => {
  const { course, place, tries, wheel } = look;
  const { voice, ease } = tries;
  const upright = on(look, { x: 342, scale: 0.78 }, svg`${shade}${ride({ wheel, waiting: true })}`);
  const fallen = svg`<g transform="translate(330 ${groundAt(course, place, 330) + 4}) scale(.84 .34) skewX(-32)">${bicycle({ wheel })}</g>`;
  return {
    sun: undefined,
    air: mist(0.35),
    road: voice ? upright : fallen,
    seat: seat({ x: 650, scale: 0.78, tilt: ease ? 0 : 5 }, { wheel, lean: ease ? 0 : 14 }),
    fore: svg`
      <path class="a-between" d="M480 96V392" />
      ${voice ? svg`<path class="a-tag" d="M236 96h72a14 14 0 0 1 14 14v20a14 14 0 0 1-14 14h-14l-4 14-14-14h-40a14 14 0 0 1-14-14v-20a14 14 0 0 1 14-14z" /><path class="a-dots" d="M246 120h.1M272 120h.1M298 120h.1" />` : ''}
      <g transform="translate(${ease ? 528 : 574} ${ease ? 262 : 214}) scale(${ease ? 0.9 : 1.35}) rotate(${ease ? 18 : 4})">${hand(40)}</g>
    `,
  };
};

const together = (look: Look): View => ({
  sun: [640, 96, 44],
  land: svg`${tree(250, 262, 0.9)} ${tree(732, 260, 0.7)}`,
  road: svg`<g transform="translate(0 -22)">${on(look, { x: 560, scale: 0.94 }, svg`${shade}${ride({ wheel: storyWheel(undefined), second: true })}`)}</g>`,
  seat: seat({ x: 400 }, { wheel: look.wheel }),
});

const views: Record<Act, (look: Look) => View> = {
  none: standing,
  rail: railed,
  hand: helped,
  gear: geared,
  basket: laden,
  view: forked,
  fall: broken,
  together,
};

/** A scene's view; of an act that is not known, the last one's. */
export const viewOf = (look: Look): View => views[look.course[look.place] ?? 'together'](look);
