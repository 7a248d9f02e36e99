import { PortError } from '../port/error.js';
import type { Identity } from './rules.js';
import type { Store } from './store.js';

/**
 * Finds out who is asking; `undefined` when the request does not say so, or
 * not credibly. Throws a `PortError` where it is known why: `unavailable` when
 * nobody can tell at the moment, `forbidden` for somebody real whom the
 * organisation does not know.
 *
 * @param peer address of the connection's other end; `undefined` without a socket
 */
export type Authenticate = (request: Request, peer?: string) => Promise<Identity | undefined>;

/** What a server answers that nobody has told whom to trust. */
export const unconfigured: Authenticate = () =>
  Promise.reject(
    new PortError('unauthenticated', {
      detail:
        'this server has no sign-in configured: start it with --oidc-issuer and --oidc-audience, with --proxy and ' +
        '--proxy-person, or with --demo for the fictional company (kyoritsu-server --help), ' +
        'or build it with createApp({ store, authenticate }) from kyoritsu/server',
    }),
  );

/** Organisation of the demo's fictional company, and of a server that is told no other. */
export const demoOrg = 'demo';

/** The token of `Authorization: Bearer …`. */
export const bearerOf = (request: Request): string | undefined =>
  /^Bearer +([^\s].*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];

/**
 * Believes whoever says who they are: `Authorization: Bearer demo:<personId>`.
 * For invented people only.
 */
export const demoAuthenticate =
  (store: Promise<Store>): Authenticate =>
  async (request) => {
    const token = /^demo:(.{1,200})$/i.exec(bearerOf(request) ?? '')?.[1];
    return token === undefined ? undefined : (await store).personOf(demoOrg, token);
  };
