import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';

/** A folder of files and the path it is served at (`/` or `/name`, no slash at the end). */
export interface Mount {
  readonly at: string;
  readonly folder: string;
}

/**
 * What a page served from here may do: only what comes from here, no inline
 * code or style, no page around it. `lit-html` is Lit's own Trusted Types
 * policy; `allow-duplicates` lets two copies of the library share a page.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** `/mount=DIR` or `DIR` (at the root). @throws Error when the mount is not a plain path */
export function readMount(text: string): Mount {
  const [, at = '/', folder = text] = /^(\/[^=]*)=(.+)$/.exec(text) ?? [];
  if (!/^\/([\w-]+(\/[\w-]+)*)?$/.test(at) || at === '/v1') throw new Error(`--static ${text}: cannot serve at ${at}`);
  return { at, folder };
}

/** Serves the folder's files; hidden files and whatever lies outside it do not exist. */
export function mount(app: Hono, { at, folder }: Mount): void {
  const prefix = at === '/' ? '' : at;
  const inside = (path: string): string => path.slice(prefix.length) || '/';
  app.get(`${prefix}/*`, async (c, next) => {
    const path = inside(c.req.path);
    if (/\/\./.test(path)) return c.notFound();
    // Relative addresses in a folder's page need the slash.
    if (!c.req.path.endsWith('/')) {
      const found = await stat(join(folder, path)).catch(() => undefined);
      if (found?.isDirectory()) return c.redirect(`/${c.req.path.replace(/^\/+/, '')}/`, 302);
    }
    await next();
    c.header('content-security-policy', contentSecurityPolicy);
    // Asked anew each time: a rebuilt file shows at the next reload.
    c.header('cache-control', 'no-cache');
  });
  app.get(`${prefix}/*`, serveStatic({ root: folder, rewriteRequestPath: inside }));
}
