import type { AnyRecord, Resource } from '../model/resource.js';
import type { Stored } from './adapter.js';
import { PortError } from './error.js';

/** First thing that is wrong with a record, as `path: reason`, or `undefined`. */
export function flawOf(resource: Resource, record: unknown): string | undefined {
  const result = resource.schema.safeParse(record);
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') || '(the record)';
  return `${path}: ${issue?.message ?? 'invalid'}${issue && 'expected' in issue ? `, expected ${String(issue.expected)}` : ''}`;
}

/** The records that fit the schema; each that does not is named to `warn` once. */
export function keepGood<T extends AnyRecord>(
  resource: Resource<T>,
  items: readonly Stored[],
  warn: (message: string) => void,
): readonly Stored<T>[] {
  return items.filter((item): item is Stored<T> => {
    const flaw = flawOf(resource as Resource, item?.record);
    if (flaw === undefined) return true;
    warn(`${resource.name} ${JSON.stringify((item?.record as AnyRecord | undefined)?.id)}: left out, ${flaw}`);
    return false;
  });
}

/** Refuses a record that the widget itself got wrong, before it is sent. */
export function checkRecord(resource: Resource, record: unknown): void {
  const flaw = flawOf(resource, record);
  if (flaw !== undefined) throw new PortError('invalid', { detail: `${resource.name}: ${flaw}` });
}
