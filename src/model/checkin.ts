import type { CheckinDraft, Cycle, Survey } from './records/survey.js';
import type { Text } from './text.js';

/** Which of the three groups an item belongs to. */
export type Part = 'support' | 'dosage' | 'autonomy';

/** One item as it is asked. */
export interface Question {
  readonly id: string;
  readonly part: Part;
  readonly text: Text;
  /** Words for answers 1 to 5, then for "don't know / skip". */
  readonly choices: readonly Text[];
}

/** What is given to a question: 1 to 5, or `null` for "don't know / skip". */
export type Answer = number | null;

/** Seconds that an item takes, for the time left. */
export const secondsPerQuestion = 10;

/**
 * The items that a check-in asks, in their order. The one place that selects
 * them: a shorter set is another selection here, nothing else.
 */
export function questionsOf(survey: Survey): readonly Question[] {
  const ask = (part: Part, choices: readonly Text[]) => (item: { id: string; text: Text }) =>
    ({ id: item.id, part, text: item.text, choices }) satisfies Question;
  return [
    ...survey.items.map(ask('support', survey.scale)),
    ...survey.dosage.map(ask('dosage', survey.doseScale)),
    ...survey.autonomy.map(ask('autonomy', survey.scale)),
  ];
}

/**
 * What no schema says about a survey, as `path: reason`: an id that stands
 * twice would give two items one answer. `undefined` where all is well.
 */
export function surveyFlaw({ items, dosage, autonomy }: Survey): string | undefined {
  const seen = new Set<string>();
  for (const [list, entries] of Object.entries({ items, dosage, autonomy })) {
    for (const [index, { id }] of entries.entries()) {
      if (seen.has(id)) return `${list}.${index}.id: "${id}" stands twice`;
      seen.add(id);
    }
  }
  return undefined;
}

/** The round that is open at this moment; of several the one that opened last. */
export const openCycle = (cycles: readonly Cycle[], now: Date): Cycle | undefined =>
  cycles
    .filter(({ status, opensAt, closesAt }) => {
      const at = now.getTime();
      return status === 'open' && Date.parse(opensAt) <= at && at < Date.parse(closesAt);
    })
    .toSorted((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt))[0];

/** The two random names that a draft carries from its first answer to its end. */
export type DraftKeys = Pick<CheckinDraft, 'key' | 'resultId'>;

/** A draft without answers. One a survey: its id is the survey's. */
export const beginDraft = (survey: Survey, { key, resultId }: DraftKeys, now: Date): CheckinDraft => ({
  id: survey.id,
  surveyId: survey.id,
  surveyVersion: survey.version,
  kind: 'full',
  answers: {},
  key,
  resultId,
  savedAt: now.toISOString(),
});

/** The draft with one more answer; `at` is where the person stands next, absent past the last item. */
export const withAnswer = (
  draft: CheckinDraft,
  itemId: string,
  value: Answer,
  at: string | undefined,
  now: Date,
): CheckinDraft => ({
  ...draft,
  answers: { ...draft.answers, [itemId]: value },
  at,
  savedAt: now.toISOString(),
});

/** A draft taken up again. */
export interface Resumed {
  readonly draft: CheckinDraft;
  /** How many answers no longer fit, because the survey has changed since. */
  readonly dropped: number;
  /** Was the draft begun with another version of the survey? */
  readonly updated: boolean;
}

/**
 * Takes a draft up with the survey as it is now. Answers to items that still
 * exist are kept (an item whose meaning changes gets a new id), the others are
 * left out and counted. A sending that was begun keeps everything as it was.
 */
export function resume(survey: Survey, draft: CheckinDraft): Resumed {
  const updated = draft.surveyVersion !== survey.version;
  if (!updated || draft.sendingTo !== undefined) return { draft, dropped: 0, updated: false };
  const questions = questionsOf(survey);
  const known = new Set(questions.map(({ id }) => id));
  const kept = Object.entries(draft.answers).filter(([itemId]) => known.has(itemId));
  const answers = Object.fromEntries(kept);
  const at = draft.at !== undefined && known.has(draft.at) ? draft.at : unanswered(questions, answers)[0]?.id;
  return {
    draft: { ...draft, surveyVersion: survey.version, answers, at },
    dropped: Object.keys(draft.answers).length - kept.length,
    updated,
  };
}

/** Questions without an answer; a skipped one has been answered. */
export const unanswered = (questions: readonly Question[], answers: CheckinDraft['answers']): readonly Question[] =>
  questions.filter(({ id }) => answers[id] === undefined);

/** Index of the question to go on with: where the person stood, else the first open one; past the last at the end. */
export function positionOf(questions: readonly Question[], draft: CheckinDraft): number {
  const stood = questions.findIndex(({ id }) => id === draft.at);
  if (stood >= 0) return stood;
  const open = questions.findIndex(({ id }) => draft.answers[id] === undefined);
  return open < 0 ? questions.length : open;
}
