import { type SVGTemplateResult, svg } from 'lit';
import { type BicycleLook, bicycle, crank, settle } from './bicycle.js';
import { ground, legAngles, pedalAnkle } from './legs.js';

/** How a rider sits. */
export interface RiderLook extends BicycleLook {
  /** Turned forward round the hip, in degrees: a heavy gear bends the back. */
  readonly lean?: number;
  /** One foot on the ground, not riding yet. */
  readonly waiting?: boolean;
  /** The other of two riders. */
  readonly second?: boolean;
}

/** A leg whose thigh and shin turn in their joints; the foot stays level. */
function leg(side: 'near' | 'far', waiting: boolean): SVGTemplateResult {
  const { thigh, shin, foot } = legAngles(waiting && side === 'far' ? ground : pedalAnkle(side));
  const behind = side === 'far' ? 'a-leg a-behind' : 'a-leg';
  return svg`
    <g transform="translate(-30 -122)">
      <g class="a-thigh a-${side}" transform="rotate(${thigh})">
        <path class=${behind} d="M0 0H58" />
        <g transform="translate(58 0)">
          <g class="a-shin a-${side}" transform="rotate(${shin})">
            <path class=${behind} d="M0 0H58" />
            <g transform="translate(58 0)">
              <g class="a-foot a-${side}" transform="rotate(${foot})"><path class="a-shoe" d="M-4 3H11" /></g>
            </g>
          </g>
        </g>
      </g>
    </g>
  `;
}

/**
 * A rider on a bicycle. One outline for everybody: helmet, jacket, no face, no
 * hair, no figure; colours that are nobody's skin.
 */
export function ride(look: RiderLook): SVGTemplateResult {
  const { lean = 0, waiting = false, second = false } = look;
  // The hand stays on the grip: the arm is drawn from where the shoulder has come to.
  const turn = (x: number, y: number): [number, number] => {
    const angle = (lean * Math.PI) / 180;
    const [dx, dy] = [x + 30, y + 124];
    return [-30 + dx * Math.cos(angle) - dy * Math.sin(angle), -124 + dx * Math.sin(angle) + dy * Math.cos(angle)];
  };
  const [sx, sy] = turn(3, -176);
  const elbow = [(sx + 56) / 2 + 1, (sy - 136) / 2 + 15];
  return svg`
    <g class=${second ? 'a-second' : ''} transform="translate(0 ${settle(look.wheel)})">
      <g class="a-person">${leg('far', waiting)}</g>
      ${bicycle(look)} ${crank()}
      <g class="a-person">
        ${leg('near', waiting)}
        <g transform="rotate(${lean} -30 -124)">
          <path class="a-body" d="M-30-125 2-178" />
          <path class="a-neck" d="M4-180 12-194" />
          <circle class="a-head" cx="16" cy="-204" r="16" />
          <path class="a-helmet" d="M-3-207Q-3-227 17-227 33-226 36-208 Q38-204 33-204Q16-207-1-202Z" />
        </g>
        <path class="a-arm" d="M${sx} ${sy}L${elbow[0]} ${elbow[1]} 55-138" />
      </g>
    </g>
  `;
}

const arm = (sleeve: number, bow: number): SVGTemplateResult =>
  svg`<path class="a-sleeve" d="M${-sleeve} ${bow}Q${-sleeve / 2} ${bow * 0.9}-16 2" />`;

/**
 * Somebody's hand at the end of a sleeve: open, fingers to the right, wrist at
 * 0, 0. The companion is only ever a hand or a second rider.
 *
 * @param sleeve how long the arm is
 * @param bow how far it hangs
 */
export const hand = (sleeve = 150, bow = 16): SVGTemplateResult => svg`
  ${arm(sleeve, bow)}
  <path class="a-cuff" d="M-20-12-14 16" />
  <path class="a-hand" d="M-12-9Q2-15 16-13L44-11Q49-10 49-7T44-3L26-2 46 0Q51 1 50 5T45 9L26 8 40 11Q44 12 43 15T38 18L14 16Q0 16-12 11Z" />
  <path class="a-hand" d="M4-10Q12-24 24-26 29-26 28-21L18-8Z" />
`;

/** A hand that has closed round something. */
export const fist = (sleeve = 150, bow = 16): SVGTemplateResult => svg`
  ${arm(sleeve, bow)}
  <path class="a-cuff" d="M-20-12-14 16" />
  <path class="a-hand" d="M-12-10Q6-20 20-15 28-11 28-2 29 12 18 16 2 20-12 12Z" />
  <path class="a-knuckle" d="M12-13Q22-11 27-5M10-4Q20-3 27 3M10 5Q18 6 25 10" />
`;

/** Somebody far away who waves. */
export const waving = (x: number, y: number): SVGTemplateResult => svg`
  <g transform="translate(${x} ${y})">
    <path class="a-leg small" d="M-4-18V0M4-18V0" /><path class="a-body small" d="M0-22V-36" />
    <path class="a-arm small" d="M2-38 14-54" /><path class="a-arm small" d="M-3-38-10-26" /><circle class="a-head" cx="0" cy="-50" r="7" />
  </g>
`;
