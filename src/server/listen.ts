import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds; tests do not want to wait as long as we do. */
  readonly timeouts?: Partial<typeof timeouts>;
}

/**
 * Milliseconds after which a sender who does not come to the point is let go,
 * so that nobody holds connections by sending a byte now and then.
 */
const timeouts = {
  headersTimeout: 15_000,
  /** The whole request: 10 MB from a slow line. */
  requestTimeout: 60_000,
  /** Longer than a proxy keeps an idle connection (nginx: 60 s), or it would send into one just closed. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};

/** Milliseconds that requests under way get to finish when the server is stopped. */
const patience = 10_000;

/** Listens. @throws Error in words when the address is taken */
export function listen(app: Hono, { port, host, ...options }: ListenOptions): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { ...timeouts, ...options.timeouts };
    // Without `createServer` this is Node's plain HTTP server.
    const server = serve({ fetch: app.fetch, port, hostname: host, serverOptions }, () => resolve(server)) as Server;
    server.once('error', (error) => {
      const busy = 'code' in error && error.code === 'EADDRINUSE';
      reject(busy ? new Error(`port ${port} is in use; choose another with --port (0 takes a free one)`) : error);
    });
  });
}

/** Takes no new connections and waits for what is under way. */
export function finish(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), patience).unref();
  return done;
}
