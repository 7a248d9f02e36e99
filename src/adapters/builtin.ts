import { type Adapter, type CallOptions, type Page, type Query, can } from '../port/adapter.js';
import { PortError } from '../port/error.js';

/** What the library brings itself. */
const builtIn: readonly string[] = ['surveys', 'prompts', 'scenes'];

/** Only when it is needed: the deck and the story are larger than most widgets. */
const own: Adapter['list'] = async (...call) => (await import('./content.js')).content.list(...call);

/**
 * Fills in the library's own survey, prompts and scenes where the adapter
 * offers none, or turns out to have none (`unsupported`: a static folder
 * without that file). A company's own set always wins, also when it is empty.
 */
export function withBuiltIn(adapter: Adapter): Adapter {
  async function list(resource: string, query: Query, options?: CallOptions): Promise<Page> {
    if (!builtIn.includes(resource)) return adapter.list(resource, query, options);
    if (!can(adapter, resource, 'list')) return own(resource, query, options);
    try {
      return await adapter.list(resource, query, options);
    } catch (error) {
      if (!(PortError.is(error) && error.kind === 'unsupported')) throw error;
      return own(resource, query, options);
    }
  }

  return {
    get capabilities() {
      const { capabilities } = adapter;
      const missing = builtIn.filter((resource) => !can(adapter, resource, 'list'));
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
