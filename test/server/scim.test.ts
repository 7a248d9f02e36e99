import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pull } from '../../src/server/import/scim.js';
import {
  groups,
  organisationOf,
  type Rule,
  type ScimGroup,
  type ScimUser,
  users,
} from '../../src/server/import/scim-people.js';
import { type FakeDirectory, startDirectory } from './scim-directory.js';

const token = 'secret-token';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = (id: string, more: object = {}): ScimUser & { id: string } => ({ id, userName: id, ...more });

describe('a pull', () => {
  let directory: FakeDirectory;
  before(async () => (directory = await startDirectory(token)));
  after(() => directory.stop());
  beforeEach(() => {
    Object.assign(directory, { users: [], groups: [], page: 1000, lie: {} });
    directory.first.length = 0;
    directory.asked.length = 0;
    waits.length = 0;
  });

  const waits: number[] = [];
  const where = () => ({ url: directory.url, token, wait: async (ms: number) => void waits.push(ms) });
  const all = async (what: 'Users' | 'Groups' = 'Users', from = where()): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { id } of pull(from, what, what === 'Users' ? users : groups)) ids.push(id);
    return ids;
  };
  const names = (count: number): { id: string }[] => Array.from({ length: count }, (_, at) => user(`u${at}`));
  const status = (code: number, headers: Record<string, string> = {}) =>
    directory.first.push((_, response) => response.writeHead(code, headers).end('{}'));

  test('goes on page by page to the end, however few the server gives', async () => {
    directory.users = names(450);
    assert.equal((await all()).length, 450);
    assert.deepEqual(
      directory.asked.map((address) => new URL(address, directory.url).searchParams.get('startIndex')),
      ['1', '201', '401'],
    );
    directory.page = 7;
    assert.deepEqual(
      await all(),
      names(450).map(({ id }) => id),
    );
    directory.users = [];
    assert.deepEqual(await all(), []);
  });

  test('a server that miscounts is found out, and never an endless loop', async () => {
    directory.users = names(300);
    for (const [totalResults, words] of [
      // The length of a page instead of the total.
      [200, /said to have 200 entries, has more/],
      [100, /said to have 100 entries, gave more/],
      [301, /said to have 301 entries, gave 300/],
      [5_000_000, /5000000 entries are more than/],
      [-1, /a list with totalResults/],
      ['300', /a list with totalResults/],
    ] as const) {
      directory.lie = { totalResults: totalResults as number };
      await assert.rejects(all(), words);
    }
    // Ignores startIndex and gives the first page for ever.
    directory.lie = {};
    directory.page = 100;
    directory.users = [...names(100), ...names(100)];
    await assert.rejects(all(), /gave "u0" twice/);
  });

  test('a server that looks beyond its end with an error is believed', async () => {
    directory.users = names(200);
    const page = JSON.stringify({ totalResults: 200, Resources: directory.users });
    directory.first.push((_, response) => response.end(page));
    directory.first.push((_, response) => response.writeHead(400).end());
    assert.equal((await all()).length, 200);
  });

  test('a change between two pages is an error, not half a company', async () => {
    directory.users = names(450);
    directory.first.push((_, response) => {
      response.end(JSON.stringify({ totalResults: 451, Resources: directory.users.slice(0, 200) }));
    });
    await assert.rejects(all(), /changed while it was read; try again/);
  });

  test('a busy server is asked again when it says, a failing one a few times, longer each time', async () => {
    directory.users = names(1);
    status(429, { 'retry-after': '7' });
    status(503, { 'retry-after': new Date(Date.now() + 20_000).toUTCString() });
    status(500);
    assert.deepEqual(await all(), ['u0']);
    assert.equal(waits[0], 7000);
    assert.ok(waits[1]! > 15_000 && waits[1]! <= 20_000, String(waits[1]));
    assert.equal(waits[2], 4000);
    for (const said of ['86400', '-1', 'soon', '']) {
      waits.length = 0;
      status(429, { 'retry-after': said });
      await all();
      assert.ok(waits[0]! >= 0 && waits[0]! <= 60_000, `${said}: ${waits[0]}`);
    }
    waits.length = 0;
    for (let times = 0; times < 5; times++) status(502);
    await assert.rejects(all(), /answered 502/);
    assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
  });

  test('what cannot get better is told at once, with the address and never the token', async () => {
    directory.users = names(1);
    const cases: [() => unknown, RegExp][] = [
      [() => all('Users', { ...where(), token: 'wrong-token' }), /Users\?startIndex=1&count=200: answered 401/],
      [() => status(403), /answered 403/],
      [() => status(404), /answered 404/],
      [
        () =>
          directory.first.push((_, response) =>
            response.writeHead(302, { location: `${directory.url}/Users?startIndex=1&count=200` }).end(),
          ),
        /not reached/,
      ],
      [() => directory.first.push((request) => request.socket.destroy()), /not reached/],
      [() => directory.first.push((_, response) => response.end('<html>')), /not JSON, or broke off/],
      [
        () =>
          directory.first.push((_, response) => {
            response.writeHead(200, { 'content-length': '5000' });
            response.write('{"totalResults": 1, "Resources": [{"id": "u0"');
            setImmediate(() => response.destroy());
          }),
        /not JSON, or broke off/,
      ],
      [() => directory.first.push((_, response) => response.end('{"Resources": []}')), /a list with totalResults/],
      [
        () => directory.first.push((_, r) => r.end('{"totalResults": 1, "Resources": [{"id": 7}]}')),
        /entry 1: id: a text is expected/,
      ],
    ];
    for (const [arrange, words] of cases) {
      const given = arrange();
      const error: unknown = await (given instanceof Promise ? given : all()).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof Error);
      assert.match(error.message, words);
      assert.doesNotMatch(`${error.message} ${error.stack}`, /token\b.*secret|secret-token|wrong-token/);
    }
    assert.deepEqual(waits, []);
  });
});

describe('users and groups as an organisation', () => {
  const rule = (more: Partial<Rule> = {}): Rule => ({ unit: 'department', id: 'id', prefix: '', ...more });
  const at = (department?: string, organization?: string, manager?: string) => ({
    [enterprise]: { department, organization, ...(manager === undefined ? {} : { manager: { value: manager } }) },
  });
  const group = (id: string, displayName: string, ...members: string[]): ScimGroup => ({
    id,
    displayName,
    members: members.map((value) => ({ value })),
  });

  test('departments within organizations; managers by the directory’s own ids', () => {
    const all = [
      user('1', { displayName: '上田', ...at('営業部', '東日本') }),
      user('2', { displayName: '青木', ...at('営業部', '西日本', '1') }),
      user('3', { ...at(undefined, '東日本', '1') }),
      user('4', { ...at('総務') }),
    ];
    const { units, people, warnings } = organisationOf(all, [], rule());
    assert.deepEqual(units, [
      { id: '東日本', name: '東日本' },
      { id: '東日本 / 営業部', name: '営業部', parentId: '東日本' },
      { id: '西日本', name: '西日本' },
      { id: '西日本 / 営業部', name: '営業部', parentId: '西日本' },
      { id: '総務', name: '総務' },
    ]);
    assert.deepEqual(
      people.map(({ id, unitId, managerId }) => [id, unitId, managerId]),
      [
        ['1', '東日本 / 営業部', undefined],
        ['2', '西日本 / 営業部', '1'],
        ['3', '東日本', '1'],
        ['4', '総務', undefined],
      ],
    );
    assert.deepEqual(warnings, []);
  });

  test('people go by the field that sign-in tells, and so do their managers', () => {
    const all = [
      user('1', { externalId: 'E1', userName: 'ueda@example', ...at('A') }),
      user('2', { externalId: 'E2', userName: 'aoki@example', ...at('A', undefined, '1') }),
      user('3', { externalId: null, ...at('A') }),
    ];
    const ids = (id: Rule['id']) => organisationOf(all, [], rule({ id })).people.map((one) => [one.id, one.managerId]);
    assert.deepEqual(ids('externalId'), [
      ['E1', undefined],
      ['E2', 'E1'],
    ]);
    assert.deepEqual(ids('userName')[1], ['aoki@example', 'ueda@example']);
    assert.deepEqual(organisationOf(all, [], rule({ id: 'externalId' })).warnings, [
      'user "3" has no externalId: left out',
    ]);
  });

  test('who is inactive or in no unit is left out, and so is their name as a manager; nothing about them is told', () => {
    const all = [
      user('gone', { displayName: '退職者', active: false, ...at('A') }),
      user('bot', { displayName: '複合機' }),
      user('here', { active: true, ...at('A', undefined, 'gone') }),
    ];
    const { people, warnings } = organisationOf(all, [], rule());
    assert.deepEqual(
      people.map(({ id, managerId }) => [id, managerId]),
      [['here', undefined]],
    );
    assert.deepEqual(warnings, [
      'user "bot" is in no unit: left out',
      'manager "gone" of user "here" is not here: left out',
    ]);
  });

  test('groups within groups are units within units; other groups are not looked at', () => {
    const list = [
      group('g0', 'unit: 会社', 'g1', 'g2'),
      group('g1', 'unit: 営業', '1', 'g3'),
      group('g2', 'unit: 開発', '2'),
      group('g3', 'unit: 営業一課', '3'),
      group('x', 'printer users', '1', '2', 'g1'),
    ];
    const { units, people } = organisationOf(
      ['1', '2', '3', '4'].map((id) => user(id)),
      list,
      rule({ unit: 'group', prefix: 'unit:' }),
    );
    assert.deepEqual(units, [
      { id: 'g0', name: '会社' },
      { id: 'g1', name: '営業', parentId: 'g0' },
      { id: 'g2', name: '開発', parentId: 'g0' },
      { id: 'g3', name: '営業一課', parentId: 'g1' },
    ]);
    assert.deepEqual(
      people.map(({ id, unitId }) => [id, unitId]),
      [
        ['1', 'g1'],
        ['2', 'g2'],
        ['3', 'g3'],
      ],
    );
    assert.throws(
      () => organisationOf([user('1')], list, rule({ unit: 'group' })),
      /"1" is in the groups "g1" and "x": which is the unit\? --group-prefix/,
    );
    const twice = [group('a', 'A', 'c'), group('b', 'B', 'c'), group('c', 'C')];
    assert.throws(() => organisationOf([], twice, rule({ unit: 'group' })), /"c" is in the groups "a" and "b"/);
  });

  test('a name is the display name, or what the directory has instead', () => {
    const nameOf = (more: object): unknown =>
      organisationOf([user('1', { ...at('A'), ...more })], [], rule()).people[0]?.displayName;
    assert.equal(nameOf({ displayName: '青木 渚', name: { formatted: 'x' } }), '青木 渚');
    assert.equal(nameOf({ name: { formatted: '青木渚', familyName: 'x' } }), '青木渚');
    assert.equal(nameOf({ name: { familyName: '青木', givenName: '渚' } }), '青木 渚');
    assert.equal(nameOf({ displayName: null, name: null }), '1');
  });
});
