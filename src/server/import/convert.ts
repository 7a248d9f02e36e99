import type { Road } from '../../model/records/career.js';
import { resourceOf } from '../../model/resources.js';
import { type Catalogue, Misfit } from './catalogue.js';
import { type Entry, Place, type Source, Unreadable } from './entry.js';
import { esco } from './esco.js';
import { gdad } from './gdad.js';
import { jobtag } from './jobtag.js';
import { jsonFlaw } from './json-flaw.js';
import { placeOf } from './json-place.js';
import { moves } from './moves.js';
import { onet } from './onet.js';
import { readJson } from './read-json.js';
import { Flaws } from './refused.js';
import { sheet } from './sheet.js';

/** Parts of a source, parsed. */
type Parts = { readonly [part: string]: unknown };

/** Where a catalogue may come from: which files it is read from, and how. */
const converters = {
  gdad: {
    parts: ['roles', 'skills', 'transitions'],
    convert: ({ roles, skills, transitions }: Parts, line: string) => gdad({ roles, skills, transitions }, line),
  },
  onet: {
    parts: ['roles', 'skills', 'descriptions', 'transitions'],
    convert: ({ roles, skills, descriptions, transitions }: Parts, line: string) =>
      onet({ roles, skills, descriptions, transitions }, line, {
        skillsPerRole: Infinity,
        tiers: ['Primary-Short', 'Primary-Long', 'Supplemental'],
      }),
  },
  esco: {
    parts: ['roles', 'skills'],
    convert: ({ roles, skills }: Parts, line: string) => esco({ roles, skills }, line),
  },
  jobtag: {
    parts: ['roles', 'skills'],
    convert: ({ roles, skills }: Parts, line: string) => jobtag({ roles, skills }, line),
  },
  moves: {
    parts: ['roles', 'transitions'],
    convert: ({ roles, transitions }: Parts, line: string) => moves({ roles, transitions }, line),
  },
} as const;

/** Public catalogues, counted moves, and HR's own sheet. */
export const origins = ['gdad', 'onet', 'esco', 'jobtag', 'moves', 'sheet'] as const;
/** See `origins`. */
export type Origin = (typeof origins)[number];

/** Which files an origin is read from: `<part>.json` of a folder, or one CSV. */
export const filesOf = (from: Origin): readonly string[] =>
  from === 'sheet' ? [] : converters[from].parts.map((part) => `${part}.json`);

/** A catalogue and where its records stood. */
export interface Converted {
  readonly catalogue: Catalogue;
  /** The file that a resource was read from. */
  fileOf(resource: keyof Catalogue): string;
  /** Line and column of a record in it; line 0 where it was made of several. */
  placeOf(resource: keyof Catalogue, index: number): { line: number; column?: number | undefined };
}

/**
 * Converts a catalogue of jobs into roles, roads, skills and families, without
 * a server and without a browser.
 *
 * @param from where it comes from
 * @param files texts by name: `roles.json`, `skills.json` …; for `sheet` one CSV under any name
 * @param attribution the line that its licence asks to show; it stands in each family, and the explorer shows it
 * @throws ImportRefused with file, line and column of every flaw (up to a hundred)
 */
export async function convertCatalogue(
  from: Origin,
  files: { readonly [name: string]: string },
  attribution?: string,
): Promise<Catalogue> {
  return (await converted(from, files, attribution)).catalogue;
}

/** The same with the places. */
export async function converted(
  from: Origin,
  files: { readonly [name: string]: string },
  attribution?: string,
): Promise<Converted> {
  const flaws = new Flaws();
  if (from === 'sheet') {
    const [[file, text] = ['sheet.csv', '']] = Object.entries(files);
    return refusing(file, flaws, async () => {
      const { catalogue, lineOf } = await sheet(once(text), file, attribution);
      return {
        catalogue,
        fileOf: () => file,
        placeOf: (resource, index) => {
          const { id, from: start } = catalogue[resource][index] as Partial<Road> & { id: string };
          return { line: lineOf.get(resource === 'roads' ? start! : id) ?? 0 };
        },
      };
    });
  }
  if (attribution === undefined) throw new TypeError(`${from}: the line that has to be shown with it is expected`);
  const entries = new Map<string, readonly Entry[]>();
  const parts: Record<string, unknown> = {};
  for (const part of converters[from].parts) {
    const file = `${part}.json`;
    const text = files[file];
    if (text === undefined) flaws.add({ file, line: 0, path: '', reason: 'is missing' });
    else if (/^\s*\{/.test(text)) parts[part] = parsed(text, file, flaws);
    else {
      const read = await refusing(file, flaws, () => all(readJson(once(text))));
      entries.set(part, read);
      parts[part] = read.map(({ value }) => value);
    }
  }
  flaws.end();
  const catalogue = fitting(() => converters[from].convert(parts, attribution), files, entries, flaws);
  const steps = new Map(
    (entries.get('transitions') ?? []).map((entry) => {
      const { from: start, to } = entry.value as Road;
      return [`${start}~${to}`, entry];
    }),
  );
  return {
    catalogue,
    fileOf: (resource) => `${{ roads: 'transitions', skills: 'skills' }[resource as string] ?? 'roles'}.json`,
    placeOf(resource, index) {
      // Roles and skills are as many, and in the order, as their rows.
      const rows = resource === 'role-families' ? undefined : entries.get(resource);
      const entry = resource === 'roads' ? steps.get(catalogue.roads[index]!.id) : rows?.[index];
      return { line: entry?.line ?? 0, column: entry?.column };
    },
  };
}

/** A converted catalogue as sources of an import, in an order in which nothing points to what comes later. */
export const catalogueSources = ({ catalogue, ...where }: Converted): Source[] =>
  (['role-families', 'skills', 'roles', 'roads'] as const).map((name) => ({
    resource: resourceOf(name)!,
    file: where.fileOf(name),
    async *read() {
      for (const [index, value] of catalogue[name].entries()) {
        yield { ...where.placeOf(name, index), value };
      }
    },
  }));

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

/** Runs a converter; what does not fit is refused with its places. */
function fitting(
  convert: () => Catalogue,
  files: { readonly [name: string]: string },
  entries: ReadonlyMap<string, readonly Entry[]>,
  flaws: Flaws,
): Catalogue {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const file = `${error.part}.json`;
    for (const { path, reason } of error.flaws) {
      const [row = '', ...rest] = path;
      const entry = entries.get(error.part)?.[Number(row)];
      const text = files[file]!;
      const place = entry?.placeOf?.(rest.join('.')) ?? new Place().pass(text.slice(0, placeOf(text, path)));
      flaws.add({ file, line: place.line, column: place.column, path: (entry ? rest : path).join('.'), reason });
    }
    flaws.end();
    throw error;
  }
}

/** Turns what cannot be read into a refusal that names the file. */
async function refusing<T>(file: string, flaws: Flaws, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    flaws.add({ ...error.flaw, file });
    flaws.end();
    throw error;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function all(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const list: Entry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}
