import { escoTables } from './esco-published.js';
import { onetTables } from './onet-published.js';
import type { PublishedReader } from './published-table.js';

/** Origins whose publishers' own files are read, and which of a folder's files these are. */
const readers: { readonly [origin: string]: PublishedReader } = { esco: escoTables, onet: onetTables };

/** How a publisher's own files are read, where these are such files. */
export const publishedReader = (from: string, names: readonly string[]): PublishedReader | undefined => {
  const reader = readers[from];
  return reader && names.some((name) => reader.main.test(name)) ? reader : undefined;
};
