import type { AnyRecord } from '../model/resource.js';
import { inSlices } from '../model/slices.js';
import type { Page, Query, Scalar, Stored } from './adapter.js';
import { PortError } from './error.js';

/** Most records a page may hold. */
export const pageLimit = 100;

/** Where a record stands: the value it is sorted by, then its id. */
type Key = readonly [value: Scalar, id: string];

/** How many records the query's page may hold: 1 to 100, whatever was asked. */
export const pageSize = ({ limit = pageLimit }: Query): number =>
  Math.max(1, Math.min(Number.isNaN(limit) ? pageLimit : Math.floor(limit), pageLimit));

/** A field's value as far as it can be compared; `null` for all else. */
const scalarOf = (record: AnyRecord | undefined, field: string): Scalar => {
  // Rows of a catalogue may be anything, `null` too: the guard names them, here they only must not break the rest.
  const value = record?.[field];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** Does the record fit the filter? `undefined` in a filter is "not given". */
export const fits = (record: AnyRecord, filter: Query['filter'] = {}): boolean =>
  Object.entries(filter).every(([field, wanted]: [string, Scalar | readonly Scalar[] | undefined]) => {
    if (wanted === undefined) return true;
    const value = scalarOf(record, field);
    return typeof wanted === 'object' && wanted !== null ? wanted.includes(value) : value === wanted;
  });

/** A total order over all scalars: numbers, strings, booleans by type first, nothing last. */
const order = (a: Scalar, b: Scalar): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  return a < b ? -1 : 1;
};

const sorting = ({ sort = 'id' }: Query): { keyOf: (item: Stored) => Key; compare: (a: Key, b: Key) => number } => {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const sign = descending ? -1 : 1;
  return {
    keyOf: ({ record }) => [scalarOf(record, field), String(scalarOf(record, 'id') ?? '')],
    compare: (a, b) => sign * order(a[0], b[0]) || order(a[1], b[1]),
  };
};

/** The same items in the query's order. */
export function inOrder<T extends AnyRecord>(items: readonly Stored<T>[], query: Query): Stored<T>[] {
  const { keyOf, compare } = sorting(query);
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
}

/** A record with its place in an order. */
interface Placed<T extends AnyRecord> {
  readonly item: Stored<T>;
  readonly key: Key;
}

/**
 * The query's page of records that are all at hand: filter, sort by the
 * field and then by id, and page by a keyset cursor, so that a reader who
 * pages while others write sees nothing twice and loses nothing that stayed.
 *
 * @throws PortError `invalid` for a cursor that is not from this order
 */
export const select = <T extends AnyRecord>(all: readonly Stored<T>[], query: Query): Page<T> =>
  pageOf(arrange(all, query), query);

/**
 * Pages through records that seldom change. They are filtered and sorted once
 * for all pages of a query, and in slices: a company has a thousand pages of
 * roads, and sorting them for each would hold up the page for seconds.
 */
export class Pages {
  /** By resource: the order last asked for. */
  readonly #arranged = new Map<
    string,
    { readonly how: string; readonly rows: Promise<readonly Placed<AnyRecord>[]> }
  >();

  /** @throws PortError `invalid` for a cursor that is not from this order */
  async page(resource: string, query: Query, all: () => readonly Stored[]): Promise<Page> {
    const how = JSON.stringify([query.sort, query.filter]);
    let known = this.#arranged.get(resource);
    if (known?.how !== how) {
      known = { how, rows: inSlices(arranging(all(), query)) };
      this.#arranged.set(resource, known);
    }
    return pageOf(await known.rows, query);
  }

  /** To be called when a record of the resource has changed. */
  forget(resource: string): void {
    this.#arranged.delete(resource);
  }
}

function arrange<T extends AnyRecord>(all: readonly Stored<T>[], query: Query): readonly Placed<T>[] {
  const slices = arranging(all, query);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** So many records are sorted at once: about a millisecond. */
const run = 1024;

/** Filters, sorts in runs, and merges the runs two by two. */
function* arranging<T extends AnyRecord>(
  all: readonly Stored<T>[],
  query: Query,
): Generator<void, readonly Placed<T>[], undefined> {
  const { keyOf, compare } = sorting(query);
  let runs: (readonly Placed<T>[])[] = [];
  for (let from = 0; from < all.length; from += run) {
    const fitting = all.slice(from, from + run).filter(({ record }) => fits(record, query.filter));
    runs.push(fitting.map((item) => ({ item, key: keyOf(item) })).toSorted((a, b) => compare(a.key, b.key)));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Placed<T>[])[] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merging(runs[i]!, runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merging<T extends AnyRecord>(
  a: readonly Placed<T>[],
  b: readonly Placed<T>[],
  compare: (a: Key, b: Key) => number,
): Generator<void, readonly Placed<T>[], undefined> {
  const merged: Placed<T>[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    // Of two that are equal, what came first stays first.
    const fromA = j >= b.length || (i < a.length && compare(a[i]!.key, b[j]!.key) <= 0);
    merged.push(fromA ? a[i++]! : b[j++]!);
    if (merged.length % (4 * run) === 0) yield;
  }
  return merged;
}

function pageOf<T extends AnyRecord>(rows: readonly Placed<T>[], query: Query): Page<T> {
  const { sort = 'id' } = query;
  const { compare } = sorting(query);
  let first = 0;
  if (query.cursor !== undefined) {
    const after = readCursor(query.cursor, sort);
    for (let end = rows.length; first < end;) {
      const middle = (first + end) >> 1;
      if (compare(rows[middle]!.key, after) > 0) end = middle;
      else first = middle + 1;
    }
  }
  const page = rows.slice(first, first + pageSize(query));
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    cursor: last && first + page.length < rows.length ? JSON.stringify([sort, ...last.key]) : undefined,
  };
}

/**
 * The place that a cursor of `select` stands for.
 *
 * @throws PortError `invalid`: not ours, or from a list in another order
 */
export function readCursor(cursor: string, sort: string): Key {
  try {
    const parts: unknown = JSON.parse(cursor);
    if (Array.isArray(parts) && parts.length === 3 && parts[0] === sort && typeof parts[2] === 'string') {
      return [parts[1] as Scalar, parts[2]];
    }
  } catch {
    // Not JSON: told below, with whatever else is not ours.
  }
  throw new PortError('invalid', { detail: 'unknown cursor' });
}
