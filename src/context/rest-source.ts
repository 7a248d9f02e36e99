import { cache } from '../adapters/cache.js';
import { outbox } from '../adapters/outbox.js';
import { restAdapter } from '../adapters/rest.js';
import type { Adapter } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import type { LoadedAdapter, NamedOptions } from './loaded-adapter.js';
import { personOf } from './person.js';

/** Seconds for which several widgets that ask the same get one answer. */
const sharedFor = 10;

/** A company's server as the widgets use it: asked once for the same, writes wait where there is no connection. */
export async function restSource({ src, token, keep, onRefused }: NamedOptions): Promise<LoadedAdapter> {
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
    get capabilities() {
      return kept.capabilities;
    },
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
