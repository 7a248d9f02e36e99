import type { Flaw } from './entry.js';

/** A flaw and the file it is in. */
export interface FileFlaw extends Flaw {
  readonly file: string;
}

/** Flaws that are told one by one; of more only how many. */
export const mostFlaws = 100;

/** Flaws as they are found: the first hundred, and a count of the others. */
export class Flaws {
  readonly list: FileFlaw[] = [];
  more = 0;

  add(flaw: FileFlaw): void {
    if (this.list.length < mostFlaws) this.list.push(flaw);
    else this.more += 1;
  }

  /** @throws ImportRefused where there are any */
  end(): void {
    if (this.list.length > 0) throw new ImportRefused(this.list, this.more);
  }
}

/** Nothing was written, for these reasons. */
export class ImportRefused extends Error {
  readonly flaws: readonly FileFlaw[];
  /** How many there are besides. */
  readonly more: number;

  constructor(flaws: readonly FileFlaw[], more: number) {
    const count = flaws.length + more;
    super(`${count} ${count === 1 ? 'flaw' : 'flaws'}; nothing was written`);
    this.name = 'ImportRefused';
    this.flaws = flaws;
    this.more = more;
  }
}

/** `people.csv:3:2 managerId: …`, as compilers say it. */
export function lineOf({ file, line, column, path, reason }: FileFlaw): string {
  const place = [file, ...(line > 0 ? [line] : []), ...(column === undefined ? [] : [column])].join(':');
  return `${place} ${path ? `${path}: ` : ''}${reason}`;
}
