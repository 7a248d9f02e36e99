import { toJSONSchema } from 'zod/v4/core';
import { schemaOf } from '../src/model/schemas/index.js';
import { importable } from '../src/server/import/check.js';
import { columnNames, hasColumns } from '../src/server/import/columns.js';
import { importableOf } from '../src/server/import/source.js';
import { words } from './import-words.js';

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly items?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly additionalProperties?: Shape | boolean;
}

/** The columns of every resource that can be imported as CSV, as a page: names and values from the schemas. */
export function importColumns(): string {
  const sections = importable.flatMap((name) => {
    const resource = importableOf(name)!;
    if (!hasColumns(resource)) return [];
    const shape = toJSONSchema(schemaOf(resource), { io: 'input' }) as Shape;
    const columns = columnNames(resource).filter((column) => !/\.(?:ja|en)$/.test(column));
    const said = words[name] ?? {};
    const unknown = Object.keys(said).filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`import-words.ts: ${name} has no column ${unknown.join(', ')}`);
    const rows = columns.map((column) => {
      const [ja, en] = said[column] ?? [];
      if (!ja || !en) throw new Error(`import-words.ts: no words for ${name}, ${column}`);
      const { required, values, text } = look(shape, column.split('.'));
      const shown = text ? `\`${column}\` (\`.ja\` \`.en\`)` : `\`${column}\``;
      return `| ${shown} | ${required ? '●' : ''} | ${values} | ${ja}<br/>${en} |`;
    });
    return [`### \`${name}\``, ['| column | ● | values | |', '|---|---|---|---|', ...rows].join('\n')];
  });
  return `${sections.join('\n\n')}\n`;
}

/** Whether a column must be there, and what may stand in it. */
function look(
  shape: Shape,
  [name = '', ...rest]: readonly string[],
): { required: boolean; values: string; text: boolean } {
  const outer = shape.properties?.[name] ?? (shape.additionalProperties as Shape);
  const required = shape.required?.includes(name) ?? false;
  const inner = bare(outer);
  const item = itemOf(inner);
  if (rest.length > 0) {
    const found = look(item ?? inner, rest);
    const values = item ? several(found.values) : found.values;
    return { ...found, required: required && (found.required || item !== undefined), values };
  }
  const one = item ?? inner;
  const values = item ? several(kindOf(itemOf(item) ?? item)) : kindOf(inner);
  return { required, values, text: isText(one) };
}

const bare = (shape: Shape): Shape => {
  const ways = shape.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return ways.length === 1 ? ways[0]! : shape;
};
const itemOf = ({ items, prefixItems }: Shape): Shape | undefined => {
  const item = prefixItems?.[0] ?? items;
  return typeof item === 'object' ? bare(item) : undefined;
};
const several = (values: string): string => `${values} **;** …`;
const isText = ({ anyOf = [] }: Shape): boolean => anyOf.some(({ type }) => type === 'object');

function kindOf(shape: Shape): string {
  const names = [shape, ...(shape.anyOf ?? [])].flatMap((way) => way.enum ?? way.const ?? []);
  if (names.length > 0) return names.map((name) => `\`${name}\``).join(' ');
  if ([shape.type].flat().some((type) => type === 'number' || type === 'integer')) return '数 number';
  return shape.pattern?.includes('T') ? '`2026-11-20T09:00:00+09:00`' : '文字 text';
}
