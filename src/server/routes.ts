import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Resource } from '../model/resource.js';
import { resourceOf } from '../model/resources.js';
import { PortError } from '../port/error.js';
import { closeCycle } from './cycle/close.js';
import { openCycle } from './cycle/open.js';
import { importRoute, tooLarge } from './import/route.js';
import { openapi } from './openapi.js';
import { problem, problemOf } from './problem.js';
import { isKnown, readCondition, readKey, readQuery, readRecord } from './request.js';
import { demand, demandJob, type Identity } from './rules.js';
import type { Store } from './store.js';
import { isCatalogue, tagOf } from './store/catalogue-marks.js';
import type { Watching } from './watch/watching.js';

/** Bytes a request may carry. */
const largest = 10 * 1024 * 1024;
type Env = { Variables: { who: Identity } };

/**
 * The routes below `/v1`, the same for every resource. Each request is
 * authenticated before anything else is looked at.
 *
 * @param store may still be opening; requests wait for it
 * @param signIn who asks; throws a `PortError` when nobody credible does
 */
export function routes(
  store: Promise<Store>,
  signIn: (c: Context) => Promise<Identity>,
  report: (line: string) => void,
): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error) => problemOf(error, report));
  app.notFound(() => problem(new PortError('not-found', { detail: 'no such route' })));
  app.use(async (c, next) => {
    c.set('who', await signIn(c));
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: largest,
      onError: (c) => {
        const detail = c.req.path.startsWith('/v1/imports/') ? tooLarge : 'body: over 10 MB';
        return problem(new PortError('invalid', { detail }), 413);
      },
    }),
  );
  app.get('/', async (c) => c.json({ capabilities: await (await store).capabilities(c.get('who')) }));
  app.get('/openapi.json', (c) => c.json(openapi()));
  app.get('/watch', async (c) => (await store).watching.open(c.get('who'), () => signIn(c)));
  app.get('/:resource', async (c) => {
    const resource = named(c.req.param('resource'));
    const query = readQuery(new URL(c.req.url).searchParams);
    const { db, list, watching } = await store;
    const who = c.get('who');
    // Before anything is said of it: who may not read it does not learn either whether it has changed.
    demand(who, resource, 'list');
    if (isCatalogue(resource.name)) {
      // Looked at before the list: what changes in between is then asked for once too often, and never missed.
      const etag = await tagOf(db, who, resource.name, new URL(c.req.url).search);
      const headers = { ...tag(etag), 'cache-control': 'private, no-cache' };
      if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
      return c.json(await list(who, resource, query), 200, headers);
    }
    // Looked at before the list: a change in between is then told, if anything once too often.
    const mark = await watching.markOf(who, resource.name);
    return c.json(await list(who, resource, query), 200, tag(mark));
  });
  app.get('/:resource/:id', async (c) => {
    const resource = named(c.req.param('resource'));
    const { items } = await (await store).list(c.get('who'), resource, { filter: { id: text(c.req.param('id')) } });
    const [found] = items;
    if (!found) throw new PortError('not-found', { detail: `no such record in ${resource.name}` });
    return c.json(found, 200, tag(found.version));
  });
  app.put('/:resource/:id', async (c) => {
    const resource = named(c.req.param('resource'));
    // Before the body is looked at: who may not write learns nothing about what would be well formed.
    demand(c.get('who'), resource, 'put');
    const id = text(c.req.param('id'));
    const options = { ifMatch: readCondition(c.req.raw.headers), key: readKey(c.req.raw.headers) };
    const record = readRecord(resource, id, await c.req.text());
    const { put, watching } = await store;
    const stored = await put(c.get('who'), resource, record, options);
    return c.json(stored, 200, { ...tag(stored.version), ...(await marked(watching, c.get('who'), resource)) });
  });
  app.delete('/:resource/:id', async (c) => {
    const resource = named(c.req.param('resource'));
    const ifMatch = readCondition(c.req.raw.headers);
    if (ifMatch === null) throw new PortError('invalid', { detail: 'If-None-Match: has no sense in a removal' });
    const { remove, watching } = await store;
    await remove(c.get('who'), resource, text(c.req.param('id')), { ifMatch });
    return c.body(null, 204, await marked(watching, c.get('who'), resource));
  });
  app.post('/imports/:resource', async (c) =>
    importRoute((await store).db, c.get('who'), c.req.param('resource'), c.req.raw),
  );
  app.post('/cycles/:id/:step{open|close}', async (c) => {
    const { id, step } = c.req.param();
    const who = c.get('who');
    demandJob(who, step === 'open' ? 'open-cycle' : 'close-cycle');
    const { db } = await store;
    if (step === 'open') await openCycle(db, who.orgId, text(id));
    const closing = step === 'close' ? await closeCycle(db, who.orgId, text(id)) : {};
    return c.json({ id, status: step === 'open' ? 'open' : 'published', ...closing });
  });
  app.all('/:resource/:id?', (c) => {
    throw new PortError('unsupported', { detail: `${c.req.method} is not offered here` });
  });
  return app;
}

const tag = (version: string | undefined): Record<string, string> => (version ? { etag: `"${version}"` } : {});

/**
 * After a write: the mark that the writer's own stream is going to tell, so that nobody lists twice for it. Where it
 * cannot be read the write is done all the same, and the stream tells it.
 */
const marked = (watching: Watching, who: Identity, resource: Resource): Promise<Record<string, string>> =>
  watching.markOf(who, resource.name).then(
    (mark): Record<string, string> => (mark ? { 'kyoritsu-mark': mark } : {}),
    () => ({}),
  );

function named(name: string): Resource {
  const resource = resourceOf(name);
  if (!resource) throw new PortError('unsupported', { detail: `there is no resource "${name.slice(0, 80)}"` });
  return resource;
}

function text(id: string): string {
  if (id.includes('\0')) throw new PortError('invalid', { detail: 'id: holds a character that is not text' });
  return id;
}
