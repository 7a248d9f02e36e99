import type { Entry } from './entry.js';
import { LeftOut, type PublishedReader, readTable, type Row, type Table } from './published-table.js';

/** Words by language. */
type Words = Record<string, string>;

const languageOf = (file: string): string => /_([a-z]{2,3})\.csv$/.exec(file)![1]!;
const idOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
const labels = (cell: string): string[] =>
  cell
    .split('\n')
    .map((label) => label.trim())
    .filter((label) => label !== '');

/**
 * The CSV package that ESCO offers (https://esco.ec.europa.eu/en/use-esco/download,
 * "classification", CSV), unpacked: `occupations_xx.csv`, `skills_xx.csv`,
 * `occupationSkillRelations_xx.csv`, and `ISCOGroups_xx.csv` for the names of
 * the families; xx is the language, and several may lie together. Columns as of
 * v1.1 and v1.2: conceptUri, iscoGroup, preferredLabel, altLabels (one a line);
 * conceptUri, skillType, preferredLabel; occupationUri, relationType, skillUri;
 * code, preferredLabel.
 *
 * Ids are the last part of the URI. A concept that stands twice is taken once,
 * and a relation to what is not in the files is left out: both are in the
 * published files, and are told as notes.
 */
export const escoTables: PublishedReader = {
  main: /^occupations_[a-z]{2,3}\.csv$/,
  files: /^(?:occupations|skills|occupationSkillRelations|ISCOGroups)_[a-z]{2,3}\.csv$/,
  async read(files, flaws, reading) {
    const notes: string[] = [];
    const every = async (name: string, columns: readonly string[]): Promise<Table[]> => {
      const found = Object.keys(files)
        .filter((file) => file.startsWith(`${name}_`) && escoTables.files.test(file))
        .toSorted();
      if (found.length === 0) flaws.add({ file: `${name}_en.csv`, line: 0, path: '', reason: 'is missing' });
      const tables: Table[] = [];
      for (const file of found) tables.push(await readTable(file, files[file]!, columns, { flaws, reading }));
      return tables;
    };
    const jobs = await every('occupations', ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels']);
    const abilities = await every('skills', ['conceptUri', 'skillType', 'preferredLabel']);
    const relations = await every('occupationSkillRelations', ['occupationUri', 'relationType', 'skillUri']);
    const groups = await every('ISCOGroups', ['code', 'preferredLabel']);
    flaws.end();

    const titles = merged(jobs, notes);
    const names = merged(abilities, notes);
    const asked = relationsOf(relations[0]!, titles, names, notes);
    flaws.end();
    const families = new Map<string, Words>();
    for (const { file, rows } of groups)
      for (const { cell } of rows)
        families.set(cell('code'), { ...families.get(cell('code')), [languageOf(file)]: cell('preferredLabel') });
    const roles = [...titles].map(([id, { row, words, others }]): Entry => {
      // The first digit is the major group of ISCO-08; a spreadsheet may have taken the zero of the armed forces.
      const group = row.cell('iscoGroup').padStart(4, '0')[0]!;
      const family = families.get(group);
      const value = {
        id,
        title: words,
        altLabels: others,
        family: family?.['en'] ?? Object.values(family ?? {})[0] ?? `ISCO ${group}`,
      };
      return { line: row.line, value: { ...value, familyWords: family, skills: asked.get(id) ?? [] } };
    });
    const skills = [...names].map(([id, { row, words }]): Entry => ({
      line: row.line,
      value: { id, name: words, ...(row.cell('skillType') ? { type: row.cell('skillType') } : {}) },
    }));
    return {
      parts: { roles: roles.map(({ value }) => value), skills: skills.map(({ value }) => value) },
      entries: new Map([
        ['roles', roles],
        ['skills', skills],
      ]),
      fileOf: (part) => (part === 'skills' ? abilities[0]!.file : jobs[0]!.file),
      notes,
    };
  },
};

interface Concept {
  readonly row: Row;
  readonly words: Words;
  /** Other names, in whatever language. */
  readonly others: Words[];
}

/** Concepts of one kind, with their words out of the file of each language. */
function merged(tables: readonly Table[], notes: string[]): ReadonlyMap<string, Concept> {
  const found = new Map<string, Concept>();
  for (const table of tables) {
    const lang = languageOf(table.file);
    const twice = new LeftOut(table.file, 'they stand twice');
    const seen = new Set<string>();
    for (const row of table.rows) {
      const id = idOf(row.cell('conceptUri'));
      if (seen.has(id)) twice.add(row);
      if (seen.has(id) || row.cell('preferredLabel') === '') continue;
      seen.add(id);
      const before = found.get(id) ?? { row, words: {}, others: [] };
      const others = labels(row.cell('altLabels')).map((label) => ({ [lang]: label }));
      found.set(id, {
        row: before.row,
        words: { ...before.words, [lang]: row.cell('preferredLabel') },
        others: [...before.others, ...others],
      });
    }
    notes.push(...twice.notes);
  }
  return found;
}

function relationsOf(
  { file, rows, wrong }: Table,
  titles: ReadonlyMap<string, unknown>,
  names: ReadonlyMap<string, unknown>,
  notes: string[],
): ReadonlyMap<string, { id: string; need: string }[]> {
  const asked = new Map<string, { id: string; need: string }[]>();
  const dangling = new LeftOut(file, 'their occupation or skill is not in the files');
  const pairs = new Set<string>();
  const twice = new LeftOut(file, 'they stand twice');
  for (const row of rows) {
    const [job, id] = [idOf(row.cell('occupationUri')), idOf(row.cell('skillUri'))];
    const pair = `${job} ${id}`;
    const need = row.cell('relationType');
    if (need !== 'essential' && need !== 'optional') wrong(row, 'relationType', 'essential or optional is expected');
    if (!titles.has(job) || !names.has(id)) dangling.add(row);
    else if (pairs.has(pair)) twice.add(row);
    else {
      const list = asked.get(job);
      const entry = { id, need };
      if (list) list.push(entry);
      else asked.set(job, [entry]);
    }
    pairs.add(pair);
  }
  notes.push(...dangling.notes, ...twice.notes);
  return asked;
}
