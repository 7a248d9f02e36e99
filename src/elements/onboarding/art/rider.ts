import { type SVGTemplateResult, nothing, svg } from 'lit';
import { type BicycleLook, beam, bicycle, crank, settle } from './bicycle.js';
import { ground, legAngles, pedalAnkle } from './legs.js';

/** How a rider sits. */
export interface RiderLook extends BicycleLook {
  /** Turned forward round the hip, in degrees: a heavy gear bends the back. */
  readonly lean?: number;
  /** Turned at the neck, in degrees; up is less than 0. */
  readonly gaze?: number;
  /** One foot on the ground, not riding yet. */
  readonly waiting?: boolean;
  /** The other of two riders. */
  readonly second?: boolean;
}

/** Where the head turns. */
export const neck = { x: 7, y: -188 } as const;

/** A leg whose thigh and shin turn in their joints; the foot stays level. */
function leg(side: 'near' | 'far', waiting: boolean): SVGTemplateResult {
  const { thigh, shin, foot } = legAngles(waiting && side === 'far' ? ground : pedalAnkle(side));
  return svg`
    <g class="a-limb" transform="translate(-30 -122)">
      <g class="a-thigh a-${side}" transform="rotate(${thigh})">
        <path class="a-leg" d="M-1-10Q30-10 58-7.5A7.5 7.5 0 0 1 58 7.5Q30 9-1 10-11 8-11 0-11-8-1-10Z" />
        <g transform="translate(58 0)">
          <g class="a-shin a-${side}" transform="rotate(${shin})">
            <path class="a-leg" d="M0-7.5Q26-8.5 48-5V5.5Q24 7.5 0 7.5A7.5 7.5 0 0 1 0-7.5Z" />
            <path class="a-sock" d="M48 0H57" />
            <g transform="translate(58 0)">
              <g class="a-foot a-${side}" transform="rotate(${foot})"><path class="a-shoe" d="M-7-5Q-9 8-6 8H16Q19 7 17 3 12-2 6-5Q0-3-7-5Z" /></g>
            </g>
          </g>
        </g>
      </g>
    </g>
  `;
}

/**
 * A rider on a bicycle. One outline for everybody: helmet, jacket, no face, no
 * hair, no figure; colours that are nobody's skin unless the reader has chosen.
 */
export function ride(look: RiderLook): SVGTemplateResult {
  const { lean = 0, gaze = 0, waiting = false, second = false } = look;
  // The hand stays on the grip: the arm is drawn from where the shoulder has come to.
  const turn = (x: number, y: number): [number, number] => {
    const angle = (lean * Math.PI) / 180;
    const [dx, dy] = [x + 30, y + 124];
    return [-30 + dx * Math.cos(angle) - dy * Math.sin(angle), -124 + dx * Math.sin(angle) + dy * Math.cos(angle)];
  };
  const [sx, sy] = turn(2, -174);
  const [ex, ey] = [(sx + 54) / 2 - 1, (sy - 136) / 2 + 14];
  const arm = (dx: number): SVGTemplateResult => svg`
    <path class="a-arm" d="M${sx + dx} ${sy}L${ex + dx} ${ey} ${50 + dx}-140" />
    <path class="a-skin" d="M${48 + dx}-145q9-2 12 3 2 6-3 9-8 2-11-3-2-6 2-9z" />`;
  return svg`
    <g class=${second ? 'a-second' : 'a-first'} transform="translate(0 ${settle(look.wheel)})">
      ${second ? nothing : beam}
      <g class="a-person a-behind">${leg('far', waiting)}${arm(5)}</g>
      ${bicycle(look)} ${crank()}
      <g class="a-person">
        ${leg('near', waiting)}
        <g class="a-trunk-of" transform="rotate(${lean} -30 -124)">
          <g class="a-looking" transform="translate(${neck.x} ${neck.y}) rotate(${gaze}) translate(${-neck.x} ${-neck.y})">
            <path class="a-neck" d="M5-186 12-198" />
            <path class="a-skin" d="M3-206Q4-223 19-222 32-220 32-207 31-192 20-190 6-189 3-206Z" />
            <path class="a-strap" d="M9-206 17-190" />
            <path class="a-helmet" d="M0-207C-2-226 9-234 21-233 34-231 39-219 38-211L43-207Q38-205 33-207 17-212 3-203 0-203 0-207Z" />
            <path class="a-vent" d="M11-226Q20-229 29-223M8-219Q18-222 30-217" />
          </g>
          <path class="a-body" d="M-45-119Q-44-140-29-162-19-178-8-187 3-193 11-187 17-180 13-167 7-148-9-132-13-124-15-114-30-110-45-113Z" />
          <path class="a-collar" d="M-1-189Q8-190 13-183" />
        </g>
        ${arm(0)}
      </g>
    </g>
  `;
}

/** Somebody far away who waves. */
export const waving = (x: number, y: number): SVGTemplateResult => svg`
  <g class="a-second" transform="translate(${x} ${y})">
    <path class="a-leg small" d="M-3-14V0M3-14V0" /><path class="a-body small" d="M0-17V-25" />
    <g transform="translate(3 -26)"><g class="t-waving"><path class="a-arm small" d="M0 0 8-13" /></g></g>
    <path class="a-arm small" d="M-4-26-8-16" /><circle class="a-skin" cx="0" cy="-36" r="5.5" />
  </g>
`;
