import { readFileSync } from 'node:fs';

/**
 * Rows of a hand-written table in `source/`: columns separated by `|`, the
 * first line names them. An empty cell is an empty string.
 *
 * @throws where a row has another number of cells than the head, naming file and line
 */
export function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`source/${name}.psv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('|');
  return lines.map((line, at) => {
    const cells = line.split('|');
    if (cells.length !== columns.length)
      throw new Error(`${name}.psv:${at + 2}: ${cells.length} cells, not ${columns.length}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}

/** Space-separated words of a cell. */
export const words = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter((word) => word !== '');

/** Japanese and English of a row. */
export const both = (row: Record<string, string>, ja = 'ja', en = 'en'): { ja: string; en: string } => ({
  ja: row[ja] ?? '',
  en: row[en] ?? '',
});
