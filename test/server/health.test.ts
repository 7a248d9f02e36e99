import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createApp } from '../../src/server/app.js';
import { openStore, type Store } from '../../src/server/store.js';
import { onEveryEngine } from './engines.js';

const get = async (app: ReturnType<typeof createApp>, path: string): Promise<[number, string]> => {
  const answer = await app.request(`http://localhost${path}`);
  return [answer.status, ((await answer.json()) as { status: string }).status];
};

describe('health and readiness', () => {
  onEveryEngine((start) => {
    test('opening, ready, stopping, without its database; alive all the while', async () => {
      const engine = await start();
      let open: (store: Store) => void = () => undefined;
      const store = new Promise<Store>((resolve) => (open = resolve));
      const stopping = new AbortController();
      const app = createApp({ store, stopping: stopping.signal });
      assert.deepEqual(await get(app, '/readyz'), [503, 'opening']);
      const opened = await openStore(engine.where);
      open(opened);
      await store;
      const many = await Promise.all(Array.from({ length: 20 }, () => get(app, '/readyz')));
      assert.deepEqual(new Set(many.map(String)), new Set(['200,ready']));
      stopping.abort();
      assert.deepEqual(await get(app, '/readyz'), [503, 'stopping']);
      const left = createApp({ store });
      await store;
      assert.deepEqual(await get(left, '/readyz'), [200, 'ready']);
      await opened.close();
      await engine.stop();
      assert.deepEqual(await get(left, '/readyz'), [503, 'database']);
      assert.deepEqual(await get(left, '/healthz'), [200, 'ok']);
    });
  });

  test('a database that could not be opened is never ready, and tells nobody why', async () => {
    const store = Promise.reject<Store>(new Error('password authentication failed for kyoritsu'));
    const app = createApp({ store });
    assert.deepEqual(await get(app, '/readyz'), [503, 'opening']);
  });
});
