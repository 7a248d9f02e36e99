import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database.js';
import { noteUnswept, sweep } from './sweep.js';

/** Months after a cycle's end for which single answers are kept at most; a survey's notice may promise fewer. */
export const answerMonths = 13;
/** Months for which a bookmark or the place in a story is kept after its last change. */
const ownMonths = 24;
/** A repeat comes within minutes; thirty days cover a laptop that slept through a holiday. */
const repeatDays = 30;

/** How many rows were deleted, by what they are. */
export interface Forgotten {
  /** Single answers. */
  answers: number;
  /** Marks of who answered, receipts, and the secrets behind them. */
  marks: number;
  bookmarks: number;
  progress: number;
  /** Keys of old writes. */
  repeats: number;
}

class TakenBack extends Error {}

/**
 * Deletes what has been kept long enough, and makes sure that it is gone from
 * the tables' files too. Of a cycle whose time is over only its figures stay:
 * answers, marks, receipts and who answered go together, so a device that
 * sends an answer of that cycle once more is told that it is over. Runs at
 * each start, and from `Upkeep`.
 *
 * @param now milliseconds since 1970
 * @param dryRun counts, and deletes nothing
 */
export async function forgetOld(db: Database, now: number, { dryRun = false } = {}): Promise<Forgotten> {
  const forgotten: Forgotten = { answers: 0, marks: 0, bookmarks: 0, progress: 0, repeats: 0 };
  try {
    await db.transaction().execute(async (trx) => {
      await forget(trx, new Date(now).toISOString(), forgotten);
      if (dryRun) throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack) return forgotten;
    throw error;
  }
  await sweep(db);
  // The embedded database does not sweep by itself; a note that its author deleted has waited for this too.
  await sql`vacuum owned_records, pair_records, repeats`.execute(db);
  return forgotten;
}

async function forget(trx: Transaction<Tables>, at: string, forgotten: Forgotten): Promise<void> {
  const before = (age: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`< ${at}::timestamptz - ${age}`;
  // The notice that people answered under was frozen with their cycle.
  await sql`create temporary table past on commit drop as
    select c.org_id, c.id as cycle_id from shared_records as c
    left join cycle_plans as p on p.org_id = c.org_id and p.cycle_id = c.id
    left join shared_records as s on s.org_id = c.org_id and s.resource = 'surveys' and s.id = c.body ->> 'surveyId'
    where c.resource = 'cycles' and (c.body ->> 'closesAt')::timestamptz ${before(sql`make_interval(months => least(
      ${sql.lit(answerMonths)}, (coalesce(p.survey, s.body) -> 'notice' ->> 'retentionMonths')::integer))`)}`.execute(
    trx,
  );
  const ofCycle = async (table: 'receipts' | 'answered' | 'respondents' | 'cycle_secrets' | 'submissions') => {
    const here = sql`from ${sql.table(table)} as a where exists (
      select 1 from past as o where o.org_id = a.org_id and o.cycle_id = a.cycle_id)`;
    // A receipt is of chance alone and leads nowhere.
    if (table !== 'receipts') await noteUnswept(trx, sql`select distinct a.org_id ${here}`, table);
    const { numAffectedRows = 0n } = await sql`delete ${here}`.execute(trx);
    return Number(numAffectedRows);
  };
  forgotten.answers = await ofCycle('submissions');
  for (const table of ['answered', 'respondents', 'receipts', 'cycle_secrets'] as const) {
    forgotten.marks += await ofCycle(table);
  }
  const ofOwner = async (resource: string): Promise<number> => {
    const { numAffectedRows = 0n } = await sql`delete from owned_records where resource = ${resource}
      and updated_at ${before(sql`make_interval(months => ${sql.lit(ownMonths)})`)}`.execute(trx);
    return Number(numAffectedRows);
  };
  forgotten.bookmarks = await ofOwner('bookmarks');
  forgotten.progress = await ofOwner('story-states');
  const { numAffectedRows = 0n } = await sql`delete from repeats
    where created_at ${before(sql`make_interval(days => ${sql.lit(repeatDays)})`)}`.execute(trx);
  forgotten.repeats = Number(numAffectedRows);
}
