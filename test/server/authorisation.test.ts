import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { resources } from '../../src/model/resources.js';
import type { AnyRecord, Resource } from '../../src/model/resource.js';
import { company, meeting, note, type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';
import { sample } from './samples.js';

/*
 * Every cell of person × resource × verb against the running server. What is
 * expected is written here by hand, not taken from the server's own table.
 */
const catalogue = ['surveys', 'cycles', 'units', 'roles', 'skills', 'role-families', 'roads', 'postings', 'learning'];
const shared = [...catalogue, 'prompts', 'scenes', 'viewer'];
const aboutPeople = ['people', 'stories', 'contacts'];
const owned = ['self-results', 'career-drafts', 'bookmarks', 'prompt-states', 'story-states'];
const pair = ['meetings', 'notes', 'promises', 'overlays'];

type Verb = 'list' | 'put' | 'remove' | 'watch';
function expected(role: string, resource: string, verb: Verb): number {
  const done = verb === 'remove' ? 204 : 200;
  if (verb === 'watch') return !pair.includes(resource) ? 501 : role === 'administrator' ? 403 : 200;
  if (['checkin-drafts', 'talk-shares', 'rider-colours'].includes(resource)) return 501;
  if (resource === 'team-results') return verb !== 'list' ? 501 : role === 'administrator' ? 403 : 200;
  if (resource === 'submissions') return verb === 'put' ? (role === 'administrator' ? 403 : 200) : 501;
  if (shared.includes(resource)) return verb === 'list' ? 200 : 501;
  if (aboutPeople.includes(resource)) return verb !== 'list' ? 501 : role === 'administrator' ? 403 : 200;
  if (resource === 'mirror-results') return role === 'manager' ? done : 403;
  assert.ok(owned.includes(resource) || pair.includes(resource), `${resource}: is not in this test's table`);
  return role === 'administrator' ? 403 : done;
}

/** Far from any day on which this test may run. */
const contacts = [
  { id: 'over', roleId: 'role-01', displayName: '前田', until: '2000-01-01T00:00:00+09:00' },
  { id: 'still', roleId: 'role-01', displayName: '中田', until: '2999-01-01T00:00:00+09:00' },
  { id: 'always', roleId: 'role-01', displayName: '末田', until: null },
];

const people = { employee: 'ann', manager: 'boss', hr: 'hana', administrator: 'root' };

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start(), { ...company, contacts })));
  after(() => server.stop());

  const ask = (person: string, resource: Resource, verb: Verb) => {
    const record = sample(resource.name, person);
    const path = `/${resource.name}`;
    if (verb === 'list') return server.call(person, 'GET', path);
    if (verb === 'remove') return server.call(person, 'DELETE', `${path}/${record.id}`);
    return server.call(person, 'PUT', `${path}/${record.id}`, { body: record });
  };

  describe('role × resource × verb', () => {
    for (const [role, person] of Object.entries(people)) {
      for (const verb of ['put', 'list', 'remove'] as const) {
        test(`${role} ${verb}`, async () => {
          // Meetings first, for what belongs to one needs one.
          const order = resources.toSorted((a, b) => Number(b.name === 'meetings') - Number(a.name === 'meetings'));
          for (const resource of verb === 'remove' ? order.toReversed() : order) {
            const answer = await ask(person, resource, verb);
            const wanted = expected(role, resource.name, verb);
            assert.equal(answer.status, wanted, `${role} ${verb} ${resource.name}: ${answer.text}`);
          }
        });
      }
      test(`${role} watch`, async () => {
        const { status, text } = await server.watch(person);
        assert.equal(status, expected(role, 'notes', 'watch'), text);
        if (status !== 200) return;
        const told = Object.keys(JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as object);
        const wanted = resources.filter(({ name }) => expected(role, name, 'watch') === 200).map(({ name }) => name);
        assert.deepEqual(told.toSorted(), wanted.toSorted());
      });
      test(`${role}: capabilities say the same`, async () => {
        const { capabilities = {} } = (await server.call(person, 'GET', '')).json;
        for (const { name } of resources) {
          for (const verb of ['list', 'put', 'remove', 'watch'] as const) {
            const able = expected(role, name, verb) < 300;
            assert.equal(capabilities[name]?.includes(verb) ?? false, able, `${role} ${verb} ${name}`);
          }
        }
      });
    }

    for (const [what, person] of [
      ['no token', ''],
      ['a token of nobody', 'nobody'],
      ['a token with SQL in it', "ann' or '1'='1"],
    ] as const) {
      test(`${what}: 401 everywhere`, async () => {
        for (const resource of resources) {
          for (const verb of ['list', 'put', 'remove'] as const) {
            const answer = await ask(person, resource, verb);
            assert.equal(answer.status, 401, `${verb} ${resource.name}`);
            assert.equal(answer.json.kind, 'unauthenticated');
            assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
          }
        }
        assert.equal((await server.call(person, 'GET', '')).status, 401);
        assert.equal((await server.call(person, 'GET', '/openapi.json')).status, 401);
        assert.equal((await server.watch(person)).status, 401);
      });
    }
  });

  const idsOf = async (person: string, path: string): Promise<string[]> =>
    (await server.call(person, 'GET', path)).json.items!.map(({ record }) => record.id);

  describe("another person's rows", () => {
    test('an owner sees and changes only their own', async () => {
      assert.deepEqual(await idsOf('ann', '/bookmarks'), ['b1']);
      for (const other of ['boss', 'bob', 'hana']) {
        assert.deepEqual(await idsOf(other, '/bookmarks'), []);
        assert.equal((await server.call(other, 'GET', '/bookmarks/b1')).status, 404);
        const theirs = { id: 'b1', target: 'role-02', state: 'not-now' };
        assert.equal((await server.call(other, 'PUT', '/bookmarks/b1', { body: theirs })).status, 200);
        assert.equal((await server.call(other, 'DELETE', '/bookmarks/b1')).status, 204);
      }
      const kept = await server.call('ann', 'GET', '/bookmarks/b1');
      assert.equal(kept.json.record?.target, 'role-01');
    });

    test('who agreed to be asked until some day is not named after it', async () => {
      for (const person of ['ann', 'hana']) {
        assert.deepEqual(await idsOf(person, '/contacts'), ['always', 'still']);
        assert.equal((await server.call(person, 'GET', '/contacts/over')).status, 404);
      }
    });

    test("a manager's mirror is that manager's alone", async () => {
      assert.deepEqual(await idsOf('boss', '/mirror-results'), ['mirror']);
      assert.equal((await server.call('hana', 'GET', '/mirror-results')).status, 403);
    });

    test('the two of a meeting see what is theirs, each also their own notes', async () => {
      assert.deepEqual(await idsOf('ann', '/notes'), ['n-ann', 'n-both']);
      assert.deepEqual(await idsOf('boss', '/notes'), ['n-bob', 'n-boss', 'n-both']);
      assert.deepEqual(await idsOf('bob', '/notes'), ['n-bob']);
      assert.deepEqual(await idsOf('hana', '/notes'), []);
      assert.deepEqual(await idsOf('boss', '/meetings'), ['m-ann', 'm-bob']);
      assert.deepEqual(await idsOf('bob', '/promises'), []);
      assert.deepEqual(await idsOf('bob', '/overlays'), []);
      assert.equal((await server.call('boss', 'GET', '/notes/n-ann')).status, 404);
    });

    test('nobody writes into the meeting of others, or over their records', async () => {
      const refused: [string, string, AnyRecord][] = [
        ['bob', 'notes', note('x', 'm-ann', 'bob', 'pair')],
        ['bob', 'notes', note('x', 'm-none', 'bob', 'pair')],
        ['bob', 'notes', note('n-both', 'm-bob', 'bob', 'pair')],
        ['boss', 'notes', note('n-both', 'm-bob', 'boss', 'pair')],
        ['bob', 'promises', { id: 'p-ann', meetingId: 'm-bob', side: 'person', text: 'x', status: 'kept' }],
        ['bob', 'meetings', meeting('m-ann', ['bob', 'boss'])],
        ['bob', 'meetings', meeting('m-new', ['ann', 'boss'])],
        ['boss', 'meetings', meeting('m-ann', ['boss', 'bob'])],
        ['boss', 'meetings', meeting('m-ann', ['boss'])],
      ];
      for (const [person, resource, record] of refused) {
        const answer = await server.call(person, 'PUT', `/${resource}/${record.id}`, { body: record });
        assert.equal(answer.status, 403, `${person} ${resource} ${record.id}: ${answer.text}`);
      }
      for (const path of ['/notes/n-both', '/promises/p-ann', '/overlays/o-ann', '/meetings/m-ann']) {
        assert.equal((await server.call('bob', 'DELETE', path)).status, 204, path);
        assert.equal((await server.call('ann', 'GET', path)).status, 200, `${path} is still there`);
      }
    });

    test("a note is its author's to write, also when both read it", async () => {
      const forged = { ...note('n-both', 'm-ann', 'boss', 'pair') };
      assert.equal((await server.call('boss', 'PUT', '/notes/n-both', { body: forged })).status, 403);
      const asAnn = note('forged', 'm-ann', 'ann', 'pair');
      assert.equal((await server.call('boss', 'PUT', '/notes/forged', { body: asAnn })).status, 403);
      assert.equal((await server.call('boss', 'DELETE', '/notes/n-both')).status, 403);
      const withdrawn = note('n-both', 'm-ann', 'ann', 'self');
      assert.equal((await server.call('ann', 'PUT', '/notes/n-both', { body: withdrawn })).status, 200);
      assert.ok(!(await idsOf('boss', '/notes')).includes('n-both'));
    });

    test("a private note cannot be felt out by its id, nor keep its author's place", async () => {
      const put = (person: string, id: string, visibility: 'self' | 'pair', headers: Record<string, string> = {}) =>
        server.call(person, 'PUT', `/notes/${id}`, { body: note(id, 'm-ann', person, visibility), headers });
      for (const visibility of ['self', 'pair'] as const) {
        for (const headers of [{ 'if-match': '"0"' }, { 'if-none-match': '*' }, {}] as Record<string, string>[]) {
          const taken = await put('boss', 'n-ann', visibility, headers);
          const free = await put('boss', 'n-free', visibility, headers);
          assert.deepEqual([taken.status, taken.json.detail], [free.status, free.json.detail], JSON.stringify(headers));
        }
      }
      assert.equal((await server.call('ann', 'GET', '/notes/n-ann')).json.record?.authorId, 'ann');
      assert.equal((await put('ann', 'n-ann', 'self')).status, 200);
      // The manager's shared note of that id is seen, so it may be told.
      assert.equal((await put('ann', 'n-ann', 'pair')).status, 403);
      for (const id of ['n-ann', 'n-free'])
        assert.equal((await server.call('boss', 'DELETE', `/notes/${id}`)).status, 204);
      assert.equal((await put('ann', 'n-ann', 'pair')).status, 200);
      assert.equal((await put('ann', 'n-ann', 'self')).status, 200);
    });

    test('nobody turns up as a manager they are not, or with somebody nobody knows', async () => {
      const put = (person: string, id: string, body: object): Promise<number> =>
        server.call(person, 'PUT', `/meetings/${id}`, { body }).then(({ status }) => status);
      assert.equal(await put('bob', 'm-evil', meeting('m-evil', ['bob', 'ann'])), 403);
      assert.equal(await put('bob', 'm-ghost', { ...meeting('m-ghost', ['bob', 'nobody-here']), type: 'cross' }), 403);
      assert.equal(await put('bob', 'm-cross', { ...meeting('m-cross', ['bob', 'ann']), type: 'cross' }), 200);
      const { items = [] } = (await server.call('ann', 'GET', '/meetings')).json as {
        items?: { record: { id: string } }[];
      };
      assert.ok(!items.some(({ record }) => ['m-evil', 'm-ghost'].includes(record.id)));
      assert.equal((await server.call('bob', 'DELETE', '/meetings/m-cross')).status, 204);
    });

    test('nobody agrees for somebody else; anybody of the two withdraws', async () => {
      const put = (person: string, agreedBy: string[]) =>
        server.call(person, 'PUT', '/overlays/o-ann', { body: { id: 'o-ann', meetingId: 'm-ann', agreedBy } });
      assert.equal((await put('boss', ['boss', 'ann'])).status, 403);
      assert.equal((await put('ann', ['boss', 'ann'])).status, 200);
      assert.equal((await put('ann', ['boss'])).status, 200);
    });

    test('a wheel is laid down by its owner, while both agree, and goes with either agreement', async () => {
      const wheel = { of: 'self', takenAt: '2026-11-20T09:00:00Z', scores: { horizon: 3 } };
      const put = (person: string, agreedBy: string[], wheels?: object): Promise<number> =>
        server
          .call(person, 'PUT', '/overlays/o-ann', { body: { id: 'o-ann', meetingId: 'm-ann', agreedBy, wheels } })
          .then(({ status }) => status);
      assert.equal(await put('boss', ['boss'], { boss: wheel }), 403, 'the other has not agreed yet');
      assert.equal(await put('ann', ['boss', 'ann'], { boss: wheel }), 403, 'not for somebody else');
      assert.equal(await put('ann', ['boss', 'ann'], { ann: wheel }), 200);
      assert.equal(
        await put('boss', ['boss', 'ann'], { ann: { ...wheel, scores: { horizon: 5 } } }),
        403,
        'as it lies',
      );
      assert.equal(await put('boss', ['boss', 'ann'], { ann: wheel, boss: wheel }), 200);
      assert.equal(await put('boss', ['ann'], { ann: wheel }), 403, 'no wheel stays where one has withdrawn');
      assert.equal(await put('boss', ['ann']), 200);
      const read = await server.call('ann', 'GET', '/overlays');
      assert.ok(!JSON.stringify(read.json).includes('scores'), 'and none can be read any more');
      assert.equal(await put('ann', []), 200);
      assert.equal(await put('boss', ['boss']), 200);
    });

    test('a removed meeting leaves the notes of both, and is forgotten with the last', async () => {
      const body = meeting('m-short', ['ann', 'boss']);
      await server.call('ann', 'PUT', '/meetings/m-short', { body });
      await server.call('boss', 'PUT', '/notes/n-short', { body: note('n-short', 'm-short', 'boss', 'self') });
      assert.equal((await server.call('ann', 'DELETE', '/meetings/m-short')).status, 204);
      assert.ok((await idsOf('boss', '/notes')).includes('n-short'));
      assert.equal((await server.call('boss', 'DELETE', '/notes/n-short')).status, 204);
      const left = await server.store.db
        .selectFrom('meeting_pairs')
        .select('meeting_id')
        .where('meeting_id', '=', 'm-short')
        .execute();
      assert.deepEqual(left, []);
    });

    test('a new manager inherits nothing of the talks before, and an administrator finds nothing', async () => {
      const mine = {
        id: 'sh-b1:1',
        promptId: 'sh-b1',
        state: 'not-today',
        meeting: 1,
        at: '2026-11-20T09:00:00+09:00',
      };
      for (const [path, body] of [
        ['/prompt-states/sh-b1:1', mine],
        ['/meetings/m-kept', meeting('m-kept', ['ann', 'boss'])],
        ['/notes/n-kept', note('n-kept', 'm-kept', 'ann', 'pair')],
      ] as const) {
        assert.equal((await server.call('ann', 'PUT', path, { body })).status, 200, path);
      }
      await sql`update shared_records set body = jsonb_set(body, '{managerId}', '"bob"')
        where org_id = 'demo' and resource = 'people' and id = 'ann'`.execute(server.store.db);
      try {
        const { roles } = (await server.call('bob', 'GET', '/viewer')).json.items![0]!.record as unknown as {
          roles: string[];
        };
        assert.ok(roles.includes('manager'), 'bob is a manager now');
        for (const path of ['/notes', '/promises', '/overlays', '/meetings', '/prompt-states']) {
          const seen = await server.call('bob', 'GET', path);
          assert.doesNotMatch(seen.text, /m-ann|m-kept|n-ann|n-kept|p-ann|o-ann|sh-b1/, path);
          const asked = await server.call('root', 'GET', path);
          assert.equal(asked.status, 403, path);
          assert.doesNotMatch(asked.text, /ann|sh-b1/, path);
        }
        for (const path of ['/notes/n-kept', '/promises/p-ann', '/meetings/m-kept']) {
          assert.equal((await server.call('bob', 'GET', path)).status, 404, path);
        }
        // The two of the meeting keep what is theirs.
        assert.match((await server.call('boss', 'GET', '/notes')).text, /n-kept/);
      } finally {
        await sql`update shared_records set body = jsonb_set(body, '{managerId}', '"boss"')
          where org_id = 'demo' and resource = 'people' and id = 'ann'`.execute(server.store.db);
      }
    });

    test('another organisation sees nothing of it, by the same ids', async () => {
      const who = { orgId: 'elsewhere', personId: 'ann', roles: ['employee'] as const };
      for (const resource of resources.filter(({ scope }) => ['shared', 'owner', 'pair'].includes(scope))) {
        if (resource.name === 'viewer' || resource.name === 'mirror-results') continue;
        assert.deepEqual((await server.store.list(who, resource, {})).items, [], resource.name);
      }
    });
  });
});
