import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catalogueSources, converted, filesOf, type Origin, origins } from '../import/convert.js';
import { decode, type Encoding } from '../import/decode.js';
import { type Source, Unreadable } from '../import/entry.js';
import { publishedReader } from '../import/published.js';
import { Flaws } from '../import/refused.js';
import { langOf } from '../import/sheet.js';
import { type Lang, sheetWords } from '../import/words.js';
import type { Meter } from './meter.js';

/** The origin of that name. @throws Error with what is known */
export function originOf(name: string): Origin {
  const origin = origins.find((each) => each === name);
  if (!origin) throw new Error(`--from ${name}: ${origins.join(', ')} is expected`);
  return origin;
}

/** The files that an origin is read from: of a folder, or the one sheet. @throws Error where they are not there */
export async function catalogueFiles(from: Origin, path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (from === 'sheet') {
    if (!found?.isFile()) throw new Error(`there is no file ${path}`);
    if (/\.(xls[xmb]?|ods|numbers)$/i.test(path)) {
      throw new Error(
        `${path}: a workbook is not read; save its sheet as "CSV UTF-8" (CSV UTF-8（コンマ区切り）で保存してください)`,
      );
    }
    return [path];
  }
  if (!found?.isDirectory()) throw new Error(`${path}: a folder with ${filesOf(from).join(', ')} is expected`);
  // What a publisher offers, unpacked; else the same tables as JSON.
  const names = (await readdir(path)).toSorted();
  const published = publishedReader(from, names);
  return (published ? names.filter((name) => published.files.test(name)) : filesOf(from)).map((name) =>
    join(path, name),
  );
}

/** What a catalogue gives to an import. */
export interface ReadCatalogue {
  readonly sources: readonly Source[];
  /** What whoever imports it should know of it. */
  readonly notes: readonly string[];
  readonly lang: Lang;
}

/**
 * Reads and converts a catalogue.
 *
 * @param told passes a file's bytes on, and may count them
 * @param attribution instead of the line in the folder's SOURCE.json
 * @param lang of what is said of a sheet; that of its headings unless told
 * @throws Error where that line is missing; ImportRefused with every flaw
 */
export async function readCatalogue(
  from: Origin,
  path: string,
  files: readonly string[],
  told: (file: string) => AsyncIterable<Uint8Array>,
  options: { encoding: Encoding | undefined; attribution: string | undefined; lang: Lang | undefined },
  meter: Meter,
): Promise<ReadCatalogue> {
  const attribution = options.attribution ?? (from === 'sheet' ? undefined : await attributionOf(path));
  const texts: Record<string, string> = {};
  const notes: string[] = [];
  const textOf = async (file: string, encoding: Encoding): Promise<string> => {
    let text = '';
    for await (const piece of decode(told(file), encoding, options.lang)) text += piece;
    return text;
  };
  for (const file of files) {
    const name = basename(file);
    try {
      texts[name] = await textOf(file, options.encoding ?? 'utf-8');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // What is not UTF-8 and is Shift_JIS throughout, was saved as that: the Excel of Japan does.
      const other = from === 'sheet' && options.encoding === undefined ? textOf(file, 'shift_jis') : undefined;
      const text = await other?.catch(() => undefined);
      if (text === undefined) {
        const flaws = new Flaws(options.lang);
        // A character is not a cell.
        flaws.add({ ...error.flaw, ...(from === 'sheet' ? { column: undefined } : {}), file: name });
        flaws.end();
      } else {
        texts[name] = text;
        notes.push(sheetWords(options.lang ?? langOf(text)).readAs('Shift_JIS'));
      }
    }
  }
  const found = await converted(from, texts, {
    attribution,
    lang: options.lang,
    onProgress: ({ done, of }) => meter.show('converting', done, of),
  });
  return { sources: catalogueSources(found), notes: [...notes, ...found.notes], lang: found.lang };
}

/** The licence asks for it: a catalogue without the line is not loaded. */
async function attributionOf(folder: string): Promise<string> {
  const source = await readFile(join(folder, 'SOURCE.json'), 'utf8').then(
    (text) => JSON.parse(text) as { attribution?: unknown },
    () => undefined,
  );
  const line = source?.attribution;
  if (typeof line === 'string' && line !== '') return line;
  throw new Error(
    `${folder}: the line to show with it is in no SOURCE.json ("attribution") there; say --attribution "…"`,
  );
}
