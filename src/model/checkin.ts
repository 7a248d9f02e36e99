import { pulseItems } from './pulse.js';
import type { Cycle } from './records/results.js';
import type { CheckinDraft, Survey } from './records/survey.js';
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

/**
 * Which items are asked: all (`full`), the short set of a round (`pulse`), or
 * what a manager says of the support they give (`mirror`).
 */
export type QuestionSet = { readonly kind: 'full' | 'mirror' } | { readonly kind: 'pulse'; readonly turn: number };

/** Seconds that an item takes, for the time left. */
export const secondsPerQuestion = 10;

/**
 * The items that a check-in asks, in their order. The one place that selects
 * them. The mirror asks what has words for managers, in those words.
 */
export function questionsOf(survey: Survey, set: QuestionSet = { kind: 'full' }): readonly Question[] {
  const pulse = set.kind === 'pulse' ? pulseItems(survey, set.turn) : undefined;
  type Item = Survey['dosage'][number] | Survey['autonomy'][number];
  const ask = (part: Part, items: readonly Item[], choices: readonly Text[]): readonly Question[] =>
    items.flatMap(({ id, text, managerText }) => {
      const words = set.kind === 'mirror' ? managerText : text;
      return words === undefined || (pulse && !pulse.has(id)) ? [] : [{ id, part, text: words, choices }];
    });
  return [
    ...ask('support', survey.items, survey.scale),
    ...ask('dosage', survey.dosage, survey.doseScale),
    ...ask('autonomy', survey.autonomy, survey.scale),
  ];
}

/** Drafts of different sets lie beside each other: a manager may have begun two. */
export const draftIdOf = (survey: Survey, { kind }: QuestionSet): string =>
  kind === 'full' ? survey.id : `${survey.id} ${kind}`;

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

/** A draft without answers. One a survey and kind of set. */
export const beginDraft = (
  survey: Survey,
  { key, resultId }: DraftKeys,
  now: Date,
  set: QuestionSet = { kind: 'full' },
): CheckinDraft => ({
  id: draftIdOf(survey, set),
  surveyId: survey.id,
  surveyVersion: survey.version,
  kind: set.kind,
  ...asksOf(survey, set),
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

/** The items that a draft is about, where they are not all of the survey. */
const asksOf = (survey: Survey, set: QuestionSet): Pick<CheckinDraft, 'asks'> =>
  set.kind === 'full' ? {} : { asks: questionsOf(survey, set).map(({ id }) => id) };

/** A draft taken up again. */
export interface Resumed {
  readonly draft: CheckinDraft;
  /** How many answers no longer fit, because the survey has changed since. */
  readonly dropped: number;
  /** Was the draft begun with another version of the survey? */
  readonly updated: boolean;
}

/**
 * Takes a draft up with the survey as it is now, and with the items that its
 * set asks now (a pulse of the next round asks others). Answers to items that
 * are still asked are kept (an item whose meaning changes gets a new id), the
 * others are left out and counted. A sending that was begun keeps everything
 * as it was.
 */
export function resume(survey: Survey, draft: CheckinDraft, set: QuestionSet = { kind: 'full' }): Resumed {
  const questions = questionsOf(survey, set);
  const sameItems = !draft.asks || draft.asks.join('\n') === questions.map(({ id }) => id).join('\n');
  const updated = draft.surveyVersion !== survey.version || !sameItems;
  if (!updated || draft.sendingTo !== undefined) return { draft, dropped: 0, updated: false };
  const known = new Set(questions.map(({ id }) => id));
  const kept = Object.entries(draft.answers).filter(([itemId]) => known.has(itemId));
  const answers = Object.fromEntries(kept);
  const at = draft.at !== undefined && known.has(draft.at) ? draft.at : unanswered(questions, answers)[0]?.id;
  return {
    draft: { ...draft, surveyVersion: survey.version, ...asksOf(survey, set), answers, at },
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
