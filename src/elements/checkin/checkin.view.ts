import type { Translation } from '../../base/locale.js';
import type { Home } from '../../context/ports.js';
import type { checkin as ja } from '../../locales/ja/checkin.js';
import { type Question, type QuestionSet, secondsPerQuestion, unanswered } from '../../model/checkin.js';
import { smallestGroup } from '../../model/disclosure/thresholds.js';
import { pulseSupport } from '../../model/pulse.js';
import type { Cycle } from '../../model/records/results.js';
import type { CheckinDraft, Survey } from '../../model/records/survey.js';
import { supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';
import { type Checkin, builtInSurvey } from './load-checkin.js';

/** The check-in's words in the reader's language. */
export type Words = Translation<typeof ja>;

/** How far a person is. */
export interface Progress {
  readonly total: number;
  /** Questions with a value from 1 to 5. */
  readonly answered: number;
  readonly skipped: number;
  /** Questions without any choice yet. */
  readonly open: number;
  /** Minutes that the open ones take, rounded up. */
  readonly minutesLeft: number;
}

const minutesFor = (questions: number): number => Math.ceil((questions * secondsPerQuestion) / 60);

export function progressOf(questions: readonly Question[], answers: CheckinDraft['answers']): Progress {
  const open = unanswered(questions, answers).length;
  const skipped = questions.filter(({ id }) => answers[id] === null).length;
  return {
    total: questions.length,
    answered: questions.length - open - skipped,
    skipped,
    open,
    minutesLeft: minutesFor(open),
  };
}

export const date = (instant: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric' }).format(new Date(instant));

export const moment = (instant: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
    new Date(instant),
  );

/** What a person reads before the first question. */
export interface NoticeView {
  readonly length: string;
  /** Whose questions these are, and where the concept comes from. */
  readonly origin: string;
  /** Where the own result is kept, and who can see it. */
  readonly resultHome: string;
  /** What this set asks about, where it is not everything. */
  readonly about: string | undefined;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/**
 * The notice, true for where the answers really go: the smallest group is the
 * one that the round was opened with, by which the server computes; group and
 * retention mean something only where answers are sent.
 *
 * @param resultHome where the own result will be kept
 */
export function noticeView(
  { survey, set, destination }: Checkin,
  questions: readonly Question[],
  resultHome: Home | undefined,
  words: Words,
  lang: string,
): NoticeView {
  const { notice } = survey;
  const cycle = destination.to === 'company' ? destination.cycle : undefined;
  const smallest = cycle && smallestGroup(cycle.thresholds);
  const mirror = set.kind === 'mirror';
  const kept = resultHome === 'company' ? words.inCompany : words.onDevice;
  const cuts = cycle?.cuts?.map((names) => names.join('×')) ?? [];
  const rows = [
    { label: words.round, text: cycle?.title === undefined ? '' : say(cycle.title, lang) },
    { label: words.purpose, text: mirror ? words.mirrorPurpose : say(notice.purpose, lang) },
    {
      label: words.goes,
      text: cycle ? words.goesToCompany(date(cycle.closesAt, lang)) : words.goesTo(destination.to),
    },
    { label: words.viewers, text: viewersOf(set, cycle, notice, words, lang) },
    { label: words.groups, text: cuts.length > 0 && !mirror ? words.groupsText(cuts.join(words.comma)) : '' },
    { label: words.minGroup, text: smallest === undefined ? words.notCounted : words.minGroupText(smallest) },
    { label: words.retention, text: cycle ? words.retentionText(notice.retentionMonths) : words.notRetained },
    { label: words.own, text: kept },
  ];
  return {
    length: words.length(questions.length, minutesFor(questions.length)),
    origin: `${survey.id === builtInSurvey ? words.ours : words.companys} ${words.source}`,
    resultHome: kept,
    about: aboutOf(survey, set, words, lang),
    rows: rows.filter(({ text }) => text !== ''),
  };
}

/** Where nothing is sent there is nobody else to speak of. */
function viewersOf(
  { kind }: QuestionSet,
  cycle: Cycle | undefined,
  notice: Survey['notice'],
  words: Words,
  lang: string,
): string {
  if (!cycle) return words.viewersAlone;
  return kind === 'mirror' ? words.mirrorViewers : say(notice.viewers, lang);
}

function aboutOf(survey: Survey, set: QuestionSet, words: Words, lang: string): string | undefined {
  if (set.kind === 'mirror') return words.mirrorAbout;
  const supportId = set.kind === 'pulse' ? pulseSupport(survey, set.turn) : undefined;
  return supportId && words.pulseAbout(say(supportOf(supportId)?.name, lang));
}
