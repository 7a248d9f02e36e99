import type { Role, RoleFamily, Skill } from '../records/career.js';
import { type Field, Texts, askedMore, inRoles, pointedTo, slice } from './field.js';
import { foldLong } from './fold.js';
import { rows } from './layers.js';
import type { Vocabulary } from './spelling.js';
import { worth } from './worth.js';

/** What is searched. */
export interface SearchData {
  readonly roles: readonly Role[];
  readonly families?: readonly RoleFamily[] | undefined;
  readonly skills?: readonly Skill[] | undefined;
}

export const fieldNames = ['title', 'named', 'family', 'skill', 'task'] as const;

/** One word, or one spelling of it, in all roles. */
export interface Looked {
  /** For each role, nothing where it was not found. */
  readonly worths: Uint8Array;
  /** For each role where it was found, as an index of `fieldNames`. */
  readonly fields: Uint8Array;
  /** For each role the entry of that field: not of the title, which has one. */
  readonly entries: Int32Array;
  readonly inTitle: boolean;
  readonly spelling?: string | undefined;
}

/**
 * What a short Latin word is worth inside another word of a title: one or two letters (HR in
 * "anthropologist", IT in "auditor") nothing in any field; `undefined` for all that stand inside as meant.
 */
const byChance = (word: string): number | undefined =>
  !/^[a-z0-9]{1,3}$/.test(word) ? undefined : word.length < 3 ? 0 : worth.within;

type Fields = Readonly<Record<'named' | 'family' | 'skill' | 'task', Field>>;

/** Titles of more letters are as long as this. */
const longest = 2 ** 12;

/** Folds each text once, and writes down whose it is. */
export function* searchedSlices({
  roles,
  families = [],
  skills = [],
}: SearchData): Generator<void, Searched, undefined> {
  const texts = new Texts();
  const lengths = new Uint16Array(roles.length);
  for (const [r, { title }] of roles.entries()) {
    lengths[r] = Math.min(longest, texts.add(title, r));
    if (r % slice === 0) yield;
  }
  const titles = texts.count;
  // Counted, as that takes no comparing.
  const order = rows(longest + 1, [lengths]).item;
  yield;
  const fields = {
    named: yield* inRoles(texts, worth.named, roles, ({ aliases = [], reading }) =>
      reading === undefined ? aliases : [...aliases, reading],
    ),
    family: yield* pointedTo(texts, worth.family, roles, {
      records: families,
      textOf: ({ name }) => name,
      pointers: (role) => (role.familyId == null ? [] : [role]),
      idIn: ({ familyId }) => familyId!,
    }),
    skill: yield* pointedTo(texts, worth.skill, roles, {
      records: skills,
      textOf: ({ label }) => label,
      pointers: ({ skills: asked = [] }) => asked,
      idIn: ({ skillId }) => skillId,
      moreOf: askedMore,
    }),
    task: yield* inRoles(texts, worth.task, roles, ({ tasks = [] }) => tasks),
  };
  yield* texts.heap.close();
  return new Searched(texts, titles, order, fields);
}

/** The texts of a catalogue, ready to be looked through. */
export class Searched {
  readonly vocabulary: Vocabulary;
  /** Roles with the shorter title first, else as in the catalogue. */
  readonly order: Int32Array;
  readonly fields: Fields;

  readonly #texts: Texts;
  readonly #titles: number;

  constructor(texts: Texts, titles: number, order: Int32Array, fields: Fields) {
    this.vocabulary = texts.vocabulary;
    this.order = order;
    this.fields = fields;
    this.#texts = texts;
    this.#titles = titles;
  }

  /** Finds a folded word, or words as they stand together. */
  lookUp(word: string): Looked {
    const roles = this.order.length;
    const short = foldLong(word);
    const looked = {
      worths: new Uint8Array(roles),
      fields: new Uint8Array(roles),
      entries: new Int32Array(roles),
    };
    let left = roles - this.#lookInTitles(word, looked.worths, worth.whole);
    // Only titles tell whether a long vowel was written: without them all is found that is there with them.
    if (short !== word) left -= this.#lookInTitles(short, looked.worths, worth.loose);
    const inTitle = left < roles;
    // In the order of their worth: what is found already needs no further look.
    for (let f = 1; f < fieldNames.length && left > 0; f++) left -= this.#lookInField(short, f, looked);
    return { ...looked, inTitle };
  }

  /** @returns how many roles were found that had not been */
  #lookInTitles(word: string, worths: Uint8Array, most: number): number {
    const { heap } = this.#texts;
    const places = heap.places(word, 0, this.#titles);
    const chance = byChance(word);
    let found = 0;
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!;
      const inside = chance !== undefined && !heap.beginsWord(at);
      if (inside && chance === 0) continue;
      const { item: r, isLoose } = this.#texts.itemAt(at);
      const value = inside ? chance : isLoose ? worth.loose : Math.min(most, this.#titleWorth(at, at + word.length));
      if (worths[r] === 0) found++;
      if (value > worths[r]!) worths[r] = value;
    }
    return found;
  }

  #titleWorth(at: number, end: number): number {
    const { heap } = this.#texts;
    return heap.isLine(at, end) ? worth.whole : heap.beginsWord(at) ? worth.begins : worth.title;
  }

  /** @returns how many roles were found that had not been */
  #lookInField(word: string, f: number, { worths, fields, entries }: Omit<Looked, 'inTitle'>): number {
    const { worth: value, from, to, items, first, item, more } = this.fields[fieldNames[f] as keyof Fields];
    const { heap } = this.#texts;
    const places = heap.places(word, from, to);
    if (places.length === 0) return 0;
    const has = new Uint8Array(items);
    const chance = byChance(word);
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!;
      if (chance === 0 && !heap.beginsWord(at)) continue;
      const i = this.#texts.itemAt(at).item;
      const start = heap.isLine(at, at + word.length) ? worth.all : heap.beginsWord(at) ? worth.start : 0;
      if (value + start > has[i]!) has[i] = value + start;
    }
    let found = 0;
    for (let r = 0; r < worths.length; r++) {
      if (worths[r] !== 0) continue;
      let most = 0;
      for (let entry = first[r]!; entry < first[r + 1]!; entry++) {
        const text = has[item[entry]!]!;
        if (text === 0 || text + more[entry]! <= most) continue;
        most = text + more[entry]!;
        entries[r] = entry;
      }
      if (most === 0) continue;
      worths[r] = most;
      fields[r] = f;
      found++;
    }
    return found;
  }
}
