import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { resources } from '../../src/model/resources.js';
import { createApp } from '../../src/server/app.js';
import { demoOrg } from '../../src/server/auth.js';
import { importAll, type Mode } from '../../src/server/import/write.js';
import { plant } from '../../src/server/seed.js';
import { type Answer, company, note, type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';
import { file } from './sources.js';

/** What is the same for everybody and tells of nobody. */
const catalogues = [
  'roles',
  'role-families',
  'skills',
  'roads',
  'postings',
  'learning',
  'surveys',
  'prompts',
  'scenes',
];
const etagOf = ({ headers }: Answer): string => headers.get('etag') ?? '';

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start())));
  after(() => server.stop());
  const get = (path: string, known?: string, person = 'ann'): Promise<Answer> =>
    server.call(person, 'GET', path, { headers: known === undefined ? {} : { 'if-none-match': known } });
  const load = (name: string, records: readonly object[], mode: Mode = 'merge', dryRun = false) =>
    importAll(server.store.db, demoOrg, [file(name, records)], { mode, dryRun });
  const skill = (id: string, label: string) => ({ id, label });

  describe('a catalogue that has not changed', () => {
    test('is not sent again, to whoever may read it', async () => {
      for (const name of catalogues) {
        const first = await get(`/${name}`);
        assert.equal(first.status, 200, name);
        assert.match(etagOf(first), /^"[\w-]{43}"$/, name);
        for (const person of ['ann', 'boss', 'hana', 'root']) {
          const again = await get(`/${name}`, etagOf(first), person);
          assert.deepEqual([again.status, again.text, etagOf(again)], [304, '', etagOf(first)], `${name}, ${person}`);
          assert.equal(again.headers.get('cache-control'), 'private, no-cache');
        }
      }
    });

    test('is known by one of several validators, by one that a proxy made weak, and by none at all', async () => {
      const etag = etagOf(await get('/roles'));
      for (const known of [`"other", ${etag}`, `W/${etag}`, '*'])
        assert.equal((await get('/roles', known)).status, 304);
      for (const known of ['"other"', '', 'W/"other"']) assert.equal((await get('/roles', known)).status, 200);
    });

    test('has another validator for every question', async () => {
      const etag = etagOf(await get('/roles'));
      const page = await get('/roles?limit=2', etag);
      assert.equal(page.status, 200);
      assert.notEqual(etagOf(page), etag);
      assert.equal((await get('/roles?limit=2', etagOf(page))).status, 304);
      assert.equal((await get('/roles?limt=2', '*')).status, 422, 'a question that is none is told');
    });
  });

  describe('a catalogue that has changed', () => {
    const steps: [name: string, records: readonly object[], mode?: Mode, dryRun?: boolean, changes?: boolean][] = [
      ['a record added', [skill('s1', '設計'), skill('s2', '計画')]],
      ['nothing new', [skill('s1', '設計')], 'merge', false, false],
      ['a dry run', [skill('s1', '別')], 'merge', true, false],
      ['a record changed', [skill('s1', '設計する')]],
      ['a record removed', [skill('s2', '計画')], 'replace'],
      ['the same again', [skill('s2', '計画')], 'replace', false, false],
    ];
    for (const [name, records, mode, dryRun, changes = true] of steps) {
      test(`${name}: ${changes ? 'is sent' : 'is not sent'}`, async () => {
        const before = etagOf(await get('/skills'));
        const other = etagOf(await get('/roles'));
        await load('skills', records, mode, dryRun);
        assert.equal((await get('/skills', before)).status, changes ? 200 : 304);
        assert.equal((await get('/roles', other)).status, 304, 'another catalogue is as it was');
      });
    }
  });

  describe('nobody learns from it', () => {
    test('without a sign-in, or unknown here: refused as before, whatever is sent along', async () => {
      const etag = etagOf(await get('/roles'));
      for (const known of [etag, '*']) {
        for (const person of ['', 'nobody']) assert.equal((await get('/roles', known, person)).status, 401);
      }
    });

    test('in another organisation with the same records: other validators', async () => {
      await plant(server.store.db, 'other', { roles: company['roles']! });
      const app = createApp({
        store: server.store,
        authenticate: () => Promise.resolve({ orgId: 'other', personId: 'x', roles: ['employee'] }),
      });
      const etag = etagOf(await get('/roles'));
      const theirs = await app.request('http://localhost/v1/roles', { headers: { 'if-none-match': etag } });
      assert.equal(theirs.status, 200);
      assert.notEqual(theirs.headers.get('etag'), etag);
    });

    test('what is about people is sent each time and kept nowhere', async () => {
      const personal = resources.filter(({ name, verbs }) => verbs.includes('list') && !catalogues.includes(name));
      for (const { name } of personal) {
        const first = await get(`/${name}`);
        for (const known of ['*', etagOf(first)]) {
          const again = await get(`/${name}`, known);
          assert.equal(again.status, first.status, name);
          assert.equal(again.headers.get('cache-control'), 'no-store', name);
        }
      }
      const own = await get('/notes/n-both', '*');
      assert.deepEqual([own.status, own.headers.get('cache-control')], [200, 'no-store']);
    });

    test('no validator moves when somebody writes for themselves', async () => {
      const before = await Promise.all(catalogues.map(async (name) => etagOf(await get(`/${name}`))));
      const body = { ...note('n-boss', 'm-ann', 'boss', 'self'), body: 'もう一度' };
      assert.equal((await server.call('boss', 'PUT', '/notes/n-boss', { body })).status, 200);
      const after = await Promise.all(catalogues.map(async (name) => etagOf(await get(`/${name}`))));
      assert.deepEqual(after, before);
    });
  });
});
