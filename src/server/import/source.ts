import { resourceOf } from '../../model/resources.js';
import type { Resource } from '../../model/resource.js';
import { importable } from './check.js';
import { decode, type Encoding } from './decode.js';
import type { Source } from './entry.js';
import { csvReader } from './read-csv.js';
import { readJson } from './read-json.js';

export type Format = 'csv' | 'json';

/** How the bytes of a file are to be read. */
export interface Bytes {
  /** What flaws are told of. */
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly format: Format;
  readonly encoding: Encoding;
}

/** The resource of that name where it can be imported, or `undefined`. */
export const importableOf = (name: string): Resource | undefined =>
  importable.includes(name) ? resourceOf(name) : undefined;

/** A file as records of a resource. */
export function sourceOf(resource: Resource, { file, bytes, format, encoding }: Bytes): Source {
  const csv = format === 'csv' ? csvReader(resource) : undefined;
  return {
    resource,
    file,
    read: () => (csv ? csv.read(decode(bytes, encoding)) : readJson(decode(bytes, encoding))),
    ...(csv ? { columnOf: (path: string) => csv.columnOf(path) } : {}),
  };
}
