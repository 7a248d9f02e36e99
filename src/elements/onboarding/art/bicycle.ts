import { type SVGTemplateResult, nothing, svg } from 'lit';

/** What a bicycle carries and how it stands. Its origin is the ground between the wheels. */
export interface BicycleLook {
  /** SVG path of the reader's own outline round 0, 0 with level 5 at {@link tyre}; a neutral wheel without it. */
  readonly wheel?: string | undefined;
  readonly stand?: boolean;
  readonly basket?: unknown;
  /** Size of the front chainwheel, as the gear. */
  readonly chainwheel?: number;
}

/** Radius of the inside of the tyre. */
export const tyre = 40;

/** Five spokes, as the wheel of the supports has. */
const spokes = Array.from({ length: 5 }, (_, index) => {
  const angle = (index / 5) * 2 * Math.PI - Math.PI / 2;
  return `M0 0L${(tyre * Math.cos(angle)).toFixed(1)} ${(tyre * Math.sin(angle)).toFixed(1)}`;
}).join('');

const wheelAt = (x: number, own: string | undefined): SVGTemplateResult => svg`
  <g transform="translate(${x} -44)">
    ${own ? svg`<path class="a-own" d=${own} />` : nothing}
    <path class="a-spokes" d=${spokes} />
    <circle class="a-tyre" r="42" />
    <circle class="a-hub" r="4" />
  </g>
`;

export const bicycle = ({ wheel, stand, basket, chainwheel = 11 }: BicycleLook): SVGTemplateResult => svg`
  ${wheelAt(-70, wheel)} ${wheelAt(70, wheel)}
  ${stand ? svg`<path class="a-thin" d="M-14-44-34 0M-42 0h14" />` : nothing}
  <path class="a-frame" d="M-70-44-28-104 46-106M-70-44-6-44-32-116M-6-44 47-98M42-116 70-44" />
  <path class="a-frame" d="M42-116 38-130 52-137" />
  <path class="a-saddle" d="M-47-118Q-30-124-14-117" />
  <path class="a-grip" d="M50-137 62-134" />
  <circle class="a-chainwheel" cx="-6" cy="-44" r=${chainwheel} />
  ${basket ? svg`<g transform="translate(64 -134)">${basket}</g>` : nothing}
`;

/** The crank with both pedals; the rider's feet are there. */
export const crank = (): SVGTemplateResult => svg`
  <path class="a-thin" d="M-6-44-20-62M-6-44 8-28M-27-62h14M2-28h14" />
`;
