import type { Resource } from '../../model/resource.js';
import { columnNames, columnsOf, type Fill, hasColumns } from './columns.js';
import { type Entry, type Flaw, Unreadable } from './entry.js';
import { type ReadingWords, readingWords } from './words.js';

/** Characters of one row: what a quote that is never closed may swallow before it is told. */
const largest = 1_000_000;

/** What the header line said. */
interface Header {
  readonly names: readonly string[];
  readonly fills: readonly Fill[];
}

/** Rows as records; knows which column a field came from. */
export interface CsvReader {
  read(text: AsyncIterable<string>): AsyncGenerator<Entry | Flaw>;
  /** From 1; `undefined` where no column gave it. */
  columnOf(path: string): number | undefined;
}

/** Reads CSV (RFC 4180) whose first line names the fields; an empty cell is a field not given. */
export function csvReader(resource: Resource): CsvReader {
  let names: readonly string[] = [];
  return {
    columnOf(path) {
      // Entries of a list share a column.
      const plain = path.replaceAll(/\.\d+(?=\.|$)/g, '');
      const at = names.findIndex(
        (name) => name === plain || name.startsWith(`${plain}.`) || plain.startsWith(`${name}.`),
      );
      return at < 0 ? undefined : at + 1;
    },
    async *read(text) {
      let header: Header | undefined;
      for await (const { line, cells } of rows(text)) {
        if (header === undefined) {
          const flaws = flawsOf(resource, cells);
          yield* flaws.map((flaw) => ({ ...flaw, line }));
          if (flaws.length > 0) return;
          const fillOf = columnsOf(resource);
          // Each name has just been found.
          header = { names: cells, fills: cells.map((name) => fillOf(name)!) };
          names = cells;
        } else if (cells.every((cell) => cell === '')) {
          // A row that a spreadsheet was touched in and left empty.
          continue;
        } else if (cells.length !== header.names.length) {
          const reason = `${cells.length} columns, the header has ${header.names.length}; a text with a comma stands in "…"`;
          yield { line, path: '', reason };
        } else {
          let value: unknown = {};
          for (const [at, cell] of cells.entries()) if (cell !== '') value = header.fills[at]!(value, cell);
          yield { line, value };
        }
      }
      if (header === undefined) throw new Unreadable({ line: 1, path: '', reason: readingWords('en').empty });
    },
  };
}

/** How rows are read. */
interface RowOptions {
  /** What stands between cells; a comma unless told. */
  readonly delimiter?: string;
  /** Is a row told by the line that it begins in, or by its number, as spreadsheets show it? */
  readonly counts?: 'lines' | 'rows';
  readonly words?: ReadingWords;
  /** A quote is a letter like any other, as in the tab-separated files of public data. */
  readonly unquoted?: boolean;
}

/** Rows as cells, each with the line that it begins in. @throws Unreadable where reading on would only guess */
export async function* rows(
  text: AsyncIterable<string>,
  { delimiter = ',', counts = 'lines', words = readingWords('en'), unquoted = false }: RowOptions = {},
): AsyncGenerator<{ line: number; cells: readonly string[] }> {
  // In a page this is the library's own build for browsers: see "imports" in package.json.
  const { CsvError, parse } = await import('#csv-parse');
  let line = 1;
  let found: { line: number; cells: readonly string[] }[] = [];
  const parser = parse({
    delimiter,
    ...(unquoted ? { quote: null } : {}),
    relax_column_count: true,
    trim: true,
    max_record_size: largest,
    // All of them, so that a file put together from two is read too; the longest first.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Rows are taken here and not from the stream: that one forgets those before a fault, and counts \r\n twice.
    on_record(cells: string[]) {
      found.push({ line, cells });
      const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
      line += counts === 'lines' ? 1 + breaks : 1;
      return null;
    },
  });
  let fault: unknown;
  parser.on('error', (error) => (fault = error));
  // Nothing comes out of it, and without a reader it would not end.
  parser.resume();
  for await (const piece of text) {
    await new Promise((resolve) => parser.write(piece, resolve));
    yield* found;
    found = [];
    if (fault !== undefined) break;
  }
  if (fault === undefined) {
    await new Promise<void>((resolve) => {
      parser.on('end', () => resolve());
      parser.on('error', () => resolve());
      parser.end();
    });
  }
  yield* found;
  if (fault === undefined) return;
  if (!(fault instanceof CsvError)) throw fault;
  const reasons: { readonly [code: string]: string } = {
    CSV_QUOTE_NOT_CLOSED: words.notClosed,
    CSV_MAX_RECORD_SIZE: words.tooLong(largest),
    CSV_INVALID_CLOSING_QUOTE: words.quoteWithin,
    INVALID_OPENING_QUOTE: words.quoteLate,
  };
  throw new Unreadable({ line, path: '', reason: reasons[fault.code] ?? words.notCsv });
}

function flawsOf(resource: Resource, names: readonly string[]): Omit<Flaw, 'line'>[] {
  if (!hasColumns(resource)) return [{ path: '', reason: `${resource.name} come as JSON: a row cannot hold them` }];
  const fillOf = columnsOf(resource);
  const known = `known are ${columnNames(resource).join(', ')}`;
  const flaws = names.flatMap((name, at): Omit<Flaw, 'line'>[] => {
    const wrong = (reason: string): Omit<Flaw, 'line'>[] => [{ column: at + 1, path: name.slice(0, 80), reason }];
    if (name === '') return wrong('a column without a name');
    if (/[;\t]/.test(name)) return wrong('commas separate the columns, not semicolons or tabs');
    if (names.indexOf(name) < at) return wrong('a column that stands twice');
    if (names.includes(name.split('.')[0]!) && name.includes('.'))
      return wrong(`stands beside ${name.split('.')[0]!}: one of them`);
    return fillOf(name) ? [] : wrong(`an unknown column; ${known}`);
  });
  return names.includes('id') ? flaws : [...flaws, { path: 'id', reason: 'the header line has no column "id"' }];
}
