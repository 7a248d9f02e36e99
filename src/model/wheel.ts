import { aboutRight } from './map.js';
import type { SelfResult, Survey } from './records/survey.js';
import { type SupportId, supportIds } from './supports.js';

/** Levels and dosage run from `lowest` to `highest`. */
export const lowest = 1;
/** Levels and dosage run from `lowest` to `highest`. */
export const highest = 5;

/** Answers by item id: 1 to 5, `null` or absent where the person skipped. */
export type Answers = { readonly [itemId: string]: number | null | undefined };

/** What a check-in measures: the part of a `self-results` record that comes from answers. */
export type Scores = Pick<SelfResult, 'scores' | 'dosage' | 'autonomy'>;

/**
 * Mean of what was answered; `null` where fewer than two thirds of the items
 * were (2 of 3), because one answer would then stand for a whole support.
 *
 * @param values one a item, `null` for a skipped one
 */
export function meanOfAnswered(values: readonly (number | null | undefined)[]): number | null {
  const answered = values.filter((value) => value != null);
  if (answered.length === 0 || answered.length * 3 < values.length * 2) return null;
  return answered.reduce((sum, value) => sum + value, 0) / answered.length;
}

/**
 * Scores a check-in: mean a support, dosage a support, mean of the autonomy
 * items with reversed ones turned round (6 − answer). The same on the device,
 * in the server and in the demo.
 *
 * @param answers items that the survey does not know are ignored
 * @throws RangeError an answer is not a number from 1 to 5
 */
export function scoreAnswers(survey: Pick<Survey, 'items' | 'dosage' | 'autonomy'>, answers: Answers): Scores {
  const read = ({ id }: { id: string }): number | null => onScale(id, answers[id] ?? null);
  const scores: Scores['scores'] = {};
  const dosage: Scores['dosage'] = {};
  for (const supportId of supportIds) {
    const ofSupport = (item: { support: SupportId }): boolean => item.support === supportId;
    scores[supportId] = meanOfAnswered(survey.items.filter(ofSupport).map(read));
    dosage[supportId] = wholeDosage(meanOfAnswered(survey.dosage.filter(ofSupport).map(read)));
  }
  const autonomy = survey.autonomy.map((item) => {
    const value = read(item);
    return value !== null && item.reverse ? lowest + highest - value : value;
  });
  return { scores, dosage, autonomy: meanOfAnswered(autonomy) };
}

function onScale(id: string, value: number | null): number | null {
  if (value === null || (value >= lowest && value <= highest)) return value;
  throw new RangeError(`answer ${id} is not a number from ${lowest} to ${highest}`);
}

/** A company's survey may ask dosage twice; a half is rounded towards "about right", never away from it. */
function wholeDosage(mean: number | null): number | null {
  if (mean === null) return null;
  const off = mean - aboutRight;
  return aboutRight + Math.sign(off) * Math.ceil(Math.abs(off) - 0.5);
}

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
export function suggestSupport({ scores, dosage }: Pick<Scores, 'scores' | 'dosage'>): Suggestion | undefined {
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
