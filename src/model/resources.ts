import * as career from './records/career.js';
import * as organisation from './records/organisation.js';
import * as results from './records/results.js';
import * as scene from './records/scene.js';
import * as survey from './records/survey.js';
import * as talk from './records/talk.js';
import type { Resource } from './resource.js';

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && 'check' in value && 'scope' in value;

/**
 * Every resource of the port, for those who serve them all: the server, its
 * OpenAPI document, the conformance suite. Widgets import the few they need
 * from `model/records/` instead.
 */
export const resources: readonly Resource[] = [organisation, survey, results, career, talk, scene]
  .flatMap((room) => Object.values(room) as unknown[])
  .filter(isResource);

/** The resource of that name, or `undefined`. */
export const resourceOf = (name: string): Resource | undefined => resources.find((r) => r.name === name);
