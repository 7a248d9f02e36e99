import { sql } from 'kysely';
import type { Hono } from 'hono';
import type { Store } from './store.js';

/** Milliseconds within which a database that is well answers. */
const patience = 2000;

/**
 * `/healthz`: the process answers. `/readyz`: it can serve data, else 503 with
 * one word for why: `opening`, `stopping`, `database`. Both for whoever asks,
 * so neither tells more.
 */
export function health(app: Hono, store: Promise<Store>, stopping: AbortSignal | undefined): void {
  let opened: Store | undefined;
  store.then(
    (ready) => (opened = ready),
    () => undefined, // Told where it failed; it stays `opening`.
  );
  // One question at a time, however often somebody asks.
  let asking: Promise<boolean> | undefined;
  const answers = (ready: Store): Promise<boolean> => {
    asking ??= within(sql`select 1`.execute(ready.db)).finally(() => (asking = undefined));
    return asking;
  };
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const state = stopping?.aborted ? 'stopping' : !opened ? 'opening' : (await answers(opened)) ? 'ready' : 'database';
    return c.json({ status: state }, state === 'ready' ? 200 : 503, { 'cache-control': 'no-store' });
  });
}

async function within(query: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patience)));
  const done = query.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
