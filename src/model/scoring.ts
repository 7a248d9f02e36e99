import { aboutRight } from './map.js';
import type { SelfResult } from './records/results.js';
import type { Survey } from './records/survey.js';
import { type SupportId, supportIds } from './supports.js';
import { highest, lowest } from './wheel.js';

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
