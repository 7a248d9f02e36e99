import type { Road, Role } from '../../model/records/career.js';
import type { Catalogue } from './catalogue.js';
import { type Heading, headingOfField, keyOf, roadColumns } from './sheet-columns.js';
import type { SheetWords } from './words.js';

/** One row below the headings. */
export interface Row {
  /** From 1, the headings counted. */
  readonly row: number;
  readonly cells: readonly string[];
  /** What stands under a heading; empty where there is no such column. */
  cell(heading: Heading): string;
}

/** A catalogue, the cell that a field of a record came from, and what is worth knowing of it. */
export interface Sheet {
  readonly catalogue: Catalogue;
  cellOf(resource: keyof Catalogue, index: number, path: string): { row: number; heading: Heading } | undefined;
  readonly notes: readonly string[];
}

type TellFlaw = (row: number, heading: Heading, reason: string) => void;

const places: { readonly [word: string]: Role['place'] } = {
  '': 'inside',
  社内: 'inside',
  inside: 'inside',
  社外: 'outside',
  outside: 'outside',
};

/** As much as an id may have. */
const longestId = 200;

const split = (cell: string, by = /[;；\r\n]/): string[] =>
  cell
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Names are also listed with 、; in a sentence that is a pause. */
const namesIn = (cell: string): string[] => split(cell, /[;；、\r\n]/);
const onOneLine = (cell: string): string => cell.replaceAll(/\s*[\r\n]+\s*/g, ' ');
const titleOf = ({ cell }: Row): string => onOneLine(cell('title'));
const idOf = (row: Row): string => onOneLine(row.cell('id')) || titleOf(row);

/** A number in any width, or `undefined` where it is none. */
function numberOf(cell: string): number | undefined {
  const plain = cell.normalize('NFKC').trim();
  const number = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Infinity;
  return number === Infinity ? undefined : number;
}

/** Names of one kind; one that was typed in two ways is the same, as it was typed first. */
class Names {
  readonly #byKey = new Map<string, string>();
  readonly #rows = new Map<string, number>();

  /** @returns the name that stands for all ways of typing it */
  take(name: string, row: number): string {
    const key = keyOf(name);
    const first = this.#byKey.get(key) ?? name;
    this.#byKey.set(key, first);
    if (first === name && !this.#rows.has(name)) this.#rows.set(name, row);
    return first;
  }

  /** The row that a name stood in first. */
  rowOf(name: string): number | undefined {
    return this.#rows.get(name);
  }

  get all(): readonly string[] {
    return [...this.#byKey.values()];
  }
}

/** Rows as a catalogue; tells of every flaw and goes on. */
export function rolesOf(
  found: readonly Row[],
  flaw: TellFlaw,
  words: SheetWords,
  attribution: string | undefined,
): Sheet {
  const rowOf = checkIds(found, flaw, words);
  const [families, skills] = [new Names(), new Names()];
  const roles = found.map((row): Role => {
    const { cell } = row;
    const place = places[keyOf(cell('place'))];
    if (!place) flaw(row.row, 'place', words.place);
    const level = cell('level') ? numberOf(cell('level')) : undefined;
    if (cell('level') && level === undefined) flaw(row.row, 'level', words.number);
    const family = onOneLine(cell('family'));
    if (family.length > longestId) flaw(row.row, 'family', words.tooLong(family, longestId));
    const asked = skillsOf(row, skills, flaw, words);
    return {
      id: idOf(row),
      title: titleOf(row) || idOf(row),
      ...(cell('reading') ? { reading: onOneLine(cell('reading')) } : {}),
      ...(cell('aliases') ? { aliases: namesIn(cell('aliases')) } : {}),
      ...(family ? { familyId: families.take(family, row.row) } : {}),
      ...(level === undefined ? {} : { level }),
      ...(cell('summary') ? { summary: cell('summary') } : {}),
      ...(cell('day') ? { day: split(cell('day')) } : {}),
      ...(cell('tasks') ? { tasks: split(cell('tasks')) } : {}),
      ...(asked.length > 0 ? { skills: asked } : {}),
      place: place ?? 'inside',
    };
  });
  const roads = roadsOf(found, flaw, words);
  // The line stands in families: where the sheet has none, there is one for it.
  const isLost = attribution !== undefined && families.all.length === 0;
  const noFamily = { id: 'all', name: { ja: 'すべての役割', en: 'All roles' } };
  const catalogue = {
    'role-families': [...(isLost ? [noFamily] : []), ...families.all.map((name) => ({ id: name, name }))].map(
      (family) => ({
        ...family,
        ...(attribution === undefined ? {} : { attribution }),
      }),
    ),
    skills: skills.all.map((name) => ({ id: name, label: name })),
    roles: isLost ? roles.map((role) => ({ ...role, familyId: noFamily.id })) : roles,
    roads,
  };
  const titles = new Map(roles.map(({ id, title }) => [id, title as string]));
  const circle = circleOf(roads.filter(({ kind }) => kind === 'up'));
  const cellOf: Sheet['cellOf'] = (resource, index, path) => {
    const record = catalogue[resource][index]!;
    const [row, heading]: [number | undefined, Heading] =
      resource === 'roads'
        ? [rowOf.get((record as Road).from), roadColumns.find(([, kind]) => kind === (record as Road).kind)![0]]
        : resource === 'skills'
          ? [skills.rowOf(record.id), 'skills']
          : resource === 'role-families'
            ? [families.rowOf(record.id), 'family']
            : [rowOf.get(record.id), headingOfField(path)];
    return row === undefined ? undefined : { row, heading };
  };
  return { catalogue, cellOf, notes: circle ? [words.circle(circle.map((id) => titles.get(id)!))] : [] };
}

/** The row of each id. */
function checkIds(found: readonly Row[], flaw: TellFlaw, words: SheetWords): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const row of found) {
    const id = idOf(row);
    const coded = row.cell('id') !== '';
    const first = seen.get(keyOf(id));
    if (id === '') flaw(row.row, 'title', words.noTitle);
    else if (id.length > longestId) flaw(row.row, coded ? 'id' : 'title', words.tooLong(id, longestId));
    else if (first !== undefined) flaw(row.row, coded ? 'id' : 'title', words.twice(id, first, coded));
    else {
      seen.set(keyOf(id), row.row);
      rowOf.set(id, row.row);
    }
  }
  return rowOf;
}

function skillsOf({ row, cell }: Row, skills: Names, flaw: TellFlaw, words: SheetWords): NonNullable<Role['skills']> {
  const seen = new Set<string>();
  return namesIn(cell('skills')).map((part) => {
    const [, name = part, said] = /^(.*?)\s*[:：]\s*([^:：]*)$/s.exec(part) ?? [];
    const level = said === undefined ? undefined : numberOf(said);
    if (/[:：]\s*[\d０-９]/.test(name)) flaw(row, 'skills', words.skillsTogether(part));
    else if (name === '') flaw(row, 'skills', words.skillUnnamed(part));
    else if (said !== undefined && level === undefined) flaw(row, 'skills', words.skillLevel(part));
    if (name.length > longestId) flaw(row, 'skills', words.tooLong(name, longestId));
    if (name !== '' && seen.has(keyOf(name))) flaw(row, 'skills', words.skillTwice(name));
    seen.add(keyOf(name));
    return { skillId: skills.take(name, row), ...(level === undefined ? {} : { level }) };
  });
}

function roadsOf(found: readonly Row[], flaw: TellFlaw, words: SheetWords): Road[] {
  const byId = new Map(found.map((row) => [keyOf(idOf(row)), idOf(row)]));
  const byTitle = new Map<string, string[]>();
  for (const row of found) byTitle.set(keyOf(titleOf(row)), [...(byTitle.get(keyOf(titleOf(row))) ?? []), idOf(row)]);
  return found.flatMap((row) => {
    const from = idOf(row);
    const taken = new Set<string>();
    return roadColumns.flatMap(([heading, kind]) => {
      const cell = row.cell(heading);
      // A title may have 、 in it: where the whole is a role, it is not a list.
      return split(cell)
        .flatMap((part) => (byId.has(keyOf(part)) || byTitle.has(keyOf(part)) ? [part] : namesIn(part)))
        .flatMap((word): Road[] => {
          const titled = byTitle.get(keyOf(word)) ?? [];
          const to = byId.get(keyOf(word)) ?? titled[0];
          const wrong = (reason: string): Road[] => (flaw(row.row, heading, reason), []);
          if (to === undefined) return wrong(words.noRole(word));
          if (!byId.has(keyOf(word)) && titled.length > 1) return wrong(words.severalRoles(word, titled));
          // One can stay where one is and go deeper, but not up.
          if (to === from && kind !== 'deepen') return wrong(words.toItself(word));
          if (taken.has(to)) return wrong(words.roadTwice(word));
          taken.add(to);
          const id = `${from}~${to}`;
          // Of a name that is too long by itself it has been told.
          if (id.length > longestId && Math.max(from.length, to.length) <= longestId) {
            return wrong(words.roadTooLong(to, longestId - 1));
          }
          return [{ id, from, to, kind, evidence: 'designed' }];
        });
    });
  });
}

/** A way round along roads, its first role last again; `undefined` where there is none. */
function circleOf(roads: readonly Road[]): readonly string[] | undefined {
  const into = new Map<string, Road[]>();
  const onwards = new Map<string, number>();
  for (const road of roads) {
    const there = into.get(road.to);
    if (there) there.push(road);
    else into.set(road.to, [road]);
    onwards.set(road.from, (onwards.get(road.from) ?? 0) + 1);
  }
  // What nothing leads on from is in no circle; nor, then, what leads only there.
  const ends = [...into.keys()].filter((id) => !onwards.has(id));
  for (const end of ends) {
    for (const { from } of into.get(end) ?? []) {
      const left = onwards.get(from)! - 1;
      onwards.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
  const next = new Map(roads.filter(({ to }) => (onwards.get(to) ?? 0) > 0).map(({ from, to }) => [from, to]));
  const way = new Set<string>();
  let at = roads.find(({ from, to }) => onwards.get(from)! > 0 && (onwards.get(to) ?? 0) > 0)?.from;
  for (; at !== undefined && !way.has(at); at = next.get(at)) way.add(at);
  if (at === undefined) return undefined;
  const steps = [...way];
  return [...steps.slice(steps.indexOf(at)), at];
}
