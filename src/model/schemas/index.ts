import type * as z from 'zod/mini';
import type { AnyRecord, Resource } from '../resource.js';
import * as careerRecords from '../records/career.js';
import * as organisationRecords from '../records/organisation.js';
import * as resultRecords from '../records/results.js';
import * as sceneRecords from '../records/scene.js';
import * as surveyRecords from '../records/survey.js';
import * as talkRecords from '../records/talk.js';
import * as career from './career.js';
import * as organisation from './organisation.js';
import * as results from './results.js';
import * as scene from './scene.js';
import * as survey from './survey.js';
import * as talk from './talk.js';

/** A resource's zod schema, under the same name as the resource. */
export type Schema = z.ZodMiniType<AnyRecord>;

const rooms = [
  [organisationRecords, organisation],
  [surveyRecords, survey],
  [resultRecords, results],
  [careerRecords, career],
  [talkRecords, talk],
  [sceneRecords, scene],
] as const satisfies readonly (readonly [object, object])[];

const schemas = new Map(
  rooms.flatMap(([records, room]) =>
    Object.entries(room).map(([name, schema]) => [
      (records as unknown as Record<string, Resource>)[name]!.name,
      schema as unknown as Schema,
    ]),
  ),
);

/**
 * The schema of a resource: the one source of its type, its check and its
 * part of the OpenAPI document. For servers, tools and tests; a page carries
 * the generated checks instead.
 */
export function schemaOf(resource: Resource): Schema {
  const schema = schemas.get(resource.name);
  if (!schema) throw new TypeError(`no schema for ${resource.name}`);
  return schema;
}
