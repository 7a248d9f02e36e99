import { untilAborted } from '../port/abort.js';
import type { Adapter, Page, Query } from '../port/adapter.js';
import { need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';

export interface CacheOptions {
  /** Seconds for which a page is answered without asking; 60 when absent. */
  readonly freshFor?: number;
  /** Who is signed in now: when it changes, everything is forgotten. */
  readonly person?: () => string | undefined;
  /** Most pages kept; the oldest go first. 500 when absent. */
  readonly most?: number;
  /** Milliseconds since any fixed moment; `Date.now` when absent. */
  readonly now?: () => number;
}

/** An adapter that remembers. */
export interface Cache extends Adapter {
  /** Forgets everything: at sign-out. */
  clear(): void;
}

interface Kept {
  readonly page: Page;
  readonly at: number;
}

interface Shared {
  readonly page: Promise<Page>;
  readonly abort: AbortController;
  readers: number;
}

/**
 * Keeps pages that were read, in memory, for this adapter and this person.
 * Equal questions at the same time are asked once. When the store cannot be
 * reached, the last good page is shown again, however old. Failures are never
 * kept. A write through the cache forgets the pages of its resource, as does a
 * watched change.
 *
 * @throws PortError whatever the adapter throws, but `offline` and `unavailable` where a page is remembered
 */
export function cache(adapter: Adapter, options: CacheOptions = {}): Cache {
  const { freshFor = 60, person = () => undefined, most = 500, now = Date.now } = options;
  const kept = new Map<string, Kept>();
  const shared = new Map<string, Shared>();
  let owner = person();

  const clear = (): void => {
    kept.clear();
    shared.clear();
  };
  const keysOf = (map: ReadonlyMap<string, unknown>, resource: string): string[] =>
    [...map.keys()].filter((key) => isOf(key, resource));
  /** The calls under way as well: their answer is older than the change. */
  const forget = (resource: string): void => {
    for (const map of [kept, shared]) for (const key of keysOf(map, resource)) map.delete(key);
  };
  /** To be asked for again, but still there if nobody answers. */
  const expire = (resource: string): void => {
    for (const key of keysOf(shared, resource)) shared.delete(key);
    for (const key of keysOf(kept, resource)) kept.set(key, { page: kept.get(key)!.page, at: -Infinity });
  };
  /** Forgets what the write made old. A failed one may have arrived all the same. */
  async function writing<T>(resource: string, work: Promise<T>): Promise<T> {
    try {
      const done = await work;
      forget(resource);
      return done;
    } catch (error) {
      expire(resource);
      throw error;
    }
  }
  const keep = (key: string, page: Page): void => {
    kept.delete(key);
    kept.set(key, { page, at: now() });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  };

  /** The call that is under way for this question, or a new one. */
  const join = (key: string, resource: string, query: Query): Shared => {
    const known = shared.get(key);
    if (known !== undefined) return known;
    const abort = new AbortController();
    const ask = async (): Promise<Page> => {
      try {
        const page = await adapter.list(resource, query, { signal: abort.signal });
        // Not if a write or another person came in between.
        if (shared.get(key) === call) keep(key, page);
        return page;
      } finally {
        if (shared.get(key) === call) shared.delete(key);
      }
    };
    const call: Shared = { page: Promise.resolve().then(ask), abort, readers: 0 };
    shared.set(key, call);
    return call;
  };

  async function read(key: string, call: Shared, signal: AbortSignal | undefined): Promise<Page> {
    call.readers++;
    try {
      return await untilAborted(call.page, signal);
    } finally {
      // The call is ended only when nobody waits for it any more.
      if (--call.readers === 0 && signal?.aborted) {
        if (shared.get(key) === call) shared.delete(key);
        call.abort.abort(signal.reason);
      }
    }
  }

  const wrapped: Cache = {
    get capabilities() {
      return adapter.capabilities;
    },
    async list(resource, query, { signal } = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'list');
      if (person() !== owner) {
        clear();
        owner = person();
      }
      const reader = owner;
      const key = keyOf(resource, query);
      const known = kept.get(key);
      if (known !== undefined && now() - known.at < freshFor * 1000) return known.page;
      try {
        return await read(key, join(key, resource, query), signal);
      } catch (error) {
        const away = PortError.is(error) && (error.kind === 'offline' || error.kind === 'unavailable');
        // Asked again: it may have been forgotten since, or be another person's by now.
        const last = person() === reader ? kept.get(key) : undefined;
        if (signal?.aborted || !away || last === undefined) throw error;
        return last.page;
      }
    },
    async put(resource, record, putOptions) {
      need(adapter, resource, 'put');
      return writing(resource, adapter.put!(resource, record, putOptions));
    },
    async remove(resource, id, removeOptions) {
      need(adapter, resource, 'remove');
      return writing(resource, adapter.remove!(resource, id, removeOptions));
    },
    ...(adapter.watch && {
      watch: (resource: string, query: Query, onChange: () => void) =>
        adapter.watch!(resource, query, () => {
          forget(resource);
          onChange();
        }),
    }),
    clear,
  };
  return wrapped;
}

const keyOf = (resource: string, { filter, sort, limit, cursor }: Query): string => {
  const fields = Object.entries(filter ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([resource, fields, sort, limit, cursor]);
};

const isOf = (key: string, resource: string): boolean => key.startsWith(`[${JSON.stringify(resource)},`);
