import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { PortError } from '../port/error.js';

/** How a database is made: called once, when this browser has none of that name. */
export type Build<Schema extends DBSchema> = (database: IDBPDatabase<Schema>) => void;

/** A connection that comes back after the browser has taken it away. */
export interface Connection<Schema extends DBSchema> {
  /**
   * Runs work on the open database.
   *
   * @throws PortError `unavailable` (no storage, storage full), `invalid` (a record that cannot be stored)
   */
  use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
}

/** Opens an IndexedDB database at the first use; nothing happens at import or creation. */
export function connect<Schema extends DBSchema>(name: string, build: Build<Schema>): Connection<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = (): void => (opening = undefined);

  const open = (): Promise<IDBPDatabase<Schema>> => {
    if (typeof indexedDB === 'undefined') return Promise.reject(nowhere('this browser has no IndexedDB'));
    const opened = openDB<Schema>(name, 1, {
      upgrade: build,
      // Another tab has a newer version of the library: it must not wait for this one.
      blocking: (_current, _wanted, event) => {
        forget();
        // A `versionchange` event comes from the database itself.
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };

  return {
    async use(work) {
      try {
        return await work(await (opening ??= open()));
      } catch (error) {
        // Closed behind our back (page restored, data cleared by the person): once more, on a new connection.
        if (nameOf(error) !== 'InvalidStateError') throw inPortWords(error);
        forget();
      }
      try {
        return await work(await (opening ??= open()));
      } catch (error) {
        throw inPortWords(error);
      }
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const nowhere = (detail: string, cause?: unknown): PortError => new PortError('unavailable', { detail, cause });

function inPortWords(error: unknown): PortError {
  if (PortError.is(error)) return error;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return nowhere('the storage of this browser is full', error);
    case 'SecurityError':
    case 'InvalidStateError':
    case 'UnknownError':
      return nowhere('this browser does not allow storage here (private window, sandbox or settings)', error);
    case 'DataCloneError':
    case 'DataError':
      return new PortError('invalid', { detail: 'a record that cannot be stored', cause: error });
    default:
      return PortError.from(error);
  }
}
