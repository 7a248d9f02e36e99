/** Where one looks on the map: the point in the middle of the view, in em of the map, and how large an em is drawn. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A size in em: of the map as laid out, or of the view on the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of the map, in its em. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Twice the size of the text is as near as anybody needs; further than the whole map there is nothing to see. */
const nearest = 2;
/** So many em of the view around the map stay free. */
const border = 1;

/** The zoom at which the whole map is in the view; never larger than life. */
export const wholeZoom = (map: Size, view: Size): number =>
  Math.min(1, (view.width - 2 * border) / map.width, (view.height - 2 * border) / map.height);

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** Keeps the map in the view: it cannot be lost, and what fits stands in the middle. */
export function keep({ x, y, zoom }: Camera, map: Size, view: Size): Camera {
  const near = between(Math.min(wholeZoom(map, view), 1), zoom, nearest);
  const along = (at: number, length: number, shown: number): number => {
    const half = shown / near / 2;
    const free = border / near;
    return length + 2 * free <= 2 * half ? length / 2 : between(half - free, at, length + free - half);
  };
  return { x: along(x, map.width, view.width), y: along(y, map.height, view.height), zoom: near };
}

/**
 * Zooms so that a point stays where it is on the page.
 *
 * @param at the point, in em of the view from its middle
 */
export function zoomAt(camera: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera {
  const zoom = Math.min(nearest, camera.zoom * factor);
  return {
    x: camera.x + at.x / camera.zoom - at.x / zoom,
    y: camera.y + at.y / camera.zoom - at.y / zoom,
    zoom,
  };
}

/** What is in the view, and so many views more on each side. */
export function seen({ x, y, zoom }: Camera, view: Size, more = 0): Box {
  const across = (view.width / zoom) * (0.5 + more);
  const down = (view.height / zoom) * (0.5 + more);
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** What of a box lies on the map: beyond its edge nothing is missing. */
export const within = ({ left, top, right, bottom }: Box, { width, height }: Size): Box => ({
  left: Math.max(0, left),
  top: Math.max(0, top),
  right: Math.min(width, right),
  bottom: Math.min(height, bottom),
});

/** Moves as little as it takes to have a box in the view. */
export function reveal(camera: Camera, box: Box, view: Size): Camera {
  const shown = seen(camera, view);
  const room = border / camera.zoom;
  const shift = (from: number, to: number, low: number, high: number): number =>
    from - room < low ? from - room - low : to + room > high ? Math.min(to + room - high, from - room - low) : 0;
  return {
    ...camera,
    x: camera.x + shift(box.left, box.right, shown.left, shown.right),
    y: camera.y + shift(box.top, box.bottom, shown.top, shown.bottom),
  };
}

/** Is the inner box whole in the outer one? */
export const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** Do two boxes share anything? */
export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** How much of a role can be read at a zoom: all of its card, its title, or a dot. */
export type Detail = 'card' | 'title' | 'dot';

export const detailAt = (zoom: number): Detail => (zoom >= 0.74 ? 'card' : zoom >= 0.42 ? 'title' : 'dot');
