import { toJSONSchema } from 'zod/v4/core';
import type { Resource } from '../model/resource.js';
import { resources } from '../model/resources.js';
import { schemaOf } from '../model/schemas/index.js';
import { portErrorKinds } from '../port/error.js';
import { pageLimit } from '../port/select.js';
import { importPath } from './import/openapi.js';
import { jobs, kindOf, table, type ViewerRole } from './rules.js';
import { isCatalogue } from './store/catalogue-marks.js';
import { watchPath } from './watch/openapi.js';

type Json = { [name: string]: unknown };
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});
const failed = { default: { $ref: '#/components/responses/Problem' } };
const stored = (resource: Resource): Json => ({
  type: 'object',
  required: ['record'],
  properties: { record: ref(resource.name), version: { type: 'string', description: 'opaque, for If-Match' } },
});
const parameter = (where: string, name: string, description: string, schema: Json): Json => ({
  in: where,
  name,
  description,
  required: where === 'path',
  schema,
});
const idParameter = parameter('path', 'id', "the record's id", { type: 'string', minLength: 1, maxLength: 200 });
const ifMatch = parameter('header', 'If-Match', 'only if the stored version is this one, in double quotes', {
  type: 'string',
});

/** The HTTP contract as OpenAPI 3.1, from the resources' own schemas and the authorisation table. */
export function openapi(): Json {
  const schemas = resources.map((resource) => {
    const { $schema: _, ...rest } = toJSONSchema(schemaOf(resource), { target: 'draft-2020-12', io: 'input' }) as Json;
    return [resource.name, rest] as const;
  });
  return {
    openapi: '3.1.1',
    info: { title: 'Kyoritsu', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '../v1' }],
    security: [{ bearer: [] }],
    paths: {
      '/': {
        get: {
          summary: 'What you may do with which resource',
          responses: {
            200: json('verbs by resource', {
              type: 'object',
              properties: {
                capabilities: {
                  type: 'object',
                  additionalProperties: { type: 'array', items: { enum: ['list', 'put', 'remove', 'watch'] } },
                },
              },
            }),
            ...failed,
          },
        },
      },
      '/imports/{resource}': importPath,
      '/cycles/{id}/{step}': cyclePath,
      '/watch': watchPath,
      ...Object.fromEntries(resources.flatMap(pathsOf)),
    },
    components: {
      schemas: { ...Object.fromEntries(schemas), Problem: problemSchema },
      responses: {
        Problem: {
          description: 'What went wrong (RFC 9457)',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'OIDC token; or a trusted proxy signs people in' },
      },
    },
  };
}

/** Opening and closing a cycle. */
const cyclePath: Json = {
  post: {
    summary: 'Opens a drafted cycle, or closes and publishes an open one',
    description: `Open to: ${jobs['open-cycle'].join(', ')}. Closing again goes on where it was broken off, and publishes once.`,
    parameters: [idParameter, parameter('path', 'step', 'what is to be done', { enum: ['open', 'close'] })],
    responses: {
      200: json('where the cycle stands', {
        type: 'object',
        required: ['id', 'status'],
        properties: {
          id: { type: 'string' },
          status: { enum: ['open', 'published'] },
          published: { type: 'boolean', description: 'false where that had been done before' },
          figures: { type: 'integer', minimum: 0 },
        },
      }),
      ...failed,
    },
  },
};

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'kind'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    kind: { enum: portErrorKinds },
    detail: { type: 'string' },
    retryAfter: { type: 'number', description: 'seconds, as in Retry-After: with 429 and 503' },
  },
};

function pathsOf(resource: Resource): [string, Json][] {
  const who = (verb: 'list' | 'put' | 'remove'): string[] =>
    (Object.keys(table) as ViewerRole[]).filter((role) => table[role][kindOf(resource)].includes(verb));
  const operation = (verb: 'list' | 'put' | 'remove', rest: Json): Json => ({
    tags: [resource.name],
    operationId: `${verb}-${resource.name}`,
    description: `Scope: ${resource.scope}. Open to: ${who(verb).join(', ') || 'nobody (answers 501)'}.`,
    ...rest,
  });
  const catalogue = isCatalogue(resource.name);
  const page = catalogue
    ? 'a page; its ETag changes with anything in the catalogue, and a browser may keep it for its own use'
    : 'a page; where the resource can be watched, its ETag is the mark that the stream tells';
  const list = operation('list', {
    parameters: [
      parameter('query', 'filter', `JSON object; fields: ${resource.fields.join(', ')}`, { type: 'string' }),
      parameter('query', 'sort', 'a field, - before it for descending', {
        enum: resource.fields.flatMap((field) => [field, `-${field}`]),
      }),
      parameter('query', 'limit', 'most records of the page', { type: 'integer', minimum: 1, maximum: pageLimit }),
      parameter('query', 'cursor', 'opaque, from the page before', { type: 'string' }),
      ...(catalogue
        ? [parameter('header', 'If-None-Match', 'the ETag of a page that one has', { type: 'string' })]
        : []),
    ],
    responses: {
      ...(catalogue && { 304: { description: 'nothing in the catalogue has changed since that page' } }),
      200: json(page, {
        type: 'object',
        required: ['items'],
        properties: { items: { type: 'array', items: stored(resource) }, cursor: { type: 'string' } },
      }),
      ...failed,
    },
  });
  const get = operation('list', {
    operationId: `get-${resource.name}`,
    parameters: [idParameter],
    responses: { 200: json('the record', stored(resource)), ...failed },
  });
  const put = operation('put', {
    parameters: [
      idParameter,
      ifMatch,
      parameter('header', 'If-None-Match', 'only if there is none yet', { const: '*' }),
      parameter('header', 'Idempotency-Key', 'a repeat with it changes nothing', { type: 'string', maxLength: 2000 }),
    ],
    requestBody: { required: true, ...json('the record', ref(resource.name)) },
    responses: { 200: json('as stored', stored(resource)), ...failed },
  });
  const remove = operation('remove', {
    parameters: [idParameter, ifMatch],
    responses: { 204: { description: 'removed, or not there' }, ...failed },
  });
  const item: Json = {};
  if (resource.verbs.includes('list')) item.get = get;
  if (resource.verbs.includes('put')) item.put = put;
  if (resource.verbs.includes('remove')) item.delete = remove;
  const paths: [string, Json][] = [[`/${resource.name}/{id}`, item]];
  return resource.verbs.includes('list') ? [[`/${resource.name}`, { get: list }], ...paths] : paths;
}
