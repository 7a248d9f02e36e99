import type { Role } from '../../../src/model/records/career.js';
import { fold, foldLong, queryWords } from '../../../src/model/roads/fold.js';
import type { Hit, Match } from '../../../src/model/roads/search.js';
import type { SearchData } from '../../../src/model/roads/searched.js';
import type { Text } from '../../../src/model/text.js';

/* The rules of the search as plainly as they can be said: every text is looked at for every question. */

type Scored = Match & { readonly worth: number };

const lines = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text)).map(fold);
const has = (text: Text, word: string): boolean => lines(text).some((line) => foldLong(line).includes(foldLong(word)));
/** Does a word go on at a place: is there a letter before it? */
const goesOn = (line: string, at: number): boolean => /[\p{L}\p{N}]$/u.test(line.slice(0, at));

function titleWorth(title: Text, word: string): number {
  const worths = lines(title)
    .flatMap((line) => line.split('\n'))
    .flatMap((line) => {
      const places = Array.from({ length: line.length }, (_, at) => at);
      if (line === word) return 100;
      if (places.some((at) => line.startsWith(word, at) && !goesOn(line, at))) return 60;
      if (line.includes(word)) return 50;
      return foldLong(line).includes(foldLong(word)) ? 40 : [];
    });
  return Math.max(0, ...worths);
}

/** Where a role has a word at best. */
function matchIn(role: Role, word: string, { families = [], skills = [] }: SearchData): Scored | undefined {
  const inTitle = titleWorth(role.title, word);
  if (inTitle > 0) return { word, field: 'title', worth: inTitle };
  const alias = (role.aliases ?? []).findIndex((name) => has(name, word));
  if (alias >= 0) return { word, field: 'alias', alias, worth: 35 };
  if (role.reading !== undefined && has(role.reading, word)) return { word, field: 'reading', worth: 35 };
  const family = families.find(({ id }) => id === role.familyId);
  if (family && has(family.name, word)) return { word, field: 'family', id: family.id, worth: 20 };
  for (const { skillId } of role.skills ?? []) {
    const skill = skills.find(({ id }) => id === skillId);
    if (skill && has(skill.label, word)) return { word, field: 'skill', id: skill.id, worth: 15 };
  }
  const task = (role.tasks ?? []).findIndex((text) => has(text, word));
  return task >= 0 ? { word, field: 'task', task, worth: 10 } : undefined;
}

/** Every word in which a slip can be told. */
const vocabulary = ({ roles, families = [], skills = [] }: SearchData): ReadonlySet<string> =>
  new Set(
    [
      ...roles.flatMap(({ title, aliases = [], reading = '', tasks = [] }) => [title, ...aliases, reading, ...tasks]),
      ...families.map(({ name }) => name),
      ...skills.map(({ label }) => label),
    ]
      .flatMap(lines)
      .flatMap((line) => line.match(/[a-z]{4,}|[ァ-ー]{4,}/g) ?? []),
  );

/** Fewest slips between all of one and any beginning of the other: a table of all beginnings. */
export function plainSlips(typed: string, word: string): number {
  const table = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= typed.length; i++)
    for (let j = 1; j <= word.length; j++) {
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (typed[i - 1] === word[j - 1] ? 0 : 1),
        swapped ? table[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  return Math.min(...table[typed.length]!);
}

/** What a word may stand for that no title has. */
function spellingsOf(typed: string, known: ReadonlySet<string>): readonly string[] {
  if (!/^(?:[a-z]{4,}|[ァ-ー]{4,})$/.test(typed) || known.has(typed)) return [];
  const others = [...known]
    .filter((word) => !word.startsWith(typed))
    .map((word) => [word, plainSlips(typed, word)] as const);
  const least = Math.min(...others.map(([, slips]) => slips));
  if (least > (typed.length < 8 ? 1 : 2)) return [];
  const nearest = others.flatMap(([word, slips]) => (slips === least ? [word] : []));
  const sorted = nearest.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return sorted.filter((word, at) => !sorted.slice(0, at).some((shorter) => word.includes(shorter))).slice(0, 8);
}

/** All hits, best first. */
export function plainFind(data: SearchData, query: string): readonly Hit[] {
  const known = vocabulary(data);
  const asked = queryWords(query).map((word) => {
    const inTitle = data.roles.some(({ title }) => titleWorth(title, word) > 0);
    return { word, spellings: inTitle ? [] : spellingsOf(word, known) };
  });
  if (asked.length === 0) return [];
  return data.roles
    .map((role) => ({
      role,
      length: lines(role.title).join('\n').length,
      matches: asked.map(({ word, spellings }) => {
        const all = [undefined, ...spellings].flatMap((spelling) => {
          const match = matchIn(role, spelling ?? word, data);
          return match ? [{ ...match, word, spelling }] : [];
        });
        return all.length ? all.reduce((best, each) => (each.worth > best.worth ? each : best)) : undefined;
      }),
    }))
    .flatMap(({ role, length, matches }) =>
      matches.every((match) => match !== undefined)
        ? [{ role, length, matches, sum: matches.reduce((sum, match) => sum + match.worth, 0) }]
        : [],
    )
    .toSorted((a, b) => b.sum - a.sum || a.length - b.length)
    .map(({ role, matches }) => ({
      roleId: role.id,
      matches: matches.map((match) => ({ ...match, worth: undefined })),
    }));
}
