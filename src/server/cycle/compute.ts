import { sql } from 'kysely';
import type { Plan, Side } from '../../model/disclosure/plan.js';
import { Tally } from '../../model/disclosure/tally.js';
import type { Previous } from '../../model/disclosure/trend.js';
import { Turnover } from '../../model/disclosure/turnover.js';
import { type Unit, units } from '../../model/records/organisation.js';
import { type TeamResult, type Cycle, cycles } from '../../model/records/results.js';
import { PortError } from '../../port/error.js';
import type { Database } from '../database.js';
import { frozenOf } from './plans.js';
import { sharedBody } from './shared-body.js';

/** Everything that `publish` needs. */
export interface Computed {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly previous: Previous | undefined;
}

/** Rows a read: enough to keep the database busy, few enough to hold. */
const batch = 5000;

/**
 * Counts the answers of a closed cycle. Reads in the order of the rows' random
 * ids, a batch at a time; holds counts, never all rows.
 *
 * @throws PortError `invalid` when the units are no tree
 */
export async function compute(db: Database, orgId: string, cycleId: string): Promise<Computed> {
  const plan = await planOf(db, orgId, cycleId);
  try {
    const tally = new Tally(plan);
    for await (const rows of answersOf(db, orgId, cycleId)) {
      for (const { unit_id, attributes, answers, side } of rows) {
        tally.add({ unitId: unit_id, attributes: attributes ?? {}, answers, of: side as Side });
      }
    }
    return { plan, tally, previous: await previousOf(db, orgId, plan) };
  } catch (error) {
    if (error instanceof RangeError) throw new PortError('invalid', { detail: error.message, cause: error });
    throw error;
  }
}

async function planOf(db: Database, orgId: string, cycleId: string): Promise<Plan> {
  return db.transaction().execute(async (trx) => {
    const cycle = (await sharedBody(trx, orgId, cycles.name, cycleId)) as Cycle;
    const { survey, thresholds, cuts } = await frozenOf(trx, orgId, cycle);
    const rows = await trx
      .selectFrom('shared_records')
      .select('body')
      .where('org_id', '=', orgId)
      .where('resource', '=', units.name)
      .orderBy(sql`id collate "C"`)
      .execute();
    return { cycleId, survey, thresholds, cuts, units: rows.map(({ body }) => body as Unit) };
  });
}

async function* answersOf(db: Database, orgId: string, cycleId: string) {
  const rowsAfter = (last: string | undefined) =>
    db
      .selectFrom('submissions')
      .select(['row_id', 'unit_id', 'attributes', 'answers', 'side'])
      .where('org_id', '=', orgId)
      .where('cycle_id', '=', cycleId)
      .$if(last !== undefined, (query) => query.where('row_id', '>', last!))
      .orderBy('row_id')
      .limit(batch)
      .execute();
  for (let rows = await rowsAfter(undefined); rows.length > 0; rows = await rowsAfter(rows.at(-1)!.row_id)) yield rows;
}

/** The newest published cycle of the same survey, if there is one. */
async function previousOf(db: Database, orgId: string, plan: Plan): Promise<Previous | undefined> {
  const { rows } = await sql<{ id: string }>`select id from shared_records
    where org_id = ${orgId} and resource = 'cycles' and id <> ${plan.cycleId}
    and body ->> 'status' = 'published' and body ->> 'surveyId' = (select c.body ->> 'surveyId' from shared_records as c
      where c.org_id = ${orgId} and c.resource = 'cycles' and c.id = ${plan.cycleId})
    order by (body ->> 'closesAt')::timestamptz desc limit 1`.execute(db);
  const before = rows[0]?.id;
  if (before === undefined) return undefined;
  const figures = await sql<{ body: TeamResult }>`select body from team_results
    where org_id = ${orgId} and cycle_id = ${before}
    and body ->> 'status' = 'ok' and body ->> 'of' = 'people' and body ->> 'level' is not null`.execute(db);
  // As the figures say where each unit stood when they were published.
  const unitsBefore = await sql<{ id: string; parent: string | null }>`select distinct unit_id as id, path[2] as parent
    from team_results where org_id = ${orgId} and cycle_id = ${before} and body -> 'group' -> 'cut' is null`.execute(
    db,
  );
  const turnover = new Turnover(
    plan,
    unitsBefore.rows.map(({ id, parent }) => ({ id, name: id, parentId: parent })),
  );
  for (const [table, cycleId] of [
    ['respondents', before],
    ['answered', plan.cycleId],
  ] as const) {
    const marks = await sql<{ series_mark: string; unit_id: string | null; attributes: Record<string, string> | null }>`
      select series_mark, unit_id, attributes from ${sql.table(table)}
      where org_id = ${orgId} and cycle_id = ${cycleId} and series_mark is not null
      ${table === 'answered' ? sql`and side = 'people'` : sql``}`.execute(db);
    for (const { series_mark, unit_id, attributes } of marks.rows) {
      const respondent = { key: series_mark, unitId: unit_id, attributes: attributes ?? {} };
      if (table === 'respondents') turnover.before(respondent);
      else turnover.now(respondent);
    }
  }
  return { figures: figures.rows.map(({ body }) => body), turnover };
}
