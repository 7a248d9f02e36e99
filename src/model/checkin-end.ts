import { questionsOf } from './checkin.js';
import type { CheckinDraft, SelfResult, Submission, Survey } from './records/survey.js';
import { scoreAnswers } from './wheel.js';

/**
 * What leaves for the company: every item of the survey, skipped where there
 * is no answer. The id is the draft's key, so any repeat is the same sending.
 */
export const submissionOf = (survey: Survey, draft: CheckinDraft, cycleId: string): Submission => ({
  id: draft.key,
  cycleId,
  surveyId: draft.surveyId,
  surveyVersion: draft.surveyVersion,
  kind: draft.kind,
  answers: questionsOf(survey).map(({ id }) => ({ itemId: id, value: draft.answers[id] ?? null })),
});

/** The person's own result, taken when the draft was last saved; the same draft gives the same record. */
export const resultOf = (survey: Survey, draft: CheckinDraft, cycleId: string | null): SelfResult => ({
  id: draft.resultId,
  cycleId,
  takenAt: draft.savedAt,
  ...scoreAnswers(survey, draft.answers),
});
