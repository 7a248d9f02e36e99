import type { Role } from '../records/career.js';
import type { Text } from '../text.js';
import { fold, foldLong } from './fold.js';
import { Haystack } from './haystack.js';
import { Vocabulary } from './spelling.js';
import { worth } from './worth.js';

/** What roles have several of, or share. */
export interface Field {
  readonly worth: number;
  /** Its texts, from the first to before the last, and how many items they are of. */
  readonly from: number;
  readonly to: number;
  readonly items: number;
  /** Each role's entries: `item[first[r]]` to `item[first[r + 1] − 1]`, in the order of its record. */
  readonly first: Int32Array;
  readonly item: Int32Array;
  /** What each entry adds to its worth. */
  readonly more: Uint8Array;
}

type Asked = NonNullable<Role['skills']>[number];

/** Records that are worked through between two chances to pause: a quarter of a millisecond. */
export const slice = 25;

/** Texts that stand in the roles themselves; those that several share are written down once. */
export function* inRoles(
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
  const more = new Uint8Array(item.length);
  return { worth: value, from, to: texts.count, items: known.size, first, item: Int32Array.from(item), more };
}

/** Texts of records that roles point to; what is not there is left out. */
export function* pointedTo<T extends { readonly id: string }, Pointer>(
  texts: Texts,
  value: number,
  roles: readonly Role[],
  {
    records,
    textOf,
    pointers,
    idIn,
    moreOf,
  }: {
    readonly records: readonly T[];
    textOf(record: T): Text;
    pointers(role: Role): readonly Pointer[];
    idIn(pointer: Pointer): string;
    /** What each pointer adds to its worth; nothing where not given. */
    moreOf?(asked: readonly Pointer[], item: readonly number[], items: number): Uint8Array;
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
  const asked: Pointer[] = [];
  for (const [r, role] of roles.entries()) {
    for (const pointer of pointers(role)) {
      const i = index.get(idIn(pointer));
      if (i === undefined) continue;
      item.push(i);
      asked.push(pointer);
    }
    first[r + 1] = item.length;
    if (r % slice === 0) yield;
  }
  const more = moreOf ? moreOf(asked, item, records.length) : new Uint8Array(item.length);
  return { worth: value, from, to: texts.count, items: records.length, first, item: Int32Array.from(item), more };
}

/**
 * How much of a skill each role asks for, beside the role that asks for most of
 * it: by level, by weight, or by both where both are given. What is not known
 * lies in the middle, as unknown is never zero.
 */
export function askedMore(asked: readonly Asked[], item: readonly number[], items: number): Uint8Array {
  const [level, weight] = [new Float64Array(items), new Float64Array(items)];
  for (const [e, each] of asked.entries()) {
    const i = item[e]!;
    level[i] = Math.max(level[i]!, each.level ?? 0);
    weight[i] = Math.max(weight[i]!, each.weight ?? 0);
  }
  const share = (value: number | null | undefined, most: number): number =>
    value == null || most === 0 ? NaN : Math.max(0, value) / most;
  return Uint8Array.from(asked, (each, e) => {
    const byLevel = share(each.level, level[item[e]!]!);
    const byWeight = share(each.weight, weight[item[e]!]!);
    const both = (byLevel + byWeight) / 2;
    const known = [both, byLevel, byWeight, 0.5].find((value) => !Number.isNaN(value))!;
    return Math.round(known * worth.asked);
  });
}

/** All texts, as they are and where they have long vowels also without. */
export class Texts {
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
