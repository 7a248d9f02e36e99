import type { Question } from '../../model/checkin.js';
import type { SelfResult } from '../../model/records/results.js';
import type { CheckinDraft, Survey } from '../../model/records/survey.js';
import { type SupportId, supports } from '../../model/supports.js';
import { say } from '../../model/text.js';
import { shownLevel } from '../../model/wheel.js';
import { type Words, moment } from './checkin.view.js';

/** A line of the own result. */
export interface ResultRow {
  /** Undefined for the autonomy line. */
  readonly supportId: SupportId | undefined;
  readonly name: string;
  readonly level: string;
  readonly amount: string;
}

/** The own result in words: the supports that were asked, then autonomy where it was. */
export function resultRows(
  result: SelfResult,
  { survey, questions }: { readonly survey: Survey; readonly questions: readonly Question[] },
  words: Words,
  lang: string,
): readonly ResultRow[] {
  const number = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shown = (level: number | null | undefined): string =>
    level == null ? words.tooFew : number.format(shownLevel(level));
  const asked = supports.filter(({ id }) => id in result.scores || id in result.dosage);
  const rows = asked.map(({ id, name }): ResultRow => {
    const amount = result.dosage[id];
    return {
      supportId: id,
      name: say(name, lang),
      level: shown(result.scores[id]),
      amount: amount == null ? words.noAmount : say(survey.doseScale[amount - 1], lang),
    };
  });
  if (!questions.some(({ part }) => part === 'autonomy')) return rows;
  return [...rows, { supportId: undefined, name: words.autonomy, level: shown(result.autonomy), amount: '' }];
}

/** How much a draft holds and when it was saved, to choose between two. */
export const amountOf = (draft: CheckinDraft, words: Words, lang: string): string =>
  words.amount(Object.keys(draft.answers).length, moment(draft.savedAt, lang));
