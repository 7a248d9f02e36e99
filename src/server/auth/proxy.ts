import type { Store } from '../store.js';
import type { Authenticate } from '../auth.js';
import type { Trusted } from './addresses.js';
import { identify, isId, type RoleRule } from './person.js';

export interface ProxyOptions {
  /** Addresses of the proxy; from anywhere else its headers are not looked at. */
  readonly trusted: Trusted;
  readonly org: string;
  /** Names of the headers in which the proxy says who has signed in there. */
  readonly headers: {
    readonly person: string;
    /** Separated by commas; no groups are looked at when absent. */
    readonly groups?: string | undefined;
    /** The organisation, where one proxy serves several. */
    readonly org?: string | undefined;
  };
  readonly roles?: readonly RoleRule[];
}

/**
 * Believes what a reverse proxy says who has signed in there. The proxy must
 * overwrite these headers, never pass on what a browser sent; a header that
 * arrives twice is refused.
 */
export function proxyAuthenticate(store: Promise<Store>, options: ProxyOptions): Authenticate {
  const { trusted, headers, roles = [] } = options;
  return async (request, peer) => {
    if (!trusted(peer)) return undefined;
    const read = (name: string): string => request.headers.get(name)?.trim() ?? '';
    const personId = read(headers.person);
    const orgId = headers.org === undefined ? options.org : read(headers.org);
    // Two headers of one name arrive joined by a comma: one of them is not the proxy's.
    if (![personId, orgId].every((id) => isId(id) && !id.includes(','))) return undefined;
    const groups = headers.groups === undefined ? [] : read(headers.groups).split(/\s*,\s*/);
    return identify(await store, { orgId, personId, groups }, roles);
  };
}
