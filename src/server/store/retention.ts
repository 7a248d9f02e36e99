import { sql } from 'kysely';
import type { Database } from '../database.js';

/** Months after a cycle's end for which single answers are kept where the survey's own notice is not stored. */
const months = 13;
/** A repeat comes within minutes; thirty days cover a laptop that slept through a holiday. */
const repeatDays = 30;

/**
 * Deletes what has been kept long enough: single answers (with the marks of
 * who has answered and the secret behind them) as many months after their
 * cycle's end as the notice promised, and the keys of old writes. Runs at each
 * start; a server that is never restarted calls it from its own timer.
 *
 * @param now milliseconds since 1970
 */
export async function forgetOld(db: Database, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  await db.transaction().execute(async (trx) => {
    for (const table of ['submissions', 'answered', 'cycle_secrets'] as const) {
      await sql`delete from ${sql.table(table)} as a using shared_records as c
        where c.org_id = a.org_id and c.resource = 'cycles' and c.id = a.cycle_id
        and (c.body ->> 'closesAt')::timestamptz + make_interval(months => coalesce((
          select (s.body -> 'notice' ->> 'retentionMonths')::integer from shared_records as s
          where s.org_id = c.org_id and s.resource = 'surveys' and s.id = c.body ->> 'surveyId'), ${months}))
        < ${at}::timestamptz`.execute(trx);
    }
    await sql`delete from repeats where created_at < ${at}::timestamptz - make_interval(days => ${repeatDays})`.execute(
      trx,
    );
  });
}
