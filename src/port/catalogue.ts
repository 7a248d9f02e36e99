import type { AnyRecord } from '../model/resource.js';
import type { Adapter, CallOptions, Page, Query } from './adapter.js';
import { select } from './select.js';

/**
 * An adapter from one function: give the names of the resources and how to
 * load all records of one. Filtering, sorting and paging are done here. Each
 * resource is loaded once; a failed load is tried again at the next call.
 *
 * @example
 * const adapter = catalogue(['roles', 'roads'], async (resource, { signal }) => (await fetch(`/hr/${resource}`, { signal })).json());
 */
export function catalogue(
  names: readonly string[],
  load: (resource: string, options: CallOptions) => Promise<readonly AnyRecord[]>,
): Adapter {
  const loaded = new Map<string, Promise<readonly AnyRecord[]>>();
  const once = (name: string): Promise<readonly AnyRecord[]> => {
    // Not the caller's signal: one reader leaving must not spoil the load for the others.
    const records = loaded.get(name) ?? load(name, {});
    loaded.set(name, records);
    records.catch(() => loaded.delete(name));
    return records;
  };
  return {
    capabilities: Object.fromEntries(names.map((name) => [name, ['list'] as const])),
    async list(resource: string, query: Query, { signal }: CallOptions = {}): Promise<Page> {
      signal?.throwIfAborted();
      const records = await once(resource);
      signal?.throwIfAborted();
      return select(
        records.map((record) => ({ record })),
        query,
      );
    },
  };
}
