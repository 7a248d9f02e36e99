import type { Road, Role } from '../../model/records/career.js';
import type { Catalogue } from './catalogue.js';
import { Flaws } from './refused.js';
import { rows } from './read-csv.js';

/** What a column may be called; the first is what flaws say. */
const headings = {
  title: ['役割', '役割名', '職務', 'title', 'role'],
  id: ['コード', '役割コード', 'code', 'id'],
  reading: ['読み', 'よみ', 'ヨミ', 'フリガナ', 'ふりがな', 'reading'],
  aliases: ['別名', '別の呼び名', 'aliases'],
  family: ['職種', '職群', 'family'],
  level: ['等級', '段階', 'level'],
  summary: ['概要', '説明', 'summary'],
  day: ['よい一日', 'day'],
  tasks: ['仕事', '主な仕事', 'tasks'],
  skills: ['スキル', 'skills'],
  next: ['次の役割', 'next'],
  side: ['横の役割', 'side'],
  place: ['場所', 'place'],
} as const;
type Heading = keyof typeof headings;

const places: { readonly [word: string]: Role['place'] } = {
  '': 'inside',
  社内: 'inside',
  inside: 'inside',
  社外: 'outside',
  outside: 'outside',
};

/** A catalogue, and the line of the sheet that each role came from. */
export interface Sheet {
  readonly catalogue: Catalogue;
  readonly lineOf: ReadonlyMap<string, number>;
}

const parts = (cell: string): string[] =>
  cell
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * HR's own table: one row a role, with the headings that people write. Families
 * and skills are made from their names; `交渉:3` is a skill with its level, and
 * one without stays unknown. Roads are designed ones, to roles of the same
 * sheet, by code or by title.
 *
 * @param attribution a line to show with it, where there is one
 * @throws ImportRefused with line and column of every flaw
 */
export async function sheet(text: AsyncIterable<string>, file: string, attribution?: string): Promise<Sheet> {
  const flaws = new Flaws();
  const found: { line: number; cell: (heading: Heading) => string }[] = [];
  let columns: Partial<Record<Heading, number>> | undefined;
  const flaw = (line: number, heading: Heading, reason: string): void =>
    flaws.add({ file, line, column: (columns?.[heading] ?? 0) + 1, path: headings[heading][0], reason });
  for await (const { line, cells } of rows(text)) {
    if (cells.every((cell) => cell === '')) continue;
    const at: Partial<Record<Heading, number>> = columns ?? columnsOf(cells);
    if (columns === undefined) {
      columns = at;
      cells.forEach((cell, index) => {
        if (cell !== '' && !Object.values(at).includes(index)) {
          const known = Object.values(headings).map(([first]) => first);
          flaws.add({
            file,
            line,
            column: index + 1,
            path: cell.slice(0, 80),
            reason: `an unknown column, or one that stands twice; known are ${known.join(', ')}`,
          });
        }
      });
      if (at.title === undefined) flaws.add({ file, line, path: headings.title[0], reason: 'there is no such column' });
    } else {
      found.push({ line, cell: (heading) => cells[at[heading] ?? -1] ?? '' });
    }
  }
  if (columns === undefined) flaws.add({ file, line: 1, path: '', reason: 'the file is empty' });
  flaws.end();

  const lineOf = new Map<string, number>();
  const idOf = new Map<string, string>();
  for (const { line, cell } of found) {
    const id = cell('id') || cell('title');
    if (id === '') flaw(line, 'title', 'a role without a name');
    else if (lineOf.has(id))
      flaw(line, cell('id') ? 'id' : 'title', `"${id}" stands twice, first in line ${lineOf.get(id)}`);
    else lineOf.set(id, line);
    if (!idOf.has(cell('title'))) idOf.set(cell('title'), id);
  }
  const families = new Map<string, string>();
  const skills = new Map<string, string>();
  const roads: Road[] = [];
  const roles = found.map(({ line, cell }): Role => {
    const id = cell('id') || cell('title');
    for (const [heading, kind] of [
      ['next', 'up'],
      ['side', 'side'],
    ] as const) {
      for (const word of parts(cell(heading))) {
        const to = lineOf.has(word) ? word : idOf.get(word);
        if (to === undefined) flaw(line, heading, `there is no role "${word}" in this sheet`);
        else roads.push({ id: `${id}~${to}`, from: id, to, kind, evidence: 'designed' });
      }
    }
    const place = places[cell('place')];
    if (!place) flaw(line, 'place', '社内 or 社外 (inside, outside) is expected');
    const level = Number(cell('level') || NaN);
    if (cell('level') && Number.isNaN(level)) flaw(line, 'level', 'a number is expected');
    const family = cell('family');
    if (family) families.set(family, family);
    const asked = parts(cell('skills')).map((part) => {
      const [, name = part, said] = /^(.*?)\s*[:：]\s*([^:：]*)$/.exec(part) ?? [];
      if (said !== undefined && !/^\d+(\.\d+)?$/.test(said)) {
        flaw(line, 'skills', `"${part}": a level after the colon is a number`);
      }
      skills.set(name, name);
      return { skillId: name, ...(said === undefined ? {} : { level: Number(said) }) };
    });
    return {
      id,
      title: cell('title') || id,
      ...(cell('reading') ? { reading: cell('reading') } : {}),
      ...(cell('aliases') ? { aliases: parts(cell('aliases')) } : {}),
      ...(family ? { familyId: family } : {}),
      ...(Number.isNaN(level) ? {} : { level }),
      ...(cell('summary') ? { summary: cell('summary') } : {}),
      ...(cell('day') ? { day: parts(cell('day')) } : {}),
      ...(cell('tasks') ? { tasks: parts(cell('tasks')) } : {}),
      ...(asked.length > 0 ? { skills: asked } : {}),
      place: place ?? 'inside',
    };
  });
  flaws.end();
  const catalogue = {
    'role-families': [...families.keys()].map((name) => ({
      id: name,
      name,
      ...(attribution === undefined ? {} : { attribution }),
    })),
    skills: [...skills.keys()].map((name) => ({ id: name, label: name })),
    roles,
    roads: [...new Map(roads.map((road) => [road.id, road])).values()],
  };
  return { catalogue, lineOf };
}

/** Where each heading stands in the first row. */
function columnsOf(cells: readonly string[]): Partial<Record<Heading, number>> {
  const found = Object.entries(headings).flatMap(([heading, names]) => {
    const at = cells.findIndex((cell) => (names as readonly string[]).includes(cell.toLowerCase()));
    return at < 0 ? [] : [[heading, at] as const];
  });
  return Object.fromEntries(found);
}
