import { bottomBracket, crankRadius, crankRest } from './bicycle.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Thigh and shin are of one length. */
const bone = 58;
const hip: Place = { x: -30, y: -122 };
/** Where the ankle is while a foot is on the ground. */
export const ground: Place = { x: 0, y: -10 };

/**
 * Where an ankle is on its pedal.
 *
 * @param turned degrees that the crank has turned from where it rests
 */
export function pedalAnkle(side: 'near' | 'far', turned = 0): Place {
  const angle = ((crankRest + turned + (side === 'far' ? 180 : 0)) * Math.PI) / 180;
  return {
    x: bottomBracket.x + crankRadius * Math.cos(angle) - 3,
    y: bottomBracket.y + crankRadius * Math.sin(angle) - 8,
  };
}

/** Angles of the joints in degrees, each from the bone before it; the foot ends up level. */
export interface LegAngles {
  readonly thigh: number;
  readonly shin: number;
  readonly foot: number;
}

/** How a leg has to be bent for its ankle to be somewhere: two equal bones, the knee ahead. Out of reach it is stretched. */
export function legAngles(ankle: Place): LegAngles {
  const [dx, dy] = [ankle.x - hip.x, ankle.y - hip.y];
  const far = Math.min(Math.hypot(dx, dy), 2 * bone);
  const bend = Math.acos(far / (2 * bone));
  const thigh = Math.atan2(dy, dx) - bend;
  const degrees = (angle: number): number => Math.round((angle * 1800) / Math.PI) / 10;
  return { thigh: degrees(thigh), shin: degrees(2 * bend), foot: degrees(-thigh - 2 * bend) };
}
