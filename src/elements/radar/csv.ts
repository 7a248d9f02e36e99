import type { SelfResult, Cycle } from '../../model/records/results.js';
import { supportIds } from '../../model/supports.js';
import { download } from '../../parts/download.js';
import { type ViewWords, cycleName } from './company.words.js';
import type { Speaker } from './radar.words.js';

/**
 * A cell: quoted where it must be (RFC 4180), and never a formula. Spreadsheet
 * programs run what begins with one of these signs, also after a tab or a
 * line's end; an apostrophe makes it text (OWASP, CSV injection). Numbers are
 * ours and stay numbers.
 */
const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The reader's own check-ins as comma-separated values, newest first: with a
 * byte order mark, by which spreadsheet programs know UTF-8.
 */
export function csvOf(
  results: readonly SelfResult[],
  cycles: readonly Cycle[],
  words: ViewWords,
  speaker: Speaker,
): string {
  const names = new Map(cycles.map((cycle) => [cycle.id, cycleName(cycle, speaker.lang)]));
  const heads = [
    words.csvTaken,
    words.csvCycle,
    ...supportIds.flatMap((id) => [words.csvLevel(speaker.name(id)), words.csvDosage(speaker.name(id))]),
    words.csvAutonomy,
  ];
  const round = (value: number | null | undefined): number | null =>
    value == null ? null : Math.round(value * 100) / 100;
  const newestFirst = results.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt));
  const rows = newestFirst.map((result) => [
    result.takenAt,
    result.cycleId == null ? '' : (names.get(result.cycleId) ?? result.cycleId),
    ...supportIds.flatMap((id) => [round(result.scores[id]), result.dosage[id] ?? null]),
    round(result.autonomy),
  ]);
  return `\u{feff}${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Hands the file to the reader. */
export const saveCsv = (...parts: Parameters<typeof csvOf>): void =>
  download('kyoritsu.csv', new Blob([csvOf(...parts)], { type: 'text/csv;charset=utf-8' }));
