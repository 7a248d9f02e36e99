import { type Kysely, type RawBuilder, sql } from 'kysely';
import { toJSONSchema } from 'zod/v4/core';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { schemaOf } from '../../model/schemas/index.js';
import type { Page, Query, Scalar } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import { pageLimit } from '../../port/select.js';
import type { Tables } from '../database.js';
import { type Identity, rowsOf, tableOf } from '../rules.js';

type Key = readonly [value: string | number | null, id: string];

/**
 * One page of what this person may see, filtered, sorted and cut in SQL. The
 * order is that of `select` in the port: by the field (nothing comes last),
 * then by id; the cursor holds the last row's key, so that paging loses and
 * repeats nothing while others write.
 *
 * @throws PortError `invalid` for a field that the resource does not declare, or a foreign cursor
 */
export async function readPage(db: Kysely<Tables>, who: Identity, resource: Resource, query: Query): Promise<Page> {
  const { filter = {}, sort = 'id', limit = pageLimit, cursor } = query;
  const descending = sort.startsWith('-');
  const field = declared(resource, descending ? sort.slice(1) : sort, 'sort');
  const numeric = isNumeric(resource, field);
  const value = column(field, numeric);
  const conditions = [rowsOf(who, resource)];
  for (const [name, wanted] of Object.entries(filter)) {
    const values = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
    conditions.push(equals(resource, declared(resource, name, 'filter'), values));
  }
  if (cursor !== undefined) conditions.push(after(value, readCursor(cursor, numeric), descending));
  const size = Math.max(1, Math.min(limit, pageLimit));
  // The own private note first, where the other one's shared note has the same id.
  const ties = resource.scope === 'pair' ? sql`, r.private_to nulls last` : sql``;
  const { rows } = await sql<{ body: AnyRecord; version: string; id: string; key: string | null }>`
    select r.body, r.version::text as version, r.id, (${value})::text as key
    from ${sql.table(tableOf(resource))} as r
    where ${sql.join(conditions, sql` and `)}
    order by ${value} ${sql.raw(descending ? 'desc nulls first' : 'asc nulls last')}, r.id collate "C"${ties}
    limit ${size + 1}`.execute(db);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map(({ body, version }) => ({ record: body, version })),
    cursor:
      last && rows.length > size
        ? writeCursor([numeric && last.key ? Number(last.key) : last.key, last.id])
        : undefined,
  };
}

function declared(resource: Resource, field: string, where: string): string {
  if (resource.fields.includes(field)) return field;
  throw new PortError('invalid', {
    detail: `${where}: ${resource.name} has no field "${field}" to go by; it has ${resource.fields.join(', ')}`,
  });
}

/** Asked at each list, and a schema never changes. */
const numericFields = new Map<Resource, ReadonlySet<string>>();

function isNumeric(resource: Resource, field: string): boolean {
  let fields = numericFields.get(resource);
  if (!fields) {
    const { properties = {} } = toJSONSchema(schemaOf(resource));
    const names = Object.keys(properties).filter((name) => {
      const schema = properties[name];
      return typeof schema === 'object' && (schema.type === 'integer' || schema.type === 'number');
    });
    numericFields.set(resource, (fields = new Set(names)));
  }
  return fields.has(field);
}

/** A declared field of row `r`, in an order that no language setting of the database changes. */
function column(field: string, numeric: boolean): RawBuilder<unknown> {
  if (field === 'id') return sql`r.id collate "C"`;
  const text = sql`(r.body ->> ${sql.lit(field)})`;
  return numeric ? sql`${text}::numeric` : sql`${text} collate "C"`;
}

function equals(resource: Resource, field: string, values: readonly Scalar[]): RawBuilder<boolean> {
  const column = columnOf(resource, field);
  const each = values.map((value) =>
    value === null
      ? sql<boolean>`r.body ->> ${sql.lit(field)} is null`
      : column && typeof value === 'string'
        ? sql<boolean>`${column} = ${value}`
        : sql<boolean>`r.body @> ${JSON.stringify({ [field]: value })}::jsonb`,
  );
  return each.length === 0 ? sql`false` : sql`(${sql.join(each, sql` or `)})`;
}

/** A field that has a column of its own, for the indexes' sake. */
function columnOf(resource: Resource, field: string): RawBuilder<string> | undefined {
  if (field === 'id') return sql`r.id`;
  return resource.scope === 'aggregate' && field === 'cycleId' ? sql`r.cycle_id` : undefined;
}

function after(value: RawBuilder<unknown>, [key, id]: Key, descending: boolean): RawBuilder<boolean> {
  const later = sql<boolean>`r.id collate "C" > ${id}`;
  if (key === null) {
    return descending
      ? sql`((${value} is null and ${later}) or ${value} is not null)`
      : sql`(${value} is null and ${later})`;
  }
  const typed = typeof key === 'number' ? sql`${key}::numeric` : sql`${key}::text`;
  const tie = sql<boolean>`(${value} = ${typed} and ${later})`;
  return descending ? sql`(${value} < ${typed} or ${tie})` : sql`(${value} > ${typed} or ${tie} or ${value} is null)`;
}

const writeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function readCursor(cursor: string, numeric: boolean): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === 2 && typeof key[1] === 'string') {
      const [value, id] = key as [unknown, string];
      const clean = !`${String(value)}${id}`.includes('\0');
      if (clean && (value === null || typeof value === (numeric ? 'number' : 'string'))) {
        return [value as Key[0], id];
      }
    }
  } catch {
    // Falls through: a cursor that is not ours is told below.
  }
  throw new PortError('invalid', { detail: 'cursor: not one of this server for this sorting' });
}
