/** From a role onwards, or back from a goal. */
export type Direction = 'forward' | 'back';

/** The picture or the list: the same content, the same powers. */
export type Mode = 'map' | 'list';

/** The four arrow keys. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow leads: an item's key, and the words of the road that was walked. */
export interface Walked {
  readonly key: string;
  readonly road: string;
}

/** Which roles are shown. */
export interface Filters {
  readonly inside: boolean;
  readonly outside: boolean;
  readonly openOnly: boolean;
}

/** Nothing is left out. */
export const allShown: Filters = { inside: true, outside: true, openOnly: false };
