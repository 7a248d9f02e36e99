import type { Adapter } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import type { LoadedAdapter, NamedOptions } from './loaded-adapter.js';

/** The adapters that a page can name in an attribute. */
export const adapterNames = ['rest', 'static', 'browser', 'memory'] as const;
export type AdapterName = (typeof adapterNames)[number];

/** A kiosk without a company: there is no place that would keep anything, and the widgets say so. */
const nowhere: Adapter = {
  capabilities: {},
  list: (resource) => Promise.reject(new PortError('unsupported', { detail: `list ${resource}` })),
};

/** Loads an adapter by its name: a page pays only for the one it uses. */
export async function loadAdapter(
  name: AdapterName,
  { src, token, keep, onRefused }: NamedOptions,
): Promise<LoadedAdapter> {
  switch (name) {
    case 'rest':
      return (await import('./rest-source.js')).restSource({ src, token, keep, onRefused });
    case 'static': {
      const { filesIn, staticAdapter } = await import('../adapters/static.js');
      const resources = await filesIn(src);
      return { adapter: staticAdapter(src, resources && { resources }) };
    }
    case 'memory':
      return { adapter: (await import('../adapters/memory.js')).memoryAdapter(), here: true };
    case 'browser':
      return { adapter: keep ? (await import('../adapters/browser.js')).browserAdapter() : nowhere, here: keep };
  }
}
