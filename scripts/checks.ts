// Writes src/model/checks/<room>.ts from the zod schemas: one source, and a page that carries no validator.
// `npm run checks` writes them; with --check it only says which are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJSONSchema } from 'zod/v4/core';

/** The part of JSON Schema that our schemas come out as; anything else stops the script. */
interface Json {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Json[];
  properties?: Record<string, Json>;
  required?: string[];
  additionalProperties?: Json | boolean;
  propertyNames?: Json;
  items?: Json | boolean;
  prefixItems?: Json[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

const used = new Set<string>();
const call = (name: string, ...parameters: (string | number | undefined)[]): string => {
  used.add(name);
  const given = parameters.map((value) => (value === undefined ? 'undefined' : String(value)));
  while (given.at(-1) === 'undefined') given.pop();
  return `${name}(${given.join(', ')})`;
};
const constant = (name: string): string => {
  used.add(name);
  return name;
};
const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

function checkOf(json: Json): string {
  if (json.const !== undefined) return call('one', literal(json.const));
  if (json.enum) return call('one', ...json.enum.map(literal));
  if (json.anyOf) return union(json.anyOf);
  if (Array.isArray(json.type)) return union(json.type.map((type) => ({ ...json, type })));
  switch (json.type) {
    case 'string':
      if (json.format === 'date-time') return constant('instant');
      if (json.format === 'date') return constant('date');
      if (json.format) throw new Error(`no check for format ${json.format}`);
      return call('str', json.minLength, json.maxLength);
    case 'number':
      return call('num', json.minimum, json.maximum);
    case 'integer': {
      const bound = (value: number | undefined): number | undefined =>
        value !== undefined && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER
          ? value
          : undefined;
      return call('int', bound(json.minimum), bound(json.maximum));
    }
    case 'boolean':
      return constant('bool');
    case 'array':
      if (json.prefixItems) return call('tuple', ...json.prefixItems.map(checkOf));
      return call('list', checkOf(json.items as Json), json.minItems, json.maxItems);
    case 'object':
      return json.properties ? object(json) : dictionary(json);
    default:
      throw new Error(`no check for ${JSON.stringify(json)}`);
  }
}

function union(all: readonly Json[]): string {
  const rest = all.filter(({ type }) => type !== 'null');
  if (rest.length < all.length) return call('nul', rest.length === 1 ? checkOf(rest[0]!) : union(rest));
  if (rest.length === 2 && rest[0]!.type === 'string' && isText(rest[1]!)) return constant('text');
  // Names beside names: a support or "other".
  const values = rest.flatMap(({ enum: names, const: name }) => names ?? (name === undefined ? [] : [name]));
  if (rest.every((each) => each.enum || each.const !== undefined)) return call('one', ...values.map(literal));
  throw new Error(`no check for a union of ${JSON.stringify(all)}`);
}

const isText = ({ type, additionalProperties }: Json): boolean =>
  type === 'object' && typeof additionalProperties === 'object' && additionalProperties.type === 'string';

function object({ properties = {}, required = [] }: Json): string {
  const fields = (names: readonly string[]): string =>
    `{ ${names.map((name) => `${name}: ${checkOf(properties[name]!)}`).join(', ')} }`;
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const needed = Object.keys(properties).filter((name) => required.includes(name));
  return call('obj', needed.length > 0 ? fields(needed) : '{}', optional.length > 0 ? fields(optional) : undefined);
}

function dictionary({ additionalProperties, propertyNames }: Json): string {
  const names = propertyNames?.enum;
  return call('map', checkOf(additionalProperties as Json), names && `[${names.map(literal).join(', ')}]`);
}

const stale: string[] = [];
const only = process.argv.includes('--check');
mkdirSync('src/model/checks', { recursive: true });
for (const room of ['organisation', 'survey', 'results', 'career', 'talk', 'scene']) {
  used.clear();
  const schemas = (await import(`../src/model/schemas/${room}.js`)) as Record<
    string,
    Parameters<typeof toJSONSchema>[0]
  >;
  const written = new Map<string, string>();
  const lines = Object.entries(schemas).map(([name, schema]) => {
    const check = checkOf(toJSONSchema(schema, { io: 'input' }) as Json);
    // A schema that is another one, or holds it, names it instead of repeating it.
    const [same, shorter] = [
      [...written].find(([, code]) => code === check)?.[0],
      [...written].reduce((code, [other, whole]) => code.replaceAll(whole, other), check),
    ];
    written.set(name, check);
    return `export const ${name}: Check = ${same ?? shorter};`;
  });
  const code = [
    '// Generated by `npm run checks` from ../schemas; change it there.',
    `import { type Check, ${[...used].toSorted().join(', ')} } from '../check.js';`,
    '',
    ...lines,
    '',
  ].join('\n');
  const file = `src/model/checks/${room}.ts`;
  if (existsSync(file) && readFileSync(file, 'utf8') === code) continue;
  stale.push(file);
  if (!only) writeFileSync(file, code);
}
if (only && stale.length > 0) {
  console.error(`stale, run npm run checks: ${stale.join(', ')}`);
  process.exitCode = 1;
}
