import type { RoadKind } from '../../model/records/career.js';

/** What a column may be called; the first is what flaws say, in Japanese and in English. */
const headings = {
  title: ['役割', 'title', '役割名', '役割の名前', '職務', '職務名', 'ポジション', 'role', 'jobtitle', 'position'],
  id: ['コード', 'code', '役割コード', '職務コード', 'id'],
  reading: ['読み', 'reading', 'よみ', 'ヨミ', 'フリガナ', 'ふりがな', '読みがな'],
  aliases: ['別名', 'aliases', '別の呼び名'],
  family: ['職種', 'family', '職群', 'jobfamily'],
  level: ['等級', 'level', '段階', 'グレード', 'grade'],
  summary: ['概要', 'summary', '説明', 'description'],
  day: ['よい一日', 'day'],
  tasks: ['仕事', 'tasks', '主な仕事', '仕事の内容', '仕事内容'],
  skills: ['スキル', 'skills', '必要なスキル', '必要スキル', '求めるスキル'],
  next: ['次の役割', 'next', '次のステップ', 'nextrole'],
  side: ['横の役割', 'side'],
  cross: ['別の職種の役割', 'cross'],
  deepen: ['深める役割', 'deepen'],
  concurrent: ['兼務の役割', 'concurrent'],
  return: ['もどる役割', 'return', '戻る役割'],
  lighter: ['軽くする役割', 'lighter'],
  place: ['場所', 'place', '社内外', '社内・社外'],
} as const;

/** A column that the sheet may have. */
export type Heading = keyof typeof headings;

/** Columns that name other roles, and what kind of road leads there. */
export const roadColumns: readonly (readonly [Heading, RoadKind])[] = [
  ['next', 'up'],
  ['side', 'side'],
  ['cross', 'cross'],
  ['deepen', 'deepen'],
  ['concurrent', 'concurrent'],
  ['return', 'return'],
  ['lighter', 'step-down'],
];

/** The same word however it was typed: full or half width, any case, any spaces. */
export const keyOf = (word: string): string => word.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Headings are also told apart from what people add to them: 「スキル（段階）」, "Next role *". */
const headingKey = (cell: string): string =>
  keyOf(cell)
    .replaceAll(' ', '')
    .replace(/\(.*\)$/, '')
    .replace(/[*※:]+$/, '');

const byName: ReadonlyMap<string, Heading> = new Map(
  Object.entries(headings).flatMap(([heading, names]) =>
    names.map((name) => [headingKey(name), heading as Heading] as const),
  ),
);

/** The column that a heading means, or `undefined`. */
export const headingOf = (cell: string): Heading | undefined => byName.get(headingKey(cell));

/** The column that a role's field comes from. */
export const headingOfField = (path: string): Heading => {
  const [field = ''] = path.split('.');
  return field === 'familyId' ? 'family' : (byName.get(field) ?? 'title');
};

/** What a column is called in that language. */
export const nameOf = (heading: Heading, lang: 'ja' | 'en'): string => headings[heading][lang === 'ja' ? 0 : 1];

/** Every column by its name in that language. */
export const columnsIn = (lang: 'ja' | 'en'): readonly string[] =>
  Object.keys(headings).map((heading) => nameOf(heading as Heading, lang));

/** What separates the columns: whichever of comma, tab (Excel's Unicode text) and semicolon (Excel in much of Europe) the first row has most of. */
export function delimiterOf(text: string): string {
  // Of a whole file the expression would run out of room; the headings stand at its beginning.
  const [row = ''] = text
    .slice(0, 65_536)
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (sign: string): number => row.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
