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
interface Point {
  readonly x: number;
  readonly y: number;
}

const mountain = (x: number): number =>
  196 - 26 * Math.sin(x / 170 + 0.4) - 15 * Math.sin(x / 71) - 6 * Math.sin(x / 33);
const farHill = (x: number): number => 232 - 24 * Math.sin(x / 210 + 2.6) - 9 * Math.sin(x / 97);
const nearHill = (x: number): number => 266 - 17 * Math.sin(x / 150 + 2.2) - 7 * Math.sin(x / 61 + 1);

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

/** Something about every so often along the land, always at the same spots of it. */
function scattered({ from, to }: Stretch, come: number, every: number): { x: number; size: number }[] {
  const first = Math.ceil((from + come) / every) - 1;
  return Array.from({ length: Math.ceil((to - from) / every) + 2 }, (_, index) => {
    const chance = Math.abs(Math.sin((first + index) * 12.9898) * 43758.5453) % 1;
    return { x: (first + index + chance * 0.8) * every - come, size: 0.6 + ((chance * 7) % 1) * 0.4 };
  });
}

const crown = (x: number, y: number, rx: number, ry: number): string =>
  `M${(x - rx).toFixed(1)} ${y.toFixed(1)}a${rx.toFixed(1)} ${ry.toFixed(1)} 0 1 0 ${(2 * rx).toFixed(1)} 0a${rx.toFixed(1)} ${ry.toFixed(1)} 0 1 0 ${(-2 * rx).toFixed(1)} 0z`;

/** Clouds, mountains and hills far behind, by how far the road has come. */
export function farHills(place: number, stretch: Stretch): SVGTemplateResult {
  const come = place * farDrift;
  const clouds = scattered(stretch, come, 390).map(({ x, size }) => {
    const [at, y] = [x.toFixed(1), (34 + ((size * 530) % 66)).toFixed(1)];
    return `M${at} ${y}h${(92 * size).toFixed(1)}m${(-58 * size).toFixed(1)} 12h${(84 * size).toFixed(1)}`;
  });
  return svg`
    <path class="a-cloud" d=${clouds.join('')} />
    <path class="a-mountain" d=${area((x) => mountain(x + come), stretch)} />
    <path class="a-far" d=${area((x) => farHill(x + come), stretch)} />
  `;
}

/** The hills before them, with their trees. */
export function nearHills(place: number, stretch: Stretch): SVGTemplateResult {
  const come = place * nearDrift;
  const hill = (x: number): number => nearHill(x + come);
  const trees = scattered(stretch, come, 96).flatMap(({ x, size }) =>
    size > 0.9
      ? [
          { x, size },
          { x: x + 17, size: size * 0.8 },
        ]
      : [{ x, size }],
  );
  return svg`
    <path class="a-copse" d=${trees.map(({ x, size }) => crown(x, hill(x) - 10 * size, (size > 0.75 ? 9 : 6) * size, 14 * size)).join('')} />
    <path class="a-near" d=${area(hill, stretch)} />
  `;
}

/** The road with its edges, its dashed line and the grass before it. */
export function road(course: Course, place: number, stretch: Stretch): SVGTemplateResult {
  const at = (x: number): number => roadAt(course, place, x);
  const dashes = line((x) => at(x) + 56, stretch);
  const come = place * width;
  const tufts = scattered(stretch, come, 68).map(({ x, size }) => {
    const y = at(x) + roadDepth + 10 + ((size * 97) % 14);
    return `M${x.toFixed(1)} ${y.toFixed(1)}q-1-5-4-7m4 7q0-7 1-10m-1 10q1-5 5-7`;
  });
  const verge = scattered(stretch, come + 31, 83).map(({ x, size }) => {
    const h = (8 * size).toFixed(1);
    return `M${x.toFixed(1)} ${(at(x) - 3).toFixed(1)}q-1-${h}-4-${h}m4 ${h}q0-${h} 3-${h}`;
  });
  return svg`
    <path class="a-meadow" d=${area((x) => at(x) - 12 - 5 * Math.sin((x + come) / 83), stretch)} />
    <path class="a-tuft" d=${verge.join('')} />
    <path class="a-road" d=${area(at, stretch)} />
    <path class="a-edge" d=${smooth(line(at, stretch))} />
    <path class="a-dash" d=${smooth(dashes)} stroke-dashoffset=${(come + dashes[0]!.x) % 64} />
    <path class="a-grass" d=${area((x) => at(x) + roadDepth, stretch)} />
    <path class="a-kerb" d=${smooth(line((x) => at(x) + roadDepth, stretch))} />
    <path class="a-tuft" d=${tufts.join('')} />
  `;
}

/** The light of the day; at night the moon. */
export const sun = (x: number, y: number, r = 40): SVGTemplateResult => svg`
  <circle class="a-glow" cx=${x} cy=${y} r=${r * 4.2} fill="url(#a-glow)" />
  <circle class="a-sun" cx=${x} cy=${y} r=${r} />
  <path class="a-crater" d=${crown(x - r * 0.3, y - r * 0.25, r * 0.22, r * 0.2) + crown(x + r * 0.3, y + r * 0.3, r * 0.3, r * 0.26) + crown(x + r * 0.35, y - r * 0.42, r * 0.13, r * 0.12)} />
`;

/** Stars, at night only; and what the soft parts of all layers are filled with. */
export const heavens = (): SVGTemplateResult => svg`
  <defs>
    <radialGradient id="a-glow"><stop class="s-glow" offset=".2" stop-opacity=".75" /><stop class="s-glow" offset=".5" stop-opacity=".2" /><stop class="s-glow" offset="1" stop-opacity="0" /></radialGradient>
    <radialGradient id="a-mist"><stop class="s-mist" offset=".15" /><stop class="s-mist" offset=".6" stop-opacity=".62" /><stop class="s-mist" offset="1" stop-opacity="0" /></radialGradient>
    <linearGradient id="a-sleeve"><stop class="s-sleeve" offset="0" stop-opacity="0" /><stop class="s-sleeve" offset=".5" /></linearGradient>
    <radialGradient id="a-beam" gradientUnits="userSpaceOnUse" cx="63" cy="-116" r="196"><stop class="s-beam" offset=".05" stop-opacity=".6" /><stop class="s-beam" offset="1" stop-opacity="0" /></radialGradient>
  </defs>
  <path class="a-stars" d="M74 40h.1M152 96h.1M231 30h.1M262 132h.1M318 66h.1M371 112h.1M402 28h.1M468 74h.1M522 36h.1M560 118h.1M610 62h.1M655 24h.1M724 92h.1M742 44h.1M806 70h.1M861 30h.1M903 104h.1" />
  <path class="a-stars small" d="M112 70h.1M196 58h.1M284 92h.1M345 34h.1M430 132h.1M496 18h.1M540 82h.1M588 26h.1M632 98h.1M690 52h.1M768 24h.1M776 118h.1M838 88h.1M930 56h.1M40 112h.1M220 112h.1" />
`;

/** A soft bank of mist. */
const bank = (x: number, y: number, rx: number, ry: number, opacity: number): SVGTemplateResult =>
  svg`<ellipse cx=${x} cy=${y} rx=${rx} ry=${ry} opacity=${opacity} />`;

/** Mist over the land, thicker ahead; `thickness` 0 to 1. */
export const mist = (thickness: number): SVGTemplateResult => svg`
  <g class="a-mist" fill="url(#a-mist)" opacity=${thickness}>
    ${bank(300, 246, 420, 46, 0.85)}${bank(700, 214, 460, 88, 1)}${bank(930, 250, 380, 120, 1)}${bank(520, 282, 520, 40, 0.9)}
  </g>
`;

/** Mist that creeps over the road ahead. */
export const mistAhead = (): SVGTemplateResult => svg`
  <g class="a-mist" fill="url(#a-mist)">${bank(860, 300, 330, 92, 1)}${bank(740, 352, 260, 44, 0.9)}${bank(920, 372, 340, 52, 1)}${bank(80, 366, 260, 30, 0.6)}</g>
`;

/** Mist that parts the picture in two. */
export const mistBetween = (): SVGTemplateResult =>
  svg`<g class="a-mist" fill="url(#a-mist)">${bank(478, 270, 50, 250, 0.4)}</g>`;

/** A town of roofs, windows and a tree. Drawn from its lower left corner. */
export const town = (x: number, y: number, scale = 1): SVGTemplateResult => svg`
  <g transform="translate(${x} ${y}) scale(${scale})">
    <path class="a-copse" d="M-14 0q-12-3-9-17 4-15 11-15t10 15q3 14-12 17zM206 2q-15-3-12-20 5-18 14-18t13 18q3 17-15 20z" />
    <path class="a-house far" d="M30 0V-62L52-80 74-62V0ZM128 0V-92H158V0Z" />
    <path class="a-roof tiled" d="M24-60 52-84 80-60ZM124-92 143-108 162-92Z" />
    <path class="a-house" d="M-2 0V-38L20-56 42-38V0ZM66 0V-52H118V0ZM148 0V-40L172-60 196-40V0Z" />
    <path class="a-roof" d="M-9-36 20-60 49-36ZM61-52V-60H123V-52ZM141-38 172-64 203-38Z" />
    <path class="a-window" d="M6-30h10v11H6zM24-30h10v11H24zM74-44h9v10h-9zM88-44h9v10h-9zM102-44h9v10h-9zM74-28h9v10h-9zM102-28h9v10h-9zM160-34h9v11h-9zM176-34h9v11h-9zM136-84h6v8h-6zM146-84h6v8h-6zM136-70h6v8h-6zM146-70h6v8h-6zM47-60h10v10H47z" />
    <path class="a-door" d="M14 0v-13h11v13zM86 0v-20h12v20zM167 0v-17h11v17z" />
  </g>
`;

/** A tree by the road. */
export const tree = (x: number, y: number, scale = 1): SVGTemplateResult => svg`
  <g transform="translate(${x} ${y}) scale(${scale})">
    <path class="a-trunk" d="M0 4V-36M0-18l11-12M0-24l-10-11" />
    <path class="a-tree" d="M-4-28C-26-24-34-40-27-52-33-68-18-80-8-78 0-92 24-88 24-72 38-68 37-46 26-42 24-28 8-24-4-28Z" />
    <path class="a-leaf" d="M-14-52q3-9 11-12M6-40q10-1 14-9M4-70q7-3 11 2" />
  </g>
`;
