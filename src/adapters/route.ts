import type { Adapter } from '../port/adapter.js';
import { need } from '../port/capabilities.js';

/**
 * Sends each resource to the adapter it is named with, the rest to the
 * fallback: postings from one system, notes in another.
 *
 * @example
 * route({ postings: boardAdapter, learning: boardAdapter }, restAdapter({ src: '/kyoritsu' }));
 *
 * @throws PortError `unsupported` where the chosen adapter does not offer the resource
 */
export function route(table: { readonly [resource: string]: Adapter }, fallback?: Adapter): Adapter {
  const targetOf = (resource: string): Adapter | undefined =>
    Object.hasOwn(table, resource) ? table[resource] : fallback;
  const chosen = (resource: string, verb: 'list' | 'put' | 'remove'): Adapter => {
    need(routed, resource, verb);
    return targetOf(resource)!;
  };
  const routed: Adapter = {
    // Asked for each time, so that an adapter may learn what it can after it was made.
    get capabilities() {
      const named = Object.entries(table).map(([name, { capabilities }]) => [name, capabilities[name] ?? []] as const);
      return { ...fallback?.capabilities, ...Object.fromEntries(named) };
    },
    list: async (resource, query, options) => chosen(resource, 'list').list(resource, query, options),
    put: async (resource, record, options) => chosen(resource, 'put').put!(resource, record, options),
    remove: async (resource, id, options) => chosen(resource, 'remove').remove!(resource, id, options),
    watch: (resource, query, onChange) => targetOf(resource)?.watch?.(resource, query, onChange) ?? (() => undefined),
  };
  return routed;
}
