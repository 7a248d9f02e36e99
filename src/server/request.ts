import type { AnyRecord, Resource } from '../model/resource.js';
import type { Query, Scalar } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import { pageLimit } from '../port/select.js';
import { flawOf } from '../port/validate.js';
import { unstorable } from './storable.js';

const invalid = (detail: string): PortError => new PortError('invalid', { detail });
const names = ['filter', 'sort', 'limit', 'cursor'];

/**
 * Reads the query of a list strictly: a misspelt name would otherwise answer
 * with everything.
 *
 * @throws PortError `invalid` naming the part and what is expected
 */
export function readQuery(params: URLSearchParams): Query {
  for (const name of params.keys()) {
    if (!names.includes(name)) throw invalid(`${name}: unknown; known are ${names.join(', ')}`);
    if (params.getAll(name).length > 1) throw invalid(`${name}: given twice`);
  }
  const text = (name: string): string | undefined => params.get(name) ?? undefined;
  const limit = text('limit');
  // Any number is cut to what the port allows, as every adapter does; a word is a mistake.
  if (limit !== undefined && !/^\d{1,9}$/.test(limit)) {
    throw invalid(`limit: a whole number from 1 to ${pageLimit} is expected`);
  }
  const filter = text('filter');
  return {
    ...(filter === undefined ? {} : { filter: readFilter(filter) }),
    ...(text('sort') === undefined ? {} : { sort: text('sort')! }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(text('cursor') === undefined ? {} : { cursor: text('cursor')! }),
  };
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function readFilter(json: string): NonNullable<Query['filter']> {
  const filter = parse(json, 'filter');
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    throw invalid('filter: an object of fields is expected');
  }
  for (const [field, wanted] of Object.entries(filter) as [string, unknown][]) {
    const values = Array.isArray(wanted) ? (wanted as unknown[]) : [wanted];
    if (!values.every(isScalar)) throw invalid(`filter.${field}: a value or an array of values is expected`);
    if (values.length > 200) throw invalid(`filter.${field}: at most 200 values`);
  }
  const flaw = unstorable(filter);
  if (flaw !== undefined) throw invalid(`filter.${flaw}`);
  return filter as NonNullable<Query['filter']>;
}

/**
 * Reads the record of a put.
 *
 * @param id the id in the address; the record must have the same
 * @throws PortError `invalid` naming the first thing that is wrong
 */
export function readRecord(resource: Resource, id: string, json: string): AnyRecord {
  const record = parse(json, 'body');
  const flaw = unstorable(record) ?? flawOf(resource, record);
  if (flaw !== undefined) throw invalid(flaw);
  // The schema has just said so.
  if ((record as AnyRecord).id !== id) throw invalid('id: differs from the one in the address');
  return record as AnyRecord;
}

function parse(json: string, what: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which may be somebody's note.
    throw invalid(`${what}: is not JSON`);
  }
}

/**
 * The version a write depends on: a string from `If-Match: "…"`, `null` from
 * `If-None-Match: *`, `undefined` without either.
 *
 * @throws PortError `invalid` for any other form
 */
export function readCondition(headers: Headers): string | null | undefined {
  const match = headers.get('if-match');
  const noneMatch = headers.get('if-none-match');
  if (match !== null && noneMatch !== null) throw invalid('If-Match and If-None-Match: one of them, not both');
  if (noneMatch !== null) {
    if (noneMatch !== '*') throw invalid('If-None-Match: only * is understood');
    return null;
  }
  if (match === null) return undefined;
  const version = /^"([^"]{1,100})"$/.exec(match)?.[1];
  if (version === undefined) throw invalid('If-Match: a version in double quotes is expected');
  return version;
}

/** The key that makes a repeat harmless. @throws PortError `invalid` when empty or over 2000 characters */
export function readKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && (key.length === 0 || key.length > 2000)) {
    throw invalid('Idempotency-Key: 1 to 2000 characters are expected');
  }
  return key;
}

/**
 * Has the browser this very answer already? Compared weakly, as `If-None-Match`
 * is: proxies that compress make a weak validator of a strong one.
 */
export const isKnown = (header: string | undefined, tag: string): boolean =>
  header?.trim() === '*' || (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${tag}"`);
