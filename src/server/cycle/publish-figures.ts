import { sql, type Transaction } from 'kysely';
import type { Plan } from '../../model/disclosure/plan.js';
import { publish } from '../../model/disclosure/publish.js';
import type { TeamResult } from '../../model/records/survey.js';
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
  let count = 0;
  let rows: object[] = [];
  const write = async (): Promise<void> => {
    await sql`insert into team_results (org_id, cycle_id, id, unit_id, path, audience, body)
      select ${orgId}, ${cycleId}, x -> 'body' ->> 'id', x -> 'body' -> 'group' ->> 'unitId',
        array(select jsonb_array_elements_text(x -> 'path')), x ->> 'audience', x -> 'body'
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as x`.execute(trx);
    count += rows.length;
    rows = [];
  };
  for (const body of publish(plan, tally, previous)) {
    rows.push({ path: pathOf(body.group.unitId), audience: audienceOf(body), body });
    if (rows.length === batch) await write();
  }
  if (rows.length > 0) await write();
  return count;
}

const audienceOf = ({ group, of }: TeamResult): 'all' | 'hr' => (group.cut || of === 'managers' ? 'hr' : 'all');

/** A unit and everything above it, nearest first; asked of a tree that has been found to be one. */
function paths({ units }: Plan): (unitId: string) => readonly string[] {
  const above = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const known = new Map<string, readonly string[]>();
  const pathOf = (unitId: string): readonly string[] => {
    let path = known.get(unitId);
    if (!path) {
      const parent = above.get(unitId);
      known.set(unitId, (path = [unitId, ...(parent == null ? [] : pathOf(parent))]));
    }
    return path;
  };
  return pathOf;
}
