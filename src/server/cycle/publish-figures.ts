import { setImmediate as sent } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Plan } from '../../model/disclosure/plan.js';
import { publish } from '../../model/disclosure/publish.js';
import type { TeamResult } from '../../model/records/results.js';
import type { Tables } from '../database.js';
import type { Computed } from './compute.js';

/** Figures an insert. */
const batch = 2000;

/**
 * Writes a cycle's figures. Each carries the unit it is about and everything
 * above that, so that reading asks no tree; cuts, and what managers say
 * together, are for HR.
 *
 * @returns how many
 */
export async function publishFigures(
  trx: Transaction<Tables>,
  { orgId, cycleId }: { orgId: string; cycleId: string },
  { plan, tally, previous }: Computed,
): Promise<number> {
  const pathOf = paths(plan);
  let written: Promise<unknown> = Promise.resolve();
  let count = 0;
  for (const figures of batchesOf(publish(plan, tally, previous))) {
    const rows = JSON.stringify(
      figures.map((body) => ({ path: pathOf(body.group.unitId), audience: audienceOf(body), body })),
    );
    // The next figures are computed while these are written; never more than one batch waits.
    await written;
    written = sql`insert into team_results (org_id, cycle_id, id, unit_id, path, audience, body)
      select ${orgId}, ${cycleId}, body ->> 'id', body -> 'group' ->> 'unitId',
        array(select jsonb_array_elements_text(path)), audience, body
      from jsonb_to_recordset(${rows}::jsonb) as x (path jsonb, audience text, body jsonb)`.execute(trx);
    // A failure is told by the next await; until then it must not count as unheard.
    written.catch(() => undefined);
    await sent();
    count += figures.length;
  }
  await written;
  return count;
}

function* batchesOf(figures: Iterable<TeamResult>): Generator<readonly TeamResult[], void, void> {
  let some: TeamResult[] = [];
  for (const figure of figures) {
    if (some.push(figure) < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

const audienceOf = ({ group, of }: TeamResult): 'all' | 'hr' => (group.cut || of === 'managers' ? 'hr' : 'all');

/** A unit and everything above it, nearest first; asked of a tree that has been found to be one. */
function paths({ units }: Plan): (unitId: string) => readonly string[] {
  const above = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const known = new Map<string, readonly string[]>();
  return (unitId) => {
    let path = known.get(unitId);
    if (!path) {
      const ids: string[] = [];
      for (let at: string | null | undefined = unitId; at != null; at = above.get(at)) ids.push(at);
      known.set(unitId, (path = ids));
    }
    return path;
  };
}
