import { sql } from 'kysely';
import type { Database } from '../database.js';

/**
 * The earlier of two clocks: what closes or is deleted a day late does no
 * harm, what is deleted because a clock jumped is gone. Helps where the
 * database keeps a clock of its own, on another machine.
 *
 * @param now this process's clock, milliseconds since 1970
 */
export async function earlier(db: Database, now: number): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now`.execute(db);
  return Math.min(now, rows[0]!.now);
}
