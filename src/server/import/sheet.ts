import type { Catalogue } from './catalogue.js';
import type { PlaceOf } from './entry.js';
import { rows } from './read-csv.js';
import { Flaws } from './refused.js';
import { columnsIn, delimiterOf, type Heading, headingOf, nameOf } from './sheet-columns.js';
import { inPieces } from './pieces.js';
import { rolesOf, type Row, type Sheet } from './sheet-roles.js';
import { type Lang, readingWords, sheetWords } from './words.js';

/** What a spreadsheet writes where a formula failed. */
const failedFormula = /^#(?:N\/A|DIV\/0!|[A-Z_]+[!?])$/;

/** How a sheet is read. */
export interface SheetOptions {
  /** A line to show with it, where there is one. */
  readonly attribution?: string | undefined;
  /** Language of flaws and notes; without it that of the headings. */
  readonly lang?: Lang | undefined;
  /** Told how many characters have been read. */
  readonly tell?: ((characters: number) => void) | undefined;
}

/** A catalogue and where in the sheet it stood. */
export interface ReadSheet extends Pick<Sheet, 'catalogue' | 'notes'> {
  /** The cell of a field, by the heading of its column; line 0 for what is in none. */
  placeOf(resource: keyof Catalogue, index: number, path: string): PlaceOf;
}

/** Japanese where the first row has Japanese in it. */
export const langOf = (text: string): Lang =>
  /[\u3040-\u30ff\u3400-\u9fff]/.test(text.split(/[\r\n]/, 1)[0]!) ? 'ja' : 'en';

/**
 * HR's own table: one row a role, with the headings that people write. Families
 * and skills are made from their names; `交渉:3` is a skill with its level, and
 * one without stays unknown. Roads are designed ones, to roles of the same
 * sheet, by code or by title. Columns are separated by commas, tabs or
 * semicolons; digits, colons and letters may be of full width.
 *
 * @throws ImportRefused with row and column of every flaw, both counted from 1
 *   as the spreadsheet counts them (a cell with line breaks is one row)
 */
export async function sheet(
  text: string,
  file: string,
  { attribution, lang = langOf(text), tell }: SheetOptions = {},
): Promise<ReadSheet> {
  const flaws = new Flaws(lang);
  const read = await readRows(text, file, { lang, tell }, flaws);
  // Nothing can be said of the rows while it is not known what their columns are.
  flaws.end();
  const { found, head, at } = read;
  const flaw = (row: number, heading: Heading, reason: string): void => {
    const column = at.get(heading)!;
    flaws.add({ file, line: row, column: column + 1, path: head[column]!, reason });
  };
  checkCells(read, file, lang, flaws);
  const made = rolesOf(found, flaw, sheetWords(lang), attribution);
  // As somebody goes through the sheet.
  flaws.list.sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
  flaws.end();
  return {
    catalogue: made.catalogue,
    notes: made.notes,
    placeOf(resource, index, path) {
      const cell = made.cellOf(resource, index, path);
      if (!cell) return { line: 0 };
      // Without a code the title is one.
      const column = at.get(cell.heading) ?? at.get('title')!;
      return { line: cell.row, column: column + 1, path: head[column]! };
    },
  };
}

interface Read {
  readonly head: readonly string[];
  readonly at: ReadonlyMap<Heading, number>;
  readonly found: readonly Row[];
}

async function readRows(
  text: string,
  file: string,
  { lang, tell }: { lang: Lang; tell: SheetOptions['tell'] },
  flaws: Flaws,
): Promise<Read> {
  const at = new Map<Heading, number>();
  const found: Row[] = [];
  let head: readonly string[] | undefined;
  for await (const { line: row, cells } of rows(inPieces(text, tell), {
    delimiter: delimiterOf(text),
    words: readingWords(lang),
    counts: 'rows',
  })) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === '')) continue;
    if (head === undefined) {
      head = trimmed.map((cell) => cell.replaceAll(/\s+/g, ' ').slice(0, 80));
      readHeadings(head, at, row, file, lang, flaws);
    } else found.push({ row, cells: trimmed, cell: (heading) => trimmed[at.get(heading) ?? -1] ?? '' });
  }
  if (head === undefined) flaws.add({ file, line: 1, path: '', reason: readingWords(lang).empty });
  return { head: head ?? [], at, found };
}

function readHeadings(
  head: readonly string[],
  at: Map<Heading, number>,
  row: number,
  file: string,
  lang: Lang,
  flaws: Flaws,
): void {
  const words = sheetWords(lang);
  const found = head.map(headingOf);
  if (found.every((heading) => heading === undefined)) {
    flaws.add({ file, line: row, path: '', reason: words.noHeadings(columnsIn(lang)) });
    return;
  }
  for (const [column, heading] of found.entries()) {
    if (head[column] === '') continue;
    const wrong = (reason: string): void =>
      flaws.add({ file, line: row, column: column + 1, path: head[column]!, reason });
    if (heading === undefined) wrong(words.unknownColumn(columnsIn(lang)));
    else if (at.has(heading)) wrong(words.columnTwice(at.get(heading)! + 1));
    else at.set(heading, column);
  }
  if (!at.has('title')) flaws.add({ file, line: row, path: nameOf('title', lang), reason: words.noColumn });
}

/** What no column is needed for to see that it is wrong. */
function checkCells({ head, found }: Read, file: string, lang: Lang, flaws: Flaws): void {
  const words = sheetWords(lang);
  for (const { row, cells } of found) {
    for (const [column, cell] of cells.entries()) {
      const wrong = (reason: string): void =>
        flaws.add({ file, line: row, column: column + 1, path: head[column] ?? '', reason });
      if (/\0|\p{Surrogate}/u.test(cell)) wrong(words.notText);
      else if (failedFormula.test(cell)) wrong(words.formula(cell));
      else if (cell !== '' && !head[column]) wrong(words.noHeading(cell.slice(0, 80)));
    }
  }
}
