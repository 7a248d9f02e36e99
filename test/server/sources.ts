import type { Encoding } from '../../src/server/import/decode.js';
import type { Entry, Flaw, Source } from '../../src/server/import/entry.js';
import { Unreadable } from '../../src/server/import/entry.js';
import { type Format, importableOf, sourceOf } from '../../src/server/import/source.js';

/** A file made of pieces as they might come from a disk: by default one byte after the other. */
export async function* pieces(content: string | Uint8Array, size = 1): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const file = (
  name: string,
  content: string | Uint8Array | readonly object[],
  { format = 'csv', encoding = 'utf-8', size = 4096 }: { format?: Format; encoding?: Encoding; size?: number } = {},
): Source => {
  const records = Array.isArray(content);
  const bytes = pieces(records ? JSON.stringify(content) : (content as string | Uint8Array), size);
  return sourceOf(importableOf(name)!, {
    file: `${name}.${records ? 'json' : format}`,
    bytes,
    format: records ? 'json' : format,
    encoding,
  });
};

/** All that a source says; what cannot be read further ends it. */
export async function readAll(source: Source): Promise<(Entry | Flaw)[]> {
  const found: (Entry | Flaw)[] = [];
  try {
    for await (const each of source.read()) found.push(each);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.push(error.flaw);
  }
  return found;
}
