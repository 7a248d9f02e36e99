import { PortError } from '../port/error.js';
import type { Identity } from './rules.js';
import type { Store } from './store.js';

/** Finds out who is asking; `undefined` when the request does not say so, or not credibly. */
export type Authenticate = (request: Request) => Promise<Identity | undefined>;

/** What a server answers that nobody has told whom to trust. */
export const unconfigured: Authenticate = () =>
  Promise.reject(
    new PortError('unauthenticated', {
      detail:
        'this server has no sign-in configured: start it with --demo for the fictional company, ' +
        'or build it with createApp({ store, authenticate }) from kyoritsu/server',
    }),
  );

/** Organisation of the demo's fictional company. */
export const demoOrg = 'demo';

/**
 * Believes whoever says who they are: `Authorization: Bearer demo:<personId>`.
 * For invented people only.
 */
export const demoAuthenticate =
  (store: Promise<Store>): Authenticate =>
  async (request) => {
    const token = /^Bearer demo:(.{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    return token === undefined ? undefined : (await store).personOf(demoOrg, token);
  };
