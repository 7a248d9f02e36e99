import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { PortError } from '../port/error.js';
import { accessLog, type RequestEntry } from './access-log.js';
import { originOf, type Trusted } from './auth/addresses.js';
import { type Authenticate, unconfigured } from './auth.js';
import { peerOf, sameSite, securityHeaders } from './guards.js';
import { health } from './health.js';
import { type RateOptions, rateLimits } from './limits.js';
import { mount, type Mount } from './mounts.js';
import { problem, problemOf } from './problem.js';
import { routes } from './routes.js';
import type { Identity } from './rules.js';
import type { Store } from './store.js';

export interface AppOptions {
  /** May still be opening: requests for data wait for it, pages do not. */
  readonly store: Store | Promise<Store>;
  /** Without it every request for data is refused. */
  readonly authenticate?: Authenticate | undefined;
  /** Folders of files; the first that has a file serves it. */
  readonly mounts?: readonly Mount[] | undefined;
  /** Other origins whose pages may ask for data (`https://intranet.example`); none when absent. */
  readonly origins?: readonly string[] | undefined;
  /** Proxies whose `X-Forwarded-For` and `-Proto` are believed; none when absent. */
  readonly trusted?: Trusted | undefined;
  /** Requests a minute; without limit when absent. */
  readonly rates?: RateOptions | undefined;
  /** Told of each request, without personal content. */
  readonly log?: ((entry: RequestEntry) => void) | undefined;
  /** Told of failures that nobody foresaw, without personal content; standard error when absent. */
  readonly report?: ((line: string) => void) | undefined;
  /** Aborted when the server begins to stop: connections are not kept, `/readyz` says so. */
  readonly stopping?: AbortSignal | undefined;
}

/**
 * The whole server as one function from request to answer
 * (`app.fetch(request)`): tests call it without a socket, hosts mount it
 * where they like.
 */
export function createApp(options: AppOptions): Hono {
  const { authenticate = unconfigured, mounts = [], origins = [], report = console.error } = options;
  const { trusted = () => false, rates = { person: 0, address: 0 }, log, stopping } = options;
  const store = Promise.resolve(options.store);
  const limits = rateLimits(rates);
  const signIn = async (c: Context): Promise<Identity> => {
    const peer = peerOf(c);
    const { address } = originOf(c.req.raw.headers, peer, trusted);
    const who = await limits.signIn(address, () => authenticate(c.req.raw, peer));
    if (!who) throw new PortError('unauthenticated', { detail: 'a valid sign-in is needed' });
    await limits.count(who);
    return who;
  };

  const app = new Hono();
  app.onError((error) => problemOf(error, report));
  app.notFound(() => problem(new PortError('not-found', { detail: 'nothing is served here' })));
  if (log) app.use(accessLog(log));
  app.use(securityHeaders(trusted));
  if (stopping) {
    app.use(async (c, next) => {
      await next();
      if (stopping.aborted) c.header('connection', 'close');
    });
  }
  health(app, store, stopping);
  if (origins.length > 0) {
    app.use(
      '/v1/*',
      cors({
        origin: [...origins],
        allowMethods: ['GET', 'PUT', 'DELETE', 'POST'],
        allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key'],
        exposeHeaders: ['ETag', 'Kyoritsu-Mark', 'Retry-After', 'X-Request-Id'],
        maxAge: 600,
      }),
    );
  }
  app.use('/v1/*', sameSite(origins));
  app.route('/v1', routes(store, signIn, report));
  // An address below /v1 is never a file.
  app.all('/v1/*', () => problem(new PortError('not-found', { detail: 'no such route' })));
  // Longer mounts first: `/kyoritsu` is not looked for in `/`.
  for (const each of [...mounts].toSorted((a, b) => b.at.length - a.at.length)) mount(app, each);
  return app;
}
