import * as z from 'zod/mini';
import { answer, id, instant, supportId, text } from './scalars.js';

const item = z.looseObject({ id, text, managerText: z.optional(text) });

/** Survey definitions: support items, dosage items, autonomy items, and the notice shown first. */
export const surveys = z.looseObject({
  id,
  version: z.int().check(z.minimum(1)),
  title: z.optional(text),
  recall: z.optional(text),
  /** Words for answers 1 to 5, then for "don't know / skip". */
  scale: z.array(text).check(z.length(6)),
  doseScale: z.array(text).check(z.length(6)),
  items: z.array(z.extend(item, { support: supportId })).check(z.minLength(1)),
  dosage: z.array(z.extend(item, { support: supportId })),
  autonomy: z.array(z.extend(item, { reverse: z.boolean() })),
  notice: z.looseObject({
    purpose: text,
    viewers: text,
    minGroup: z.int().check(z.minimum(5)),
    retentionMonths: z.int().check(z.minimum(1)),
  }),
});
export type Survey = z.output<typeof surveys>;
export type SurveyItem = Survey['items'][number];

/** Answers, on their one way out: write-only, no call returns one. The id is the receipt. */
export const submissions = z.looseObject({
  id,
  cycleId: id,
  surveyId: id,
  surveyVersion: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  kind: z.enum(['full', 'pulse', 'mirror']),
  answers: z.array(z.looseObject({ itemId: id, value: answer })),
});
export type Submission = z.output<typeof submissions>;

/** Answers not sent yet. They stay on this device: no adapter but the browser's offers them. */
export const checkinDrafts = z.looseObject({
  id,
  surveyId: id,
  surveyVersion: z.int(),
  kind: z.enum(['full', 'pulse', 'mirror']),
  /** Items that are asked, where they are not all of the survey. */
  asks: z.optional(z.array(id)),
  answers: z.record(z.string(), answer),
  /** Item the person stood at. */
  at: z.optional(id),
  /** Made once a draft, so that a repeated sending counts once. */
  key: id,
  /** Id of the own result it will become: drawn apart from `key`, so that neither leads to the other. */
  resultId: id,
  /** Cycle that a sending was begun for and not yet confirmed: until it is, the answers stay as they are. */
  sendingTo: z.optional(id),
  savedAt: instant,
});
export type CheckinDraft = z.output<typeof checkinDrafts>;
