import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AnyRecord } from '../../src/model/resource.js';
import { demoOrg } from '../../src/server/auth.js';
import { openDatabase } from '../../src/server/database.js';
import { importAll } from '../../src/server/import/write.js';
import { type Engine, onEveryEngine } from './engines.js';
import { killAll, launch } from './process.js';
import { type FakeDirectory, startDirectory } from './scim-directory.js';
import { file } from './sources.js';

const token = 'secret-token';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = (id: string, department: string | undefined, manager?: string, more: object = {}) => ({
  id,
  userName: `${id}@example`,
  displayName: `名 ${id}`,
  emails: [{ value: `${id}@example` }],
  birthDate: '1990-01-01',
  [enterprise]: { department, manager: manager === undefined ? undefined : { value: manager } },
  ...more,
});

onEveryEngine((start) => {
  let engine: Engine;
  let directory: FakeDirectory;
  before(async () => {
    [engine, directory] = await Promise.all([start(), startDirectory(token)]);
    directory.users = [
      user('boss', '営業'),
      user('ann', '営業', 'boss'),
      user('bob', '開発', 'boss'),
      user('bot', undefined),
    ];
  });
  after(async () => {
    killAll();
    await directory.stop();
    await engine.stop();
  });

  const scim = async (code: number, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> => {
    const { url, folder } = engine.where;
    const where = folder === undefined ? [] : ['--data', folder];
    const more = { KYORITSU_SCIM_TOKEN: token, ...(url === undefined ? {} : { DATABASE_URL: url }), ...env };
    const command = launch(['scim', '--url', directory.url, ...args, ...where], more);
    assert.equal(await command.ended, code, command.output());
    assert.doesNotMatch(command.output(), /secret-token/);
    return command.output();
  };
  const kept = async (resource: string): Promise<AnyRecord[]> => {
    const db = await openDatabase(engine.where);
    const rows = await db
      .selectFrom('shared_records')
      .select('body')
      .where('org_id', '=', demoOrg)
      .where('resource', '=', resource)
      .orderBy('id')
      .execute();
    await db.destroy();
    return rows.map(({ body }) => body);
  };

  test('people and units are as the directory has them, and nothing more about anybody', async () => {
    const dry = await scim(0, ['--dry-run']);
    assert.match(dry, /user "bot" is in no unit: left out\n.*units: 2 added.*\npeople: 3 added.*\nnothing was written/);
    assert.deepEqual(await kept('people'), []);
    await scim(0);
    assert.deepEqual(await kept('people'), [
      { id: 'ann', displayName: '名 ann', unitId: '営業', managerId: 'boss' },
      { id: 'bob', displayName: '名 bob', unitId: '開発', managerId: 'boss' },
      { id: 'boss', displayName: '名 boss', unitId: '営業' },
    ]);
    assert.match(await scim(0), /people: 0 added, 0 changed, 3 same, 0 removed/);
  });

  test('what no directory knows stays; who has left goes', async () => {
    const db = await openDatabase(engine.where);
    const roles = file('roles', 'id,title,place\nsales,営業職,inside\n');
    const csv = 'id,displayName,unitId,managerId,roleId,attributes.site\nann,A,営業,boss,sales,東京\n';
    await importAll(db, demoOrg, [roles, file('people', csv)], { mode: 'merge', dryRun: false });
    await db.destroy();
    directory.users = [
      user('boss', '営業'),
      user('ann', '開発', 'boss'),
      user('bob', '開発', 'boss', { active: false }),
    ];
    assert.match(await scim(0), /people: 0 added, 1 changed, 1 same, 1 removed/);
    assert.deepEqual((await kept('people'))[0], {
      id: 'ann',
      displayName: '名 ann',
      unitId: '開発',
      managerId: 'boss',
      roleId: 'sales',
      attributes: { site: '東京' },
    });
  });

  test('nothing is written where the directory fails, or looks wrong', async () => {
    const before = await kept('people');
    const all = directory.users;
    const refused = async (words: RegExp, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> => {
      assert.match(await scim(1, args, env), words);
    };
    await Promise.all([
      refused(/answered 401/, [], { KYORITSU_SCIM_TOKEN: 'wrong' }),
      refused(/KYORITSU_SCIM_TOKEN: the token/, [], { KYORITSU_SCIM_TOKEN: '' }),
      refused(/https is expected/, ['--url', 'http://idp.example/scim']),
      refused(/--url: the address/, ['--url', 'idp']),
      refused(/--unit x: department or group/, ['--unit', 'x']),
      refused(/--id mail: id, externalId or userName/, ['--id', 'mail']),
    ]);
    directory.page = 1;
    directory.first.push(
      (_, response) => response.end(JSON.stringify({ totalResults: 3, Resources: [all[0]] })),
      (request) => request.socket.destroy(),
    );
    await refused(/startIndex=2.*not reached/);
    directory.users = [];
    await refused(/nobody there has a unit/);
    directory.users = [user('boss', '営業', 'ann'), user('ann', '営業', 'boss')];
    await refused(/Users:1.* people who manage each other/);
    directory.users = [user('new', '営業')];
    await refused(/2 of 2 people would be removed; if they have left, say --many-leave/);
    await refused(/2 of 2 people would be removed/, ['--id', 'userName']);
    assert.deepEqual(await kept('people'), before);
    assert.match(await scim(0, ['--many-leave']), /people: 1 added, 0 changed, 0 same, 2 removed/);
  });

  test('units from groups', async () => {
    directory.page = 1000;
    directory.users = [user('new', '営業')];
    directory.groups = [
      { id: 'g1', displayName: 'unit 会社', members: [{ value: 'g2', type: 'Group' }] },
      { id: 'g2', displayName: 'unit 営業', members: [{ value: 'new', type: 'User' }] },
      { id: 'g3', displayName: 'VPN' },
    ];
    await scim(0, ['--unit', 'group', '--group-prefix', 'unit']);
    assert.deepEqual(await kept('units'), [
      { id: 'g1', name: '会社' },
      { id: 'g2', name: '営業', parentId: 'g1' },
    ]);
  });
});
