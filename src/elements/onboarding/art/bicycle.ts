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

export const bicycle = ({ wheel, stand, basket, chainwheel = 11 }: BicycleLook): SVGTemplateResult => svg`
  ${wheelAt(-axle, wheel)} ${wheelAt(axle, wheel)}
  ${stand ? svg`<path class="a-thin" d="M-14-44-34 0M-42 0h14" />` : nothing}
  <path class="a-frame" d="M-70-44-28-104 46-106M-70-44-6-44-32-116M-6-44 47-98M42-116 70-44" />
  <path class="a-frame" d="M42-116 38-130 52-137" />
  <path class="a-saddle" d="M-47-118Q-30-124-14-117" />
  <path class="a-grip" d="M50-137 62-134" />
  <circle class="a-chainwheel" cx="-6" cy="-44" r=${chainwheel} />
  ${basket ? svg`<g transform="translate(64 -134)">${basket}</g>` : nothing}
`;

/** The crank with both pedals; the rider's feet are there. Round the bottom bracket, so that it can be turned. */
export const crank = (): SVGTemplateResult => svg`
  <g transform="translate(${bottomBracket.x} ${bottomBracket.y})">
    <g class="a-cranking" transform="rotate(${crankRest})"><path class="a-thin" d="M${-crankRadius} 0H${crankRadius}" /></g>
  </g>
`;

/** Degrees at which the near pedal stands, clockwise from straight ahead. */
export const crankRest = 49;
