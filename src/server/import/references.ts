import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database.js';
import type { Source } from './entry.js';
import { type Flaws, mostFlaws } from './refused.js';

/** A field (as a JSON path) that names a record of another resource, or of its own. */
interface Reference {
  readonly from: string;
  readonly path: string;
  readonly to: string;
  /** Holds even where the organisation keeps nothing of the kind here: its catalogue may live elsewhere. */
  readonly always?: true;
}

const references: readonly Reference[] = [
  { from: 'units', path: 'parentId', to: 'units', always: true },
  { from: 'people', path: 'unitId', to: 'units', always: true },
  { from: 'people', path: 'managerId', to: 'people', always: true },
  { from: 'people', path: 'roleId', to: 'roles' },
  { from: 'viewer', path: 'unitId', to: 'units' },
  { from: 'viewer', path: 'roleId', to: 'roles' },
  { from: 'roles', path: 'familyId', to: 'role-families' },
  { from: 'roles', path: 'skills[*].skillId', to: 'skills' },
  { from: 'roads', path: 'from', to: 'roles', always: true },
  { from: 'roads', path: 'to', to: 'roles', always: true },
  { from: 'learning', path: 'skillIds[*]', to: 'skills' },
  { from: 'postings', path: 'roleId', to: 'roles' },
  { from: 'postings', path: 'unitId', to: 'units' },
  { from: 'stories', path: 'roleId', to: 'roles' },
  { from: 'stories', path: 'personId', to: 'people' },
];

/** What staged records hang under: a tree, each with one above at most. */
const trees = [
  { name: 'units', field: 'parentId', words: 'units within each other' },
  { name: 'people', field: 'managerId', words: 'people who manage each other' },
] as const;

interface Found {
  readonly seq: number;
  readonly line: number;
  readonly col: number | null;
  readonly id: string;
  readonly target: string;
  readonly total: number;
}

/** Ids that stand twice in what is staged; of units that may mean two parents. */
export async function findDoubles(
  trx: Transaction<Tables>,
  { resource, file, columnOf }: Source,
  flaws: Flaws,
): Promise<void> {
  const { rows } = await sql<Found & { other: boolean }>`
    select *, count(*) over ()::integer as total from (
      select seq, line, col, id, first_value(line) over same as target,
        body ->> 'parentId' is distinct from first_value(body ->> 'parentId') over same as other,
        row_number() over same as nth
      from import_stage where resource = ${resource.name} window same as (partition by id order by seq)) as doubles
    where nth > 1 order by seq limit ${mostFlaws}`.execute(trx);
  for (const { line, col, id, target, other } of rows) {
    const two = resource.name === 'units' && other ? 'has two parents' : 'stands twice';
    const reason = `"${id}" ${two}, first in line ${target}`;
    flaws.add({ file, line, column: columnOf?.('id') ?? col ?? undefined, path: 'id', reason });
  }
  flaws.more += (rows[0]?.total ?? 0) - rows.length;
}

/**
 * References to nothing in what is staged, and those that others still have to
 * what was left out. Expects everything to be written already.
 */
export async function findDangling(
  trx: Transaction<Tables>,
  orgId: string,
  sources: readonly Source[],
  flaws: Flaws,
): Promise<void> {
  const sourceOf = new Map(sources.map((source) => [source.resource.name, source]));
  for (const reference of references) {
    const { from, path, to, always = false } = reference;
    const jsonPath = `$.${path}`;
    const missing = sql`not exists (select 1 from shared_records as t
      where t.org_id = ${orgId} and t.resource = ${to} and t.id = v #>> '{}')`;
    const source = sourceOf.get(from);
    if (source) {
      const { rows } = await sql<Found>`
        select seq, line, col, s.id, v #>> '{}' as target, count(*) over ()::integer as total
        from import_stage as s cross join lateral jsonb_path_query(s.body, ${jsonPath}::jsonpath) as v
        where s.resource = ${from} and jsonb_typeof(v) = 'string' and ${missing}
        and (${always} or exists (select 1 from shared_records where org_id = ${orgId} and resource = ${to}))
        order by seq limit ${mostFlaws}`.execute(trx);
      const plain = path.replaceAll('[*]', '');
      for (const { line, col, target } of rows) {
        const column = source.columnOf?.(plain) ?? col ?? undefined;
        flaws.add({ file: source.file, line, column, path: plain, reason: `there is no "${target}" in ${to}` });
      }
      flaws.more += (rows[0]?.total ?? 0) - rows.length;
    }
    const left = sourceOf.get(to);
    if (left) {
      const { rows } = await sql<Found>`
        select r.id, v #>> '{}' as target, count(*) over ()::integer as total
        from shared_records as r cross join lateral jsonb_path_query(r.body, ${jsonPath}::jsonpath) as v
        join import_gone as g on g.resource = ${to} and g.id = v #>> '{}'
        where r.org_id = ${orgId} and r.resource = ${from} and jsonb_typeof(v) = 'string' and ${missing}
        and not exists (select 1 from import_stage as s where s.resource = ${from} and s.id = r.id)
        order by r.id limit ${mostFlaws}`.execute(trx);
      for (const { id, target } of rows) {
        const reason = `leaves out "${target}", which ${from} "${id}" still names`;
        flaws.add({ file: left.file, line: 0, path, reason });
      }
      flaws.more += (rows[0]?.total ?? 0) - rows.length;
    }
  }
}

/** Circles in the trees that were staged. Expects everything to be written already. */
export async function findCircles(
  trx: Transaction<Tables>,
  orgId: string,
  sources: readonly Source[],
  flaws: Flaws,
): Promise<void> {
  for (const { name, field, words } of trees) {
    const source = sources.find(({ resource }) => resource.name === name);
    if (!source) continue;
    const { rows } = await sql<{ id: string; above: string }>`select id, body ->> ${field} as above from shared_records
      where org_id = ${orgId} and resource = ${name} and body ->> ${field} is not null`.execute(trx);
    for (const circle of circlesOf(new Map(rows.map(({ id, above }) => [id, above])))) {
      const { rows: places } = await sql<Found>`select seq, line, col, id from import_stage
        where resource = ${name} and id in (${sql.join(circle)}) order by seq limit 1`.execute(trx);
      const place = places[0];
      const shown = [...circle.slice(0, 5), ...(circle.length > 5 ? ['…'] : []), circle[0]!];
      flaws.add({
        file: source.file,
        line: place?.line ?? 0,
        column: source.columnOf?.(field) ?? place?.col ?? undefined,
        path: field,
        reason: `${words}: ${shown.map((id) => `"${id}"`).join(' → ')}`,
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
