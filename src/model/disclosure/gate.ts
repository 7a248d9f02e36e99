/**
 * The gate that every answer passes before anything is counted: it leaves its
 * row as *one* of two sides and as nothing else. Odd rows are asked "3 or
 * more?", even rows "4 or more?", so that the middle answer counts now on one
 * side, now on the other.
 *
 * Each side of each question stands for two answers at least ({1,2} and
 * {3,4,5}; {1,2,3} and {4,5}). Whatever is computed from sides alone is
 * therefore the same for another answer of the same person: nobody can ever
 * work an answer out, knowing every other answer, every count and every figure
 * of every cycle. `test/model/disclosure/attack.test.ts` tries.
 */
export type Gate = 3 | 4;

/** Which question the answer at this place is asked; the place must have nothing to do with the answer. */
export const gateAt = (place: number): Gate => (place % 2 === 0 ? 3 : 4);

/** Is the answer on the upper side? @param answer 1 to 5 */
export const passes = (answer: number, gate: Gate): boolean => answer >= gate;

/** The level that a side stands for: in the middle of 1 and 2, or of 4 and 5. */
export const lowerLevel = 1.5;
/** See `lowerLevel`. */
export const upperLevel = 4.5;

/**
 * Levels beyond these are shown as bounds: so few people are on the other side
 * that the figure would speak for each of them. Every group whose plain mean
 * is 4.75 or more (1.25 or less) is beyond.
 */
export const boundAt = { atLeast: 4.125, atMost: 1.875 } as const;
/** What is shown instead. */
export const shownBound = { atLeast: 4, atMost: 2 } as const;
