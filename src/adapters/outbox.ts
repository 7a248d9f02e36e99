import type { Adapter, PutOptions, RemoveOptions, Stored } from '../port/adapter.js';
import { resourceScopes } from '../model/scopes.js';
import { need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { freshKey } from '../port/key.js';
import { withLimit } from '../port/limit.js';
import { deliver } from './outbox-delivery.js';
import { overlay, provisional, standing } from './outbox-overlay.js';
import { type OutboxStore, type Waiting, browserOutboxStore } from './outbox-store.js';
import { watchers } from './watchers.js';

export type { OutboxStore, Waiting } from './outbox-store.js';

export interface OutboxOptions {
  /** Whose writes wait here; `local` when absent. */
  readonly person?: string | Promise<string>;
  /** Name of the IndexedDB database, one for each adapter behind an outbox; `kyoritsu-outbox` when absent. */
  readonly name?: string;
  /** Where writes wait, instead of IndexedDB. */
  readonly store?: OutboxStore;
  /** Told of each write that the company's store refused for good: the text is in `waiting()` still. */
  readonly onRefused?: (write: Waiting) => void;
  /** Says `online`; the window when absent. */
  readonly network?: EventTarget | undefined;
  /** Milliseconds before a write that gets no answer waits instead; 8,000 when absent. */
  readonly timeLimit?: number;
  /** Milliseconds after which waiting writes are tried again by themselves; 30,000 when absent. */
  readonly retryEvery?: number;
}

/** An adapter whose writes survive. */
export interface Outbox extends Required<Adapter> {
  /** What has not arrived, oldest first; those with `refused` need the person's decision. */
  waiting(): Promise<readonly Waiting[]>;
  /** Tries now; resolves when everything arrived or the first obstacle is met. */
  flush(): Promise<void>;
  /** Gives up one write, by the person's own act. */
  discard(seq: number): Promise<void>;
  /** Deletes everything that waits: at sign-out, after asking. */
  clear(): Promise<void>;
  /** Stops listening and trying; what waits stays for the next visit. */
  stop(): void;
}

/**
 * Writes survive a lost connection, a reload and a crash, and arrive exactly
 * once: each has a key, and what may have arrived is repeated with the same.
 * Only `offline` and `unavailable` make a write wait; any other refusal is the
 * caller's to hear at once. The order within a record is kept. Lists show what
 * waits as if it had arrived (on the first page), with a version that the next
 * `ifMatch` may name.
 *
 * Answers to a survey never wait: they go straight through, and who sends them
 * hears whether they arrived. Waiting, they would stand readable on the device,
 * and the person would be told that they had arrived.
 *
 * A write that is refused later (`conflict`, `invalid`, `forbidden` …) is kept
 * and told through `onRefused`; lists then show the store's own again.
 *
 * @throws PortError whatever the adapter throws, but `offline` and `unavailable` in writes
 */
export function outbox(adapter: Adapter, options: OutboxOptions = {}): Outbox {
  const { person = 'local', name = 'kyoritsu-outbox', timeLimit = 8000, retryEvery = 30_000, onRefused } = options;
  const network = options.network ?? ('addEventListener' in globalThis ? globalThis : undefined);
  const store = options.store ?? browserOutboxStore(person, name);
  const watching = watchers();
  /** Last write of each record, so that two of them never overtake each other. */
  const queues = new Map<string, Promise<unknown>>();
  let current = Promise.resolve();
  let next: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  /** Real versions of writes that waited: who read the provisional one may still name it. */
  const settled = new Map<string, string | undefined>();
  const realVersion = <T extends string | null | undefined>(ifMatch: T): T | string | undefined =>
    typeof ifMatch === 'string' && settled.has(ifMatch) ? settled.get(ifMatch) : ifMatch;

  const send = (write: Omit<Waiting, 'seq'>, signal?: AbortSignal): Promise<Stored | undefined> => {
    const { resource, id, record, key } = write;
    const ifMatch = realVersion(write.ifMatch);
    const call = async (inner: AbortSignal): Promise<Stored | undefined> => {
      if (record) return adapter.put!(resource, record, { signal: inner, ifMatch, key });
      await adapter.remove!(resource, id, { signal: inner, ifMatch: ifMatch ?? undefined });
      return undefined;
    };
    return withLimit(call, { signal, timeLimit, retries: 0 });
  };

  /** One run at a time; who asks during one gets the next, for what is asked may be newer than what it saw. */
  const flush = (): Promise<void> => {
    const start = (): Promise<void> => {
      next = undefined;
      return (current = run());
    };
    return (next ??= current.then(start, start));
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { retryAfter } = await deliver({ name, store, send, settled, onRefused, onChange: watching.changed });
    if (retryAfter !== undefined) tryAgain(retryAfter);
  };
  /** A failure is told to nobody here: what did not go waits on, and there will be another try. */
  const quietFlush = (): Promise<void> => flush().catch(() => tryAgain());
  const tryAgain = (seconds = 0): void => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(quietFlush, Math.max(seconds * 1000, retryEvery));
    // In Node a waiting write must not keep the process alive.
    if (typeof timer === 'object') (timer as { unref?: () => void }).unref?.();
  };

  /** Without storage (a private window) nothing can wait; reading and direct writing go on. */
  const queue = (): Promise<readonly Waiting[]> => store.all().catch(() => []);

  async function write(wanted: Omit<Waiting, 'seq' | 'tried'>, signal?: AbortSignal): Promise<Stored | undefined> {
    const { resource, id, key } = wanted;
    const before = standing(await queue(), resource, id);
    if (!before.some((write) => write.key === key)) {
      const write = { ...wanted, ifMatch: realVersion(wanted.ifMatch) };
      const last = before.at(-1);
      if (last === undefined) return direct(write, signal);
      if (write.ifMatch !== undefined && write.ifMatch !== (last.record ? provisional(last.key) : null)) {
        throw new PortError('conflict', { detail: `${resource}: another write waits` });
      }
      // Not past those that wait: it is kept first of all, and then they go together.
      await store.add({ ...write, tried: false });
      void quietFlush();
      watching.changed(resource);
    }
    return wanted.record && { record: wanted.record, version: provisional(key) };
  }

  async function direct(write: Omit<Waiting, 'seq' | 'tried'>, signal?: AbortSignal): Promise<Stored | undefined> {
    const tried = { ...write, tried: true };
    try {
      const stored = await send(tried, signal);
      // The network is there: a good moment for what waits of other records.
      if ((await queue()).some(({ refused }) => refused === undefined)) void quietFlush();
      watching.changed(write.resource);
      return stored;
    } catch (error) {
      if (!PortError.is(error) || (error.kind !== 'offline' && error.kind !== 'unavailable')) throw error;
      await store.add(tried).catch(() => {
        // It can neither go nor wait; why it cannot go is what the person must hear.
        throw error;
      });
      tryAgain(error.retryAfter);
    }
    watching.changed(write.resource);
    return write.record && { record: write.record, version: provisional(write.key) };
  }

  /** After whatever is under way for the same record. */
  function inTurn<T>(place: string, work: () => Promise<T>): Promise<T> {
    const run = (queues.get(place) ?? Promise.resolve()).then(work, work);
    queues.set(place, run);
    const leave = (): void => void (queues.get(place) === run && queues.delete(place));
    run.then(leave, leave);
    return run;
  }

  network?.addEventListener('online', quietFlush);
  void quietFlush();

  const box: Outbox = {
    get capabilities() {
      return adapter.capabilities;
    },
    async list(resource, query, listOptions) {
      need(adapter, resource, 'list');
      const page = await adapter.list(resource, query, listOptions);
      return overlay(page, await queue(), resource, query);
    },
    async put(resource, record, { signal, ifMatch, key = freshKey() }: PutOptions = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'put');
      if (resourceScopes[resource] === 'write-only') return adapter.put!(resource, record, { signal, ifMatch, key });
      const wanted = { resource, id: record.id, record: structuredClone(record), ifMatch, key };
      const stored = await inTurn(`${resource}/${record.id}`, () => write(wanted, signal));
      return stored ?? { record };
    },
    async remove(resource, id, { signal, ifMatch }: RemoveOptions = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'remove');
      await inTurn(`${resource}/${id}`, () => write({ resource, id, ifMatch, key: freshKey() }, signal));
    },
    watch(resource, query, onChange) {
      const stopInner = adapter.watch?.(resource, query, onChange);
      const stopOwn = watching.add(resource, onChange);
      return () => {
        stopInner?.();
        stopOwn();
      };
    },
    waiting: () => store.all(),
    flush,
    async discard(seq) {
      await store.drop(seq);
      watching.changed();
    },
    async clear() {
      await store.clear();
      watching.changed();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      network?.removeEventListener('online', quietFlush);
    },
  };
  return box;
}
