import { inPieces } from './pieces.js';
import { rows } from './read-csv.js';
import type { Flaws } from './refused.js';
import { type Files, type Reading, refusing, type Tables } from './tables.js';

/** How the files of a publisher become tables. */
export interface PublishedReader {
  /** The file without which there is nothing. */
  readonly main: RegExp;
  /** Every file that is read, where it is there. */
  readonly files: RegExp;
  read(files: Files, flaws: Flaws, reading: Reading): Promise<Tables>;
}

/** A row of a publisher's table. */
export interface Row {
  readonly line: number;
  cell(column: string): string;
}

/** One file of a publisher as rows. */
export interface Table {
  readonly file: string;
  readonly rows: readonly Row[];
  /** Tells that what stands there is wrong. */
  wrong(row: Row, column: string, reason: string): void;
}

/**
 * Reads a table with a line of headings.
 *
 * @param columns those that have to be there; further ones are left alone
 * @param tabs separated by tabs, in which a quote is a letter like any other
 */
export async function readTable(
  file: string,
  text: string,
  columns: readonly string[],
  { flaws, reading, tabs = false }: { flaws: Flaws; reading: Reading; tabs?: boolean },
): Promise<Table> {
  let head: readonly string[] | undefined;
  const found: Row[] = [];
  const how = tabs ? { delimiter: '\t', unquoted: true } : {};
  await refusing(file, flaws, async () => {
    for await (const { line, cells } of rows(inPieces(text, reading.tell), how)) {
      if (cells.every((cell) => cell === '')) continue;
      if (head === undefined) {
        head = cells;
        const missing = columns.filter((column) => !cells.includes(column));
        for (const path of missing) flaws.add({ file, line, path, reason: 'there is no such column' });
        if (missing.length > 0) break;
      } else if (cells.length !== head.length) {
        flaws.add({ file, line, path: '', reason: `${cells.length} columns, the header has ${head.length}` });
      } else {
        const at = head;
        found.push({ line, cell: (column) => cells[at.indexOf(column)] ?? '' });
      }
    }
    if (head === undefined) flaws.add({ file, line: 1, path: '', reason: 'the file is empty' });
  });
  reading.passed(text.length);
  return {
    file,
    rows: found,
    wrong: ({ line }, path, reason) => flaws.add({ file, line, column: (head?.indexOf(path) ?? -1) + 1, path, reason }),
  };
}

/** Rows that were left out of a file, for one reason: told as one sentence. */
export class LeftOut {
  #count = 0;
  #first = 0;
  readonly #why: string;
  readonly #file: string;

  constructor(file: string, why: string) {
    this.#file = file;
    this.#why = why;
  }

  add({ line }: Row): void {
    if (this.#count === 0) this.#first = line;
    this.#count += 1;
  }

  /** Nothing where nothing was left out. */
  get notes(): readonly string[] {
    return this.#count === 0
      ? []
      : [
          `${this.#file}: ${this.#count} ${this.#count === 1 ? 'row is' : 'rows are'} left out, first in line ${this.#first}: ${this.#why}`,
        ];
  }
}
