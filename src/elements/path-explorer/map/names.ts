import { type Box, type Detail, meets } from './camera.js';
import type { Card, District } from './map-view.js';

/** A district that is drawn, and how much room its name has, in em of the view. */
export interface Named extends District {
  readonly room: number;
  /** So much higher than in its district it stands, in em of the view, to leave a role below it to be read; below zero lower, beside larger neighbours. */
  readonly raise: number;
}

/** Names are written so much smaller than the text around the map. */
export const nameSize = 0.85;

/** Longer names end in dots. */
const longest = 12;
/** What still says something. */
const shortest = 3;
/** A line with the room around it, in em of the view. */
const line = 1.7;
/** From one line to the next, so that names do not touch. */
const pitch = 1.8;
/** A name that has no room on the first line of its district is tried on so many below it. */
const mostLower = 4;
/** Letters of a name, in em of the view, and what is around them. */
const letter = 0.85;
const around = 0.9;

/** About as wide as a name is written: measuring would take a layout for each. */
const widthOf = (name: string): number =>
  around + letter * [...name].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : 0.62), 0);

/**
 * Districts whose names are written: all in sight while roles can be read. From
 * far away a name for each would be a row of dots; so larger districts come
 * first, then those that come first, each only where it covers no other. A small
 * one between large neighbours has its name further down, where theirs end: on the
 * first of a few lines of its district that is free. A role whose name is written
 * too has its name where it stands, and that of its district above it.
 *
 * @param box what is drawn of the map
 * @param edge right edge of the map, in its em
 * @param roles those that are written from far away
 */
export function namesIn(
  districts: readonly District[],
  box: Box,
  zoom: number,
  detail: Detail,
  edge: number,
  roles: readonly Pick<Card, 'x' | 'y' | 'title'>[] = [],
): readonly Named[] {
  const seen = districts.filter((district) => meets(district, box));
  if (detail !== 'dot')
    return seen.map((district) => ({ ...district, room: (district.right - district.left) * zoom, raise: 0 }));
  const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);
  const own = roles.map(({ x, y, title }): Box => {
    const [left, top] = [x * zoom, y * zoom];
    return { left, top, right: left + Math.min(longest, widthOf(title)), bottom: top + line };
  });
  const written: (readonly [Box, Named])[] = [];
  for (const district of seen.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const [left, top] = [district.left * zoom, district.top * zoom];
    const wanted = Math.min(longest, widthOf(district.title));
    const room = Math.min(wanted, edge * zoom + 1 - left);
    const name = { left, top, right: left + room, bottom: top + line };
    const raise = own.reduce((most, role) => (meets(role, name) ? Math.max(most, name.bottom - role.top) : most), 0);
    if (room < Math.min(wanted, shortest)) continue;
    const lowest = Math.min(mostLower, Math.floor(((district.bottom - district.top) * zoom) / pitch) - 1);
    for (let lower = 0; lower <= lowest || lower === 0; lower++) {
      const up = lower === 0 ? raise : -lower * pitch;
      const place = { ...name, top: top - up, bottom: name.bottom - up };
      if (written.some(([other]) => meets(other, place)) || (lower > 0 && own.some((role) => meets(role, place))))
        continue;
      written.push([place, { ...district, room, raise: up }]);
      break;
    }
  }
  return written.map(([, named]) => named).toSorted((a, b) => a.fold.step - b.fold.step);
}
