import type { Role, RoleFamily, Skill } from '../records/career.js';
import type { Text } from '../text.js';
import { fold, foldLong } from './fold.js';
import { Haystack } from './haystack.js';
import { rows } from './layers.js';
import { Vocabulary } from './spelling.js';

/** What is searched. */
export interface SearchData {
  readonly roles: readonly Role[];
  readonly families?: readonly RoleFamily[] | undefined;
  readonly skills?: readonly Skill[] | undefined;
}

/**
 * How much a field tells; a title that is, begins with or has the word, or has
 * it but for its long vowels; another name or the reading comes after those.
 */
export const worth = {
  whole: 100,
  begins: 60,
  title: 50,
  loose: 40,
  named: 35,
  family: 20,
  skill: 15,
  task: 10,
} as const;

/** One word, or one spelling of it, in all roles. */
export interface Looked {
  /** For each role. */
  readonly worths: Uint8Array;
  /** For each role the entry of the field in which the word was found: not of the title, which has one. */
  readonly where: Int32Array;
  readonly inTitle: boolean;
  readonly spelling?: string | undefined;
}

/** What roles have several of, or share. */
interface Field {
  readonly worth: number;
  /** Its texts, from the first to before the last, and how many items they are of. */
  readonly from: number;
  readonly to: number;
  readonly items: number;
  /** Each role's entries: `item[first[r]]` to `item[first[r + 1] − 1]`, in the order of its record. */
  readonly first: Int32Array;
  readonly item: Int32Array;
}

type Fields = Readonly<Record<'named' | 'family' | 'skill' | 'task', Field>>;

/** Records that are worked through between two chances to pause: a quarter of a millisecond. */
const slice = 25;
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
    }),
    task: yield* inRoles(texts, worth.task, roles, ({ tasks = [] }) => tasks),
  };
  yield* texts.heap.close();
  return new Searched(texts, titles, order, fields);
}

/** Texts that stand in the roles themselves; those that several share are written down once. */
function* inRoles(
  texts: Texts,
  value: number,
  roles: readonly Role[],
  textsOf: (role: Role) => readonly Text[],
): Generator<void, Field, undefined> {
  const from = texts.count;
  const known = new Map<string, number>();
  const first = new Int32Array(roles.length + 1);
  const item: number[] = [];
  for (const [r, role] of roles.entries()) {
    for (const text of textsOf(role)) {
      const written = typeof text === 'string' ? text : Object.values(text).join('\n');
      let at = known.get(written);
      if (at === undefined) {
        known.set(written, (at = known.size));
        texts.add(text, at);
      }
      item.push(at);
    }
    first[r + 1] = item.length;
    if (r % slice === 0) yield;
  }
  return { worth: value, from, to: texts.count, items: known.size, first, item: Int32Array.from(item) };
}

/** Texts of records that roles point to; what is not there is left out. */
function* pointedTo<T extends { readonly id: string }, Pointer>(
  texts: Texts,
  value: number,
  roles: readonly Role[],
  {
    records,
    textOf,
    pointers,
    idIn,
  }: {
    readonly records: readonly T[];
    textOf(record: T): Text;
    pointers(role: Role): readonly Pointer[];
    idIn(pointer: Pointer): string;
  },
): Generator<void, Field, undefined> {
  const from = texts.count;
  const index = new Map<string, number>();
  for (const [i, record] of records.entries()) {
    index.set(record.id, i);
    texts.add(textOf(record), i);
    if (i % slice === 0) yield;
  }
  const first = new Int32Array(roles.length + 1);
  const item: number[] = [];
  for (const [r, role] of roles.entries()) {
    for (const pointer of pointers(role)) {
      const i = index.get(idIn(pointer));
      if (i !== undefined) item.push(i);
    }
    first[r + 1] = item.length;
    if (r % slice === 0) yield;
  }
  return { worth: value, from, to: texts.count, items: records.length, first, item: Int32Array.from(item) };
}

/** All texts, as they are and where they have long vowels also without. */
class Texts {
  readonly vocabulary = new Vocabulary();
  readonly heap = new Haystack();
  /** The item that a text is of: a role, name, family, skill or task. Below zero (−1 − item) without its long vowels. */
  readonly #item: number[] = [];

  get count(): number {
    return this.#item.length;
  }

  /** @returns the length of the text as folded */
  add(text: Text, item: number): number {
    const folded = typeof text === 'string' ? fold(text) : Object.values(text).map(fold).join('\n');
    this.vocabulary.add(folded);
    this.heap.add(folded);
    this.#item.push(item);
    if (folded.includes('ー')) {
      this.heap.add(foldLong(folded));
      this.#item.push(-1 - item);
    }
    return folded.length;
  }

  itemAt(place: number): { readonly item: number; readonly isLoose: boolean } {
    const item = this.#item[this.heap.textAt(place)]!;
    return item < 0 ? { item: -1 - item, isLoose: true } : { item, isLoose: false };
  }
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

  /** Finds a folded word. */
  lookUp(word: string): Looked {
    const roles = this.order.length;
    const short = foldLong(word);
    const worths = new Uint8Array(roles);
    const where = new Int32Array(roles);
    let left = roles - this.#lookInTitles(word, worths, worth.whole);
    // Only titles tell whether a long vowel was written: without them all is found that is there with them.
    if (short !== word) left -= this.#lookInTitles(short, worths, worth.loose);
    const inTitle = left < roles;
    // In the order of their worth: what is found already needs no further look.
    const { named, family, skill, task } = this.fields;
    for (const field of [named, family, skill, task])
      if (left > 0) left -= this.#lookInField(short, field, worths, where);
    return { worths, where, inTitle };
  }

  /** @returns how many roles were found that had not been */
  #lookInTitles(word: string, worths: Uint8Array, most: number): number {
    const { heap } = this.#texts;
    const places = heap.places(word, 0, this.#titles);
    let found = 0;
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!;
      const { item: r, isLoose } = this.#texts.itemAt(at);
      const value = isLoose ? worth.loose : Math.min(most, this.#titleWorth(at, at + word.length));
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
  #lookInField(word: string, field: Field, worths: Uint8Array, where: Int32Array): number {
    const { from, to, items, first, item } = field;
    const places = this.#texts.heap.places(word, from, to);
    if (places.length === 0) return 0;
    const has = new Uint8Array(items);
    for (let k = 0; k < places.length; k++) has[this.#texts.itemAt(places[k]!).item] = 1;
    let found = 0;
    for (let r = 0; r < worths.length; r++) {
      if (worths[r] !== 0) continue;
      const end = first[r + 1]!;
      let entry = first[r]!;
      while (entry < end && has[item[entry]!] === 0) entry++;
      if (entry === end) continue;
      worths[r] = field.worth;
      where[r] = entry;
      found++;
    }
    return found;
  }
}
