import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { wrongWith } from '../../src/server/import/check.js';
import { importableOf } from '../../src/server/import/source.js';
import { file, readAll } from './sources.js';
import { convertCatalogue, ImportRefused, lineOf, type Origin } from '../../src/server/import/index.js';

const flaws = async (from: Origin, files: Record<string, string>): Promise<string[]> => {
  const error = await convertCatalogue(from, files, 'line').then(
    () => assert.fail('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImportRefused)) throw error;
  return error.flaws.map(lineOf);
};

describe("HR's own sheet", () => {
  const csv =
    '\uFEFFコード,役割名,職種,等級,場所,概要,よい一日,主な仕事,スキル,次の役割,横の役割\r\n' +
    'S1,営業担当,営業,1,社内,お客さまと話す,朝は電話; 午後は訪問,見積；提案,交渉:2; 見積：0.5;聞く,営業主任,企画担当\r\n' +
    'S2,営業主任,営業,2,,,,,交渉:3,,\r\n' +
    ',,,,,,,,,,\r\n' +
    ',企画担当,企画,,社外,,,,,S2,\r\n';

  test('becomes roles, families, skills and designed roads, by the words that people write', async () => {
    assert.deepEqual(await convertCatalogue('sheet', { '役割.csv': csv }), {
      'role-families': [
        { id: '営業', name: '営業' },
        { id: '企画', name: '企画' },
      ],
      skills: ['交渉', '見積', '聞く'].map((name) => ({ id: name, label: name })),
      roles: [
        {
          id: 'S1',
          title: '営業担当',
          familyId: '営業',
          level: 1,
          summary: 'お客さまと話す',
          day: ['朝は電話', '午後は訪問'],
          tasks: ['見積', '提案'],
          // What has no level stays unknown.
          skills: [{ skillId: '交渉', level: 2 }, { skillId: '見積', level: 0.5 }, { skillId: '聞く' }],
          place: 'inside',
        },
        {
          id: 'S2',
          title: '営業主任',
          familyId: '営業',
          level: 2,
          skills: [{ skillId: '交渉', level: 3 }],
          place: 'inside',
        },
        { id: '企画担当', title: '企画担当', familyId: '企画', place: 'outside' },
      ],
      roads: [
        { id: 'S1~S2', from: 'S1', to: 'S2', kind: 'up', evidence: 'designed' },
        { id: 'S1~企画担当', from: 'S1', to: '企画担当', kind: 'side', evidence: 'designed' },
        { id: '企画担当~S2', from: '企画担当', to: 'S2', kind: 'up', evidence: 'designed' },
      ],
    });
  });

  test('carries readings and other names over, as they are written', async () => {
    const { roles } = await convertCatalogue('sheet', {
      'x.csv': '役割,よみ,別名\n営業,えいぎょう,渉外; 外回り\n企画,,\n',
    });
    assert.deepEqual(roles, [
      { id: '営業', title: '営業', reading: 'えいぎょう', aliases: ['渉外', '外回り'], place: 'inside' },
      { id: '企画', title: '企画', place: 'inside' },
    ]);
  });

  test('may have English headings, a role alone, and a line to show', async () => {
    const { roles, 'role-families': families } = await convertCatalogue(
      'sheet',
      { 'x.csv': 'Title,Family\nSales,Commercial\n' },
      'From our handbook',
    );
    assert.deepEqual(roles, [{ id: 'Sales', title: 'Sales', familyId: 'Commercial', place: 'inside' }]);
    assert.equal(families[0]?.attribution, 'From our handbook');
  });

  test('every flaw is told by line and column, by the heading that HR sees', async () => {
    const wrong = '役割,等級,スキル,次の役割,場所\n営業,一,交渉:高い,部長,\n営業,1,,,\n,2,,,\n開発,3,,,海外\n';
    assert.deepEqual(await flaws('sheet', { 's.csv': wrong }), [
      's.csv:3:1 役割: "営業" stands twice, first in line 2',
      's.csv:4:1 役割: a role without a name',
      's.csv:2:4 次の役割: there is no role "部長" in this sheet',
      's.csv:2:2 等級: a number is expected',
      's.csv:2:3 スキル: "交渉:高い": a level after the colon is a number',
      's.csv:5:5 場所: 社内 or 社外 (inside, outside) is expected',
    ]);
    const unknown = await flaws('sheet', { 's.csv': '役割,給与,役割\nA,1,B\n' });
    assert.match(unknown[0]!, /^s\.csv:1:2 給与: an unknown column.*known are 役割, コード, 読み, 別名, 職種/);
    assert.match(unknown[1]!, /^s\.csv:1:3 役割: .*stands twice/);
    assert.deepEqual(await flaws('sheet', { 's.csv': '' }), ['s.csv:1 the file is empty']);
    assert.deepEqual(await flaws('sheet', { 's.csv': 'コード\nx\n' }), ['s.csv:1 役割: there is no such column']);
    assert.match((await flaws('sheet', { 's.csv': '役割\n"x\n' }))[0]!, /^s\.csv:2 a quote is opened/);
  });
});

test('the tables of the guide are read as they stand there', async () => {
  const page = readFileSync(new URL('../../stories/guide/import.mdx', import.meta.url), 'utf8');
  const tables = page
    .split(/\n\n+/)
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block
        .split('\n')
        .filter((_, at) => at !== 1)
        .map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
  const csvOf = (first: string, second: string): string =>
    tables
      .find(([head = []]) => head[0] === first && head[1] === second)!
      .map((row) => row.join(','))
      .join('\n');
  for (const [name, second] of [
    ['people', 'displayName'],
    ['roles', 'title.ja'],
  ] as const) {
    const found = await readAll(file(name, csvOf('id', second)));
    assert.ok(found.length > 0);
    for (const entry of found) {
      assert.ok('value' in entry, JSON.stringify(entry));
      assert.equal(wrongWith(importableOf(name)!, entry.value), undefined);
    }
  }
  const { roles, roads } = await convertCatalogue('sheet', { 's.csv': csvOf('役割', '職種') });
  assert.deepEqual([roles.length, roads.length], [3, 2]);
});

describe('a catalogue from files', () => {
  const roles =
    '[\n {"id": "a", "title": "A", "family": "F", "skills": []},\n {"id": "b", "title": 7, "family": "F", "skills": [{"id": 1}]}\n]';
  const skills = '[]';

  test('every flaw is told by file, line and column', async () => {
    assert.deepEqual(await flaws('esco', { 'roles.json': roles, 'skills.json': skills }), [
      'roles.json:3:23 title: a text is expected',
      'roles.json:3:59 skills.0.id: a text is expected',
      'roles.json:3:52 skills.0.need: essential or optional is expected',
    ]);
    assert.deepEqual(await flaws('esco', { 'roles.json': '[\n{"id": "a"\n"title": 1}]' }), [
      'roles.json:3:1 not JSON: a comma or } is expected',
    ]);
    assert.deepEqual(await flaws('esco', { 'roles.json': '[]' }), ['skills.json is missing']);
    assert.match(
      (await flaws('esco', { 'roles.json': '{}', 'skills.json': '[]' }))[0]!,
      /^roles\.json:1:1 .*a list is expected/,
    );
    const onet = {
      'roles.json': '[]',
      'skills.json': '[]',
      'transitions.json': '[]',
      'descriptions.json': '{"a":\n 1}',
    };
    assert.match((await flaws('onet', onet))[0]!, /^descriptions\.json:2:2 a: a text is expected/);
  });

  test('a catalogue without the line that its licence asks for is not converted', async () => {
    await assert.rejects(convertCatalogue('esco', { 'roles.json': '[]', 'skills.json': '[]' }), /esco: the line/);
  });

  test('a road that few people went tells of nobody', async () => {
    const files = {
      'roles.json': '[{"id": "a", "title": "A"}, {"id": "b", "title": "B", "family": "F"}]',
      'transitions.json':
        '[{"from": "a", "to": "b", "count": 4}, {"from": "b", "to": "a", "count": 5, "kind": "up", "period": "2020–2025"}]',
    };
    const { roads } = await convertCatalogue('moves', files, 'line');
    assert.deepEqual(roads, [
      { id: 'b~a', from: 'b', to: 'a', kind: 'up', evidence: 'observed', countBand: '5-9', period: '2020–2025' },
    ]);
  });
});
