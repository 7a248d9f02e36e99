import { questionsOf } from './checkin.js';
import type { SelfResult } from './records/results.js';
import type { CheckinDraft, Submission, Survey } from './records/survey.js';
import { type Scores, scoreAnswers } from './scoring.js';

/** What the draft asks: a set keeps its items with the draft, the full survey is all there is. */
const askedIn = (survey: Survey, { asks }: CheckinDraft): ((item: { id: string }) => boolean) => {
  const asked = new Set(asks ?? questionsOf(survey).map(({ id }) => id));
  return ({ id }) => asked.has(id);
};

/**
 * What leaves for the company: every item that was asked, skipped where there
 * is no answer. The id is the draft's key, so any repeat is the same sending.
 */
export const submissionOf = (survey: Survey, draft: CheckinDraft, cycleId: string): Submission => ({
  id: draft.key,
  cycleId,
  surveyId: draft.surveyId,
  surveyVersion: draft.surveyVersion,
  kind: draft.kind,
  answers: questionsOf(survey)
    .filter(askedIn(survey, draft))
    .map(({ id }) => ({ itemId: id, value: draft.answers[id] ?? null })),
});

/**
 * The person's own result, taken when the draft was last saved; the same draft
 * gives the same record. A support that was not asked is absent (the wheel
 * keeps its last value), one that was skipped is `null`. Levels follow the same
 * rule in every set: two thirds of the survey's items.
 */
export function resultOf(survey: Survey, draft: CheckinDraft, cycleId: string | null): SelfResult {
  const asked = askedIn(survey, draft);
  const { scores, dosage, autonomy } = scoreAnswers(survey, draft.answers);
  const only = <V>(values: Partial<Record<string, V>>, items: Survey['dosage']): Partial<Record<string, V>> => {
    const known = new Set<string>(items.filter(asked).map(({ support }) => support));
    return Object.fromEntries(Object.entries(values).filter(([id]) => draft.asks === undefined || known.has(id)));
  };
  const shown: Scores = { scores: only(scores, survey.items), dosage: only(dosage, survey.dosage), autonomy };
  return { id: draft.resultId, cycleId, takenAt: draft.savedAt, ...shown };
}
