import type { AnyRecord, Resource, Verb } from '../model/resource.js';
import {
  type Adapter,
  type CallOptions,
  type PutOptions,
  type Query,
  type RemoveOptions,
  type Stored,
  can,
} from './adapter.js';
import { PortError } from './error.js';
import { checkRecord, keepGood } from './validate.js';
import { withLimit } from './limit.js';

export interface GuardOptions {
  /** Milliseconds a call may take before it fails as `unavailable`; 15,000 when absent. */
  readonly timeLimit?: number;
  /** Told once for each record that is left out: resource, id, path, reason. */
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

/**
 * Puts an adapter behind the port: unknown verbs are refused without a call,
 * every answer is parsed (rows that do not fit are left out and counted), each
 * call has a time limit, reads are retried where that is safe, and every
 * failure is a `PortError`.
 */
export function guard(adapter: Adapter, options: GuardOptions = {}): Port {
  const { timeLimit = 15_000, warn = () => undefined } = options;
  const need = (resource: Resource, verb: Verb): void => {
    if (!can(adapter, resource.name, verb)) throw new PortError('unsupported', { detail: `${verb} ${resource.name}` });
  };
  const port: Port = {
    can: (resource, verb) => can(adapter, resource.name, verb),
    async list(resource, query = {}, { signal } = {}) {
      need(resource, 'list');
      const page = await withLimit((s) => adapter.list(resource.name, query, { signal: s }), {
        signal,
        timeLimit,
        retries: 2,
      });
      if (!Array.isArray(page?.items))
        throw new PortError('bad-data', { detail: `${resource.name}: no items in the answer` });
      const items = keepGood(resource, page.items, warn);
      if (page.items.length > 0 && items.length === 0) {
        throw new PortError('bad-data', {
          detail: `${resource.name}: none of ${page.items.length} records fits the schema`,
        });
      }
      return { items, cursor: page.cursor, dropped: page.items.length - items.length };
    },
    async all(resource, query = {}, callOptions = {}) {
      const found: Stored<never>[] = [];
      let cursor = query.cursor;
      do {
        const page = await port.list(resource, cursor === undefined ? query : { ...query, cursor }, callOptions);
        found.push(...(page.items as readonly Stored<never>[]));
        if (page.cursor !== undefined && page.cursor === cursor) {
          throw new PortError('bad-data', { detail: `${resource.name}: the same cursor twice` });
        }
        cursor = page.cursor;
      } while (cursor !== undefined);
      return found;
    },
    async put(resource, record, { signal, ...rest } = {}) {
      need(resource, 'put');
      checkRecord(resource, record);
      // A key makes a repeat harmless, so only then may it be repeated.
      const retries = rest.key === undefined ? 0 : 2;
      const stored = await withLimit((s) => adapter.put!(resource.name, record, { ...rest, signal: s }), {
        signal,
        timeLimit,
        retries,
      });
      return stored as Stored<never>;
    },
    async remove(resource, id, { signal, ...rest } = {}) {
      need(resource, 'remove');
      await withLimit((s) => adapter.remove!(resource.name, id, { ...rest, signal: s }), {
        signal,
        timeLimit,
        retries: 0,
      });
    },
    watch: (resource, query, onChange) =>
      can(adapter, resource.name, 'watch') && adapter.watch
        ? adapter.watch(resource.name, query, onChange)
        : () => undefined,
  };
  return port;
}
