import { type Box, type Detail } from './camera.js';
import { type Column, type Item, type MapView, boxOf, inColumn } from './map-view.js';

/** A column as it is drawn: what of it, how much of each role, and laid out for which zoom. */
export interface Strip {
  /** Its place among the columns of the view. */
  readonly index: number;
  readonly column: Column;
  readonly detail: Detail;
  readonly zoom: number;
  readonly items: readonly Item[];
}

/** What is to be drawn. */
export interface Aim {
  readonly box: Box;
  readonly detail: Detail;
  readonly zoom: number;
}

/** So many items are drawn anew in one frame: more would hold up the next one on a slow device. */
const portion = 20;

/**
 * The map in strips, so that it can be drawn bit by bit: those in the middle
 * first, and each at its own zoom until its turn comes. What the reader stands
 * on is drawn at once, and what is no longer true is not shown for a moment.
 */
export class Strips {
  readonly #drawn = new Map<number, Strip>();

  /**
   * Goes as far towards an aim as one frame bears.
   *
   * @param landmarks keys that must not be missing
   * @param busy items' worth of other things that are drawn in this frame
   * @returns what is drawn, from the first column on, and whether that is all
   */
  draw(
    view: MapView,
    aim: Aim,
    landmarks: ReadonlySet<string>,
    busy: number,
  ): { strips: readonly Strip[]; done: boolean } {
    const wanted = wantedIn(view, aim, landmarks);
    for (const index of this.#drawn.keys()) if (!wanted.has(index)) this.#drawn.delete(index);
    let spent = busy;
    const take = (strip: Strip): void => {
      spent += costOf(strip, this.#drawn.get(strip.index));
      this.#drawn.set(strip.index, strip);
    };
    const behind: Strip[] = [];
    for (const [index, items] of wanted) {
      const before = this.#drawn.get(index);
      const strip: Strip = { index, column: view.columns[index]!, detail: aim.detail, zoom: aim.zoom, items };
      if (before && isSame(before, strip)) continue;
      const missing = items.some((item) => landmarks.has(item.key) && !before?.items.includes(item));
      if (missing || (before && before.column !== strip.column)) take(strip);
      else behind.push(strip);
    }
    const middle = { x: (aim.box.left + aim.box.right) / 2, y: (aim.box.top + aim.box.bottom) / 2 };
    behind.sort((a, b) => distance(a, middle) - distance(b, middle));
    const bears = (strip: Strip): boolean =>
      spent === 0 || spent + costOf(strip, this.#drawn.get(strip.index)) <= portion;
    while (behind.length > 0 && bears(behind[0]!)) take(behind.shift()!);
    const strips = [...this.#drawn.values()].toSorted((a, b) => a.index - b.index);
    return { strips, done: behind.length === 0 };
  }
}

/** The items to draw, by column. */
function wantedIn(
  view: MapView,
  { box, detail }: Aim,
  landmarks: ReadonlySet<string>,
): ReadonlyMap<number, readonly Item[]> {
  const wanted = new Map<number, readonly Item[]>();
  for (const [index, column] of view.columns.entries()) {
    const near = detail === 'dot' ? [] : inColumn(column, box);
    const marked = column.items.filter((item) => landmarks.has(item.key) && !near.includes(item));
    if (near.length + marked.length > 0)
      wanted.set(index, marked.length > 0 ? [...near, ...marked].toSorted((a, b) => a.y - b.y) : near);
  }
  return wanted;
}

const isSame = (a: Strip, b: Strip): boolean =>
  a.column === b.column &&
  a.detail === b.detail &&
  a.zoom === b.zoom &&
  a.items.length === b.items.length &&
  a.items.every((item, i) => item === b.items[i]);

/** Where nothing but its ends changes, only those are laid out. */
const costOf = (strip: Strip, before: Strip | undefined): number =>
  before && before.zoom === strip.zoom && before.detail === strip.detail && before.column === strip.column
    ? strip.items.filter((item) => !before.items.includes(item)).length
    : strip.items.length;

function distance({ items }: Strip, { x, y }: { readonly x: number; readonly y: number }): number {
  const [first, last] = [boxOf(items[0]!), boxOf(items.at(-1)!)];
  return Math.hypot((first.left + first.right) / 2 - x, (first.top + last.bottom) / 2 - y);
}
