import { type Scope, type Verb, verbsOf } from '../model/resource.js';
import { resourceScopes } from '../model/scopes.js';
import { type Adapter, type Capabilities, can } from './adapter.js';
import { PortError } from './error.js';

/** @throws PortError `unsupported` where the adapter does not offer the verb. */
export function need(adapter: Adapter, resource: string, verb: Verb): void {
  if (!can(adapter, resource, verb)) throw new PortError('unsupported', { detail: `${verb} ${resource}` });
}

/**
 * The capabilities of an adapter that holds every resource of these scopes.
 *
 * @param scopes whose resources it holds
 * @param without verbs that it has no way to offer
 */
export function capabilitiesOf(scopes: readonly Scope[], without: readonly Verb[] = []): Capabilities {
  return Object.fromEntries(
    Object.entries(resourceScopes)
      .filter(([, scope]) => scopes.includes(scope))
      .map(([name, scope]) => [name, verbsOf(scope).filter((verb) => !without.includes(verb))]),
  );
}
