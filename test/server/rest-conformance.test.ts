import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { restAdapter } from '../../src/adapters/rest.js';
import { resources } from '../../src/model/resources.js';
import type { AnyRecord } from '../../src/model/resource.js';
import { createApp } from '../../src/server/app.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import {
  adapterConformance,
  catalogueSample,
  type Make,
  ownSample,
  pairSample,
} from '../../src/testing/conformance.js';
import { company, meeting, now, submission } from './company.js';
import { onEveryEngine, type Engine } from './engines.js';

/* The adapter suite over real HTTP against the real server; each check has an organisation of its own. */
onEveryEngine((start) => {
  let engine: Engine;
  let store: Store;
  let server: ReturnType<typeof serve>;
  let organisations = 0;

  before(async () => {
    engine = await start();
    store = await openStore({ ...engine.where, now: () => now });
    const app = createApp({
      store,
      authenticate: async (request) => {
        const [, orgId, personId = 'ann'] =
          /^Bearer (org-\d+)(?: (\w+))?$/.exec(request.headers.get('authorization') ?? '') ?? [];
        return orgId ? { orgId, personId, roles: ['employee'] } : undefined;
      },
    });
    await new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
    });
  });
  after(async () => {
    await new Promise((resolve) => server.close(resolve));
    await store.close();
    await engine.stop();
  });

  const adapterFor = (token: string) =>
    restAdapter({ src: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: () => token });
  const make =
    (resource: string, wrap: (record: AnyRecord) => unknown): Make =>
    async (records) => {
      const org = `org-${++organisations}`;
      await plant(store.db, org, { cycles: company.cycles!, [resource]: records.map(wrap) });
      return { adapter: adapterFor(org) };
    };

  const notOwn = adapterConformance(
    make(ownSample.resource, (record) => ({ ownerId: 'ann', record })),
    { describe, it },
    {
      name: 'rest against the server, own records',
      seeds: true,
      writeOnly: { resource: 'submissions', record: submission('s-1') },
    },
  );
  adapterConformance(
    make(catalogueSample.resource, (record) => record),
    { describe, it },
    { name: 'rest against the server, a catalogue', seeds: true, verbs: ['list'], sample: catalogueSample },
  );

  const meetings = pairSample.groups.map((id) => meeting(id, ['ann', 'boss']));
  const notShared = adapterConformance(
    async (records) => {
      const org = `org-${++organisations}`;
      await plant(store.db, org, { cycles: company.cycles!, meetings, promises: records });
      return { adapter: adapterFor(org), other: adapterFor(`${org} boss`) };
    },
    { describe, it },
    {
      name: 'rest against the server, what two people share',
      sample: pairSample,
      verbs: ['list', 'put', 'remove', 'watch'],
      seeds: true,
      pair: true,
      many: 1000,
      writeOnly: { resource: 'submissions', record: submission('s-1') },
    },
  );

  it('is tried in everything, in watching where two people share', () => {
    assert.ok(notOwn.every((name) => name.startsWith('tells')));
    assert.deepEqual(notShared, []);
  });

  it('has no figures of a cycle that was not published, and nothing at all for a stranger', async () => {
    const figures = resources.filter(({ scope }) => scope === 'aggregate');
    const mine = (await make('roads', (record) => record)([])).adapter;
    for (const { name } of figures) assert.deepEqual((await mine.list(name, {})).items, []);
    await assert.rejects(adapterFor('stranger').list('roads', {}), { kind: 'unauthenticated' });
  });
});
