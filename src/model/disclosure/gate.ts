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

/** What is shown instead of a level where nearly everybody is on one side: at least, at most. */
export const shownBound = { atLeast: 4, atMost: 2 } as const;

/** From this share of upper sides on, a group is nearly of one mind. Every plain mean of 4.75 or more is beyond. */
const nearlyAll = 7 / 8;

/**
 * Whether so few are on the other side that the level would speak for each
 * person. In a small group one alone on the other side is within the bound
 * too: no bound ever says that everybody is on one side.
 *
 * @param upper how many are on the upper side, of `n`; a person may count in parts
 */
export function boundOf(upper: number, n: number): 'at-least' | 'at-most' | null {
  const most = Math.min(nearlyAll * n, n - 1);
  return upper >= most ? 'at-least' : upper <= n - most ? 'at-most' : null;
}
