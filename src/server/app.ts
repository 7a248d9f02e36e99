import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { PortError } from '../port/error.js';
import { type Authenticate, unconfigured } from './auth.js';
import { mount, type Mount } from './mounts.js';
import { problem, problemOf } from './problem.js';
import { routes } from './routes.js';
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
  /** Told of failures that nobody foresaw, without personal content; standard error when absent. */
  readonly report?: ((line: string) => void) | undefined;
}

/**
 * The whole server as one function from request to answer
 * (`app.fetch(request)`): tests call it without a socket, hosts mount it
 * where they like.
 */
export function createApp(options: AppOptions): Hono {
  const { authenticate = unconfigured, mounts = [], origins = [], report = console.error } = options;
  const app = new Hono();
  app.onError((error) => problemOf(error, report));
  app.notFound(() => problem(new PortError('not-found', { detail: 'nothing is served here' })));
  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
  });
  if (origins.length > 0) {
    app.use(
      '/v1/*',
      cors({
        origin: [...origins],
        allowMethods: ['GET', 'PUT', 'DELETE'],
        allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key'],
        exposeHeaders: ['ETag', 'Retry-After'],
        maxAge: 600,
      }),
    );
  }
  app.route('/v1', routes(Promise.resolve(options.store), authenticate, report));
  // An address below /v1 is never a file.
  app.all('/v1/*', () => problem(new PortError('not-found', { detail: 'no such route' })));
  // Longer mounts first: `/kyoritsu` is not looked for in `/`.
  for (const each of [...mounts].toSorted((a, b) => b.at.length - a.at.length)) mount(app, each);
  return app;
}
