/**
 * How much it tells where a word stands: a title that is the word, begins with
 * it, has it, or has it but for its long vowels; then other names and the
 * reading, family, skill and task. In those a text that is the word comes before
 * one in which it begins a word, and that before one that has it inside another.
 * A short Latin word inside another is there by chance: see `searched.ts`.
 */
export const worth = {
  whole: 200,
  begins: 120,
  title: 100,
  loose: 80,
  /** Three Latin letters inside another word of a title: less than a word of its own in any field. */
  within: 15,
  named: 60,
  family: 36,
  skill: 20,
  task: 14,
  /** Added where the word begins one, and where it is all. */
  start: 2,
  all: 4,
  /** Added to a skill at most: where the role asks for more of it than any other. */
  asked: 8,
} as const;
