import { type SVGTemplateResult, nothing, svg } from 'lit';
import { type StoryWheel, wheelRadius } from '../../../model/story/ride.js';

/** What a bicycle carries and how it stands. Its origin is the ground between the wheels. */
export interface BicycleLook {
  readonly wheel: StoryWheel;
  readonly stand?: boolean;
  readonly basket?: unknown;
  /** Size of the front chainwheel, as the gear. */
  readonly chainwheel?: number;
}

/** Where the hubs are, left and right of the middle. */
const axle = 70;
/** Height of the hubs on round wheels: the tyre's outside touches the ground. */
const hubHeight = wheelRadius + 2;
/** Centre of the crank. */
export const bottomBracket = { x: -6, y: -44 } as const;
export const crankRadius = 21;

/** How far a bicycle on such wheels sinks while it stands, so that their outlines touch the ground. */
export const settle = ({ roll }: StoryWheel): number => wheelRadius - roll.moments[0]!.height;

const wheelAt = (x: number, { path, spokes }: StoryWheel): SVGTemplateResult => svg`
  <g transform="translate(${x} ${-hubHeight})">
    <g class="a-turning">
      ${path ? svg`<path class="a-own" d=${path} />` : nothing}
      <path class="a-spokes" d=${spokes} />
      ${path ? svg`<path class="a-tyre" d=${path} />` : svg`<circle class="a-tyre" r=${wheelRadius} />`}
      <circle class="a-hub" r="4" />
    </g>
  </g>
`;

export const bicycle = ({ wheel, stand, basket, chainwheel = 12 }: BicycleLook): SVGTemplateResult => svg`
  ${wheelAt(-axle, wheel)} ${wheelAt(axle, wheel)}
  ${stand ? svg`<path class="a-stand" d="M-58-40-40 0M-46 0h12" />` : nothing}
  <path class="a-chain" d="M-70-50-6 ${-44 - chainwheel}M-70-38-6 ${-44 + chainwheel}" />
  <path class="a-guard" d="M-119-50Q-116-92-70-93-44-93-29-72M33-76Q52-95 80-92 102-88 112-70" />
  <path class="a-frame thin" d="M-27-102-70-44H-6" />
  <path class="a-frame" d="M-6-44-30-112M-25-99 45-109M-6-44 48-99M43-117 50-96Q62-70 70-44" />
  <path class="a-bar" d="M43-116 39-130 48-137" />
  <path class="a-saddle" d="M-61-119Q-45-126-22-122-9-120-10-117-12-115-22-115-31-113-37-110-56-109-61-119Z" />
  <path class="a-grip" d="M48-137 62-134" />
  <path class="a-lamp" d="M52-120h8q3 0 3 4t-3 4h-8z" />
  <circle class="a-chainwheel" cx="-6" cy="-44" r=${chainwheel} />
  ${basket ? svg`<g transform="translate(64 -134)">${basket}</g>` : nothing}
`;

/** The light of its lamp on the way, at night only. */
export const beam = svg`<path class="a-beam" d="M63-119 264-6 150 10 63-113Z" fill="url(#a-beam)" />`;

/** The crank with both pedals; the rider's feet are there. Round the bottom bracket, so that it can be turned. */
export const crank = (): SVGTemplateResult => svg`
  <g transform="translate(${bottomBracket.x} ${bottomBracket.y})">
    <g class="a-cranking" transform="rotate(${crankRest})"><path class="a-thin" d="M${-crankRadius} 0H${crankRadius}" /></g>
  </g>
`;

/** The pedals of a bicycle that nobody rides, level where the crank rests. */
export const pedals = (): SVGTemplateResult => {
  const angle = (crankRest * Math.PI) / 180;
  const [dx, dy] = [crankRadius * Math.cos(angle), crankRadius * Math.sin(angle)];
  const { x, y } = bottomBracket;
  return svg`<path class="a-grip" d="M${x + dx - 5} ${y + dy}h10M${x - dx - 5} ${y - dy}h10" />`;
};

/** Degrees at which the near pedal stands, clockwise from straight ahead. */
export const crankRest = 49;
