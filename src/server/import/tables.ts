import { type Entry, Place, Unreadable } from './entry.js';
import { jsonFlaw } from './json-flaw.js';
import { inPieces } from './pieces.js';
import { readJson } from './read-json.js';
import type { Flaws } from './refused.js';

/** Texts by the name of their file. */
export type Files = { readonly [name: string]: string };

/** Told of how far reading is. */
export interface Reading {
  /** Characters of the file that is being read. */
  tell(done: number): void;
  /** A file of so many characters has been read. */
  passed(characters: number): void;
}

/** The tables that a converter takes. */
export interface Tables {
  /** Parsed, by name: `roles`, `skills`, `transitions`, `descriptions`. */
  readonly parts: { readonly [part: string]: unknown };
  /** Their rows with the places, where a table has rows. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** The file that a table was read from. */
  fileOf(part: string): string;
  /** What was left out on the way, in sentences. */
  readonly notes: readonly string[];
}

/** Reads tables that come as JSON, `<part>.json` each. @throws ImportRefused with every flaw that reading found */
export async function jsonTables(
  names: readonly string[],
  files: Files,
  flaws: Flaws,
  reading: Reading,
): Promise<Tables> {
  const entries = new Map<string, readonly Entry[]>();
  const parts: Record<string, unknown> = {};
  for (const part of names) {
    const file = `${part}.json`;
    const text = files[file];
    if (text === undefined) flaws.add({ file, line: 0, path: '', reason: 'is missing' });
    else if (/^\s*\{/.test(text)) parts[part] = parsed(text, file, flaws);
    else {
      const read = await refusing(file, flaws, () => all(readJson(inPieces(text, reading.tell))));
      entries.set(part, read);
      parts[part] = read.map(({ value }) => value);
    }
    reading.passed(text?.length ?? 0);
  }
  flaws.end();
  return { parts, entries, fileOf: (part) => `${part}.json`, notes: [] };
}

/** Turns what cannot be read into a refusal that names the file. */
export async function refusing<T>(file: string, flaws: Flaws, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    flaws.add({ ...error.flaw, file });
    flaws.end();
    throw error;
  }
}

function parsed(text: string, file: string, flaws: Flaws): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { at, reason } = jsonFlaw(text);
    const { line, column } = new Place().pass(text.slice(0, at));
    flaws.add({ file, line, column, path: '', reason: `not JSON: ${reason}` });
    return undefined;
  }
}

async function all(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const list: Entry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}
