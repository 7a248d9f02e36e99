import type { Check } from './check.js';

/** What may be done with a resource. */
export type Verb = 'list' | 'put' | 'remove' | 'watch';

/**
 * Who may see a resource's records:
 * - `shared`: everybody who is signed in (catalogues, prompts, the organisation)
 * - `owner`: only the person who wrote them, no administrator, nobody else
 * - `pair`: only the two people of a meeting
 * - `write-only`: nobody, not even the author (survey answers)
 * - `aggregate`: figures that a server computed under the disclosure rules
 * - `device`: never leaves the browser (drafts of answers, exploration)
 */
export type Scope = 'shared' | 'owner' | 'pair' | 'write-only' | 'aggregate' | 'device';

/** Every record has an id that is unique within its resource (and owner). */
export interface AnyRecord {
  id: string;
  [field: string]: unknown;
}

/** A resource: its name on the wire, what its records are, who may see it. */
export interface Resource<T extends AnyRecord = AnyRecord> {
  readonly name: string;
  /** What is wrong with a record, if anything; generated from its schema. */
  readonly check: Check;
  readonly scope: Scope;
  /** The verbs that make sense for it; an adapter may offer fewer. */
  readonly verbs: readonly Verb[];
  /** Fields that may be filtered and sorted by (all of them hold strings or numbers). */
  readonly fields: readonly string[];
  /** Only for the compiler: the type of its records. */
  readonly record?: T;
}

const read: readonly Verb[] = ['list', 'watch'];
const readWrite: readonly Verb[] = ['list', 'put', 'remove', 'watch'];

/** The verbs that make sense in a scope: catalogues and figures are read, answers are only ever sent. */
export const verbsOf = (scope: Scope): readonly Verb[] =>
  scope === 'write-only' ? ['put'] : scope === 'shared' || scope === 'aggregate' ? read : readWrite;

/**
 * Declares a resource. Each is its own export so that a page pays only for
 * the checks that its widgets use.
 */
/* @__NO_SIDE_EFFECTS__ */
export const resource = <T extends AnyRecord>(
  name: string,
  scope: Scope,
  check: Check,
  fields: readonly string[] = [],
): Resource<T> => ({ name, scope, check, verbs: verbsOf(scope), fields: ['id', ...fields] });
