import { type ImportRefused, lineOf } from '../import/refused.js';
import { type Lang, resourceWords } from '../import/words.js';
import type { Counts, Outcome } from '../import/write.js';

const counted: { readonly [lang in Lang]: (name: string, counts: Counts) => string } = {
  en: (name, { added, changed, same, removed }) =>
    `${name}: ${added} added, ${changed} changed, ${same} same, ${removed} removed`,
  ja: (name, { added, changed, same, removed }) =>
    `${resourceWords[name] ?? name}：追加 ${added}、変更 ${changed}、そのまま ${same}、削除 ${removed}`,
};

/** What became of an import, or would become of it, line by line. */
export function outcomeLines(
  outcome: Outcome,
  { dryRun, notes, lang }: { readonly dryRun: boolean; readonly notes: readonly string[]; readonly lang: Lang },
): string[] {
  const dry = { en: 'nothing was written: a dry run', ja: '何も書きこんでいません（--dry-run）' }[lang];
  return [
    ...Object.entries(outcome).map(([name, counts]) => counted[lang](name, counts)),
    ...notes.map((note) => `${{ en: 'note: ', ja: 'お知らせ：' }[lang]}${note}`),
    ...(dryRun ? [dry] : []),
  ];
}

/** Why nothing was written, line by line. */
export function refusalLines({ flaws, more, message, lang }: ImportRefused): string[] {
  return [
    ...flaws.map(lineOf),
    ...(more > 0 ? [{ en: `… and ${more} more`, ja: `…ほか ${more}か所` }[lang]] : []),
    `kyoritsu-server: ${message}`,
  ];
}
