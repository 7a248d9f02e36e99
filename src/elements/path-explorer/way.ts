/** From a role onwards, or back from a goal. */
export type Direction = 'forward' | 'back';

/** Roads from somewhere, or the whole catalogue. */
export type Way = Direction | 'whole';
