import { type SVGTemplateResult, svg } from 'lit';
import { type Course, height, roadAt, width } from './course.js';

const roadDepth = 74;
const step = 40;
/** How much the far and the near hills move while the road moves by one place. */
export const farDrift = 0.35 * width;
export const nearDrift = 0.6 * width;

/** A stretch of land to draw, in the window's own unit. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
/** What a window shows while it stands still. */
export const still: Stretch = { from: 0, to: width };

interface Point {
  readonly x: number;
  readonly y: number;
}

const farHill = (x: number): number => 205 - 34 * Math.sin(x / 210 + 0.6) - 16 * Math.sin(x / 97);
const nearHill = (x: number): number => 262 - 22 * Math.sin(x / 150 + 2.2) - 9 * Math.sin(x / 61 + 1);

function line(at: (x: number) => number, { from, to }: Stretch): Point[] {
  const first = Math.floor(from / step) - 1;
  return Array.from({ length: Math.ceil(to / step) - first + 2 }, (_, index) => {
    const x = (first + index) * step;
    return { x, y: at(x) };
  });
}

/** A smooth line through points: each is the control of a curve between the middles of its neighbours. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let path = `M${first!.x} ${first!.y.toFixed(1)}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    path += next
      ? `Q${point.x} ${point.y.toFixed(1)} ${(point.x + next.x) / 2} ${((point.y + next.y) / 2).toFixed(1)}`
      : `L${point.x} ${point.y.toFixed(1)}`;
  }
  return path;
}

const area = (at: (x: number) => number, stretch: Stretch): string => {
  const points = line(at, stretch);
  return `${smooth(points)}V${height + 10}H${points[0]!.x}Z`;
};

/** The hills far behind, by how far the road has come. */
export const farHills = (place: number, stretch: Stretch): SVGTemplateResult =>
  svg`<path class="a-far" d=${area((x) => farHill(x + place * farDrift), stretch)} />`;

/** The hills before them. */
export const nearHills = (place: number, stretch: Stretch): SVGTemplateResult =>
  svg`<path class="a-near" d=${area((x) => nearHill(x + place * nearDrift), stretch)} />`;

/** The road with its edge, its dashed line and the grass before it. */
export function road(course: Course, place: number, stretch: Stretch): SVGTemplateResult {
  const at = (x: number): number => roadAt(course, place, x);
  const dashes = line((x) => at(x) + 56, stretch);
  return svg`
    <path class="a-road" d=${area(at, stretch)} />
    <path class="a-edge" d=${smooth(line(at, stretch))} />
    <path class="a-dash" d=${smooth(dashes)} stroke-dashoffset=${(place * width + dashes[0]!.x) % 56} />
    <path class="a-grass" d=${area((x) => at(x) + roadDepth, stretch)} />
  `;
}

export const sun = (x: number, y: number, r = 40): SVGTemplateResult =>
  svg`<circle class="a-sun" cx=${x} cy=${y} r=${r} />`;

/** Mist in soft banks, thicker ahead; `thickness` 0 to 1. */
export const mist = (thickness: number): SVGTemplateResult => svg`
  <g class="a-mist" opacity=${thickness}>
    <rect x="-60" y="176" width="1080" height="52" rx="26" opacity=".7" />
    <rect x="240" y="206" width="900" height="60" rx="30" opacity=".75" />
    <rect x="500" y="128" width="620" height="76" rx="38" opacity=".6" />
    <rect x="-120" y="236" width="620" height="44" rx="22" opacity=".6" />
    <rect x="590" y="240" width="560" height="72" rx="36" opacity=".85" />
    <rect x="690" y="74" width="420" height="60" rx="30" opacity=".45" />
  </g>
`;

/** A town: roofs, a tree, windows. Drawn from its lower left corner. */
export const town = (x: number, y: number, scale = 1): SVGTemplateResult => svg`
  <g transform="translate(${x} ${y}) scale(${scale})">
    <path class="a-house" d="M0 0V-46L26-68 52-46V0ZM58 0V-70H104V0ZM110 0V-40L134-60 158-40V0Z" />
    <path class="a-roof" d="M-5-44 26-72 57-44M54-72H108M105-38 134-64 163-38" />
    <path class="a-window" d="M12-34h11v12h-11zM30-34h11v12h-11zM67-60h10v11h-10zM85-60h10v11h-10zM67-40h10v11h-10zM85-40h10v11h-10zM124-32h20v11h-20zM76-18h11v18h-11z" />
    <path class="a-trunk" d="M178 0V-22" /><circle class="a-tree" cx="178" cy="-36" r="18" />
  </g>
`;

export const tree = (x: number, y: number, scale = 1): SVGTemplateResult => svg`
  <g transform="translate(${x} ${y}) scale(${scale})"><path class="a-trunk" d="M0 4V-26" /><circle class="a-tree" cx="0" cy="-44" r="22" /></g>
`;
