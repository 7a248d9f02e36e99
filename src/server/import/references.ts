import { sql, type Transaction } from 'kysely';
import { surveys as builtIn } from '../../content/surveys.js';
import type { Tables } from '../database.js';
import type { Source } from './entry.js';
import { type Flaws, mostFlaws } from './refused.js';
import { storedWords } from './words.js';

/** A field (as a JSON path) that names a record of another resource, or of its own. */
interface Reference {
  readonly from: string;
  readonly path: string;
  readonly to: string;
  /** Holds even where the organisation keeps nothing of the kind here: its catalogue may live elsewhere. */
  readonly always?: true;
  /** Ids that are there without a record. */
  readonly besides?: readonly string[];
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
  { from: 'contacts', path: 'roleId', to: 'roles' },
  { from: 'contacts', path: 'personId', to: 'people' },
  { from: 'cycles', path: 'surveyId', to: 'surveys', always: true, besides: builtIn.map(({ id }) => id) },
];

/** Records about people by name. */
const personal: readonly string[] = ['people', 'viewer', 'stories', 'contacts'];

interface Found {
  readonly line: number;
  readonly col: number | null;
  readonly target: string;
  readonly total: number;
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
  const words = storedWords(flaws.lang);
  const sourceOf = new Map(sources.map((source) => [source.resource.name, source]));
  for (const reference of references) {
    const { from, path, to, always = false, besides = [] } = reference;
    const jsonPath = `$.${path}`;
    const missing = sql`not exists (select 1 from shared_records as t
      where t.org_id = ${orgId} and t.resource = ${to} and t.id = v #>> '{}') and not (${JSON.stringify(besides)}::jsonb @> v)`;
    const source = sourceOf.get(from);
    if (source) {
      const { rows } = await sql<Found>`
        select line, col, v #>> '{}' as target, count(*) over ()::integer as total
        from import_stage as s cross join lateral jsonb_path_query(s.body, ${jsonPath}::jsonpath) as v
        where s.resource = ${from} and jsonb_typeof(v) = 'string' and ${missing}
        and (${always} or exists (select 1 from shared_records where org_id = ${orgId} and resource = ${to}))
        order by seq limit ${mostFlaws}`.execute(trx);
      const plain = path.replaceAll('[*]', '');
      for (const { line, col, target } of rows) {
        const column = source.columnOf?.(plain) ?? col ?? undefined;
        flaws.add({ file: source.file, line, column, path: plain, reason: words.nothing(target, to) });
      }
      flaws.more += (rows[0]?.total ?? 0) - rows.length;
    }
    const left = sourceOf.get(to);
    if (left) {
      const { rows } = await sql<{ id: string; target: string; count: number; total: number }>`
        select v #>> '{}' as target, min(r.id) as id, count(*)::integer as count, count(*) over ()::integer as total
        from shared_records as r cross join lateral jsonb_path_query(r.body, ${jsonPath}::jsonpath) as v
        join import_gone as g on g.resource = ${to} and g.id = v #>> '{}'
        where r.org_id = ${orgId} and r.resource = ${from} and jsonb_typeof(v) = 'string' and ${missing}
        and not exists (select 1 from import_stage as s where s.resource = ${from} and s.id = r.id)
        group by 1 order by 1 limit ${mostFlaws}`.execute(trx);
      for (const { id, target, count } of rows) {
        // Who imports units may be an administrator, to whom nobody in them is named.
        const reason = words.leftOut(target, from, personal.includes(from) ? undefined : id, count);
        flaws.add({ file: left.file, line: 0, path: words.id, reason });
      }
      flaws.more += (rows[0]?.total ?? 0) - rows.length;
    }
  }
}
