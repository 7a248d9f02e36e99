import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bookmarks, careerDrafts } from '../../src/model/records/career.js';
import { resources } from '../../src/model/resources.js';
import { meeting, note, type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';

const bookmark = (id: string, target = 'role-01', state = 'saved') => ({ id, target, state });
const draft = (id: string, more: object = {}) => ({ id, savedAt: '2026-11-20T09:00:00+09:00', ...more });

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start())));
  after(() => server.stop());
  const get = (path: string) => server.call('ann', 'GET', path);
  const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.call('ann', 'PUT', path, { body, headers });
  const ids = async (query: Record<string, string>, resource = 'roles') =>
    (await get(`/${resource}?${new URLSearchParams(query).toString()}`)).json.items!.map(({ record }) => record.id);

  describe('list', () => {
    test('filters by value, by several, by nothing', async () => {
      assert.equal((await ids({})).length, 25);
      assert.equal((await ids({ filter: '{"place":"outside"}' })).length, 5);
      assert.deepEqual(await ids({ filter: '{"id":["role-03","role-01","x"]}' }), ['role-01', 'role-03']);
      assert.equal((await ids({ filter: '{"familyId":[null,"f0"],"place":"inside"}' })).length, 13);
      assert.deepEqual(await ids({ filter: '{"place":[]}' }), []);
      assert.deepEqual(await ids({ filter: '{"order":[3,2]}' }, 'scenes'), ['s2', 's3']);
    });

    test('sorts numbers as numbers, nothing last, ties by id', async () => {
      assert.deepEqual(await ids({ sort: 'order' }, 'scenes'), ['s2', 's3', 's11']);
      assert.deepEqual(await ids({ sort: '-order' }, 'scenes'), ['s11', 's3', 's2']);
      const families = await ids({ sort: 'familyId' });
      assert.deepEqual(families.slice(0, 2), ['role-02', 'role-04']);
      assert.deepEqual(families.slice(-2), ['role-21', 'role-24']);
    });

    for (const sort of ['id', '-id', 'familyId', '-familyId', 'place']) {
      test(`pages to the end by ${sort} while others write: nothing lost, nothing twice`, async () => {
        const seen: string[] = [];
        const whole = await ids({ sort });
        let cursor: string | undefined;
        let added = 0;
        do {
          const page = await get(
            `/roles?${new URLSearchParams({ sort, limit: '4', ...(cursor ? { cursor } : {}) }).toString()}`,
          );
          seen.push(...page.json.items!.map(({ record }) => record.id));
          cursor = page.json.cursor;
          const body = JSON.stringify({ id: `a-${sort}-${added}`, title: 'new', place: 'inside', familyId: 'a' });
          const id = `a-${sort}-${added++}`;
          await server.store.db
            .insertInto('shared_records')
            .values({ org_id: 'demo', resource: 'roles', id, body })
            .execute();
        } while (cursor !== undefined);
        assert.equal(new Set(seen).size, seen.length);
        assert.deepEqual(
          seen.filter((id) => !id.startsWith('a-')),
          whole,
        );
        await server.store.db.deleteFrom('shared_records').where('id', 'like', 'a-%').execute();
      });
    }

    test('refuses what it does not understand, in words', async () => {
      const wrong: [string, RegExp][] = [
        ['filtr={}', /^filtr: unknown; known are filter, sort, limit, cursor$/],
        ['limit=-1', /^limit: .*1 to 100/],
        ['limit=1.5', /^limit/],
        ['limit=ten', /^limit/],
        ['limit=1&limit=2', /^limit: given twice/],
        ['filter={', /^filter: is not JSON/],
        ['filter=[]', /^filter: an object/],
        ['filter={"title":"x"}', /^filter: roles has no field "title"/],
        ['filter={"place":{"$ne":1}}', /^filter\.place: a value or an array/],
        ['filter={"place":"\\u0000"}', /^filter\.place: holds a character/],
        ['sort=title', /^sort: roles has no field "title".*id, familyId, place/],
        ['sort=id;drop table roles', /^sort: /],
        ['cursor=abc', /^cursor: /],
        ['cursor=WyIAIiwiYSJd', /^cursor: /],
      ];
      for (const [query, detail] of wrong) {
        const answer = await get(`/roles?${encodeURI(query).replaceAll(';', '%3B')}`);
        assert.equal(answer.status, 422, query);
        assert.match(answer.json.detail!, detail, query);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      }
      const byName = Buffer.from('["x","s2"]').toString('base64url');
      assert.equal((await get(`/scenes?sort=order&cursor=${byName}`)).status, 422);
    });

    test('leaves content that the organisation has none of to what the library brings itself', async () => {
      const offered = async (): Promise<string[]> => Object.keys((await get('')).json.capabilities ?? {});
      assert.ok((await offered()).includes('scenes'));
      await server.store.db
        .updateTable('shared_records')
        .set({ org_id: 'away' })
        .where('resource', '=', 'scenes')
        .execute();
      const without = await offered();
      await server.store.db
        .updateTable('shared_records')
        .set({ org_id: 'demo' })
        .where('resource', '=', 'scenes')
        .execute();
      assert.ok(!without.includes('scenes') && without.includes('prompts') && without.includes('roles'));
    });

    test('one record by its id, with its version as ETag', async () => {
      const found = await get('/roles/role-07');
      assert.equal(found.headers.get('etag'), `"${found.json.version}"`);
      assert.equal((await get('/roles/none')).json.kind, 'not-found');
      assert.equal((await get('/no-such')).json.kind, 'unsupported');
      assert.equal((await get('/roles/a/b')).status, 404);
      assert.equal((await server.call('ann', 'POST', '/roles')).json.kind, 'unsupported');
    });

    test('the viewer is who asks', async () => {
      const [mine, ...none] = (await get('/viewer')).json.items!;
      assert.deepEqual(mine!.record, { id: 'ann', displayName: '青木', unitId: 'u1', roles: ['employee'] });
      assert.deepEqual(none, []);
      const boss = await server.call('boss', 'GET', '/viewer');
      assert.deepEqual(boss.json.items![0]!.record.roles, ['employee', 'manager']);
      assert.deepEqual((await server.call('root', 'GET', '/viewer')).json.items![0]!.record.roles, ['administrator']);
    });
  });

  describe('versions', () => {
    test('a write that depends on an old version is a conflict, and changes nothing', async () => {
      const first = await put('/bookmarks/v', bookmark('v'), { 'if-none-match': '*' });
      assert.equal(first.status, 200);
      assert.equal((await put('/bookmarks/v', bookmark('v', 'x'), { 'if-none-match': '*' })).json.kind, 'conflict');
      const ifFirst = { 'if-match': `"${first.json.version}"` };
      const second = await put('/bookmarks/v', bookmark('v', 'role-02'), ifFirst);
      assert.equal(second.status, 200);
      assert.equal((await put('/bookmarks/v', bookmark('v', 'x'), ifFirst)).status, 412);
      assert.equal((await server.call('ann', 'DELETE', '/bookmarks/v', { headers: ifFirst })).status, 412);
      assert.equal((await get('/bookmarks/v')).json.record!.target, 'role-02');
      const headers = { 'if-match': `"${second.json.version}"` };
      assert.equal((await server.call('ann', 'DELETE', '/bookmarks/v', { headers })).status, 204);
      assert.equal((await server.call('ann', 'DELETE', '/bookmarks/v', { headers })).status, 204);
      assert.equal((await put('/bookmarks/v', bookmark('v'), headers)).status, 412);
      const anew = await put('/bookmarks/v', bookmark('v'));
      assert.notEqual(anew.json.version, first.json.version, 'no version comes twice');
    });

    test('the same for what two share', async () => {
      const mine = (body: string) => ({ ...note('v', 'm-ann', 'ann', 'pair'), body });
      const first = await put('/notes/v', mine('1'), { 'if-none-match': '*' });
      assert.equal((await put('/notes/v', mine('2'), { 'if-none-match': '*' })).status, 412);
      const headers = { 'if-match': `"${first.json.version}"` };
      assert.equal((await put('/notes/v', mine('3'), headers)).status, 200);
      assert.equal((await put('/notes/v', mine('4'), headers)).status, 412);
      assert.equal((await server.call('ann', 'DELETE', '/notes/v', { headers })).status, 412);
      assert.equal((await get('/notes/v')).json.record!.body, '3');
    });

    test('of twenty writers at once exactly one creates', async () => {
      for (const [path, body] of [
        ['/bookmarks/race', bookmark('race')],
        ['/meetings/race', meeting('race', ['ann', 'boss'])],
      ] as const) {
        const all = await Promise.all(Array.from({ length: 20 }, () => put(path, body, { 'if-none-match': '*' })));
        assert.deepEqual(
          all.map(({ status }) => status).toSorted(),
          [200, ...Array.from({ length: 19 }, () => 412)],
          path,
        );
      }
    });
  });

  describe('idempotency keys', () => {
    test('a repeat changes nothing and answers what the first one did', async () => {
      const headers = { 'idempotency-key': 'k1' };
      const first = await put('/bookmarks/k', bookmark('k'), headers);
      assert.deepEqual((await put('/bookmarks/k', bookmark('k'), headers)).json, first.json);
      const other = await put('/bookmarks/k', bookmark('k', 'role-02'));
      assert.deepEqual((await put('/bookmarks/k', bookmark('k'), headers)).json, first.json);
      assert.equal((await get('/bookmarks/k')).json.version, other.json.version);
      assert.equal((await put('/bookmarks/k2', bookmark('k2'), headers)).status, 422);
      assert.equal((await get('/bookmarks/k2')).status, 404);
      const boss = await server.call('boss', 'PUT', '/bookmarks/k3', { body: bookmark('k3'), headers });
      assert.equal(boss.status, 200, "another person's key is another key");
    });

    test('twenty at once with one key are one write; a refused write leaves its key free', async () => {
      const headers = { 'idempotency-key': 'k4' };
      const all = await Promise.all(Array.from({ length: 20 }, () => put('/bookmarks/k4', bookmark('k4'), headers)));
      assert.deepEqual(new Set(all.map(({ json }) => json.version)).size, 1);
      const conflicting = { 'idempotency-key': 'k5', 'if-none-match': '*' };
      assert.equal((await put('/bookmarks/k4', bookmark('k4', 'x'), conflicting)).status, 412);
      await server.call('ann', 'DELETE', '/bookmarks/k4');
      assert.equal((await put('/bookmarks/k4', bookmark('k4', 'x'), conflicting)).status, 200);
    });
  });

  describe('what is sent', () => {
    test('unknown fields and Japanese text come back as they went in', async () => {
      const record = draft('d', { notes: '辻󠄀さんと𠮷野家で話した 🚲\n"quoted"', own: { deep: [1, null, { a: 0.1 }] } });
      assert.deepEqual((await put('/career-drafts/d', record)).json.record, record);
      assert.deepEqual((await get('/career-drafts/d')).json.record, record);
    });

    test('SQL and script in every text field are only text', async () => {
      const evil = `'); drop table owned_records; --<script>alert(1)</script>\${7*7}%00\\x`;
      const record = draft(evil, { notes: evil, nowRoleId: evil, goalRoleId: evil, [evil]: evil });
      const path = `/career-drafts/${encodeURIComponent(evil)}`;
      assert.equal((await put(path, record, { 'idempotency-key': 'evil-key' })).status, 200);
      assert.deepEqual((await get(path)).json.record, record);
      assert.equal((await put('/bookmarks/evil', bookmark('evil', evil))).status, 200);
      assert.deepEqual(await ids({ filter: JSON.stringify({ target: evil }) }, 'bookmarks'), ['evil']);
      const meetingOfEvil = { ...meeting('evil', ['ann']), agenda: [evil], ledger: { mayLeave: evil, stays: evil } };
      assert.equal((await put('/meetings/evil', meetingOfEvil)).status, 200);
      const evilNote = { ...note('evil', 'evil', 'ann', 'self'), body: evil };
      assert.equal((await put('/notes/evil', evilNote)).status, 200);
      assert.equal((await get('/notes/evil')).json.record!.body, evil);
      assert.equal((await server.call('ann', 'DELETE', path)).status, 204);
    });

    test('what does not fit is refused with its path, without quoting it', async () => {
      const wrong: [string, unknown, RegExp][] = [
        ['/bookmarks/w', '{"id": secret', /^body: is not JSON$/],
        ['/bookmarks/w', '', /^body: is not JSON$/],
        ['/bookmarks/w', 'null', /^\(the record\): /],
        ['/bookmarks/w', [], /^\(the record\): /],
        ['/bookmarks/w', { id: 'w', target: 'x' }, /^state: /],
        ['/bookmarks/w', bookmark('other'), /^id: differs/],
        ['/bookmarks/w', bookmark('w', 'a\u0000b'), /^target: holds a character/],
        ['/bookmarks/w', '{"id":"w","target":"\\ud800","state":"saved"}', /^target: holds a character/],
        ['/bookmarks/w', '{"id":"w","target":"x","state":"saved","n":1e999}', /^n: a number too large/],
        ['/bookmarks/w', `{"id":"w","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested more than 40 deep/],
        ['/notes/w', { ...note('w', 'm-ann', 'ann', 'self'), body: 'x'.repeat(20_001) }, /^body: /],
        ['/career-drafts/w', draft('w', { savedAt: '2026-11-20T09:00:00' }), /^savedAt: /],
        [`/bookmarks/${'w'.repeat(201)}`, bookmark('w'.repeat(201)), /^id: /],
      ];
      for (const [path, body, detail] of wrong) {
        const answer = await put(path, body);
        assert.equal(answer.status, 422, `${detail.source}: ${answer.text}`);
        assert.match(answer.json.detail!, detail);
        assert.ok(!answer.text.includes('secret'));
      }
      assert.equal((await get('/bookmarks/w')).status, 404);
    });

    test('a __proto__ in the body is an unknown field like any other', async () => {
      const body = '{"id":"proto","target":"x","state":"saved","__proto__":{"state":"not-now"}}';
      assert.equal((await put('/bookmarks/proto', body)).status, 200);
      assert.match((await get('/bookmarks/proto')).text, /"state": ?"saved"/);
      assert.equal(({} as { state?: string }).state, undefined);
    });

    test('headers that are not understood are refused', async () => {
      for (const headers of [
        { 'if-match': '7' },
        { 'if-match': '*' },
        { 'if-none-match': '"7"' },
        { 'if-match': '"7"', 'if-none-match': '*' },
        { 'idempotency-key': 'x'.repeat(2001) },
      ] as Record<string, string>[]) {
        assert.equal((await put('/bookmarks/h', bookmark('h'), headers)).status, 422, JSON.stringify(headers));
      }
      assert.equal((await put('/bookmarks/h', bookmark('h'), { 'if-match': `"' or 1=1 --"` })).status, 412);
    });

    test('a body over 10 MB is refused, one just under is looked at', async () => {
      const big = await put('/career-drafts/big', draft('big', { notes: 'x'.repeat(10 * 1024 * 1024) }));
      assert.equal(big.status, 413);
      assert.equal(big.json.kind, 'invalid');
      assert.equal((await put('/career-drafts/big', draft('big', { notes: 'x'.repeat(9_000_000) }))).status, 200);
    });
  });

  test('a database that fails is told to the operator without any content', async () => {
    // Deliberately past the schema: a NUL that only the database refuses.
    const who = { orgId: 'demo', personId: 'ann', roles: ['employee'] as const };
    const { problemOf } = await import('../../src/server/problem.js');
    const record = { id: 'x', notes: 'my \u0000 secret' };
    const lines: string[] = [];
    const error: unknown = await server.store.put(who, careerDrafts, record, {}).catch((e: unknown) => e);
    const answer = problemOf(error, (line) => lines.push(line));
    assert.equal(answer.status, 503);
    assert.ok(!`${await answer.text()}${lines.join('')}`.includes('secret'));
    assert.match(lines[0]!, /^unexpected \w+ 22/);
    assert.ok((await server.store.list(who, bookmarks, {})).items.length > 0, 'and it goes on');
  });

  test('the OpenAPI document names every resource and points at nothing missing', async () => {
    const { text } = await get('/openapi.json');
    const document = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId?: string; responses: object }>>;
      components: { [kind: string]: object };
    };
    assert.match(document.openapi, /^3\.1\./);
    for (const { name, verbs } of resources) {
      const item = document.paths[`/${name}/{id}`]!;
      assert.ok(name in document.components.schemas!, name);
      assert.equal('put' in item, verbs.includes('put'), name);
      assert.equal('delete' in item, verbs.includes('remove'), name);
      assert.equal(`/${name}` in document.paths, verbs.includes('list'), name);
    }
    for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let at: unknown = document;
      for (const part of path!.split('/')) at = (at as Record<string, unknown>)[part];
      assert.ok(at, path);
    }
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    assert.ok(operations.every(({ responses }) => responses));
    const named = operations.flatMap(({ operationId }) => operationId ?? []);
    assert.equal(new Set(named).size, named.length);
    assert.ok(!text.includes('"$schema"'));
  });
});
