import { type SVGTemplateResult, svg } from 'lit';

/** A picture is a window of this size on one long road; it may be clipped to the middle 530. */
export const width = 960;
export const height = 400;

/** Height of the road's far edge at the left side of each picture, and of the last one's right side. */
const elevation = [300, 300, 300, 316, 280, 290, 300, 300, 300];
const roadDepth = 74;
const step = 40;
/** How much the far and the near hills move while the road moves by one picture. */
const farDrift = 0.35 * width;
const nearDrift = 0.6 * width;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the road's far edge is in a picture: neighbours meet, without a kink. */
export function roadAt(place: number, x: number): number {
  const [from, to] = [elevation[place] ?? 300, elevation[place + 1] ?? 300];
  return from + ((to - from) * (1 - Math.cos((Math.PI * x) / width))) / 2;
}

/** Slope of the road in degrees, as a bicycle on it is turned. */
export function slopeAt(place: number, x: number): number {
  return (Math.atan((roadAt(place, x + 1) - roadAt(place, x - 1)) / 2) * 180) / Math.PI;
}

/** Where wheels stand: a little in from the far edge. */
export const groundAt = (place: number, x: number): number => roadAt(place, x) + 40;

const farHill = (x: number): number => 205 - 34 * Math.sin(x / 210 + 0.6) - 16 * Math.sin(x / 97);
const nearHill = (x: number): number => 262 - 22 * Math.sin(x / 150 + 2.2) - 9 * Math.sin(x / 61 + 1);

function line(at: (x: number) => number): Point[] {
  return Array.from({ length: width / step + 3 }, (_, index) => ({ x: (index - 1) * step, y: at((index - 1) * step) }));
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

const area = (at: (x: number) => number): string => `${smooth(line(at))}V${height + 10}H-40Z`;

/** Hills behind, by how far the road has come. */
export const hills = (place: number): SVGTemplateResult => svg`
  <path class="a-far" d=${area((x) => farHill(x + place * farDrift))} />
  <path class="a-near" d=${area((x) => nearHill(x + place * nearDrift))} />
`;

/** The road with its edge, its dashed line and the grass before it. */
export const road = (place: number): SVGTemplateResult => svg`
  <path class="a-road" d=${area((x) => roadAt(place, x))} />
  <path class="a-edge" d=${smooth(line((x) => roadAt(place, x)))} />
  <path class="a-dash" d=${smooth(line((x) => roadAt(place, x) + 56))} stroke-dashoffset=${(place * width) % 56} />
  <path class="a-grass" d=${area((x) => roadAt(place, x) + roadDepth)} />
`;

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
