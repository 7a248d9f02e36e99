import { sql } from 'kysely';
import { PortError } from '../../port/error.js';
import type { Database } from '../database.js';
import { closeCycle, locked, setStatus } from './close.js';
import { frozenOf } from './plans.js';

/**
 * Opens a drafted cycle: from now on its survey stands still and its
 * thresholds only get stricter.
 *
 * @throws PortError `not-found`, `conflict` for a cycle that is no draft, `invalid` when its survey is unknown
 */
export async function openCycle(db: Database, orgId: string, cycleId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const cycle = await locked(trx, orgId, cycleId);
    if (cycle.status !== 'draft') {
      throw new PortError('conflict', { detail: `cycle "${cycleId}" is ${cycle.status}, not a draft` });
    }
    await frozenOf(trx, orgId, cycle);
    await setStatus(trx, orgId, cycleId, 'open');
  });
}

/**
 * Closes every cycle whose end has come, and goes on with those that a crash
 * left closed and unpublished, the earliest first. One that cannot be published does not keep the
 * others waiting.
 *
 * @param now milliseconds since 1970
 * @param report told of each cycle that could not be published, without personal content
 * @returns the cycles published now
 */
export async function closeDue(db: Database, now: number, report: (line: string) => void): Promise<readonly string[]> {
  const { rows } = await sql<{ org_id: string; id: string }>`select org_id, id from shared_records
    where resource = 'cycles' and (body ->> 'status' = 'closed' or (body ->> 'status' = 'open'
      and (body ->> 'closesAt')::timestamptz <= ${new Date(now).toISOString()}::timestamptz))
    order by (body ->> 'closesAt')::timestamptz`.execute(db);
  const done: string[] = [];
  for (const { org_id, id } of rows) {
    try {
      if ((await closeCycle(db, org_id, id)).published) done.push(id);
    } catch (error) {
      const why = PortError.is(error) ? (error.detail ?? error.kind) : error instanceof Error ? error.name : 'failure';
      report(`cycle "${id}" could not be published: ${why}`);
    }
  }
  return done;
}
