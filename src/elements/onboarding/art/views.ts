import { type SVGTemplateResult, nothing, svg } from 'lit';
import { type StoryWheel, storyWheel } from '../../../model/story/ride.js';
import type { Gear, Hand, Tries } from '../tries.js';
import { bicycle, crank, pedals, settle } from './bicycle.js';
import { type Act, type Course, groundAt, slopeAt } from './course.js';
import { fist, hand, palm } from './hands.js';
import { mist, mistAhead, mistBetween, town, tree } from './land.js';
import { fork } from './fork.js';
import { type RiderLook, ride, waving } from './rider.js';
import { basket, gears, nearRail, rails, tag } from './things.js';

/** Where the reader's bicycle stands in a picture, and with whom on it. */
export interface Seat {
  readonly x: number;
  readonly scale: number;
  readonly figure: SVGTemplateResult;
  /** Degrees that the head is turned; up is less than 0. */
  readonly gaze: number;
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
}

/** Puts something with its feet on the road, turned with the slope. */
const on = ({ course, place }: Look, { x, scale = 1 }: Stand, thing: unknown): SVGTemplateResult => svg`
  <g transform="translate(${x} ${groundAt(course, place, x)}) rotate(${slopeAt(course, place, x)}) scale(${scale})">${thing}</g>
`;
const shade = svg`<ellipse class="a-shade" cx="4" cy="1" rx="122" ry="6" />`;

/** @param sway how far out of balance, in degrees; the wheels stay on the road */
const seat = (stand: Stand, look: RiderLook, sway = 0): Seat => ({
  scale: 1,
  ...stand,
  gaze: look.gaze ?? 0,
  figure: svg`${shade}<g class="t-sway"><g transform="skewX(${sway})">${ride(look)}</g></g>`,
  rider: true,
  waiting: look.waiting ?? false,
});

const standing = ({ wheel }: Look): View => ({
  sun: [640, 152, 40],
  air: mist(0.95),
  land: tree(262, 290, 1.1),
  seat: {
    x: 440,
    scale: 1,
    gaze: 0,
    figure: svg`${shade}<g class="a-first" transform="translate(0 ${settle(wheel)})">${bicycle({ wheel, stand: true })}${crank()}${pedals()}</g>`,
    rider: false,
    waiting: false,
  },
  fore: mistAhead(),
});

const railed = ({ course, place, tries: { rail }, wheel }: Look): View => ({
  sun: [676, 124, 38],
  air: mist(0.4),
  land: svg`${tree(588, 264, 0.75)}${rails(course, place, rail)}`,
  seat: seat({ x: 452 }, { wheel, waiting: true, lean: rail === 0 ? 7 : 0, gaze: rail > 3 ? 8 : -4 }),
  fore: nearRail(course, place, rail),
});

const held: Record<Hand, SVGTemplateResult> = {
  far: svg`<g transform="translate(-196 -118) rotate(-6)">${hand(110, 20)}</g>`,
  near: svg`<g transform="translate(-101 -113) rotate(3)">${hand(150, 22)}</g>`,
  grip: svg`<g transform="translate(84 -141) rotate(-14) scale(-1 1)">${fist(150, -6)}</g>`,
};
const helped = (look: Look): View => ({
  sun: [606, 88, 38],
  land: tree(692, 276, 0.9),
  road:
    look.tries.hand === 'far'
      ? on(look, { x: 492 }, svg`<path class="a-track" d="M-84 3q-24 16-48 4t-48 3-48-2-48 4-40-2" />`)
      : nothing,
  seat: seat({ x: 492 }, { wheel: look.wheel, gaze: -3 }, look.tries.hand === 'far' ? 7 : 0),
  fore: on(look, { x: 492 }, svg`<g class="t-hand">${held[look.tries.hand]}</g>`),
});

/** Teeth in proportion: 1 to 2, 2 to 1, 4 to 1. */
const ratios: Record<Gear, { big: number; small: number; lean: number }> = {
  light: { big: 15, small: 30, lean: -4 },
  fit: { big: 34, small: 17, lean: 5 },
  heavy: { big: 44, small: 11, lean: 22 },
};
const geared = ({ tries: { gear }, wheel }: Look): View => {
  const { big, small, lean } = ratios[gear];
  return {
    sun: [290, 96, 38],
    land: tree(720, 268, 0.7),
    seat: seat({ x: 430 }, { wheel, lean, gaze: -lean / 2, chainwheel: big / 2.2 }),
    fore: gears(648, 116, big, small),
  };
};

const laden = ({ course, place, tries, wheel }: Look): View => {
  const said = tries.word.trim();
  return {
    sun: [284, 84, 38],
    land: svg`
      <path class="a-near" d="M470 320C560 262 600 252 690 252S860 270 960 320Z" />
      <path class="a-lane" d="M598 312C640 300 664 284 646 272 636 264 640 260 644 254H654C652 262 654 264 662 272 682 288 668 304 640 312Z" />
      ${town(566, 258, 0.82)} ${waving(658, 264)}
    `,
    seat: seat({ x: 398 }, { wheel, basket: basket(), gaze: -4 }),
    fore: said ? tag(484, groundAt(course, place, 398) - 172, said) : '',
  };
};

const forked = (look: Look): View => ({
  sun: [668, 86, 38],
  land: fork(look.tries.view),
  road: svg`
    <g transform="translate(462 ${groundAt(look.course, look.place, 462) - 20})">
      <path class="a-signpost" d="M0 0V-124" />
      <path class="a-sign" d="M0-120H34L44-111 34-102H0ZM0-98H38L48-89 38-80H0ZM2-76H-24L-33-67-24-58H2Z" />
      <path class="a-sign-text" d="M8-111H28M8-89H32M-4-67H-20" />
    </g>
  `,
  seat: seat({ x: 318, scale: 0.88 }, { wheel: look.wheel, lean: -6, gaze: gazes[look.tries.view ?? 'none'] }),
});
const gazes = { none: -6, deeper: -20, inside: -2, outside: 6 } as const;

const broken = (look: Look): View => {
  const { course, place, tries, wheel } = look;
  const { voice, ease } = tries;
  const upright = on(look, { x: 342, scale: 0.78 }, svg`${shade}${ride({ wheel, waiting: true, second: true })}`);
  const fallen = svg`<g class="t-fallen" transform="translate(330 ${groundAt(course, place, 330) + 8}) scale(.86 .4) skewX(-34)">${bicycle({ wheel })}</g>`;
  return {
    sun: undefined,
    air: mist(0.7),
    road: svg`<g class="t-left">${voice ? upright : fallen}</g>`,
    seat: seat({ x: 632, scale: 0.78 }, { wheel, lean: ease ? 0 : 16, gaze: ease ? -4 : 6 }, ease ? 0 : -7),
    fore: svg`
      ${mistBetween()}<path class="a-between" d="M478 84V396" />
      ${voice ? svg`<g class="t-voice"><path class="a-say" d="M236 96h72a14 14 0 0 1 14 14v20a14 14 0 0 1-14 14h-14l-4 14-14-14h-40a14 14 0 0 1-14-14v-20a14 14 0 0 1 14-14z" /><path class="a-dots" d="M246 120h.1M272 120h.1M298 120h.1" /></g>` : nothing}
      <g class="t-push"><g transform="translate(${ease ? 528 : 572} ${ease ? 252 : 226}) scale(${ease ? 1 : 1.5}) rotate(${ease ? 14 : 4})">${ease ? hand(80, 14) : palm(66, 6)}</g></g>
    `,
  };
};

const together = (look: Look): View => ({
  sun: [488, 146, 42],
  air: svg`<path class="a-birds" d="M300 96q7-8 13 0 6-8 13 0M338 120q5-6 10 0 5-6 10 0M276 126q5-6 9 0 5-6 9 0" />`,
  land: tree(728, 276, 0.8),
  road: svg`<g transform="translate(0 -24)">${on(look, { x: 578, scale: 0.94 }, svg`${shade}${ride({ wheel: storyWheel(undefined), second: true, gaze: -3 })}`)}</g>`,
  seat: seat({ x: 380 }, { wheel: look.wheel, gaze: -3 }),
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
