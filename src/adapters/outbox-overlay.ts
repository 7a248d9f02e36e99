import { type Page, type Query, type Stored, waitingVersion } from '../port/adapter.js';
import { fits, inOrder } from '../port/select.js';
import type { Waiting } from './outbox-store.js';

/** The version that a waiting put will have to its reader until the real one is known. */
export const provisional = (key: string): string => `${waitingVersion}${key}`;

/** The writes of a record that are still to be sent, oldest first; refused ones go nowhere by themselves. */
export const standing = (waiting: readonly Waiting[], resource: string, id: string): Waiting[] =>
  waiting.filter((write) => write.resource === resource && write.id === id && write.refused === undefined);

/**
 * A page as if the waiting writes had arrived. What waits stands on the first
 * page, which may so grow over its limit, and on no other: where it belongs
 * among pages that were not read yet cannot be known.
 */
export function overlay(page: Page, waiting: readonly Waiting[], resource: string, query: Query): Page {
  const last = new Map<string, Waiting>();
  for (const write of waiting) {
    if (write.resource === resource && write.refused === undefined) last.set(write.id, write);
  }
  if (last.size === 0) return page;
  const kept = page.items.filter(({ record }) => !last.has(record?.id));
  if (query.cursor !== undefined) return { ...page, items: kept };
  const written: Stored[] = [...last.values()].flatMap(({ record, key }) =>
    record && fits(record, query.filter) ? [{ record, version: provisional(key) }] : [],
  );
  return { ...page, items: inOrder([...kept, ...written], query) };
}
