import { toJSONSchema } from 'zod/v4/core';
import type { Resource } from '../../model/resource.js';
import { schemaOf } from '../../model/schemas/index.js';

/** Puts one cell into the value that the cells before it made. */
export type Fill = (before: unknown, cell: string) => unknown;

/** As much of JSON Schema as the records use. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
}
type Fields = { readonly [name: string]: unknown };

/** Records of lists within lists, or of long texts by lane: a row cannot hold them. */
const onlyJson: readonly string[] = ['surveys', 'scenes'];
/** May this resource be written as rows? */
export const hasColumns = (resource: Resource): boolean => !onlyJson.includes(resource.name);

/**
 * What each column may be called, from the resource's schema: a field (`id`),
 * a language of words (`title.ja`), a name of one's own (`attributes.site`), a
 * field of each entry of a list (`skills.level`).
 *
 * @returns for a name, how its cells are read; `undefined` where there is no such field
 */
export function columnsOf(resource: Resource): (name: string) => Fill | undefined {
  const shape = toJSONSchema(schemaOf(resource), { io: 'input' }) as Shape;
  return (name) => fill(shape, name.split('.'));
}

/** The columns that a resource knows, for whoever misspelt one; `*` stands for a name of one's own. */
export function columnNames(resource: Resource): string[] {
  const shape = toJSONSchema(schemaOf(resource), { io: 'input' }) as Shape;
  return Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => namesOf(name, bare(inner)));
}

function namesOf(name: string, shape: Shape): string[] {
  if (isText(shape)) return [name, `${name}.ja`, `${name}.en`];
  if (shape.type === 'array') {
    const item = itemOf(shape);
    return item.properties ? Object.keys(item.properties).map((field) => `${name}.${field}`) : namesOf(name, item);
  }
  if (shape.type !== 'object') return [name];
  return shape.properties ? Object.keys(shape.properties).map((field) => `${name}.${field}`) : [`${name}.*`];
}

/** Without the `null` that many fields may be: an empty cell says "not given" already. */
function bare(shape: Shape): Shape {
  const ways = shape.anyOf?.filter(({ type }) => type !== 'null');
  if (ways?.length === 1) return ways[0]!;
  return Array.isArray(shape.type)
    ? { ...shape, type: (shape.type as string[]).find((type) => type !== 'null')! }
    : shape;
}
const isText = ({ anyOf = [] }: Shape): boolean =>
  anyOf.some(({ type }) => type === 'string') && anyOf.some(({ type }) => type === 'object');
const itemOf = (shape: Shape): Shape => shape.prefixItems?.[0] ?? (typeof shape.items === 'object' ? shape.items : {});
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const split = (cell: string, by = /[;|]/): string[] => cell.split(by).map((part) => part.trim());

function fill(outer: Shape, path: readonly string[]): Fill | undefined {
  const shape = bare(outer);
  const [name, ...rest] = path;
  if (name === undefined) return leaf(shape);
  if (shape.type === 'array') {
    const inner = fill(itemOf(shape), path);
    return inner && ((before, cell) => zip(Array.isArray(before) ? (before as unknown[]) : [], split(cell), inner));
  }
  if (isText(shape)) {
    if (rest.length > 0 || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name)) return undefined;
    return (before, cell) => ({ ...fieldsOf(before), [name]: cell });
  }
  const own = shape.properties;
  const open =
    typeof shape.additionalProperties === 'object' && own === undefined ? shape.additionalProperties : undefined;
  if (open) return (before, cell) => ({ ...fieldsOf(before), [path.join('.')]: cell });
  const inner = own && Object.hasOwn(own, name) ? fill(own[name]!, rest) : undefined;
  return inner && ((before, cell) => ({ ...fieldsOf(before), [name]: inner(fieldsOf(before)[name], cell) }));
}

function leaf(shape: Shape, by?: RegExp): Fill | undefined {
  // A name out of several lists of them is text as well.
  const name = shape.anyOf?.every(({ type }) => type === 'string');
  if (isText(shape) || name || shape.type === 'string' || shape.enum) return (_, cell) => cell;
  // What is no number stays text: the check of the record then names the place.
  if (shape.type === 'number' || shape.type === 'integer') {
    return (_, cell) => (/^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);
  }
  if (shape.type === 'boolean') return (_, cell) => (/^(true|false)$/i.test(cell) ? /^t/i.test(cell) : cell);
  if (shape.type !== 'array') return undefined;
  // A list within a list: `site; site+contract`.
  const inner = leaf(itemOf(shape), /\+/);
  return (
    inner &&
    ((_, cell) =>
      split(cell, by)
        .filter((part) => part !== '')
        .map((part) => inner(undefined, part)))
  );
}

/** The second of `skills.level` belongs to the second of `skills.skillId`; an empty one is not given. */
const zip = (before: readonly unknown[], parts: readonly string[], inner: Fill): unknown[] =>
  Array.from({ length: Math.max(before.length, parts.length) }, (_, at) => {
    const part = parts[at] ?? '';
    return part === '' ? (before[at] ?? {}) : inner(before[at], part);
  });
