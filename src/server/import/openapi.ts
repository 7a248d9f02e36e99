import { jobs } from '../rules.js';
import { importable } from './check.js';
import { modes } from './write.js';

type Json = { [name: string]: unknown };
const count: Json = { type: 'integer', minimum: 0 };
const flaw: Json = {
  type: 'object',
  required: ['line', 'path', 'reason'],
  properties: {
    line: { type: 'integer', description: 'from 1; 0 for the body as a whole' },
    column: { type: 'integer', description: 'field of a CSV row, or character of a JSON line, from 1' },
    path: { type: 'string' },
    reason: { type: 'string' },
  },
};

/** `/imports/{resource}` of the OpenAPI document. */
export const importPath: Json = {
  post: {
    summary: 'Loads many records, all or none',
    description: `Open to: ${jobs.import.join(', ')}; people, viewer, stories and contacts to hr alone. 10 MB at most.`,
    parameters: [
      { in: 'path', name: 'resource', required: true, schema: { enum: importable } },
      {
        in: 'query',
        name: 'mode',
        description: 'replace also removes what is left out',
        schema: { enum: modes, default: 'merge' },
      },
      {
        in: 'query',
        name: 'dryRun',
        description: 'says what would change',
        schema: { type: 'boolean', default: false },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { type: 'array', items: { type: 'object' } } },
        'text/csv': {
          schema: { type: 'string', description: 'the first line names the fields; charset utf-8 or shift_jis' },
        },
      },
    },
    responses: {
      200: {
        description: 'what became of the records, by resource',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                dryRun: { type: 'boolean' },
                mode: { enum: modes },
                counts: {
                  type: 'object',
                  additionalProperties: {
                    type: 'object',
                    properties: { added: count, changed: count, same: count, removed: count },
                  },
                },
              },
            },
          },
        },
      },
      422: {
        description: 'Nothing was written, for these reasons',
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { errors: { type: 'array', items: flaw }, more: count } },
              ],
            },
          },
        },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  },
};
