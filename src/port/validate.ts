import type { AnyRecord, Resource } from '../model/resource.js';
import type { Stored } from './adapter.js';
import { PortError } from './error.js';

/** An id as text, whatever it is: a database driver's own numbers cannot be written as JSON. */
const named = (id: unknown): string => (typeof id === 'bigint' ? `${id}` : JSON.stringify(id));

/** First thing that is wrong with a record, as `path: expected …`, or `undefined`. */
export const flawOf = <T extends AnyRecord>(resource: Resource<T>, record: unknown): string | undefined =>
  // Almost all records fit: where one does not is asked afterwards.
  resource.check(record, null) === undefined ? undefined : resource.check(record);

/** Does a record fit the schema? One that does not is named to `warn`. */
export function isGood<T extends AnyRecord>(
  resource: Resource<T>,
  record: unknown,
  warn: (message: string) => void,
): record is T {
  const flaw = flawOf(resource, record);
  if (flaw === undefined) return true;
  // Which record is told of catalogues alone: the ids of a person's own say what they kept or left unsaid.
  const id = resource.scope === 'shared' ? ` ${named((record as AnyRecord | undefined)?.id)}` : '';
  warn(`${resource.name}${id}: left out, ${flaw}`);
  return false;
}

/** The records that fit the schema; each that does not is named to `warn` once. */
export const keepGood = <T extends AnyRecord>(
  resource: Resource<T>,
  items: readonly Stored[],
  warn: (message: string) => void,
): readonly Stored<T>[] => items.filter((item): item is Stored<T> => isGood(resource, item?.record, warn));

/** Refuses a record that the widget itself got wrong, before it is sent. */
export function checkRecord<T extends AnyRecord>(resource: Resource<T>, record: unknown): void {
  const flaw = flawOf(resource, record);
  if (flaw !== undefined) throw new PortError('invalid', { detail: `${resource.name}: ${flaw}` });
}
