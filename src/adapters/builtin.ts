import type { AnyRecord } from '../model/resource.js';
import type { Adapter, CallOptions, Page, Query } from '../port/adapter.js';
import { can } from '../port/adapter.js';
import { catalogue } from '../port/catalogue.js';
import { PortError } from '../port/error.js';

/** Each only when it is asked for: the deck and the story are larger than most widgets. */
const content: { readonly [resource: string]: () => Promise<readonly AnyRecord[]> } = {
  surveys: async () => (await import('../content/surveys.js')).surveys,
  prompts: async () => (await import('../content/prompts.js')).prompts,
  scenes: async () => (await import('../content/scenes.js')).scenes,
};

/**
 * Fills in the library's own survey, prompts and scenes where the adapter
 * offers none, or turns out to have none (`unsupported`: a static folder
 * without that file). A company's own set always wins, also when it is empty.
 */
export function withBuiltIn(adapter: Adapter): Adapter {
  const own = catalogue(Object.keys(content), (resource) => content[resource]!());

  async function list(resource: string, query: Query, options?: CallOptions): Promise<Page> {
    if (!can(own, resource, 'list')) return adapter.list(resource, query, options);
    if (!can(adapter, resource, 'list')) return own.list(resource, query, options);
    try {
      return await adapter.list(resource, query, options);
    } catch (error) {
      if (!(PortError.is(error) && error.kind === 'unsupported')) throw error;
      return own.list(resource, query, options);
    }
  }

  return {
    get capabilities() {
      const { capabilities } = adapter;
      const missing = Object.keys(content).filter((resource) => !can(adapter, resource, 'list'));
      // Verbs that the company's adapter offers beside stay, a watch for one.
      const filled = missing.map((name) => [name, ['list', ...(capabilities[name] ?? [])]] as const);
      return { ...capabilities, ...Object.fromEntries(filled) };
    },
    list,
    ...(adapter.put && { put: adapter.put.bind(adapter) }),
    ...(adapter.remove && { remove: adapter.remove.bind(adapter) }),
    ...(adapter.watch && { watch: adapter.watch.bind(adapter) }),
  };
}
