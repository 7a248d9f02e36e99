import type { Role } from '../../../src/model/records/career.js';
import { fold, foldLong, queryPhrase, queryWords } from '../../../src/model/roads/fold.js';
import type { Hit, Match } from '../../../src/model/roads/search.js';
import type { SearchData } from '../../../src/model/roads/searched.js';
import type { Text } from '../../../src/model/text.js';

/* The rules of the search as plainly as they can be said: every text is looked at for every question. */

type Scored = Match & { readonly worth: number };

const lines = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text)).map(fold);
const parts = (text: Text): string[] => lines(text).flatMap((line) => line.split('\n'));
/** Does a word go on at a place: is there a letter before it, of a Latin word a Latin one? */
const goesOn = (line: string, at: number): boolean =>
  (/^[a-z0-9ß-öø-ɏ]/.test(line.slice(at)) ? /[a-z0-9ß-öø-ɏ]$/ : /[\p{L}\p{N}]$/u).test(line.slice(0, at));

/** Is a word all of a line, does it begin a word in it, does it stand inside one? Short Latin words stand there by chance. */
function place(line: string, word: string): 'all' | 'start' | 'inside' | 'chance' | undefined {
  if (line === word) return 'all';
  const places = Array.from({ length: line.length }, (_, at) => at).filter((at) => line.startsWith(word, at));
  if (places.length === 0) return undefined;
  if (places.some((at) => !goesOn(line, at))) return 'start';
  return !/^[a-z0-9]{1,3}$/.test(word) ? 'inside' : word.length === 3 ? 'chance' : undefined;
}

function titleWorth(title: Text, word: string): number {
  const worths = parts(title).map((line) => {
    const worthOf = { all: 200, start: 120, inside: 100, chance: 15, none: 0 };
    const loose = place(foldLong(line), foldLong(word)) ?? 'none';
    return Math.max(worthOf[place(line, word) ?? 'none'], Math.min(80, worthOf[loose]));
  });
  return Math.max(0, ...worths);
}

/** What it adds where a word stands in another text; nothing where it does not. Long vowels do not count here. */
function textWorth(text: Text, word: string): number {
  const short = foldLong(word);
  const worths = parts(text)
    .flatMap((line) => [line, foldLong(line)])
    .map((line) => ({ all: 4, start: 2, inside: 0, chance: 0, none: -Infinity })[place(line, short) ?? 'none']);
  return Math.max(...worths);
}

/** How much of a skill a role asks for beside the one that asks for most of it: of eight, four where it is not known. */
function asked({ skillId, level, weight }: NonNullable<Role['skills']>[number], roles: readonly Role[]): number {
  const same = roles.flatMap(({ skills = [] }) => skills.filter((each) => each.skillId === skillId));
  const share = (value: number | null | undefined, all: readonly (number | null | undefined)[]): number[] => {
    const most = Math.max(0, ...all.map((each) => each ?? 0));
    return value == null || most === 0 ? [] : [Math.max(0, value) / most];
  };
  const shares = [
    ...share(
      level,
      same.map((each) => each.level),
    ),
    ...share(
      weight,
      same.map((each) => each.weight),
    ),
  ];
  return Math.round(8 * (shares.length ? shares.reduce((sum, each) => sum + each, 0) / shares.length : 0.5));
}

/** Where a role has a word at best. */
function matchIn(role: Role, word: string, { roles, families = [], skills = [] }: SearchData): Scored | undefined {
  const inTitle = titleWorth(role.title, word);
  if (inTitle > 0) return { word, field: 'title', worth: inTitle };
  const best = (candidates: readonly Scored[]): Scored | undefined =>
    candidates.reduce<Scored | undefined>((most, each) => (each.worth > (most?.worth ?? 0) ? each : most), undefined);
  const names = (role.aliases ?? []).map((name, alias): Scored => ({
    word,
    field: 'alias',
    alias,
    worth: 60 + textWorth(name, word),
  }));
  const read: Scored[] =
    role.reading === undefined ? [] : [{ word, field: 'reading', worth: 60 + textWorth(role.reading, word) }];
  const family = families.find(({ id }) => id === role.familyId);
  return (
    best([...names, ...read]) ??
    best(family ? [{ word, field: 'family', id: family.id, worth: 36 + textWorth(family.name, word) }] : []) ??
    best(
      (role.skills ?? []).flatMap((each): Scored[] => {
        const skill = skills.find(({ id }) => id === each.skillId);
        if (!skill) return [];
        return [{ word, field: 'skill', id: skill.id, worth: 20 + textWorth(skill.label, word) + asked(each, roles) }];
      }),
    ) ??
    best(
      (role.tasks ?? []).map((text, task): Scored => ({
        word,
        field: 'task',
        task,
        worth: 14 + textWorth(text, word),
      })),
    )
  );
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
    // Latin words begin with the right letter (two may be swapped), and do not go on for long.
    .filter(
      (word) =>
        !/^[a-z]/.test(typed) ||
        ([word[0], word[1]! + word[0]!].some((start) => typed.startsWith(start!)) && word.length <= 1.5 * typed.length),
    )
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
          if (!match) return [];
          return [{ ...match, word, spelling, worth: spelling === undefined ? match.worth : match.worth >> 1 }];
        });
        return all.length ? all.reduce((best, each) => (each.worth > best.worth ? each : best)) : undefined;
      }),
    }))
    .flatMap(({ role, length, matches }) => {
      if (!matches.every((match) => match !== undefined)) return [];
      const sum = matches.reduce((all, match) => all + match.worth, 0);
      // Words that stand together as typed: half as much again, and that is the reason for each of them.
      const together = matches.length > 1 ? matchIn(role, queryPhrase(query), data) : undefined;
      const phrase = together ? (together.worth * matches.length * 3) >> 1 : 0;
      if (!together || phrase < sum) return [{ role, length, matches, sum }];
      return [{ role, length, sum: phrase, matches: matches.map(({ word }) => ({ ...together, word })) }];
    })
    .toSorted((a, b) => b.sum - a.sum || a.length - b.length)
    .map(({ role, matches }) => ({
      roleId: role.id,
      matches: matches.map((match) => ({ ...match, worth: undefined })),
    }));
}
