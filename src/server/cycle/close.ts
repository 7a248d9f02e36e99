import { sql, type Transaction } from 'kysely';
import { type Cycle, cycles } from '../../model/records/results.js';
import { PortError } from '../../port/error.js';
import type { Database, Tables } from '../database.js';
import { type Computed, compute } from './compute.js';
import { frozenOf } from './plans.js';
import { noteUnswept, sweep, sweepable } from '../store/sweep.js';
import { publishFigures } from './publish-figures.js';

/** Where a cycle stands after a job. */
export interface Closing {
  /** False where an earlier run, or another one at the same time, had published it already. */
  readonly published: boolean;
  /** Figures written by this run. */
  readonly figures: number;
}

/** How a job is watched. */
export interface CloseOptions {
  /** Told before each step, for a progress line; what it throws stops the job there. */
  readonly onStep?: ((step: 'close' | 'compute' | 'publish' | 'sweep') => void | Promise<void>) | undefined;
}

/**
 * Closes a cycle and publishes its figures. Runs again after a crash at any
 * point and then does what is left: closing is one transaction, computing
 * changes nothing, publishing is one transaction which finds out under a lock
 * whether it has been done. From `closed` on no answer comes in, so every run
 * computes from the same rows.
 *
 * With the figures appears, in the same transaction, the end of every tie
 * between rows and people: rows are written anew in random order, marks and
 * the cycle's secret are destroyed, receipts stay.
 *
 * @throws PortError `not-found` for an unknown cycle, `conflict` for one that has not been opened,
 * `invalid` when units or survey do not allow any figure; the cycle then stays closed until they are mended
 */
export async function closeCycle(
  db: Database,
  orgId: string,
  cycleId: string,
  { onStep }: CloseOptions = {},
): Promise<Closing> {
  await onStep?.('close');
  const status = await db.transaction().execute((trx) => close(trx, orgId, cycleId));
  let figures: number | undefined;
  if (status !== 'published') {
    await onStep?.('compute');
    const computed = await compute(db, orgId, cycleId);
    await onStep?.('publish');
    figures = await db.transaction().execute((trx) => publishOnce(trx, orgId, cycleId, computed));
  }
  await onStep?.('sweep');
  // Also what a run that crashed after its publish has left.
  await sweep(db);
  return { published: figures !== undefined, figures: figures ?? 0 };
}

/** The cycle, which no one else can open, close or answer until the transaction ends. */
export async function locked(trx: Transaction<Tables>, orgId: string, cycleId: string): Promise<Cycle> {
  const row = await trx
    .selectFrom('shared_records')
    .select('body')
    .where('org_id', '=', orgId)
    .where('resource', '=', cycles.name)
    .where('id', '=', cycleId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new PortError('not-found', { detail: `there is no cycle "${cycleId}"` });
  // Nothing gets into the table without passing the check.
  return row.body as Cycle;
}

/** Moves a cycle on in its life. */
export async function setStatus(
  trx: Transaction<Tables>,
  orgId: string,
  cycleId: string,
  status: Cycle['status'],
): Promise<void> {
  await trx
    .updateTable('shared_records')
    .set({
      body: sql<string>`jsonb_set(body, '{status}', ${JSON.stringify(status)}::jsonb)`,
      version: sql<string>`nextval('record_version')`,
    })
    .where('org_id', '=', orgId)
    .where('resource', '=', cycles.name)
    .where('id', '=', cycleId)
    .execute();
}

async function close(trx: Transaction<Tables>, orgId: string, cycleId: string): Promise<Cycle['status']> {
  const cycle = await locked(trx, orgId, cycleId);
  if (cycle.status === 'draft') {
    throw new PortError('conflict', { detail: `cycle "${cycleId}" has not been opened` });
  }
  if (cycle.status === 'open') await setStatus(trx, orgId, cycleId, 'closed');
  // One that nobody answered has no plan yet.
  if (cycle.status !== 'published') await frozenOf(trx, orgId, cycle);
  return cycle.status;
}

/** @returns how many figures were written; `undefined` where another run was first */
async function publishOnce(
  trx: Transaction<Tables>,
  orgId: string,
  cycleId: string,
  computed: Computed,
): Promise<number | undefined> {
  const cycle = await locked(trx, orgId, cycleId);
  if (cycle.status === 'published') return undefined;
  const place = { orgId, cycleId };
  const figures = await publishFigures(trx, place, computed);
  await cutNames(trx, place);
  await setStatus(trx, orgId, cycleId, 'published');
  return figures;
}

/** Leaves rows without a tie to people, and of who answered only what the next cycle's rule over time needs. */
async function cutNames(trx: Transaction<Tables>, { orgId, cycleId }: { orgId: string; cycleId: string }) {
  const here = sql`org_id = ${orgId} and cycle_id = ${cycleId}`;
  // Written anew in an order of chance: neither place nor transaction leads from a row to a mark any more.
  await sql`with rows as (delete from submissions where ${here} returning *)
    insert into submissions (org_id, cycle_id, side, kind, survey_id, survey_version, unit_id, attributes, answers)
    select org_id, cycle_id, side, kind, survey_id, survey_version, unit_id, attributes, answers
    from rows order by gen_random_uuid()`.execute(trx);
  await sql`insert into receipts (org_id, cycle_id, receipt_mark)
    select distinct org_id, cycle_id, receipt_mark from answered where ${here} order by receipt_mark`.execute(trx);
  // Who answered the cycles before, of the same survey, has served its purpose.
  await sql`delete from respondents as r using shared_records as c, shared_records as this
    where r.org_id = ${orgId} and c.org_id = r.org_id and c.resource = 'cycles' and c.id = r.cycle_id
    and this.org_id = r.org_id and this.resource = 'cycles' and this.id = ${cycleId}
    and c.body ->> 'surveyId' = this.body ->> 'surveyId'
    and (c.body ->> 'closesAt')::timestamptz <= (this.body ->> 'closesAt')::timestamptz`.execute(trx);
  await sql`insert into respondents (org_id, cycle_id, series_mark, unit_id, attributes)
    select org_id, cycle_id, series_mark, unit_id, attributes from answered
    where ${here} and side = 'people' and series_mark is not null order by series_mark`.execute(trx);
  await sql`delete from answered where ${here}`.execute(trx);
  await sql`delete from cycle_secrets where ${here}`.execute(trx);
  for (const table of sweepable) await noteUnswept(trx, sql`select ${orgId}::text`, table);
}
