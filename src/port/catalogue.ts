import type { AnyRecord } from '../model/resource.js';
import { untilAborted } from './abort.js';
import type { Adapter } from './adapter.js';
import { need } from './capabilities.js';
import { PortError } from './error.js';
import { Pages } from './select.js';

/**
 * An adapter from one function: give the names of the resources and how to
 * load all records of one. Filtering, sorting and paging are done here. Each
 * resource is loaded once; a failed load is tried again at the next call.
 *
 * @param names the resources it offers, to be read only
 * @param load gives all records of one resource
 * @throws PortError `unsupported` for other resources, `bad-data` where `load` gives no array
 *
 * @example
 * const adapter = catalogue(['roles', 'roads'], async (resource) => (await fetch(`/hr/${resource}`)).json());
 */
export function catalogue(
  names: readonly string[],
  load: (resource: string) => Promise<readonly AnyRecord[]>,
): Adapter {
  const pages = new Pages();
  const loaded = new Map<string, Promise<readonly AnyRecord[]>>();
  // No signal goes in: one reader leaving must not spoil the load for the others.
  const once = (name: string): Promise<readonly AnyRecord[]> => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const fresh = load(name).catch((error: unknown) => {
      loaded.delete(name);
      throw PortError.from(error);
    });
    loaded.set(name, fresh);
    return fresh;
  };
  const adapter: Adapter = {
    capabilities: Object.fromEntries(names.map((name) => [name, ['list']])),
    async list(resource, query, { signal } = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'list');
      const records = await untilAborted(once(resource), signal);
      if (!Array.isArray(records)) throw new PortError('bad-data', { detail: `${resource}: not an array of records` });
      return pages.page(resource, query, () => records.map((record: AnyRecord) => ({ record })));
    },
  };
  return adapter;
}
