import { fetchText, parseJson, problemOf } from '../adapters/http.js';
import { warnOnce } from '../base/log.js';
import { PortError } from '../port/error.js';

/** Where content of the page's own may come from; what is handed in comes before a named file. */
export interface OwnPlaces<T = unknown> {
  readonly data: T | null | undefined;
  /** Address of a JSON file, relative to the page or absolute. */
  readonly file: string | null | undefined;
}

/** One kind of content that a page may bring along: a deck, a survey, scenes. */
export interface OwnKind<T extends object> {
  /** The widget that reads it, by its tag name. */
  readonly tag: string;
  /** The attribute that names the file. */
  readonly attribute: string;
  /** What the console line says of it where it is refused: `the deck is`. */
  readonly what: string;
  /** The content, or the first thing that is wrong with it as `path: reason`. */
  read(value: unknown): T | string;
}

/**
 * The page's own content, if it has any and all of it fits; else refused as a
 * whole with one console line that names the place, the path and the reason,
 * and what is there without it stays.
 */
export async function ownContent<T extends object>(
  { data, file }: OwnPlaces,
  { tag, attribute, what, read }: OwnKind<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  if (data == null && !file) return undefined;
  const place = data == null ? `<${tag} ${attribute}="${file}">` : `<${tag}> .data`;
  let content: T | string;
  try {
    content = read(data ?? (await readJson(file!, signal)));
  } catch (error) {
    if (signal.aborted) throw error;
    const { kind, detail } = PortError.from(error);
    content = detail ?? kind;
  }
  if (typeof content !== 'string') return content;
  warnOnce(`${place}: ${what} not used, ${content}`);
  return undefined;
}

/** @throws PortError with a `detail` that names the address and the reason */
async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const init: RequestInit = {
    signal,
    credentials: 'same-origin',
    redirect: 'follow',
    headers: { accept: 'application/json' },
  };
  const { response, text } = await fetchText(globalThis.fetch, url, init, url);
  if (!response.ok) throw problemOf(response, text, url);
  const value = parseJson(text, url, response);
  if (value === null) throw new PortError('bad-data', { detail: `${url}: is empty` });
  return value;
}
