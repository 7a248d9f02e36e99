import type { Flaw } from './entry.js';
import { columnLetters, type Lang } from './words.js';

/** A flaw and the file it is in. */
export interface FileFlaw extends Flaw {
  readonly file: string;
  /** The language of the reason, where it is not English. */
  readonly lang?: Lang;
}

/** Flaws that are told one by one; of more only how many. */
export const mostFlaws = 100;

/** Flaws as they are found: the first hundred, and a count of the others. */
export class Flaws {
  readonly list: FileFlaw[] = [];
  more = 0;
  /** The language that the reasons are in. */
  readonly lang: Lang;

  constructor(lang: Lang = 'en') {
    this.lang = lang;
  }

  add(flaw: FileFlaw): void {
    if (this.list.length < mostFlaws) this.list.push(this.lang === 'en' ? flaw : { ...flaw, lang: this.lang });
    else this.more += 1;
  }

  /** @throws ImportRefused where there are any */
  end(): void {
    if (this.list.length > 0) throw new ImportRefused(this.list, this.more, this.lang);
  }
}

/** Nothing was written, for these reasons. */
export class ImportRefused extends Error {
  readonly flaws: readonly FileFlaw[];
  /** How many there are besides. */
  readonly more: number;
  /** The language that the reasons are in. */
  readonly lang: Lang;

  constructor(flaws: readonly FileFlaw[], more: number, lang: Lang = 'en') {
    const count = flaws.length + more;
    super(
      lang === 'ja'
        ? `${count}か所に直すところがあります。何も書きこんでいません`
        : `${count} ${count === 1 ? 'flaw' : 'flaws'}; nothing was written`,
    );
    this.name = 'ImportRefused';
    this.flaws = flaws;
    this.more = more;
    this.lang = lang;
  }
}

/**
 * `people.csv:3:2 managerId: …`, as compilers say it; in Japanese as who looks
 * at the sheet would say it, `役割.csv 3行目 B列「次の役割」：…`.
 */
export function lineOf({ file, line, column, path, reason, lang }: FileFlaw): string {
  if (lang === 'ja') {
    const place = [
      file,
      ...(line > 0 ? [`${line}行目`] : []),
      ...(column === undefined ? [] : [`${columnLetters(column)}列`]),
    ];
    return `${place.join(' ')}${path ? `「${path}」` : ''}：${reason}`;
  }
  const place = [file, ...(line > 0 ? [line] : []), ...(column === undefined ? [] : [column])].join(':');
  return `${place} ${path ? `${path}: ` : ''}${reason}`;
}
