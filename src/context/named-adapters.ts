import type { Adapter } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import { personOf } from './person.js';

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

/** Seconds for which several widgets that ask the same get one answer. */
const sharedFor = 10;

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
    case 'rest': {
      const [{ restAdapter }, { cache }, { outbox }] = await Promise.all([
        import('../adapters/rest.js'),
        import('../adapters/cache.js'),
        import('../adapters/outbox.js'),
      ]);
      // Another token may be another person: nothing that one was told is shown to the next.
      let bearer: string | undefined;
      const ask = async (): Promise<string> => (bearer = await token());
      // Asked once, so that widgets know what this person may see; without an answer they find out one by one.
      const capabilities = await restAdapter({ src, token: ask })
        .discover()
        .catch(() => undefined);
      const rest = restAdapter({ src, token: ask, ...(capabilities && { capabilities }) });
      const kept = cache(rest, { freshFor: sharedFor, person: () => bearer });
      const server: Adapter = {
        ...kept,
        async list(resource, query, options) {
          // The callback's failure is told by the request itself, in words of the port.
          await ask().catch(() => (bearer = undefined));
          return kept.list(resource, query, options);
        },
      };
      if (!keep) return { adapter: server, clear: async () => kept.clear() };
      const adapter = outbox(server, {
        person: personOf(server),
        name: `kyoritsu-outbox ${src}`,
        onRefused: ({ refused }) => onRefused(new PortError(refused?.kind ?? 'conflict', { detail: refused?.detail })),
      });
      const clear = async (): Promise<void> => {
        kept.clear();
        await adapter.clear();
      };
      return { adapter, stop: () => adapter.stop(), clear };
    }
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
