import type { Context, MiddlewareHandler } from 'hono';
import { PortError } from '../port/error.js';
import { originOf, type Trusted } from './auth/addresses.js';
import { problem } from './problem.js';

/** Address of the connection's other end, where the server runs on Node's own. */
export const peerOf = (c: Context): string | undefined =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;

/** What every answer carries; pages add their own policy (`mounts.ts`). */
export const securityHeaders =
  (trusted: Trusted): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (c.req.path === '/v1' || c.req.path.startsWith('/v1/')) {
      // Data is no page: nothing may run, embed or read it but a page that asks as itself.
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
      c.header('cross-origin-resource-policy', 'same-origin');
    }
    // Said over plain http it would mean nothing; said for a server without https it would lock people out.
    if (originOf(c.req.raw.headers, peerOf(c), trusted).https) {
      c.header('strict-transport-security', 'max-age=31536000');
    }
  };

/**
 * Refuses what another site's page sends in somebody's name: behind a proxy
 * that signs people in by cookie, their browser would add it. A browser says
 * where a request comes from (`Sec-Fetch-Site` over https, `Origin` with every
 * unsafe method); what is no browser has no cookies to misuse.
 *
 * @param origins other origins that may
 */
export const sameSite =
  (origins: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (safe || isOurs(c.req.raw, origins)) return next();
    return problem(new PortError('forbidden', { detail: "sent by another site's page" }));
  };

function isOurs({ headers, url }: Request, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (origin !== null && origins.includes(origin)) return true;
  if (site !== null) return site === 'same-origin' || site === 'none';
  if (origin === null) return true;
  // The scheme may differ: https ends at the proxy.
  return URL.canParse(origin) && new URL(origin).host === (headers.get('host') ?? new URL(url).host);
}
