import type { Entry } from './entry.js';
import { LeftOut, type PublishedReader, readTable, type Row, type Table } from './published-table.js';

/** Major groups of the Standard Occupational Classification of 2018 (US Bureau of Labor Statistics), by the first two digits. */
const families: { readonly [code: string]: string } = {
  11: 'Management Occupations',
  13: 'Business and Financial Operations Occupations',
  15: 'Computer and Mathematical Occupations',
  17: 'Architecture and Engineering Occupations',
  19: 'Life, Physical, and Social Science Occupations',
  21: 'Community and Social Service Occupations',
  23: 'Legal Occupations',
  25: 'Education, Training, and Library Occupations',
  27: 'Arts, Design, Entertainment, Sports, and Media Occupations',
  29: 'Healthcare Practitioners and Technical Occupations',
  31: 'Healthcare Support Occupations',
  33: 'Protective Service Occupations',
  35: 'Food Preparation and Serving Related Occupations',
  37: 'Building and Grounds Cleaning and Maintenance Occupations',
  39: 'Personal Care and Service Occupations',
  41: 'Sales and Related Occupations',
  43: 'Office and Administrative Support Occupations',
  45: 'Farming, Fishing, and Forestry Occupations',
  47: 'Construction and Extraction Occupations',
  49: 'Installation, Maintenance, and Repair Occupations',
  51: 'Production Occupations',
  53: 'Transportation and Material Moving Occupations',
  55: 'Military Specific Occupations',
};

const code = 'O*NET-SOC Code';

/**
 * The text files of the O*NET database (https://www.onetcenter.org/database.html,
 * "Text"; columns after its data dictionary, https://www.onetcenter.org/dictionary/):
 * `Occupation Data.txt` (code, Title, Description), `Skills.txt` (code, Element
 * ID, Element Name, Scale ID: LV or IM, Data Value, Recommend Suppress, Not
 * Relevant), `Related Occupations.txt` (code, Related O*NET-SOC Code,
 * Relatedness Tier, Index), and where they are there `Job Zones.txt` (code, Job
 * Zone) and `Alternate Titles.txt` (code, Alternate Title). The same tables as
 * CSV, of any spelling of these names (`occupation_data.csv`), are read too.
 *
 * A skill whose level is flagged Not Relevant is left out, as O*NET itself does;
 * one flagged Recommend Suppress stays with an unknown level.
 */
export const onetTables: PublishedReader = {
  main: /^occupation[ _]data\.(?:txt|csv)$/i,
  files: /^(?:occupation[ _]data|skills|related[ _]occupations|job[ _]zones|alternate[ _]titles)\.(?:txt|csv)$/i,
  async read(files, flaws, reading) {
    const one = async (name: string, columns: readonly string[], needed = true): Promise<Table | undefined> => {
      const wanted = new RegExp(`^${name.replace(' ', '[ _]')}\\.(?:txt|csv)$`, 'i');
      const file = Object.keys(files).find((each) => wanted.test(each));
      if (file === undefined && needed) flaws.add({ file: `${name}.txt`, line: 0, path: '', reason: 'is missing' });
      const tabs = file?.toLowerCase().endsWith('.txt') ?? false;
      return file === undefined
        ? undefined
        : readTable(file, files[file]!, [code, ...columns], { flaws, reading, tabs });
    };
    const jobs = await one('Occupation Data', ['Title', 'Description']);
    const ratings = await one('Skills', [
      'Element ID',
      'Element Name',
      'Scale ID',
      'Data Value',
      'Recommend Suppress',
      'Not Relevant',
    ]);
    const related = await one('Related Occupations', ['Related O*NET-SOC Code', 'Relatedness Tier', 'Index']);
    const zones = await one('Job Zones', ['Job Zone'], false);
    const titles = await one('Alternate Titles', ['Alternate Title'], false);
    flaws.end();

    const known = new Set(jobs!.rows.map(({ cell }) => cell(code)));
    const notes: string[] = [];
    const numbered = numbers();
    const { asked, skills } = ratingsOf(ratings!, known, numbered, notes);
    const zone = new Map(zones?.rows.map((row) => [row.cell(code), numbered(zones, row, 'Job Zone')]));
    const others = new Map<string, Set<string>>();
    for (const { cell } of titles?.rows ?? [])
      others.set(cell(code), (others.get(cell(code)) ?? new Set()).add(cell('Alternate Title')));
    const roles = jobs!.rows.map(({ line, cell }): Entry => {
      const id = cell(code);
      const familyId = id.slice(0, 2);
      const value = { id, title: cell('Title'), family: families[familyId] ?? familyId, familyId };
      const more = others.has(id) ? { alternateTitles: [...others.get(id)!] } : {};
      return { line, value: { ...value, ...more, level: zone.get(id) ?? null, skills: asked.get(id) ?? [] } };
    });
    const gone = new LeftOut(related!.file, 'their occupation is not in Occupation Data');
    const transitions = related!.rows.flatMap((row): Entry[] => {
      const [from, to] = [row.cell(code), row.cell('Related O*NET-SOC Code')];
      const rank = numbered(related!, row, 'Index');
      if (known.has(from) && known.has(to))
        return [{ line: row.line, value: { from, to, rank, tier: row.cell('Relatedness Tier') } }];
      gone.add(row);
      return [];
    });
    flaws.end();
    return {
      parts: {
        roles: roles.map(({ value }) => value),
        skills,
        transitions: transitions.map(({ value }) => value),
        descriptions: Object.fromEntries(jobs!.rows.map(({ cell }) => [cell(code), cell('Description')])),
      },
      entries: new Map([
        ['roles', roles],
        ['skills', skills.map((value): Entry => ({ line: 0, value }))],
        ['transitions', transitions],
      ]),
      fileOf: (part) => ({ skills: ratings!, transitions: related! })[part]?.file ?? jobs!.file,
      notes: [...notes, ...gone.notes],
    };
  },
};

type Numbered = (table: Table, row: Row, column: string) => number;

/** Reads numbers; tells of what is none. */
const numbers = (): Numbered => (table, row, column) => {
  const cell = row.cell(column);
  if (!/^-?\d+(\.\d+)?$/.test(cell)) table.wrong(row, column, 'a number is expected');
  return Number(cell);
};

interface Rated {
  id: string;
  level?: number;
  importance?: number;
  lowPrecision?: boolean;
}

/** A skill has two rows a job, one with its level and one with its importance. */
function ratingsOf(
  table: Table,
  known: ReadonlySet<string>,
  numbered: Numbered,
  notes: string[],
): { asked: ReadonlyMap<string, readonly Rated[]>; skills: { id: string; name: string; group: string }[] } {
  const names = new Map<string, string>();
  const rated = new Map<string, Map<string, Rated>>();
  const gone = new LeftOut(table.file, 'their occupation is not in Occupation Data');
  for (const row of table.rows) {
    const [job, id, scale] = [row.cell(code), row.cell('Element ID'), row.cell('Scale ID')];
    const value = numbered(table, row, 'Data Value');
    if (scale !== 'LV' && scale !== 'IM') table.wrong(row, 'Scale ID', 'LV or IM is expected');
    names.set(id, row.cell('Element Name'));
    if (!known.has(job)) {
      gone.add(row);
      continue;
    }
    const of = rated.get(job) ?? new Map<string, Rated>();
    rated.set(job, of);
    const before = of.get(id) ?? { id };
    if (scale === 'IM') of.set(id, { ...before, importance: value });
    else if (row.cell('Not Relevant') !== 'Y')
      of.set(id, {
        ...before,
        level: value,
        ...(row.cell('Recommend Suppress') === 'Y' ? { lowPrecision: true } : {}),
      });
  }
  notes.push(...gone.notes);
  const asked = new Map(
    [...rated].map(([job, of]) => [
      job,
      // What has no level is not relevant there.
      [...of.values()].filter(({ level, importance }) => level !== undefined && importance !== undefined),
    ]),
  );
  const group = (id: string): string => (id.startsWith('2.A') ? 'Basic Skills' : 'Cross-Functional Skills');
  return { asked, skills: [...names].map(([id, name]) => ({ id, name, group: group(id) })) };
}
