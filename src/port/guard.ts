import type { AnyRecord, Resource, Verb } from '../model/resource.js';
import { nextTask } from '../model/next-task.js';
import {
  type Adapter,
  type CallOptions,
  type PutOptions,
  type Query,
  type RemoveOptions,
  type Stored,
  can,
} from './adapter.js';
import { need } from './capabilities.js';
import { PortError } from './error.js';
import { withLimit } from './limit.js';
import { checkRecord, flawOf, keepGood } from './validate.js';

export interface GuardOptions {
  /** Milliseconds a call may take, retries included, before it fails as `unavailable`; 15,000 when absent. */
  readonly timeLimit?: number;
  /** Told once for each record that is left out (resource, id, path, reason), a hundred times at most. */
  readonly warn?: (message: string) => void;
}

/** A page of records that all fit their schema. */
export interface GuardedPage<T> {
  readonly items: readonly Stored<T>[];
  readonly cursor?: string | undefined;
  /** How many were left out because they did not fit. */
  readonly dropped: number;
}

/** What widgets hold: the adapter behind validation, time limit, retry and error mapping. */
export interface Port {
  can(resource: Resource, verb: Verb): boolean;
  list<T extends AnyRecord>(resource: Resource<T>, query?: Query, options?: CallOptions): Promise<GuardedPage<T>>;
  /** Every page, to the end. */
  all<T extends AnyRecord>(resource: Resource<T>, query?: Query, options?: CallOptions): Promise<readonly Stored<T>[]>;
  put<T extends AnyRecord>(resource: Resource<T>, record: T, options?: PutOptions): Promise<Stored<T>>;
  remove(resource: Resource, id: string, options?: RemoveOptions): Promise<void>;
  watch(resource: Resource, query: Query, onChange: () => void): () => void;
}

/** So many different complaints are heard; a catalogue of 10,000 bad rows must not flood the console. */
const mostWarnings = 100;

/**
 * Puts an adapter behind the port: unknown verbs are refused without a call,
 * every answer is parsed (rows that do not fit are left out and counted), each
 * call has a time limit, reads are retried where that is safe, and every
 * failure is a `PortError`.
 */
export function guard(adapter: Adapter, options: GuardOptions = {}): Port {
  const { timeLimit = 15_000, warn = () => undefined } = options;
  const told = new Set<string>();
  const warnOnce = (message: string): void => {
    if (told.has(message) || told.size >= mostWarnings) return;
    told.add(message);
    warn(message);
  };
  const port: Port = {
    can: (resource, verb) => can(adapter, resource.name, verb),
    async list(resource, query = {}, { signal } = {}) {
      need(adapter, resource.name, 'list');
      const call = (inner: AbortSignal) => adapter.list(resource.name, query, { signal: inner });
      const page = await withLimit(call, { signal, timeLimit, retries: 2 });
      if (!Array.isArray(page?.items))
        throw new PortError('bad-data', { detail: `${resource.name}: no items in the answer` });
      const items = keepGood(resource, page.items, warnOnce);
      if (page.items.length > 0 && items.length === 0) {
        throw new PortError('bad-data', {
          detail: `${resource.name}: none of ${page.items.length} records fits the schema`,
        });
      }
      // An empty or null cursor is how some systems say "the last page".
      return { items, cursor: page.cursor || undefined, dropped: page.items.length - items.length };
    },
    async all(resource, query = {}, callOptions = {}) {
      const found: Stored<never>[] = [];
      const seen = new Set<string>();
      let cursor = query.cursor;
      let since = performance.now();
      do {
        const page = await port.list(resource, cursor === undefined ? query : { ...query, cursor }, callOptions);
        found.push(...(page.items as readonly Stored<never>[]));
        cursor = page.cursor;
        if (cursor !== undefined && seen.has(cursor)) {
          throw new PortError('bad-data', { detail: `${resource.name}: the same cursor twice` });
        }
        if (cursor !== undefined) seen.add(cursor);
        // A source at hand answers at once: without a pause, a thousand pages would be one task.
        if (cursor !== undefined && performance.now() - since > 8) {
          await nextTask();
          callOptions.signal?.throwIfAborted();
          since = performance.now();
        }
      } while (cursor !== undefined);
      return found;
    },
    async put(resource, record, { signal, ...rest } = {}) {
      need(adapter, resource.name, 'put');
      checkRecord(resource, record);
      // A key makes a repeat harmless, so only then may it be repeated.
      const retries = rest.key === undefined ? 0 : 2;
      const call = (inner: AbortSignal) => adapter.put!(resource.name, record, { ...rest, signal: inner });
      const stored = await withLimit(call, { signal, timeLimit, retries });
      const flaw = flawOf(resource as Resource, stored?.record);
      if (flaw !== undefined) {
        throw new PortError('bad-data', { detail: `${resource.name}: written, but the answer does not fit: ${flaw}` });
      }
      return stored as Stored<never>;
    },
    async remove(resource, id, { signal, ...rest } = {}) {
      need(adapter, resource.name, 'remove');
      const call = (inner: AbortSignal) => adapter.remove!(resource.name, id, { ...rest, signal: inner });
      // What is gone already is no error, so a repeat is harmless.
      await withLimit(call, { signal, timeLimit, retries: 2 });
    },
    watch: (resource, query, onChange) =>
      can(adapter, resource.name, 'watch') ? adapter.watch!(resource.name, query, onChange) : () => undefined,
  };
  return port;
}
