import type { DBSchema } from 'idb';
import type { AnyRecord } from '../model/resource.js';
import { untilAborted } from '../port/abort.js';
import type { Adapter, Query, Stored } from '../port/adapter.js';
import { capabilitiesOf, need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { freshKey } from '../port/key.js';
import { pageSize, readCursor, select } from '../port/select.js';
import { connect } from './database.js';
import { watchers } from './watchers.js';

export interface BrowserOptions {
  /** Whose data: two people at one browser never see each other's. `local` when absent. */
  readonly person?: string | Promise<string>;
  /** Name of the database; `kyoritsu` when absent. */
  readonly name?: string;
}

/** The browser's store, which can be emptied. */
export interface BrowserAdapter extends Required<Adapter> {
  /** Deletes everything this person has here: call it at sign-out. */
  clear(): Promise<void>;
}

interface Row {
  readonly record: AnyRecord;
  readonly version: string;
  /**
   * The last writes' keys and the versions they made. They stand in the row,
   * so that deleting a note leaves nothing of it behind.
   */
  readonly keys: readonly { readonly key: string; readonly version: string }[];
}

interface Schema extends DBSchema {
  records: { key: [person: string, resource: string, id: string]; value: Row };
}

/** Repeats come right after the write they repeat; older keys are forgotten. */
const keysKept = 16;

/** An array sorts after every string: the end of all keys that begin alike. */
const end: string[] = [];

/**
 * The person's own data on this device, in IndexedDB: the default where no
 * company is connected, and the home of what never leaves the browser. Holds
 * what belongs to a person or a pair; no answers to surveys, no aggregates,
 * no catalogues. Other tabs hear of changes.
 *
 * Nothing is opened before the first call; it imports and is created in Node too.
 *
 * @throws PortError `unsupported`, `conflict`, `invalid`, `unavailable` (no storage here, or it is full)
 */
export function browserAdapter({ person = 'local', name = 'kyoritsu' }: BrowserOptions = {}): BrowserAdapter {
  const { use } = connect<Schema>(name, (database) => void database.createObjectStore('records'));
  const watching = watchers();
  let channel: BroadcastChannel | undefined;

  // A promised person may fail while nobody listens yet: each call tells it to its own caller.
  if (typeof person !== 'string') person.catch(() => undefined);
  const who = async (): Promise<string> => {
    try {
      return await person;
    } catch (error) {
      throw PortError.from(error);
    }
  };

  /** Opened at the first write or watch: a page that only reads needs none. */
  const tabs = (): BroadcastChannel | undefined => {
    // Without a store there is nothing to tell; and Node's channel would keep the process alive.
    if (channel !== undefined || typeof indexedDB === 'undefined') return channel;
    channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => void hear(data));
    return channel;
  };
  const hear = async (data: unknown): Promise<void> => {
    // Anything of this origin may post here.
    if (!Array.isArray(data) || data[0] !== (await who())) return;
    watching.changed(typeof data[1] === 'string' ? data[1] : undefined);
  };
  /** Names the resource, never a record: `undefined` when all is gone. */
  const tell = (owner: string, resource?: string): void => {
    watching.changed(resource);
    tabs()?.postMessage([owner, resource]);
  };

  const adapter: BrowserAdapter = {
    capabilities: capabilitiesOf(['owner', 'pair', 'device']),

    async list(resource, query, { signal } = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'list');
      const read = async (): Promise<Stored[]> => {
        const owner = await who();
        // One more than the page: enough for `select` to know whether there is another.
        const count = inKeyOrder(query) ? pageSize(query) + 1 : undefined;
        return use((database) => database.getAll('records', rangeOf(owner, resource, query), count));
      };
      const rows = await untilAborted(read(), signal);
      return select(
        rows.map(({ record, version }) => ({ record, version })),
        query,
      );
    },

    async put(resource, record, { signal, ifMatch, key } = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'put');
      const owner = await untilAborted(who(), signal);
      const write = use(async (database): Promise<Stored> => {
        const tx = database.transaction('records', 'readwrite');
        const place: Schema['records']['key'] = [owner, resource, record.id];
        const current = await tx.store.get(place);
        const before = current?.keys.find((known) => known.key === key);
        if (before !== undefined) {
          return { record: before.version === current?.version ? current.record : record, version: before.version };
        }
        if (ifMatch !== undefined && ifMatch !== (current?.version ?? null)) throw conflict(resource);
        const version = freshKey();
        const keys = key === undefined ? [] : [{ key, version }];
        const row = { record, version, keys: [...keys, ...(current?.keys ?? [])].slice(0, keysKept) };
        // `done` too: a full disk may show only when the transaction is to be kept.
        await Promise.all([tx.store.put(row, place), tx.done]);
        tell(owner, resource);
        return { record: structuredClone(record), version };
      });
      return untilAborted(write, signal);
    },

    async remove(resource, id, { signal, ifMatch } = {}) {
      signal?.throwIfAborted();
      need(adapter, resource, 'remove');
      const owner = await untilAborted(who(), signal);
      const removal = use(async (database): Promise<void> => {
        const tx = database.transaction('records', 'readwrite');
        const current = await tx.store.get([owner, resource, id]);
        if (current === undefined) return;
        if (ifMatch !== undefined && ifMatch !== current.version) throw conflict(resource);
        await Promise.all([tx.store.delete([owner, resource, id]), tx.done]);
        tell(owner, resource);
      });
      return untilAborted(removal, signal);
    },

    watch(resource, _query, onChange) {
      tabs();
      return watching.add(resource, onChange);
    },

    async clear() {
      const owner = await who();
      await use((database) => database.delete('records', IDBKeyRange.bound([owner], [owner, end])));
      tell(owner);
    },
  };
  return adapter;
}

/** Where the store's own order is the query's, a page need not read the whole resource. */
const inKeyOrder = ({ sort = 'id', filter = {} }: Query): boolean => sort === 'id' && Object.keys(filter).length === 0;

function rangeOf(owner: string, resource: string, query: Query): IDBKeyRange {
  const after = inKeyOrder(query) && query.cursor !== undefined ? readCursor(query.cursor, 'id')[1] : undefined;
  const from = after === undefined ? [owner, resource] : [owner, resource, after];
  return IDBKeyRange.bound(from, [owner, resource, end], after !== undefined);
}

const conflict = (resource: string): PortError =>
  new PortError('conflict', { detail: `a record of ${resource} has been changed, perhaps in another tab` });
