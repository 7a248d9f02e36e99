import type { Road, Role } from '../../model/records/career.js';
import { resourceOf } from '../../model/resources.js';
import { type Catalogue, Misfit } from './catalogue.js';
import { Place, type PlaceOf, type Source } from './entry.js';
import { esco } from './esco.js';
import { gdad } from './gdad.js';
import { jobtag } from './jobtag.js';
import { placeOf } from './json-place.js';
import { checkLinks } from './links.js';
import { moves } from './moves.js';
import { notesOn } from './notes.js';
import { onet } from './onet.js';
import { publishedReader } from './published.js';
import { Flaws } from './refused.js';
import { langOf, sheet, type SheetOptions } from './sheet.js';
import { jsonTables, type Reading, refusing, type Tables } from './tables.js';
import type { Lang } from './words.js';

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

/** How far a conversion is, in characters of its files. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** How a catalogue is converted. */
export interface ConvertOptions {
  /** The line that its licence asks to show; it stands in each family, and the explorer shows it. Only `sheet` can do without. */
  readonly attribution?: string | undefined;
  /** Language of what is said of a `sheet`: that of its headings unless told. All else is said in English. */
  readonly lang?: Lang | undefined;
  /** Told again and again while files are read, and once more (`done` is `of`) when all is converted. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told, in a sentence each, what was left out or is unknown, and why. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/** A catalogue and where its records stood. */
export interface Converted {
  readonly catalogue: Catalogue;
  /** See `onNote`. */
  readonly notes: readonly string[];
  readonly lang: Lang;
  /** The file that a resource was read from. */
  fileOf(resource: keyof Catalogue): string;
  /** Where a field of a record (the record, for an empty path) stands in it; line 0 where no one row says it. */
  placeOf(resource: keyof Catalogue, index: number, path: string): PlaceOf;
}

/**
 * Converts a catalogue of jobs into roles, roads, skills and families, without
 * a server, in Node, in a worker or in a page.
 *
 * @param from where it comes from
 * @param files texts by name: `roles.json`, `skills.json` …; for `sheet` one CSV under any name
 * @throws ImportRefused with file, line and column of every flaw (up to a hundred)
 * @throws TypeError where the line to show is missing
 */
export async function convertCatalogue(
  from: Origin,
  files: { readonly [name: string]: string },
  options: ConvertOptions = {},
): Promise<Catalogue> {
  const { catalogue, notes } = await converted(from, files, options);
  for (const note of notes) options.onNote?.(note);
  return catalogue;
}

/** The same with the places. */
export async function converted(
  from: Origin,
  files: { readonly [name: string]: string },
  { attribution, lang, onProgress }: ConvertOptions = {},
): Promise<Converted> {
  const of = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  const tell = (done: number): void => {
    // The end is told when it has come: reading is not all.
    if (before + done < of) onProgress?.({ done: before + done, of });
  };
  const made =
    from === 'sheet'
      ? await fromSheet(files, { attribution, lang, tell })
      : await fromTables(from, files, attribution, { tell, passed: (characters) => (before += characters) });
  onProgress?.({ done: of, of });
  return made;
}

async function fromSheet(files: { readonly [name: string]: string }, options: SheetOptions): Promise<Converted> {
  const [[file, text] = ['sheet.csv', '']] = Object.entries(files);
  const lang = options.lang ?? langOf(text);
  const read = await refusing(file, new Flaws(lang), () => sheet(text, file, options));
  return { ...read, lang, fileOf: () => file };
}

async function fromTables(
  from: Exclude<Origin, 'sheet'>,
  files: { readonly [name: string]: string },
  attribution: string | undefined,
  reading: Reading,
): Promise<Converted> {
  if (attribution === undefined) throw new TypeError(`${from}: the line that has to be shown with it is expected`);
  const flaws = new Flaws();
  const published = publishedReader(from, Object.keys(files));
  const tables = await (published
    ? published.read(files, flaws, reading)
    : jsonTables(converters[from].parts, files, flaws, reading));
  const { entries } = tables;
  const catalogue = fitting(() => converters[from].convert(tables.parts, attribution), files, tables, flaws);
  checkLinks(tables, flaws);
  flaws.end();
  const steps = new Map(
    (entries.get('transitions') ?? []).map((entry) => {
      const { from: start, to } = entry.value as Road;
      return [`${start}~${to}`, entry];
    }),
  );
  return {
    catalogue,
    notes: [...tables.notes, ...notesOn(from, catalogue, entries.get('transitions')?.length ?? 0)],
    lang: 'en',
    fileOf: (resource) => tables.fileOf({ roads: 'transitions', skills: 'skills' }[resource as string] ?? 'roles'),
    placeOf(resource, index, path) {
      const record = catalogue[resource][index]!;
      // Roles and skills are as many, and in the order, as their rows; a family is as the first role in it says.
      const row =
        resource === 'role-families' ? catalogue.roles.findIndex(({ familyId }) => familyId === record.id) : index;
      const entry =
        resource === 'roads'
          ? steps.get(record.id)
          : entries.get(resource === 'role-families' ? 'roles' : resource)?.[row];
      if (!entry || path.startsWith('attribution')) return { line: 0 };
      if (path === '') return { line: entry.line, column: entry.column };
      const field = fieldOf(resource, path, record as Role, entry.value as object);
      return { ...(entry.placeOf?.(field) ?? { line: entry.line, column: entry.column }), path: field };
    },
  };
}

/** What the fields of records are called in the rows that they are made of, where that is another word. */
const sourceNames: { readonly [field: string]: readonly string[] } = {
  label: ['name'],
  category: ['group', 'type'],
  familyId: ['familyId', 'family'],
  aliases: ['aliasesJa', 'altLabels', 'alternateTitles'],
  summary: ['summary', 'summaryJa'],
  tasks: ['summary'],
  countBand: ['count'],
  note: ['source'],
};

/** The path of a record's field in its row, as far as the row goes. */
function fieldOf(resource: keyof Catalogue, path: string, record: Role, row: object): string {
  const [field = '', ...rest] = path.split('.');
  const names =
    resource !== 'role-families' ? sourceNames[field] : field === 'id' ? ['familyId', 'family'] : ['family'];
  const name = names?.find((each) => each in row) ?? field;
  if (field === 'skills') {
    // Some are put in order on the way.
    const id = record.skills?.[Number(rest[0])]?.skillId;
    rest[0] = String((row as { skills: readonly { id: string }[] }).skills.findIndex((skill) => skill.id === id));
    if (rest[1] === 'skillId') rest[1] = 'id';
  }
  const found = [name];
  let value = (row as { [name: string]: unknown })[name];
  for (const part of rest) {
    if (typeof value !== 'object' || value === null || !(part in value)) break;
    value = (value as { [name: string]: unknown })[part];
    found.push(part);
  }
  return found.join('.');
}

/** A converted catalogue as sources of an import, in an order in which nothing points to what comes later. */
export const catalogueSources = ({ catalogue, ...where }: Converted): Source[] =>
  (['role-families', 'skills', 'roles', 'roads'] as const).map((name) => ({
    resource: resourceOf(name)!,
    file: where.fileOf(name),
    size: catalogue[name].length,
    async *read() {
      for (const [index, value] of catalogue[name].entries()) {
        const { line, column } = where.placeOf(name, index, '');
        yield { line, column, value, placeOf: (path) => where.placeOf(name, index, path) };
      }
    },
  }));

/** Runs a converter; what does not fit is refused with its places. */
function fitting(
  convert: () => Catalogue,
  files: { readonly [name: string]: string },
  { entries, fileOf }: Tables,
  flaws: Flaws,
): Catalogue {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const file = fileOf(error.part);
    for (const { path, reason } of error.flaws) {
      const [row = '', ...rest] = path;
      const entry = entries.get(error.part)?.[Number(row)];
      const place = entry ? (entry.placeOf?.(rest.join('.')) ?? entry) : placeIn(files[file]!, path);
      flaws.add({ file, line: place.line, column: place.column, path: (entry ? rest : path).join('.'), reason });
    }
    flaws.end();
    throw error;
  }
}

const placeIn = (text: string, path: readonly string[]): Place => new Place().pass(text.slice(0, placeOf(text, path)));
