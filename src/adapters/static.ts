import type { AnyRecord } from '../model/resource.js';
import type { Adapter } from '../port/adapter.js';
import { capabilitiesOf } from '../port/capabilities.js';
import { catalogue } from '../port/catalogue.js';
import { PortError } from '../port/error.js';
import { fetchText, parseJson, parseLongJson, problemOf } from './http.js';

export interface StaticOptions {
  /** The resources that have a file; by default every shared one is looked for. */
  readonly resources?: readonly string[];
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * JSON files next to the page: a pilot without IT. `roles` is read from
 * `{folder}/roles.json`, an array of records or `{"items": [...]}`; once, at
 * the first question.
 *
 * A file that is not there (404, 410) means that the company does not offer
 * the resource: `unsupported`, so that the widget says so, and the library's
 * own content steps in where it has some. A host that answers a missing file
 * with its start page is told as `bad-data`.
 *
 * A folder may name its files in `index.json`, an array of resource names
 * (see `filesIn`): then nothing else is asked for.
 *
 * Only put into the files what everybody who can open the page may see.
 *
 * @param folder address of the folder, relative to the page or absolute
 * @throws PortError `unsupported`, `offline`, `unavailable`, `forbidden`, `unauthenticated`, `bad-data`
 */
export function staticAdapter(folder: string, options: StaticOptions = {}): Adapter {
  const { resources = Object.keys(capabilitiesOf(['shared'])) } = options;
  const base = folder.replace(/\/+$/, '');
  return catalogue(resources, async (resource) => {
    const what = `${resource}.json`;
    const { fetch = globalThis.fetch } = options;
    const init: RequestInit = { credentials: 'same-origin', headers: { accept: 'application/json' } };
    // A file server may well redirect, unlike our contract.
    const { response, text } = await fetchText(fetch, `${base}/${what}`, { ...init, redirect: 'follow' }, what);
    if (response.status === 404 || response.status === 410) {
      throw new PortError('unsupported', { detail: `no file ${what} in ${base || '/'}` });
    }
    if (!response.ok) throw problemOf(response, text, what);
    const content = await parseLongJson(text, what, response);
    const items = Array.isArray(content) ? content : (content as { items?: unknown } | null)?.items;
    if (!Array.isArray(items)) {
      throw new PortError('bad-data', { detail: `${what}: neither an array nor {"items": [...]}` });
    }
    // Whether they are records is the guard's to say.
    return items as AnyRecord[];
  });
}

/**
 * The resources that a folder names in its `index.json`, for `resources` of
 * `staticAdapter`; `undefined` where it has none or it is no array of names.
 */
export async function filesIn(folder: string, fetch = globalThis.fetch): Promise<readonly string[] | undefined> {
  const what = 'index.json';
  try {
    const { response, text } = await fetchText(fetch, `${folder.replace(/\/+$/, '')}/${what}`, {}, what);
    const names = response.ok ? parseJson(text, what, response) : undefined;
    return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : undefined;
  } catch (error) {
    // Without it every shared resource is looked for; a connection that fails is told by the first of them.
    if (PortError.is(error)) return undefined;
    throw error;
  }
}
