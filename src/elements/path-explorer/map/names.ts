import { type Box, type Detail, meets } from './camera.js';
import type { District } from './map-view.js';

/** A district that is drawn, and how much room its name has, in em of the view. */
export interface Named extends District {
  readonly room: number;
}

/** Longer names end in dots. */
const longest = 12;
/** What still says something. */
const shortest = 3;
/** A line with the room around it, in em of the view. */
const line = 1.7;
/** Letters of a name, in em of the view, and what is around them. */
const letter = 0.85;
const around = 0.9;

/** About as wide as a name is written: measuring would take a layout for each. */
const widthOf = (name: string): number =>
  around + letter * [...name].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : 0.62), 0);

/**
 * Districts whose names are written: all in sight while roles can be read. From
 * far away a name for each would be a row of dots; so larger districts come
 * first, then those that come first, each only where it covers no other.
 *
 * @param box what is drawn of the map
 * @param edge right edge of the map, in its em
 */
export function namesIn(
  districts: readonly District[],
  box: Box,
  zoom: number,
  detail: Detail,
  edge: number,
): readonly Named[] {
  const seen = districts.filter((district) => meets(district, box));
  if (detail !== 'dot') return seen.map((district) => ({ ...district, room: (district.right - district.left) * zoom }));
  const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);
  const written: (readonly [Box, Named])[] = [];
  for (const district of seen.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const [left, top] = [district.left * zoom, district.top * zoom];
    const wanted = Math.min(longest, widthOf(district.title));
    const room = Math.min(wanted, edge * zoom + 1 - left);
    const own = { left, top, right: left + room, bottom: top + line };
    if (room < Math.min(wanted, shortest) || written.some(([other]) => meets(other, own))) continue;
    written.push([own, { ...district, room }]);
  }
  return written.map(([, named]) => named).toSorted((a, b) => a.fold.step - b.fold.step);
}
