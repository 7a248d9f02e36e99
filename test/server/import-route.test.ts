import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importable } from '../../src/server/import/check.js';
import { type Answer, type Running, startServer } from './company.js';
import { onEveryEngine } from './engines.js';

onEveryEngine((start) => {
  let server: Running;
  before(async () => (server = await startServer(await start())));
  after(() => server.stop());

  const post = (
    person: string,
    path: string,
    body: string | Uint8Array,
    type = 'text/csv',
    more: Record<string, string> = {},
  ) => server.call(person, 'POST', `/imports/${path}`, { body, headers: { 'content-type': type, ...more } });
  const unitIds = async (): Promise<string[]> =>
    (await server.call('ann', 'GET', '/units')).json.items!.map(({ record }) => record.id);
  const errorsOf = (answer: Answer) => (answer.json as { errors?: object[] }).errors;
  const units = 'id,name,parentId\nu1,営業部,\nu2,開発部,u1\n';

  test('is open to HR and administrators; what is about people to HR alone', async () => {
    for (const resource of importable) {
      const personal = ['people', 'viewer', 'stories', 'contacts'].includes(resource);
      for (const [person, status] of [
        ['', 401],
        ['nobody', 401],
        ['ann', 403],
        ['boss', 403],
        ['root', personal ? 403 : 422],
        ['hana', 422],
      ] as const) {
        // What is not even CSV: who may not import learns nothing about what would be well formed.
        const answer = await post(person, resource, '');
        assert.equal(answer.status, status, `${person} ${resource}: ${answer.text}`);
      }
    }
    for (const resource of ['submissions', 'notes', 'bookmarks', 'team-results', 'nothing']) {
      assert.equal((await post('hana', resource, '[]', 'application/json')).status, 501, resource);
    }
    assert.equal((await server.call('hana', 'GET', '/imports/units')).status, 501);
  });

  test('says what became of the records, of a dry run what would', async () => {
    const added = { units: { added: 1, changed: 0, same: 1, removed: 0 } };
    const dry = await post('hana', 'units?dryRun=true', units);
    assert.deepEqual([dry.status, dry.json], [200, { dryRun: true, mode: 'merge', counts: added }]);
    assert.deepEqual(await unitIds(), ['u1']);
    const real = await post('root', 'units', units);
    assert.deepEqual([real.status, real.json], [200, { dryRun: false, mode: 'merge', counts: added }]);
    assert.deepEqual(await unitIds(), ['u1', 'u2']);
    const json = JSON.stringify([{ id: 'u1', name: '営業部', parentId: null }]);
    const replaced = await post('hana', 'units?mode=replace', json, 'application/json; charset=utf-8');
    assert.deepEqual(replaced.json, {
      dryRun: false,
      mode: 'replace',
      counts: { units: { added: 0, changed: 1, same: 0, removed: 1 } },
    });
    assert.deepEqual(await unitIds(), ['u1']);
  });

  test('takes what Excel in Japan saves', async () => {
    // 営業 in Shift_JIS.
    const bytes = [...new TextEncoder().encode('id,name\r\nu1,'), 0x89, 0x63, 0x8b, 0xc6, 0x0d, 0x0a];
    const wrong = await post('hana', 'units', Uint8Array.from(bytes));
    assert.match(JSON.stringify(errorsOf(wrong)), /"line":2,"column":4.*shift_jis/);
    const right = await post('hana', 'units', Uint8Array.from(bytes), 'text/csv; charset=Shift_JIS');
    assert.equal(right.status, 200, right.text);
    assert.equal((await server.call('ann', 'GET', '/units/u1')).json.record?.['name'], '営業');
  });

  test('every flaw comes with its place, and nothing is written', async () => {
    const answer = await post('hana', 'people', 'id,displayName,unitId\nx,X,u1\ny,,u1\nz,Z,none\n');
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.json.kind, 'invalid');
    assert.deepEqual(errorsOf(answer), [
      { line: 3, column: 2, path: 'displayName', reason: 'expected text, or an object of text by language' },
    ]);
    assert.equal((await server.call('hana', 'GET', '/people/x')).status, 404);
    const broken = await post('hana', 'units', '[{"id": "a" "name": "A"}]', 'application/json');
    assert.deepEqual(errorsOf(broken), [
      { line: 1, column: 13, path: '', reason: 'not JSON: a comma or } is expected' },
    ]);
  });

  test('what it cannot read it says before it reads', async () => {
    const cases: [path: string, type: string, status: number, words: RegExp][] = [
      ['units', 'application/x-ndjson', 415, /text\/csv or application\/json/],
      ['units', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 415, /text\/csv/],
      ['units', 'text/csv; charset=utf-16', 415, /charset utf-8 or shift_jis/],
      ['units?mode=delete', 'text/csv', 422, /mode: merge or replace/],
      ['units?dryRun=yes', 'text/csv', 422, /dryRun: true or false/],
      ['units?dryrun=true', 'text/csv', 422, /dryrun: unknown/],
      ['units?mode=merge&mode=replace', 'text/csv', 422, /mode: given twice/],
    ];
    for (const [path, type, status, words] of cases) {
      const answer = await post('hana', path, units, type);
      assert.equal(answer.status, status, path + type);
      assert.match(answer.json.detail ?? '', words);
    }
  });

  test('a body over 10 MB is refused with a way out, announced or not', async () => {
    const body = `id,name\n${'x'.repeat(11 * 1024 * 1024)}`;
    for (const headers of [{}, { 'content-length': String(body.length) }] as Record<string, string>[]) {
      const answer = await post('hana', 'units', body, 'text/csv', headers);
      assert.equal(answer.status, 413);
      assert.match(answer.json.detail ?? '', /10 MB; a larger file is imported with `kyoritsu-server import`/);
    }
    const rows = Array.from({ length: 60_000 }, (_, at) => `s${at},${'名'.repeat(40)}`).join('\n');
    const large = await post('root', 'skills?mode=replace', `id,label\n${rows}\n`);
    assert.deepEqual((large.json as { counts?: object }).counts, {
      skills: { added: 60_000, changed: 0, same: 0, removed: 0 },
    });
  });
});
