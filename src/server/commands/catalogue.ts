import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catalogueSources, converted, filesOf, type Origin, origins } from '../import/convert.js';
import { decode, type Encoding } from '../import/decode.js';
import { type Source, Unreadable } from '../import/entry.js';
import { ImportRefused } from '../import/refused.js';

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
    return [path];
  }
  if (!found?.isDirectory()) throw new Error(`${path}: a folder with ${filesOf(from).join(', ')} is expected`);
  return filesOf(from).map((name) => join(path, name));
}

/**
 * Reads and converts a catalogue.
 *
 * @param told passes a file's bytes on, and may count them
 * @param attribution instead of the line in the folder's SOURCE.json
 * @throws Error where that line is missing; ImportRefused with every flaw
 */
export async function readCatalogue(
  from: Origin,
  path: string,
  files: readonly string[],
  told: (file: string) => AsyncIterable<Uint8Array>,
  { encoding, attribution }: { encoding: Encoding; attribution: string | undefined },
): Promise<Source[]> {
  const line = attribution ?? (from === 'sheet' ? undefined : await attributionOf(path));
  const texts: Record<string, string> = {};
  for (const file of files) {
    const name = basename(file);
    try {
      let text = '';
      for await (const piece of decode(told(file), encoding)) text += piece;
      texts[name] = text;
    } catch (error) {
      if (error instanceof Unreadable) throw new ImportRefused([{ ...error.flaw, file: name }], 0);
      throw error;
    }
  }
  return catalogueSources(await converted(from, texts, line));
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
