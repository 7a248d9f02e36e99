import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** What the operator's log says of one request: nothing of who asked, from where, for what. */
export interface RequestEntry {
  readonly event: 'request';
  /** Also in the answer, as `X-Request-Id`: what somebody who reports a fault can tell. */
  readonly id: string;
  readonly method: string;
  /** The pattern, such as `/v1/:resource/:id`; never the address itself. */
  readonly route: string;
  readonly status: number;
  /** Until the answer began. */
  readonly ms: number;
}

/** Writes an entry for each request; has to come before everything that answers. */
export const accessLog =
  (write: (entry: RequestEntry) => void): MiddlewareHandler =>
  async (c, next) => {
    const begun = performance.now();
    const id = randomUUID();
    await next();
    c.header('x-request-id', id);
    const ms = Math.round(performance.now() - begun);
    // Of whichever handler answered.
    write({ event: 'request', id, method: c.req.method, route: routePath(c), status: c.res.status, ms });
  };

/** One line of the structured log: JSON with the time first. */
export const logLine = (entry: object): string => JSON.stringify({ time: new Date().toISOString(), ...entry });
