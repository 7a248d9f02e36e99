import type { Adapter } from '../port/adapter.js';
import { PortError } from '../port/error.js';

/** The adapters that a page can name in an attribute. */
export const adapterNames = ['rest', 'static', 'browser', 'memory'] as const;
export type AdapterName = (typeof adapterNames)[number];

export interface NamedOptions {
  /** Address of the server or of the folder. */
  readonly src: string;
  /** The host's token callback. */
  readonly token: () => Promise<string>;
  /** May writes wait on this device while there is no connection? */
  readonly keep: boolean;
  /** A write that had waited was refused for good; its text is kept in the outbox. */
  readonly onRefused: (error: PortError) => void;
}

export interface LoadedAdapter {
  readonly adapter: Adapter;
  /** It keeps things on this device, and nobody else has them: the reader is told so. */
  readonly here?: boolean;
  /** Ends what it does by itself; what waits to be sent stays for the next visit. */
  readonly stop?: () => void;
  /** Deletes what it remembers, and what still waits to be sent: for sign-out. */
  readonly clear?: () => Promise<void>;
}

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
