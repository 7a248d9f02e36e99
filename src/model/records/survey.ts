import * as checks from '../checks/survey.js';
import { resource } from '../resource.js';
import type { CheckinDraft, Submission, Survey } from '../schemas/survey.js';

export type { CheckinDraft, Submission, Survey, SurveyItem } from '../schemas/survey.js';

/** Survey definitions: support items, dosage items, autonomy items, and the notice shown first. */
export const surveys = resource<Survey>('surveys', 'shared', checks.surveys);

/** Answers, on their one way out: write-only, no call returns one. The id is the receipt. */
export const submissions = resource<Submission>('submissions', 'write-only', checks.submissions);

/** Answers not sent yet. They stay on this device: no adapter but the browser's offers them. */
export const checkinDrafts = resource<CheckinDraft>('checkin-drafts', 'device', checks.checkinDrafts);
