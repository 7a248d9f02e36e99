import type { AnyRecord, Resource } from '../model/resource.js';
import type { Stored } from './adapter.js';
import { PortError } from './error.js';

/** First thing that is wrong with a record, as `path: expected …`, or `undefined`. */
export const flawOf = <T extends AnyRecord>(resource: Resource<T>, record: unknown): string | undefined =>
  resource.check(record);

/** The records that fit the schema; each that does not is named to `warn` once. */
export function keepGood<T extends AnyRecord>(
  resource: Resource<T>,
  items: readonly Stored[],
  warn: (message: string) => void,
): readonly Stored<T>[] {
  return items.filter((item): item is Stored<T> => {
    const flaw = flawOf(resource, item?.record);
    if (flaw === undefined) return true;
    // Which record is told of catalogues alone: the ids of a person's own say what they kept or left unsaid.
    const id = resource.scope === 'shared' ? ` ${JSON.stringify((item?.record as AnyRecord | undefined)?.id)}` : '';
    warn(`${resource.name}${id}: left out, ${flaw}`);
    return false;
  });
}

/** Refuses a record that the widget itself got wrong, before it is sent. */
export function checkRecord<T extends AnyRecord>(resource: Resource<T>, record: unknown): void {
  const flaw = flawOf(resource, record);
  if (flaw !== undefined) throw new PortError('invalid', { detail: `${resource.name}: ${flaw}` });
}
