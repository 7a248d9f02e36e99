import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database.js';
import type { Source } from './entry.js';
import { type Flaws, mostFlaws } from './refused.js';
import { storedWords } from './words.js';

/** What records hang under: each has one above at most, and none is above itself. */
const trees: { readonly [resource: string]: { readonly above: string; readonly two: string; readonly round: string } } =
  {
    units: { above: 'parentId', two: 'has two parents', round: 'units within each other' },
    people: { above: 'managerId', two: 'has two managers', round: 'people who manage each other' },
  };

interface Place {
  readonly id: string;
  readonly line: number;
  readonly col: number | null;
}

/** Ids that stand twice in what is staged; within a tree that may mean two above. */
export async function findDoubles(
  trx: Transaction<Tables>,
  { resource, file, columnOf }: Source,
  flaws: Flaws,
): Promise<void> {
  const tree = trees[resource.name];
  const words = storedWords(flaws.lang);
  const above = tree?.above ?? 'id';
  const { rows } = await sql<Place & { first: number; other: boolean; total: number }>`
    select *, count(*) over ()::integer as total from (
      select seq, line, col, id, first_value(line) over same as first,
        body ->> ${above} is distinct from first_value(body ->> ${above}) over same as other,
        row_number() over same as nth
      from import_stage where resource = ${resource.name} window same as (partition by id order by seq)) as doubles
    where nth > 1 order by seq limit ${mostFlaws}`.execute(trx);
  for (const { line, col, id, first, other } of rows) {
    const reason = tree && other ? `"${id}" ${tree.two}, first in line ${first}` : words.twice(id, first);
    flaws.add({ file, line, column: columnOf?.('id') ?? col ?? undefined, path: words.id, reason });
  }
  flaws.more += (rows[0]?.total ?? 0) - rows.length;
}

/** Circles in the trees that were staged. Expects everything to be written already. */
export async function findCircles(
  trx: Transaction<Tables>,
  orgId: string,
  sources: readonly Source[],
  flaws: Flaws,
): Promise<void> {
  for (const source of sources) {
    const { name } = source.resource;
    const tree = trees[name];
    if (!tree) continue;
    const { above, round } = tree;
    const { rows } = await sql<{ id: string; above: string }>`select id, body ->> ${above} as above from shared_records
      where org_id = ${orgId} and resource = ${name} and body ->> ${above} is not null
      order by id collate "C"`.execute(trx);
    for (const circle of circlesOf(new Map(rows.map((row) => [row.id, row.above])))) {
      const { rows: places } = await sql<Place>`select id, line, col from import_stage where resource = ${name}
        and id in (select jsonb_array_elements_text(${JSON.stringify(circle)}::jsonb)) order by seq limit 1`.execute(
        trx,
      );
      // Told from the first one that the file has.
      const start = Math.max(0, circle.indexOf(places[0]?.id ?? ''));
      const turned = [...circle.slice(start), ...circle.slice(0, start)];
      const shown = [...turned.slice(0, 5), ...(circle.length > 5 ? ['…'] : []), turned[0]!];
      flaws.add({
        file: source.file,
        line: places[0]?.line ?? 0,
        column: source.columnOf?.(above) ?? places[0]?.col ?? undefined,
        path: above,
        reason: `${round}: ${shown.map((id) => `"${id}"`).join(' → ')}`,
      });
    }
  }
}

/** Each circle of a map from one to the one above, in time linear in its size. */
export function circlesOf(above: ReadonlyMap<string, string>): string[][] {
  const circles: string[][] = [];
  const seenIn = new Map<string, number>();
  let walk = 0;
  for (const start of above.keys()) {
    walk += 1;
    let at: string | undefined = start;
    while (at !== undefined && !seenIn.has(at)) {
      seenIn.set(at, walk);
      at = above.get(at);
    }
    if (at === undefined || seenIn.get(at) !== walk) continue;
    const circle = [at];
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(next)) circle.push(next);
    circles.push(circle);
  }
  return circles;
}

/**
 * Who is named a manager while nobody reports to them: a slip that would open
 * the manager's view to somebody without a team. Expects everything to be
 * written already; where no people are kept, nothing can be said.
 */
export async function findManagersOfNobody(
  trx: Transaction<Tables>,
  orgId: string,
  { file, columnOf }: Source,
  flaws: Flaws,
): Promise<void> {
  const { rows } = await sql<Place & { total: number }>`
    select s.id, s.line, s.col, count(*) over ()::integer as total from import_stage as s
    where s.resource = 'viewer' and s.body -> 'roles' ? 'manager'
    and exists (select 1 from shared_records where org_id = ${orgId} and resource = 'people')
    and not exists (select 1 from shared_records as p where p.org_id = ${orgId} and p.resource = 'people'
      and p.body @> jsonb_build_object('managerId', s.id))
    order by s.seq limit ${mostFlaws}`.execute(trx);
  for (const { id, line, col } of rows) {
    const reason = `"${id}" is named a manager, and nobody in people has "${id}" as managerId`;
    flaws.add({ file, line, column: columnOf?.('roles') ?? col ?? undefined, path: 'roles', reason });
  }
  flaws.more += (rows[0]?.total ?? 0) - rows.length;
}
