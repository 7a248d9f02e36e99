import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Resource } from '../../model/resource.js';
import type { Database } from '../database.js';
import { importable } from '../import/check.js';
import { type Encoding, encodingOf } from '../import/decode.js';
import type { Source } from '../import/entry.js';
import { ImportRefused } from '../import/refused.js';
import { type Format, importableOf, sourceOf } from '../import/source.js';
import { sheetTemplate } from '../import/sheet-template.js';
import { type Lang, langs } from '../import/words.js';
import { importAll, type Mode, modes } from '../import/write.js';
import { catalogueFiles, originOf, readCatalogue } from './catalogue.js';
import { type Meter, meter } from './meter.js';
import { outcomeLines, refusalLines } from './outcome.js';
import { targetHelp, targetOptions, withDatabase } from './target.js';

const help = `kyoritsu-server import <resource> <file>
kyoritsu-server import <resource>=<file> <resource>=<file> …   as one: all of them or none
kyoritsu-server import roles --from ORIGIN <folder>             a catalogue: roles, roads, skills and families at once
kyoritsu-server import roles --from sheet <file.csv>            HR's own table, one row a role
kyoritsu-server import roles --template > roles.csv             such a table to begin with

  --mode MODE        merge: add and change (usual); replace: also remove what the file leaves out
  --dry-run          say what would change, and change nothing
  --progress         say how far it is, also where nobody watches (on standard error)
  --csv, --json      what the files are, where their names do not say it
  --from ORIGIN      gdad, onet, esco, jobtag, moves (counted ones) or sheet
  --attribution TEXT the line to show with it, where the folder has no SOURCE.json that says it
  --encoding NAME    utf-8 (usual) or shift_jis, which is found out of a sheet
  --lang ja|en       language of what is said of a sheet (that of its headings), and of the template
${targetHelp}

Resources: ${importable.join(', ')}`;

/** One file as the command line names it. */
interface Wanted {
  readonly resource: Resource;
  readonly file: string;
}

/** `kyoritsu-server import …`; see the help text. @throws Error with a sentence for whoever typed it */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...targetOptions,
      mode: { type: 'string', default: 'merge' },
      'dry-run': { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      encoding: { type: 'string' },
      from: { type: 'string' },
      attribution: { type: 'string' },
      lang: { type: 'string' },
      progress: { type: 'boolean', default: false },
      template: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const mode = modes.find((each) => each === values.mode);
  if (!mode) throw new Error(`--mode ${values.mode}: ${modes.join(' or ')} is expected`);
  if (values.csv && values.json) throw new Error('--csv and --json: one of them');
  const encoding = values.encoding === undefined ? undefined : encodingOf(values.encoding);
  if (values.encoding !== undefined && !encoding)
    throw new Error(`--encoding ${values.encoding}: utf-8 or shift_jis is expected`);
  const lang = langs.find((each) => each === values.lang);
  if (values.lang !== undefined && !lang) throw new Error(`--lang ${values.lang}: ${langs.join(' or ')} is expected`);
  if (values.template) {
    if (positionals.join() !== 'roles') throw new Error('roles --template is expected: only that sheet has one');
    process.stdout.write(
      sheetTemplate(lang ?? (/^ja\b/.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'ja' : 'en')),
    );
    return;
  }
  const { files, sourcesOf } =
    values.from === undefined
      ? plain(positionals, values.csv ? 'csv' : values.json ? 'json' : undefined, encoding ?? 'utf-8')
      : await catalogue(values.from, positionals, { encoding, attribution: values.attribution, lang });
  const bytes = await bytesOf(files);
  const shown = await meter(values.progress);
  const read = new Map<string, number>();
  const told = (file: string): AsyncGenerator<Uint8Array> =>
    passed(file, (done) => {
      // A file may be read twice, to find out its encoding.
      read.set(file, Math.max(done, read.get(file) ?? 0));
      shown.show('reading', sumOf(read.values()), bytes);
    });
  const options = { mode, dryRun: values['dry-run'] };
  await importInto({ org: values.org, data: values.data }, async () => sourcesOf(told, shown), options, shown);
}

/** Files, and how they are read once somebody counts their bytes. */
interface Plan {
  readonly files: readonly string[];
  sourcesOf(told: (file: string) => AsyncIterable<Uint8Array>, meter: Meter): Found | Promise<Found>;
}

function plain(words: readonly string[], format: Format | undefined, encoding: Encoding): Plan {
  const wanted = wantedOf(words).map((each) => ({ ...each, format: format ?? formatOf(each.file) }));
  return {
    files: wanted.map(({ file }) => file),
    sourcesOf: (bytes) => ({
      sources: wanted.map(({ resource, file, ...how }) =>
        sourceOf(resource, { file: basename(file), bytes: bytes(file), format: how.format, encoding }),
      ),
    }),
  };
}

async function catalogue(
  name: string,
  words: readonly string[],
  options: { encoding: Encoding | undefined; attribution: string | undefined; lang: Lang | undefined },
): Promise<Plan> {
  const from = originOf(name);
  const [resource, path, ...more] = words;
  if (resource !== 'roles' || path === undefined || more.length > 0) {
    throw new Error(`roles --from ${from} <${from === 'sheet' ? 'file.csv' : 'folder'}> is expected`);
  }
  const files = await catalogueFiles(from, path);
  return { files, sourcesOf: (bytes, shown) => readCatalogue(from, path, files, bytes, options, shown) };
}

/** Where the records go. */
export interface Target {
  readonly org: string;
  /** Folder of the embedded database, unless DATABASE_URL names a PostgreSQL. */
  readonly data: string;
}

/** What is imported, and what is to be said with it. */
export interface Found {
  readonly sources: readonly Source[];
  readonly notes?: readonly string[];
  readonly lang?: Lang;
}

/**
 * Opens the database, imports, says what became of it; the exit code is 1
 * where it was refused.
 *
 * @param find what is imported, once the database is open
 * @param shown told how many records have been checked, and ended before anything is printed
 */
export async function importInto(
  { org, data }: Target,
  find: (db: Database) => Promise<Found>,
  options: { mode: Mode; dryRun: boolean },
  shown?: Meter,
): Promise<void> {
  await withDatabase(data, async (db) => {
    try {
      const { sources, notes = [], lang = 'en' } = await find(db).catch(ended(shown));
      const of = sources.reduce((sum, { size = 0 }) => sum + size, 0);
      const onRecords = (done: number): void => (of > 0 ? shown?.show('checking', done, of) : undefined);
      const outcome = await importAll(db, org, sources, { ...options, lang, onRecords }).finally(() => shown?.end());
      for (const line of outcomeLines(outcome, { ...options, notes, lang })) console.log(line);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      for (const line of refusalLines(error)) console.error(line);
      process.exitCode = 1;
    }
  });
}

const ended =
  (shown: Meter | undefined) =>
  (error: unknown): never => {
    shown?.end();
    throw error;
  };

function wantedOf(words: readonly string[]): Wanted[] {
  const [first = '', second, ...more] = words;
  if (second !== undefined && !first.includes('=') && more.length === 0) return [wantedBy(first, second)];
  const wanted = words.map((word) => {
    const at = word.indexOf('=');
    if (at < 1) throw new Error(`"${word}": <resource> <file>, or <resource>=<file> for several, is expected`);
    return wantedBy(word.slice(0, at), word.slice(at + 1));
  });
  const names = wanted.map(({ resource }) => resource.name);
  const double = names.find((name, at) => names.indexOf(name) < at);
  if (double !== undefined) throw new Error(`"${double}": given twice`);
  if (wanted.length === 0) throw new Error('<resource> <file> is expected; --help says more');
  return wanted;
}

function wantedBy(name: string, file: string): Wanted {
  const resource = importableOf(name);
  if (!resource) throw new Error(`there is no import of "${name}"; known are ${importable.join(', ')}`);
  return { resource, file };
}

/** Bytes of all of them. @throws Error with every one that is not there, in their order */
async function bytesOf(files: readonly string[]): Promise<number> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const missing = files.filter((_, at) => !found[at]?.isFile());
  if (missing.length > 0) throw new Error(`there is no file ${missing.join(', ')}`);
  return found.reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
}

function formatOf(file: string): Format {
  const end = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (end === 'csv' || end === 'json') return end;
  throw new Error(`${file}: neither .csv nor .json; say --csv or --json`);
}

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, each) => sum + each, 0);

/** @param tell told how many bytes of it have been read */
async function* passed(file: string, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield chunk;
    tell((done += chunk.length));
  }
}
