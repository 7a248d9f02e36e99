import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withBuiltIn } from '../../src/adapters/builtin.js';
import { filesIn, staticAdapter } from '../../src/adapters/static.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import { adapterConformance, catalogueSample } from '../../src/testing/conformance.js';
import { type Heard, serve } from './contract-server.js';

type Files = { readonly [path: string]: string };

/** A file server over these texts. */
function files(texts: Files, heard: Heard[] = []) {
  return serve((request, response) => {
    heard.push({ method: request.method!, url: request.url!, headers: request.headers });
    const text = texts[request.url!];
    if (text === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  }, heard);
}

const make = (shape: (records: unknown) => unknown) => async (records: readonly unknown[]) => {
  const server = await files({ '/data/roads.json': JSON.stringify(shape(records)) });
  return {
    adapter: staticAdapter(`${server.src}/data/`, { resources: ['roads'] }),
    cleanup: server.close,
  };
};
const options = { verbs: ['list'], seeds: true, sample: catalogueSample } as const;
const notApplicable = adapterConformance(
  make((records) => records),
  { describe, it },
  { name: 'static', ...options },
);
adapterConformance(
  make((items) => ({ items })),
  { describe, it },
  { name: 'static, wrapped in items', ...options },
);

async function kindOf(call: Promise<unknown>): Promise<PortErrorKind> {
  const error: unknown = await call.then(
    () => assert.fail('went through'),
    (reason: unknown) => reason,
  );
  assert.ok(PortError.is(error), String(error));
  return error.kind;
}

describe('the static adapter', () => {
  it('is tried in everything but writing and watching', () => {
    assert.equal(notApplicable.length, 18);
    assert.ok(notApplicable.includes('pages without loss or repeat while others write'));
    assert.ok(notApplicable.includes('takes what is write-only, and never lists it'));
  });

  it('offers what is shared, to be read, when nothing else is said', () => {
    const { capabilities } = staticAdapter('/data');
    assert.deepEqual(capabilities['roles'], ['list']);
    for (const name of ['bookmarks', 'notes', 'submissions', 'team-results', 'checkin-drafts']) {
      assert.equal(capabilities[name], undefined, name);
    }
  });

  it('reads each file once, also for readers who come at once', async () => {
    const heard: Heard[] = [];
    const server = await files({ '/roles.json': '[{"id":"a"},{"id":"b"}]' }, heard);
    try {
      const adapter = staticAdapter(server.src);
      await Promise.all([adapter.list('roles', { limit: 1 }), adapter.list('roles', {})]);
      await adapter.list('roles', { sort: '-id' });
      assert.deepEqual(
        heard.map(({ url }) => url),
        ['/roles.json'],
      );
    } finally {
      await server.close();
    }
  });

  it('says unsupported for a file that is not there, and lets the built-in content in', async () => {
    const server = await files({});
    try {
      const adapter = staticAdapter(server.src);
      assert.equal(await kindOf(adapter.list('roles', {})), 'unsupported');
      assert.ok((await withBuiltIn(adapter).list('surveys', {})).items.length > 0);
    } finally {
      await server.close();
    }
  });

  it('tells bad-data for a start page in the place of a file, and for other JSON', async () => {
    const server = await files({
      '/roles.json': '<!doctype html>',
      '/roads.json': '{"rows":[]}',
      '/skills.json': 'null',
    });
    try {
      const adapter = staticAdapter(server.src);
      for (const name of ['roles', 'roads', 'skills']) {
        assert.equal(await kindOf(adapter.list(name, {})), 'bad-data', name);
      }
    } finally {
      await server.close();
    }
  });

  it('is offline without an answer, and tries again at the next question', async () => {
    const server = await files({});
    await server.close();
    let away = true;
    const adapter = staticAdapter(server.src, {
      fetch: (...args) => (away ? fetch(...args) : Promise.resolve(new Response('[{"id":"a"}]'))),
    });
    assert.equal(await kindOf(adapter.list('roles', {})), 'offline');
    away = false;
    assert.equal((await adapter.list('roles', {})).items.length, 1);
  });

  it('tells a closed door from a broken server', async () => {
    const answer = (status: number) => staticAdapter('/x', { fetch: async () => new Response('', { status }) });
    assert.equal(await kindOf(answer(401).list('roles', {})), 'unauthenticated');
    assert.equal(await kindOf(answer(403).list('roles', {})), 'forbidden');
    assert.equal(await kindOf(answer(500).list('roles', {})), 'unavailable');
  });
});

describe('the index of a folder', () => {
  it('names its files, so that nothing else is asked for', async () => {
    const heard: Heard[] = [];
    const server = await files({ '/data/index.json': '["roles","roads"]', '/odd/index.json': '{"roles":1}' }, heard);
    try {
      assert.deepEqual(await filesIn(`${server.src}/data/`), ['roles', 'roads']);
      assert.equal(await filesIn(`${server.src}/odd`), undefined);
      assert.equal(await filesIn(`${server.src}/none`), undefined);
      const adapter = staticAdapter(`${server.src}/data`, { resources: ['roles', 'roads'] });
      assert.deepEqual(Object.keys(adapter.capabilities), ['roles', 'roads']);
    } finally {
      await server.close();
    }
    assert.equal(await filesIn(`${server.src}/data`), undefined);
  });
});

describe('a long file', () => {
  it('is read as it arrives, wherever it is cut, a byte order mark and all', async () => {
    const roles = Array.from({ length: 3000 }, (_, i) => ({ id: `r${i}`, title: `役割「${i}」\\ "𠮷"` }));
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(roles)}`);
    // Pieces of an odd length cut letters of three and four bytes.
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 997) controller.enqueue(bytes.subarray(at, at + 997));
        controller.close();
      },
    });
    const adapter = staticAdapter('/data', { resources: ['roles'], fetch: async () => new Response(body) });
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await adapter.list('roles', cursor === undefined ? {} : { cursor });
      found.push(...page.items.map(({ record }) => record));
      cursor = page.cursor;
    } while (cursor !== undefined);
    assert.deepEqual(
      found,
      roles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });
});
