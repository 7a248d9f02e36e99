import type { Role, RoleFamily, Skill } from '../records/career.js';
import { atOnce } from '../slices.js';
import type { Text } from '../text.js';
import { fold, foldLong, queryWords } from './fold.js';
import { Haystack } from './haystack.js';
import { rows } from './layers.js';
import { Vocabulary } from './spelling.js';

/* Own code and not a library: see the decision page on search, and `npm run bench -- search`. */

/** What is searched. */
export interface SearchData {
  readonly roles: readonly Role[];
  readonly families?: readonly RoleFamily[] | undefined;
  readonly skills?: readonly Skill[] | undefined;
}

/** Why a role was found: the word as folded, and where it stands. */
export interface Match {
  readonly word: string;
  readonly field: 'title' | 'alias' | 'reading' | 'family' | 'skill' | 'task';
  /** Id of the family or skill. */
  readonly id?: string | undefined;
  /** Place of the task in the role's `tasks`. */
  readonly task?: number | undefined;
  /** Place of the other name in the role's `aliases`. */
  readonly alias?: number | undefined;
  /** Found by another spelling than the one typed. */
  readonly spelling?: string | undefined;
}

/** A role that was found. */
export interface Hit {
  readonly roleId: string;
  /** One for each word of the query, in their order. */
  readonly matches: readonly Match[];
}

export interface Search {
  /**
   * Roles that have every word of the query in title, other names, reading, family, skills or tasks,
   * best first. An empty query finds nothing.
   *
   * @param limit hits that are given back; 20 where not given
   */
  find(query: string, limit?: number): Found;
}

/** The best hits, and how many there are in all. */
export type Found = readonly Hit[] & { readonly total: number };

/**
 * How much a field tells; a title that is, begins with or has the word, or has
 * it but for its long vowels; another name or the reading comes after those.
 */
const worth = { whole: 100, begins: 60, title: 50, loose: 40, named: 35, family: 20, skill: 15, task: 10 } as const;

/** The search, made at once. */
export const buildSearch = (data: SearchData): Search => atOnce(searchSlices(data));

/** The search, made in slices of about a millisecond: the caller yields to the page between them (`inSlices`). */
export function* searchSlices({ roles, families = [], skills = [] }: SearchData): Generator<void, Search, undefined> {
  const slice = 200;
  const vocabulary = new Vocabulary();
  const fold1 = (text: Text | undefined): string => {
    const folded = fold(text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join('\n'));
    vocabulary.add(folded);
    return folded;
  };
  // Looked through without long vowels, as that finds whatever is there with them.
  const [titleHeap, nameHeap, taskHeap, skillHeap] = [new Haystack(), new Haystack(), new Haystack(), new Haystack()];
  const titles: string[] = [];
  const nameOwner: number[] = [];
  const firstName: number[] = [];
  const taskOwner: number[] = [];
  const firstTask: number[] = [];
  for (const [r, role] of roles.entries()) {
    const title = fold1(role.title);
    titles.push(title);
    titleHeap.add(foldLong(title));
    firstName.push(nameOwner.length);
    for (const name of [...(role.aliases ?? []), ...(role.reading === undefined ? [] : [role.reading])]) {
      nameHeap.add(foldLong(fold1(name)));
      nameOwner.push(r);
    }
    firstTask.push(taskOwner.length);
    for (const task of role.tasks ?? []) {
      taskHeap.add(foldLong(fold1(task)));
      taskOwner.push(r);
    }
    if (r % slice === slice - 1) yield;
  }
  for (const [s, { label }] of skills.entries()) {
    skillHeap.add(foldLong(fold1(label)));
    if (s % slice === slice - 1) yield;
  }
  const familyTexts = families.map(({ name }) => foldLong(fold1(name)));
  yield;
  for (const heap of [titleHeap, nameHeap, taskHeap, skillHeap]) {
    heap.close();
    yield;
  }

  const skillIndex = new Map(skills.map(({ id }, i) => [id, i]));
  yield;
  const familyIndex = new Map(families.map(({ id }, i) => [id, i]));
  const familyOf = Int32Array.from(roles, ({ familyId }) =>
    familyId == null ? -1 : (familyIndex.get(familyId) ?? -1),
  );
  const askedSkill: number[] = [];
  const asker: number[] = [];
  for (const [r, role] of roles.entries()) {
    for (const { skillId } of role.skills ?? []) {
      const s = skillIndex.get(skillId);
      if (s === undefined) continue;
      askedSkill.push(s);
      asker.push(r);
    }
    if (r % slice === slice - 1) yield;
  }
  const askers = rows(skills.length, [askedSkill]);
  for (let i = 0; i < askers.item.length; i++) askers.item[i] = asker[askers.item[i]!]!;

  /** Worth of a word for each role, and the skill or task it was found in. */
  const lookUp = (word: string): Looked => {
    const short = foldLong(word);
    const worths = new Uint8Array(roles.length);
    const where = new Int32Array(roles.length);
    let inTitle = false;
    const note = (r: number, value: number, at: number): void => {
      if (worths[r]! >= value) return;
      worths[r] = value;
      where[r] = at;
    };
    titleHeap.each(short, (r) => {
      inTitle = true;
      note(r, titleWorth(titles[r]!, word), 0);
    });
    nameHeap.each(short, (n) => note(nameOwner[n]!, worth.named, n));
    if (short !== '' && familyTexts.some((text) => text.includes(short))) {
      const has = familyTexts.map((text) => text.includes(short));
      for (let r = 0; r < roles.length; r++) if (has[familyOf[r]!]) note(r, worth.family, familyOf[r]!);
    }
    skillHeap.each(short, (s) => {
      for (let k = askers.offset[s]!; k < askers.offset[s + 1]!; k++) note(askers.item[k]!, worth.skill, s);
    });
    taskHeap.each(short, (t) => note(taskOwner[t]!, worth.task, t));
    return { worths, where, inTitle, spelling: undefined };
  };

  const matchOf = (word: string, { worths, where, spelling }: Looked, r: number): Match => {
    const at = where[r]!;
    if (worths[r] === worth.family) return { word, field: 'family', id: families[at]!.id, spelling };
    if (worths[r] === worth.skill) return { word, field: 'skill', id: skills[at]!.id, spelling };
    if (worths[r] === worth.named) {
      const alias = at - firstName[r]!;
      // The reading stands behind the other names.
      const isReading = alias === (roles[r]!.aliases?.length ?? 0);
      return isReading ? { word, field: 'reading', spelling } : { word, field: 'alias', alias, spelling };
    }
    if (worths[r] === worth.task) return { word, field: 'task', task: at - firstTask[r]!, spelling };
    return { word, field: 'title', spelling };
  };

  return {
    find(query, limit = 20) {
      const asked = queryWords(query).map((word) => {
        const exact = lookUp(word);
        if (exact.inTitle) return { word, looked: [exact] };
        // What no title has may be a slip, also where it stands by chance inside another word ("enginer" in "engine-room").
        const meant = vocabulary.nearest(word).map((spelling): Looked => ({ ...lookUp(spelling), spelling }));
        return { word, looked: [exact, ...meant] };
      });
      if (asked.length === 0) return withTotal([], 0);
      const hits: number[] = [];
      const total = new Int32Array(roles.length);
      for (let r = 0; r < roles.length; r++) {
        let sum = 0;
        for (const { looked } of asked) {
          const best = looked.reduce((most, { worths }) => Math.max(most, worths[r]!), 0);
          sum = best === 0 ? -1 : sum + best;
          if (sum < 0) break;
        }
        if (sum <= 0) continue;
        total[r] = sum;
        hits.push(r);
      }
      const best = ranked(hits, total, titles, limit).map((r): Hit => ({
        roleId: roles[r]!.id,
        matches: asked.map(({ word, looked }) =>
          matchOf(
            word,
            looked.reduce((most, each) => (each.worths[r]! > most.worths[r]! ? each : most)),
            r,
          ),
        ),
      }));
      return withTotal(best, hits.length);
    },
  };
}

/** One word, or one spelling of it, in all roles. */
interface Looked {
  readonly worths: Uint8Array;
  /** Number of the family, skill or task. */
  readonly where: Int32Array;
  readonly inTitle: boolean;
  readonly spelling: string | undefined;
}

/**
 * The best roles: by what was found, then the shorter title, then their order
 * in the catalogue. The three are packed into one number each, as numbers are
 * sorted ten times faster than by a function.
 */
function ranked(hits: readonly number[], total: Int32Array, titles: readonly string[], limit: number): number[] {
  const [long, many] = [2 ** 12, 2 ** 24];
  const keys = Float64Array.from(hits, (r) => {
    const length = Math.min(long - 1, titles[r]!.length);
    return -((total[r]! + 1) * long - length) * many + r;
  }).toSorted();
  return Array.from(keys.subarray(0, limit), (key) => key - Math.floor(key / many) * many);
}

const withTotal = (hits: readonly Hit[], total: number): Found => Object.assign([...hits], { total });

/** By the best place of the word in the title; found only without its long vowels it comes after those written so. */
function titleWorth(title: string, word: string): number {
  let best: number = worth.loose;
  for (let at = title.indexOf(word); at >= 0 && best < worth.begins; at = title.indexOf(word, at + 1)) {
    const startsHere = at === 0 || !/[\p{L}\p{N}]/u.test(title[at - 1]!);
    const end = title[at + word.length];
    const isLine = (at === 0 || title[at - 1] === '\n') && (end === undefined || end === '\n');
    best = isLine ? worth.whole : startsHere ? worth.begins : worth.title;
  }
  return best;
}
