import { sql, type Transaction } from 'kysely';
import { surveys as builtIn } from '../../content/surveys.js';
import { questionsOf } from '../../model/checkin.js';
import { strictest, type Thresholds } from '../../model/disclosure/thresholds.js';
import type { Survey } from '../../model/records/survey.js';
import type { Tables } from '../database.js';
import type { Source } from './entry.js';
import type { Flaws } from './refused.js';

interface Place {
  readonly id: string;
  readonly line: number | null;
  readonly col: number | null;
}

/**
 * An open cycle's survey stands still: people are answering it. Its words may
 * change; its version, its items and what each counts for may not.
 * Expects everything to be written already: the write waited for whoever was
 * opening a cycle on the old one.
 */
export async function findBrokenSurveys(
  trx: Transaction<Tables>,
  orgId: string,
  source: Source,
  flaws: Flaws,
): Promise<void> {
  const { rows } = await sql<Place & { cycle: string; frozen: Survey; now: Survey | null }>`
    select p.cycle_id as cycle, p.survey as frozen, p.survey ->> 'id' as id, n.body as now, s.line, s.col
    from cycle_plans as p
    join shared_records as c on c.org_id = p.org_id and c.resource = 'cycles' and c.id = p.cycle_id
      and c.body ->> 'status' = 'open'
    left join shared_records as n on n.org_id = p.org_id and n.resource = 'surveys' and n.id = p.survey ->> 'id'
    left join import_stage as s on s.resource = 'surveys' and s.id = p.survey ->> 'id'
    where p.org_id = ${orgId}`.execute(trx);
  for (const { id, cycle, frozen, now, line, col } of rows) {
    const next = now ?? builtIn.find((survey) => survey.id === id);
    if (next && shapeOf(next) === shapeOf(frozen)) continue;
    const reason =
      next && next.version !== frozen.version
        ? `"${id}" is being answered in the open cycle "${cycle}" as version ${frozen.version}; version ${next.version} comes after it closes`
        : `"${id}" is being answered in the open cycle "${cycle}": its items must stay as they are until it closes`;
    flaws.add({ file: source.file, line: line ?? 0, column: col ?? undefined, path: 'items', reason });
  }
}

/** Nothing of it is looser than before. */
function isStricter(next: Thresholds, old: Thresholds): boolean {
  const { minGroup, preset } = strictest(old, next);
  return minGroup === next.minGroup && preset === next.preset;
}

/** What answers are counted by, without the words. */
const shapeOf = (survey: Survey): string =>
  JSON.stringify([
    survey.version,
    questionsOf(survey).map(({ id, part }) => [id, part]),
    [...survey.items, ...survey.dosage].map(({ support }) => support),
    survey.autonomy.map(({ reverse }) => reverse),
  ]);

/**
 * A file may bring and change drafts of cycles. From opening on a cycle is
 * changed by its own commands alone, but for thresholds that get stricter
 * while it is open. Expects nothing to be written yet, and
 * holds the cycles until the transaction ends.
 */
export async function findMovedCycles(
  trx: Transaction<Tables>,
  orgId: string,
  source: Source,
  replace: boolean,
  flaws: Flaws,
): Promise<void> {
  await sql`select 1 from shared_records where org_id = ${orgId} and resource = 'cycles' for update`.execute(trx);
  const { rows } = await sql<Place & { now: string | null; old: Thresholds | null; next: Thresholds; rest: boolean }>`
    select s.id, s.line, s.col, o.body ->> 'status' as now, o.body -> 'thresholds' as old,
      s.body -> 'thresholds' as next, o.body - 'thresholds' = s.body - 'thresholds' as rest
    from import_stage as s
    left join shared_records as o on o.org_id = ${orgId} and o.resource = 'cycles' and o.id = s.id
    where s.resource = 'cycles' and o.body is distinct from s.body
    and (s.body ->> 'status' <> 'draft' or o.body ->> 'status' <> 'draft') order by s.seq`.execute(trx);
  const { file, columnOf } = source;
  for (const { id, now, old, next, rest, line, col } of rows) {
    const onlyThresholds = now === 'open' && rest && old !== null;
    if (onlyThresholds && isStricter(next, old)) continue;
    const path = onlyThresholds ? 'thresholds' : 'status';
    const column = columnOf?.(path) ?? col ?? undefined;
    const reason =
      now === null || now === 'draft'
        ? `"${id}" is imported as a draft; it is opened and closed by its own command`
        : onlyThresholds
          ? `"${id}" is open: its thresholds only get stricter`
          : `"${id}" is ${now} and cannot be changed any more`;
    flaws.add({ file, line: line ?? 0, column, path, reason });
  }
  if (!replace) return;
  const { rows: lost } = await sql<{ id: string; status: string }>`
    select o.id, o.body ->> 'status' as status from shared_records as o
    where o.org_id = ${orgId} and o.resource = 'cycles' and o.body ->> 'status' <> 'draft'
    and not exists (select 1 from import_stage as s where s.resource = 'cycles' and s.id = o.id)`.execute(trx);
  for (const { id, status } of lost) {
    flaws.add({ file, line: 0, path: 'id', reason: `leaves out "${id}", which is ${status}` });
  }
}
