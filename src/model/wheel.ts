import { aboutRight } from './map.js';
import type { SelfResult } from './records/results.js';
import { type SupportId, supportIds } from './supports.js';

/** Levels and dosage run from `lowest` to `highest`. */
export const lowest = 1;
/** Levels and dosage run from `lowest` to `highest`. */
export const highest = 5;

/** The part of a result that a wheel is drawn from. */
type Drawn = Pick<SelfResult, 'scores' | 'dosage'>;

/**
 * Check-ins as the wheel shows them: a pulse asks about one support, the others
 * stay as they were last known. What was asked and skipped is `null` and stays
 * a gap; what was not asked is absent.
 *
 * @param results newest first
 */
export const carried = <R extends Drawn>(results: readonly R[]): readonly R[] =>
  results.reduceRight<R[]>((known, result) => {
    const { scores, dosage } = known[0] ?? {};
    known.unshift({ ...result, scores: { ...scores, ...result.scores }, dosage: { ...dosage, ...result.dosage } });
    return known;
  }, []);

/** A level as people see it: to one decimal, halves up. */
export const shownLevel = (level: number): number => Math.round(level * 10) / 10;

/**
 * Change between two levels *as they are shown*, so that what is read adds up
 * (3.9 → 4.2 is +0.3). `null` where either is missing.
 */
export function changeOf(now: number | null | undefined, before: number | null | undefined): number | null {
  if (now == null || before == null) return null;
  return (Math.round(now * 10) - Math.round(before * 10)) / 10;
}

/** Which support to talk about first, and why: the reader may always pick another. */
export interface Suggestion {
  readonly supportId: SupportId;
  /** `dosage`: its amount is farthest from "about right"; `level`: its value is the nearest to the hub. */
  readonly reason: 'dosage' | 'level';
}

/**
 * Pre-selects a support: the one whose amount is farthest from about right,
 * in either direction; where all amounts are right (or unknown), the innermost
 * level. Ties go to the lower level, then to the order of the spokes.
 * `undefined` where nothing stands out.
 */
export function suggestSupport({ scores, dosage }: Drawn): Suggestion | undefined {
  const levelOf = (id: SupportId): number => scores[id] ?? highest;
  const byLevel = supportIds.toSorted((a, b) => levelOf(a) - levelOf(b));
  const distance = (id: SupportId): number => Math.abs((dosage[id] ?? aboutRight) - aboutRight);
  const farthest = byLevel.toSorted((a, b) => distance(b) - distance(a))[0]!;
  if (distance(farthest) > 0) return { supportId: farthest, reason: 'dosage' };
  const known = byLevel.filter((id) => scores[id] != null);
  const [inner, outer] = [known[0], known.at(-1)];
  if (!inner || !outer || changeOf(scores[outer], scores[inner]) === 0) return undefined;
  return { supportId: inner, reason: 'level' };
}
