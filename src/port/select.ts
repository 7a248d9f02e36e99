import type { AnyRecord } from '../model/resource.js';
import type { Page, Query, Scalar, Stored } from './adapter.js';
import { PortError } from './error.js';

/** Most records a page may hold. */
export const pageLimit = 100;

const matches = (record: AnyRecord, filter: NonNullable<Query['filter']>): boolean =>
  Object.entries(filter).every(([field, wanted]) => {
    const value = (record[field] ?? null) as Scalar;
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });

const order = (a: Scalar, b: Scalar): number => {
  if (a === b) return 0;
  // Nothing sorts last, whichever the type of the rest.
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

/**
 * The query's page of records that are all at hand: filter, sort by the
 * field and then by id, and page by a keyset cursor, so that a reader who
 * pages while others write sees nothing twice and loses nothing that stayed.
 */
export function select<T extends AnyRecord>(all: readonly Stored<T>[], query: Query): Page<T> {
  const { filter = {}, sort = 'id', limit = pageLimit } = query;
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const sign = descending ? -1 : 1;
  const keyOf = ({ record }: Stored<T>): [Scalar, string] => [(record[field] ?? null) as Scalar, record.id];
  const compare = (a: [Scalar, string], b: [Scalar, string]): number => sign * order(a[0], b[0]) || order(a[1], b[1]);

  const rows = all.filter(({ record }) => matches(record, filter)).map((item) => ({ item, key: keyOf(item) }));
  rows.sort((a, b) => compare(a.key, b.key));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const from = after === undefined ? 0 : rows.findIndex(({ key }) => compare(key, after) > 0);
  if (from < 0) return { items: [] };
  const size = Math.max(1, Math.min(limit, pageLimit));
  const page = rows.slice(from, from + size);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    cursor: last && from + size < rows.length ? JSON.stringify(last.key) : undefined,
  };
}

function readCursor(cursor: string): [Scalar, string] {
  try {
    const key: unknown = JSON.parse(cursor);
    if (Array.isArray(key) && key.length === 2 && typeof key[1] === 'string') return key as [Scalar, string];
  } catch {
    // Falls through: a cursor that is not ours is told below.
  }
  throw new PortError('invalid', { detail: 'unknown cursor' });
}
