import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { SingleBar } from 'cli-progress';
import type { Resource } from '../../model/resource.js';
import type { Database } from '../database.js';
import { importable } from '../import/check.js';
import { type Encoding, encodingOf } from '../import/decode.js';
import type { Source } from '../import/entry.js';
import { ImportRefused, lineOf } from '../import/refused.js';
import { type Format, importableOf, sourceOf } from '../import/source.js';
import { importAll, type Mode, modes, type Outcome } from '../import/write.js';
import { catalogueFiles, originOf, readCatalogue } from './catalogue.js';
import { targetHelp, targetOptions, withDatabase } from './target.js';

const help = `kyoritsu-server import <resource> <file>
kyoritsu-server import <resource>=<file> <resource>=<file> …   as one: all of them or none
kyoritsu-server import roles --from ORIGIN <folder>             a catalogue: roles, roads, skills and families at once
kyoritsu-server import roles --from sheet <file.csv>            HR's own table, one row a role

  --mode MODE        merge: add and change (usual); replace: also remove what the file leaves out
  --dry-run          say what would change, and change nothing
  --csv, --json      what the files are, where their names do not say it
  --from ORIGIN      gdad, onet, esco, jobtag, moves (counted ones) or sheet
  --attribution TEXT the line to show with it, where the folder has no SOURCE.json that says it
  --encoding NAME    utf-8 (usual) or shift_jis
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
      encoding: { type: 'string', default: 'utf-8' },
      from: { type: 'string' },
      attribution: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const mode = modes.find((each) => each === values.mode);
  if (!mode) throw new Error(`--mode ${values.mode}: ${modes.join(' or ')} is expected`);
  if (values.csv && values.json) throw new Error('--csv and --json: one of them');
  const encoding = encodingOf(values.encoding);
  if (!encoding) throw new Error(`--encoding ${values.encoding}: utf-8 or shift_jis is expected`);
  let bar: SingleBar | undefined;
  const watched = (file: string): AsyncGenerator<Uint8Array> => told(file, bar);
  const { files, sourcesOf } =
    values.from === undefined
      ? plain(positionals, values.csv ? 'csv' : values.json ? 'json' : undefined, encoding)
      : await catalogue(values.from, positionals, { encoding, attribution: values.attribution });
  const bytes = await bytesOf(files);
  const sources = async (): Promise<readonly Source[]> => {
    bar = await startBar(bytes);
    return sourcesOf(watched);
  };
  const options = { mode, dryRun: values['dry-run'] };
  await importInto({ org: values.org, data: values.data }, sources, options, () => bar?.stop());
}

/** Files, and how they are read once somebody counts their bytes. */
interface Plan {
  readonly files: readonly string[];
  sourcesOf(told: (file: string) => AsyncIterable<Uint8Array>): Source[] | Promise<Source[]>;
}

function plain(words: readonly string[], format: Format | undefined, encoding: Encoding): Plan {
  const wanted = wantedOf(words).map((each) => ({ ...each, format: format ?? formatOf(each.file) }));
  return {
    files: wanted.map(({ file }) => file),
    sourcesOf: (bytes) =>
      wanted.map(({ resource, file, ...how }) =>
        sourceOf(resource, { file: basename(file), bytes: bytes(file), format: how.format, encoding }),
      ),
  };
}

async function catalogue(
  name: string,
  words: readonly string[],
  options: { encoding: Encoding; attribution: string | undefined },
): Promise<Plan> {
  const from = originOf(name);
  const [resource, path, ...more] = words;
  if (resource !== 'roles' || path === undefined || more.length > 0) {
    throw new Error(`roles --from ${from} <${from === 'sheet' ? 'file.csv' : 'folder'}> is expected`);
  }
  const files = await catalogueFiles(from, path);
  return { files, sourcesOf: (bytes) => readCatalogue(from, path, files, bytes, options) };
}

/** Where the records go. */
export interface Target {
  readonly org: string;
  /** Folder of the embedded database, unless DATABASE_URL names a PostgreSQL. */
  readonly data: string;
}

/**
 * Opens the database, imports, says what became of it; the exit code is 1
 * where it was refused.
 *
 * @param sourcesOf what is imported, once the database is open
 * @param done called before anything is printed
 */
export async function importInto(
  { org, data }: Target,
  sourcesOf: (db: Database) => Promise<readonly Source[]>,
  options: { mode: Mode; dryRun: boolean },
  done: () => void = () => undefined,
): Promise<void> {
  await withDatabase(data, async (db) => {
    try {
      const outcome = await sourcesOf(db)
        .then((sources) => importAll(db, org, sources, options))
        .finally(done);
      for (const line of linesOf(outcome)) console.log(line);
      if (options.dryRun) console.log('nothing was written: a dry run');
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      for (const flaw of error.flaws) console.error(lineOf(flaw));
      if (error.more > 0) console.error(`… and ${error.more} more`);
      console.error(`kyoritsu-server: ${error.message}`);
      process.exitCode = 1;
    }
  });
}

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

async function* told(file: string, bar: SingleBar | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield chunk;
    bar?.increment(chunk.length);
  }
}

/** Only for somebody who watches: a log gets plain lines. */
async function startBar(bytes: number): Promise<SingleBar | undefined> {
  if (!process.stderr.isTTY) return undefined;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({ format: '{bar} {percentage} %', hideCursor: true, clearOnComplete: true });
  bar.start(bytes, 0);
  return bar;
}

const linesOf = (outcome: Outcome): string[] =>
  Object.entries(outcome).map(
    ([name, { added, changed, same, removed }]) =>
      `${name}: ${added} added, ${changed} changed, ${same} same, ${removed} removed`,
  );
