import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database.js';
import { markCatalogue } from '../store/catalogue-marks.js';
import type { Source } from './entry.js';
import { findBrokenSurveys, findMovedCycles } from './in-use.js';
import { findDangling } from './references.js';
import { Flaws } from './refused.js';
import { makeStage, stage } from './stage.js';
import { findCircles, findDoubles, findManagersOfNobody } from './trees.js';
import type { Lang } from './words.js';

/** `merge` adds and changes; `replace` also removes what the file does not have. */
export const modes = ['merge', 'replace'] as const;
export type Mode = (typeof modes)[number];

export interface ImportOptions {
  readonly mode: Mode;
  /** Does everything and takes it back. */
  readonly dryRun: boolean;
  /** Language of what is wrong with a catalogue; all else is said in English. English unless told. */
  readonly lang?: Lang | undefined;
  /** Told, while records are read and checked, how many have been. */
  readonly onRecords?: ((done: number) => void) | undefined;
}

/** What became, or would become, of the records. */
export interface Counts {
  added: number;
  changed: number;
  same: number;
  removed: number;
}
export type Outcome = { readonly [resource: string]: Counts };

class TakenBack extends Error {}

/**
 * Imports several sources as one: after it the organisation is as all of them
 * say, or as it was.
 *
 * @throws ImportRefused with every flaw found (up to a hundred); nothing is written then
 */
export async function importAll(
  db: Database,
  orgId: string,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<Outcome> {
  const outcome: Record<string, Counts> = {};
  try {
    await db.transaction().execute(async (trx) => {
      await run(trx, orgId, sources, options, outcome);
      if (options.dryRun) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return outcome;
}

async function run(
  trx: Transaction<Tables>,
  orgId: string,
  sources: readonly Source[],
  { mode, lang, onRecords }: ImportOptions,
  outcome: Record<string, Counts>,
): Promise<void> {
  const flaws = new Flaws(lang);
  await makeStage(trx);
  let done = 0;
  for (const source of sources) {
    const before = done;
    done += await stage(trx, source, flaws, (here) => onRecords?.(before + here));
  }
  // What a record points to is only worth saying when every record could be read.
  flaws.end();
  await sql`create index on import_stage (resource, id)`.execute(trx);
  await sql`analyze import_stage`.execute(trx);
  for (const source of sources) await findDoubles(trx, source, flaws);
  flaws.end();
  // One import at a time: two could each be right and together make a circle.
  await sql`select pg_advisory_xact_lock(hashtext('kyoritsu import'), hashtext(${orgId}))`.execute(trx);
  const cycles = sources.find(({ resource }) => resource.name === 'cycles');
  if (cycles) await findMovedCycles(trx, orgId, cycles, mode === 'replace', flaws);
  flaws.end();
  for (const { resource } of sources) outcome[resource.name] = await write(trx, orgId, resource.name, mode);
  await forgetRoles(trx, orgId, outcome);
  await findDangling(trx, orgId, sources, flaws);
  await findCircles(trx, orgId, sources, flaws);
  const viewers = sources.find(({ resource }) => resource.name === 'viewer');
  if (viewers) await findManagersOfNobody(trx, orgId, viewers, flaws);
  const surveys = sources.find(({ resource }) => resource.name === 'surveys');
  if (surveys) await findBrokenSurveys(trx, orgId, surveys, flaws);
  flaws.end();
}

async function write(trx: Transaction<Tables>, orgId: string, name: string, mode: Mode): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where o.id is null)::integer as added,
      count(*) filter (where o.body <> s.body)::integer as changed,
      count(*) filter (where o.body = s.body)::integer as same, 0 as removed
    from import_stage as s
    left join shared_records as o on o.org_id = ${orgId} and o.resource = ${name} and o.id = s.id
    where s.resource = ${name}`.execute(trx);
  const counts = rows[0]!;
  // A record that is as it was keeps its version: nobody is told of a change.
  await sql`insert into shared_records as o (org_id, resource, id, body)
    select ${orgId}, ${name}, id, body from import_stage where resource = ${name} order by seq
    on conflict (org_id, resource, id) do update
    set body = excluded.body, version = nextval('record_version') where o.body <> excluded.body`.execute(trx);
  if (mode === 'replace') {
    const gone = await sql`with gone as (
        delete from shared_records as o where o.org_id = ${orgId} and o.resource = ${name}
        and not exists (select 1 from import_stage as s where s.resource = ${name} and s.id = o.id) returning id)
      insert into import_gone (resource, id) select ${name}, id from gone`.execute(trx);
    counts.removed = Number(gone.numAffectedRows ?? 0);
  }
  if (counts.added + counts.changed + counts.removed > 0) await markCatalogue(trx, orgId, name);
  // The database plans the checks below by what it believes to have.
  if (counts.added > 1000) await sql`analyze shared_records`.execute(trx);
  return counts;
}

/**
 * Who has left is nobody here any more: a role named for them would still open
 * the door. Their own records stay out of everybody's reach, as they were.
 */
async function forgetRoles(trx: Transaction<Tables>, orgId: string, outcome: Record<string, Counts>): Promise<void> {
  if (!outcome['people']?.removed) return;
  const gone = await sql`delete from shared_records as o where o.org_id = ${orgId} and o.resource = 'viewer'
    and o.id in (select id from import_gone where resource = 'people')
    and not exists (select 1 from import_stage as s where s.resource = 'viewer' and s.id = o.id)`.execute(trx);
  const removed = Number(gone.numAffectedRows ?? 0);
  if (removed === 0) return;
  const counts = outcome['viewer'] ?? { added: 0, changed: 0, same: 0, removed: 0 };
  outcome['viewer'] = { ...counts, removed: counts.removed + removed };
}
