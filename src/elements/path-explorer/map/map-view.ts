import type { Known } from '../../../model/roads/evidence.js';
import { boxWidth } from '../../../model/roads/layout.js';
import type { Box, Size } from './camera.js';

/** Sizes on the map in em, as drawn at zoom 1. */
export const cardWidth = 10.5;
export const cardHeight = 4.6;
/** A fold, which the layout gives six tenths of a row. */
export const moreHeight = 0.6 * cardHeight;
/** From one step to the next: the layout leaves the gap to the roads. */
export const columnStep = cardWidth / boxWidth;

/** A role on the map, with its words made when they are first asked for: a catalogue has ten thousand. */
export interface Card {
  readonly kind: 'card';
  readonly key: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly family: string;
  /** "7 of 9 carry over"; empty where that is not known. */
  readonly carry: string;
  readonly posts: string;
  readonly outside: boolean;
  readonly now: boolean;
  readonly goal: boolean;
  readonly saved: boolean;
  /** Put aside by the reader, and shown all the same. */
  readonly aside: boolean;
  readonly opened: boolean;
  /** Asked for by the filters, among others that only lie on the way. */
  readonly asked: boolean;
  readonly onRoute: boolean;
  /** How one gets here from the step before, and from which other roles too. */
  readonly road: string;
  /** Key of what it hangs on in the outline: the best-known neighbour that is shown, or a fold. */
  readonly parent: string | undefined;
  readonly also: string;
}

/** The rest of a column: opens, a handful at a time. */
export interface More {
  readonly kind: 'more';
  readonly key: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  /** The family it holds; empty for the rest of a step. */
  readonly family: string;
  readonly label: string;
  readonly name: string;
  /** Whether what it holds is shown; a fold that only adds has none. */
  readonly open?: boolean;
}

export type Item = Card | More;

/** Items one below the other, from the top. */
export interface Column {
  readonly step: number;
  readonly title: string;
  readonly x: number;
  readonly items: readonly Item[];
}

/** A drawn road; `between` names the two ends in the direction one travels. */
export interface Line {
  readonly key: string;
  readonly between: readonly [from: string, to: string];
  readonly path: string;
  readonly box: Box;
  readonly line: Known;
  readonly width: number;
  readonly onRoute: boolean;
  readonly far: boolean;
  readonly words: string;
}

/** A part of the whole map with a name: a family and its roles. */
export interface District extends Box {
  readonly title: string;
  /** Its line in the outline, which opens and closes. */
  readonly fold: More;
  /** Roles in it, whether the outline lists them or not. */
  readonly count: number;
  /** What the outline shows below it: nothing while it is closed. */
  readonly listed: readonly Item[];
}

/** Many roads between two districts, drawn as one from far away. */
export interface Highway {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Part of the most roads between any two districts, up to 1. */
  readonly share: number;
}

/** Roles outside, roles with open posts, and those that the filters ask for among others. */
export interface Marks {
  readonly outside: readonly Card[];
  readonly open: readonly Card[];
  readonly asked: readonly Card[];
}

export interface MapView extends Size {
  /** In the order one walks: nearest first, also backwards from a goal; on the whole map from left to right, line by line. */
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** Only on the whole map. */
  readonly districts: readonly District[];
  readonly highways: readonly Highway[];
  /** Roles that are painted in a way of their own from far away. */
  readonly marks: Marks;
  /** The same as long as all roles stand where they stood: what is painted of them from far away is kept until then. */
  readonly ground: object;
  /** Roles that the filters leave, folded ones too, but not the one that one looks from. */
  readonly left: number;
  /** Roles that stand there beside those, as they lie on the way. */
  readonly onTheWay: number;
  /** From the centre to the opened role (or the goal), as travelled; empty without one. */
  readonly route: readonly string[];
}

/** Which of these cards are painted in a way of their own. */
export const marksOf = (items: readonly Item[]): Marks => {
  const cards = items.filter((item): item is Card => item.kind === 'card');
  return {
    outside: cards.filter(({ outside }) => outside),
    open: cards.filter(({ posts }) => posts !== ''),
    asked: cards.filter(({ asked }) => asked),
  };
};

/** Where an item stands. */
export const boxOf = ({ kind, x, y }: Item): Box => ({
  left: x,
  top: y,
  right: x + cardWidth,
  bottom: y + (kind === 'card' ? cardHeight : moreHeight),
});

/** The item of a key, wherever it stands. */
export function itemOf(view: MapView, key: string | undefined): Item | undefined {
  if (key === undefined) return undefined;
  for (const { items } of view.columns) {
    const found = items.find((item) => item.key === key);
    if (found) return found;
  }
  return undefined;
}

/** The items of a column that stand in a box: they are in order, so only what is seen is looked at. */
export function inColumn({ x, items }: Column, box: Box): readonly Item[] {
  if (x > box.right || x + cardWidth < box.left) return [];
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.y + cardHeight < box.top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < items.length && items[end]!.y <= box.bottom) end++;
  return items.slice(low, end);
}

/** The items that stand in a box. */
export const itemsIn = (view: MapView, box: Box): readonly Item[] =>
  view.columns.flatMap((column) => inColumn(column, box));
