import { type FilterPart, type Filters, allShown } from './filters.js';
import type { TalkPlace } from './panel/panel-acts.js';
import type { Way } from './way.js';

/** The picture or the list: the same content, the same powers. */
export type Mode = 'map' | 'list';

/** Keys that lead from one item to another: the arrows, and first and last of a column or of the list. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** Where an arrow leads: an item's key, and the words of the road that was walked. */
export interface Walked {
  readonly key: string;
  readonly road: string;
}

/** Two futures that the reader holds side by side. */
export type Pair = readonly [left: string, right: string];

/** What the reader looks at. It lives in the element and nowhere else: it is never stored or sent. */
export interface Look {
  readonly way: Way;
  readonly centre: string | undefined;
  /** `null`: closed; until anything is opened, the goal is. */
  readonly opened: string | null | undefined;
  readonly filters: Filters;
  /** Which of the filters behind buttons are unfolded. */
  readonly filtering: FilterPart | undefined;
  /** Is the own draft unfolded? */
  readonly drafting: boolean;
  /** How many times each fold was opened, by its key. */
  readonly unfolded: ReadonlyMap<string, number>;
  /** Which of the routes is drawn. */
  readonly chosen: number;
  /** Roles that were opened, the last one first: what one compares next is often among them. */
  readonly looked: readonly string[];
  /** Two futures that are held side by side. */
  readonly compared: Pair | undefined;
  readonly mode: Mode | undefined;
  /** Where in the panel a talk was wished for that nobody on the page answers. */
  readonly untaken: TalkPlace | undefined;
}

export const firstLook: Look = {
  way: 'forward',
  centre: undefined,
  opened: undefined,
  filters: allShown,
  filtering: undefined,
  drafting: false,
  unfolded: new Map(),
  chosen: 0,
  looked: [],
  compared: undefined,
  mode: undefined,
  untaken: undefined,
};

/** So many opened roles are remembered: more would be no help to choose. */
const mostLooked = 4;

/** Roles that were opened, with the one that opens now first. */
export const lookedAt = (id: string, looked: readonly string[]): readonly string[] =>
  [id, ...looked.filter((other) => other !== id)].slice(0, mostLooked);
