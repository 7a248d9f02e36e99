import type { DBSchema } from 'idb';
import type { AnyRecord } from '../model/resource.js';
import { PortError, type PortErrorKind } from '../port/error.js';
import { connect } from './database.js';

/** A write that has not arrived yet. */
export interface Waiting {
  /** Place in the queue; later writes have greater numbers. */
  readonly seq: number;
  readonly resource: string;
  readonly id: string;
  /** What to put; absent: remove. */
  readonly record?: AnyRecord | undefined;
  readonly ifMatch?: string | null | undefined;
  /** Sent with every try, so that the server takes the write once. */
  readonly key: string;
  /** It was on its way at least once, and may have arrived without our hearing of it. */
  readonly tried: boolean;
  /** Why the company's store will not have it. It stays here until the person decides. */
  readonly refused?: { readonly kind: PortErrorKind; readonly detail?: string | undefined } | undefined;
}

/** Where writes wait. Each method is durable when it resolves. */
export interface OutboxStore {
  /** Everything that waits, in the order of its adding. */
  all(): Promise<readonly Waiting[]>;
  add(write: Omit<Waiting, 'seq'>): Promise<void>;
  /** Replaces the write of that `seq`; does nothing where it is gone. */
  save(write: Waiting): Promise<void>;
  drop(seq: number): Promise<void>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  writes: { key: number; value: Omit<Waiting, 'seq'> & { seq?: number; person: string }; indexes: { person: string } };
}

/** Keeps waiting writes in IndexedDB, apart for each person: they survive reload and crash. */
export function browserOutboxStore(person: string | Promise<string>, name: string): OutboxStore {
  const { use } = connect<Schema>(name, (database) => {
    const writes = database.createObjectStore('writes', { keyPath: 'seq', autoIncrement: true });
    writes.createIndex('person', 'person');
  });
  const who = async (): Promise<string> => {
    try {
      return await person;
    } catch (error) {
      throw PortError.from(error);
    }
  };
  return {
    async all() {
      const owner = await who();
      const rows = await use((database) => database.getAllFromIndex('writes', 'person', owner));
      // The index orders equal persons by `seq`, which the store has filled in.
      return rows.map(({ person: _owner, ...write }) => write as Waiting);
    },
    async add(write) {
      const owner = await who();
      await use((database) => database.add('writes', { ...write, person: owner }));
    },
    async save(write) {
      const owner = await who();
      await use(async (database) => {
        const tx = database.transaction('writes', 'readwrite');
        if ((await tx.store.getKey(write.seq)) === undefined) return;
        await Promise.all([tx.store.put({ ...write, person: owner }), tx.done]);
      });
    },
    drop: (seq) => use((database) => database.delete('writes', seq)),
    async clear() {
      const owner = await who();
      await use(async (database) => {
        const tx = database.transaction('writes', 'readwrite');
        const seqs = await tx.store.index('person').getAllKeys(owner);
        await Promise.all([...seqs.map((seq) => tx.store.delete(seq)), tx.done]);
      });
    },
  };
}
