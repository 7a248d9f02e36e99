import { dateFormat, numberFormat } from '../../base/formats.js';
import type { Translation } from '../../base/locale.js';
import type { radarViews } from '../../locales/ja/radar-views.js';
import type { TeamResult, Cycle } from '../../model/records/results.js';
import { say } from '../../model/text.js';
import type { FigureStatus } from './company.view.js';

/** Words of what comes later than the wheel, in one language. */
export type ViewWords = Translation<typeof radarViews>;

/** A figure of a group in words: its value as far as it may be known, or why it is not shown. */
export function figureWords(figure: TeamResult | FigureStatus, words: ViewWords, lang: string): string {
  if (typeof figure === 'string') return words.hidden(figure);
  const { level, bound, trend } = figure;
  if (level == null) return words.hidden('no-data');
  const bare = numberFormat(lang, { maximumFractionDigits: 1 }).format(level);
  const value =
    bound === 'at-least'
      ? words.atLeast(bare)
      : bound === 'at-most'
        ? words.atMost(bare)
        : numberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(level);
  return trend ? words.withTrend(value, trend) : value;
}

/** Shares of too little, about right and too much in words; merged ones are named together. */
export function shareWords(figure: TeamResult | FigureStatus, words: ViewWords, lang: string): string {
  if (typeof figure === 'string') return words.hidden(figure);
  if (!figure.bars?.length) return words.noShares;
  const percent = numberFormat(lang, { style: 'percent' });
  return figure.bars
    .map(({ zones, share }) => words.share(zones.map(words.zone).join(words.or), percent.format(share)))
    .join(words.and);
}

/** What a cycle is called: its own name, else the month in which it began. */
export const cycleName = ({ title, opensAt }: Cycle, lang: string): string =>
  title === undefined ? monthOf(opensAt, lang) : say(title, lang);

export const monthOf = (instant: string, lang: string): string =>
  dateFormat(lang, { year: 'numeric', month: 'short' }).format(new Date(instant));
