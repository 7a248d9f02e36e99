import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { wrongWith } from '../../src/server/import/check.js';
import { delimiterOf } from '../../src/server/import/sheet-columns.js';
import { importableOf } from '../../src/server/import/source.js';
import { file, readAll } from './sources.js';
import { converted } from '../../src/server/import/convert.js';
import { convertCatalogue, ImportRefused, lineOf, type Origin, sheetTemplate } from '../../src/server/import/index.js';

const flaws = async (from: Origin, files: Record<string, string>): Promise<string[]> => {
  const error = await convertCatalogue(from, files, { attribution: 'line' }).then(
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
      { attribution: 'From our handbook' },
    );
    assert.deepEqual(roles, [{ id: 'Sales', title: 'Sales', familyId: 'Commercial', place: 'inside' }]);
    assert.equal(families[0]?.attribution, 'From our handbook');
    // Also where the sheet has no families, which carry the line.
    const alone = await convertCatalogue('sheet', { 'x.csv': 'Title\nSales\n' }, { attribution: 'From our handbook' });
    assert.deepEqual(
      alone['role-families'].map(({ id, attribution }) => [id, attribution]),
      [['all', 'From our handbook']],
    );
    assert.equal(alone.roles[0]!.familyId, 'all');
  });

  test('a skill without a name is told by its cell, and is no skill', async () => {
    assert.deepEqual(await flaws('sheet', { '役割.csv': '役割,スキル\n営業,交渉; :3; ：4\n' }), [
      '役割.csv 2行目 B列「スキル」：「:3」：コロンの前に、スキルの名前を書いてください',
      '役割.csv 2行目 B列「スキル」：「：4」：コロンの前に、スキルの名前を書いてください',
    ]);
    assert.deepEqual(await flaws('sheet', { 's.csv': 'title,skills\nSales,:high\n' }), [
      's.csv:2:2 skills: ":high": before the colon stands the name of the skill',
    ]);
  });

  test('what no record can hold is told by its cell before anything else is asked', async () => {
    const [long, half] = ['長'.repeat(201), '半'.repeat(100)];
    const csv = `役割,職種,等級,スキル,次の役割\n${long},,,,\n営業,${long},${'9'.repeat(400)},${long},\n${half},,,,${half}2\n${half}2,,,,\n`;
    const cut = `「${'長'.repeat(20)}…」は200文字をこえています`;
    assert.deepEqual(await flaws('sheet', { '役割.csv': csv }), [
      `役割.csv 2行目 A列「役割」：${cut}`,
      `役割.csv 3行目 B列「職種」：${cut}`,
      '役割.csv 3行目 C列「等級」：数字で書いてください',
      `役割.csv 3行目 D列「スキル」：${cut}`,
      `役割.csv 4行目 E列「次の役割」：「${'半'.repeat(20)}…」への道：二つの役割の名前が、合わせて199文字をこえています。「コード」の列に短いコードを書くと取りこめます`,
    ]);
  });

  test('every record of a sheet has its cell, and each field of a role its own', async () => {
    const csv = 'スキル,役割,職種,等級,横の役割,概要\n,営業,,,,\n"聞く; 営業:2",主任,販売,2,営業,人を\n';
    const { placeOf, catalogue } = await converted('sheet', { 's.csv': csv });
    const at = (...where: Parameters<typeof placeOf>): string => {
      const { line, column, path } = placeOf(...where);
      return `${line}:${column} ${path}`;
    };
    assert.equal(at('role-families', 0, 'id'), '3:3 職種');
    assert.deepEqual([at('skills', 0, 'label'), at('skills', 1, 'id')], ['3:1 スキル', '3:1 スキル']);
    assert.equal(catalogue.skills[1]!.id, '営業', 'a skill with the name of a role stands where the skill does');
    assert.equal(at('roads', 0, 'id'), '3:5 横の役割');
    assert.deepEqual(
      ['', 'id', 'familyId', 'level', 'summary', 'skills.1.level'].map((path) => at('roles', 1, path)),
      ['3:2 役割', '3:2 役割', '3:3 職種', '3:4 等級', '3:6 概要', '3:1 スキル'],
    );
  });

  test('finds the separator of a file of any size by its headings', () => {
    assert.equal(delimiterOf('"a,b";c\n"d'), ';');
    // One quoted cell of sixteen million characters is more than an expression may remember.
    assert.equal(delimiterOf(`title;summary\nSales;"${'x'.repeat(16_777_216)}"`), ';');
  });

  test('every flaw is told at once, by row and column, by the heading that HR sees, in the language of the sheet', async () => {
    const wrong = '役割,等級,スキル,次の役割,場所\n営業,一,交渉:高い,部長,\n営業,1,,,\n,2,,,\n開発,3,,,海外\n';
    assert.deepEqual(await flaws('sheet', { '役割.csv': wrong }), [
      '役割.csv 2行目 B列「等級」：数字で書いてください',
      '役割.csv 2行目 C列「スキル」：「交渉:高い」：コロンのあとの段階は数字です。わからないときは、コロンから後を消してください',
      '役割.csv 2行目 D列「次の役割」：「部長」という役割は、この表にありません',
      '役割.csv 3行目 A列「役割」：「営業」は2行目にもあります。同じ名前の役割が二つあるときは「コード」の列で分けられます',
      '役割.csv 4行目 A列「役割」：役割の名前がありません',
      '役割.csv 5行目 E列「場所」：社内 か 社外 と書いてください',
    ]);
    const english =
      'title,level,skills,next,place\nSales,one,Selling:high,Boss,\nSales,1,,,\n,2,,,\nMaking,3,,,abroad\n';
    assert.deepEqual(await flaws('sheet', { 's.csv': english }), [
      's.csv:2:2 level: a number is expected',
      's.csv:2:3 skills: "Selling:high": a level after the colon is a number; where it is not known, leave out the colon',
      's.csv:2:4 next: there is no role "Boss" in this sheet',
      's.csv:3:1 title: "Sales" stands twice, first in row 2; a column "コード" (code) tells roles of one name apart',
      's.csv:4:1 title: a role without a name',
      's.csv:5:5 place: 社内 or 社外 (inside, outside) is expected',
    ]);
  });

  test('the language can be chosen, whatever the headings are in', async () => {
    const refusal = (lang: 'ja' | 'en') =>
      convertCatalogue('sheet', { 's.csv': '役割,次の役割\n営業,部長\n' }, { lang }).catch((error: unknown) => error);
    const [ja, en] = (await Promise.all([refusal('ja'), refusal('en')])) as [ImportRefused, ImportRefused];
    assert.equal(ja.message, '1か所に直すところがあります。何も書きこんでいません');
    assert.equal(en.message, '1 flaw; nothing was written');
    assert.equal(lineOf(en.flaws[0]!), 's.csv:2:2 次の役割: there is no role "部長" in this sheet');
  });

  test('headings that cannot be used are told before anything is said of the rows', async () => {
    const unknown = await flaws('sheet', { 's.csv': '役割,給与,役割名\nA,1,B\n' });
    assert.match(
      unknown[0]!,
      /^s\.csv 1行目 B列「給与」：この見出しは使えません。.*使えるのは 役割、コード、読み、別名、職種/,
    );
    assert.match(unknown[1]!, /^s\.csv 1行目 C列「役割名」：同じ意味の見出しがA列にもあります$/);
    assert.equal(unknown.length, 2);
    assert.deepEqual(await flaws('sheet', { 's.csv': '' }), ['s.csv:1 the file is empty']);
    assert.deepEqual(await flaws('sheet', { 's.csv': 'コード\nx\n' }), ['s.csv 1行目「役割」：この列がありません']);
    assert.match((await flaws('sheet', { 's.csv': '役割一覧 2026年度,\n役割,職種\n' }))[0]!, /一行目は見出しの行です/);
    assert.match((await flaws('sheet', { 's.csv': '役割\n"x\n' }))[0]!, /^s\.csv 2行目：この行で始まった引用符/);
  });

  test('is read as Excel writes it: line breaks in cells, empty columns and rows, full width', async () => {
    const excel =
      '\uFEFF役割,コード,ｽｷﾙ（段階）,次の役割,等級,概要,,\r\n' +
      '"営業\n担当",Ｓ１,"交渉：２\n見積：0.5、 聞く",営業主任,１,"一行目\r\n二行目",,\r\n' +
      ',,,,,,,\r\n' +
      '営業主任,S2, 交渉 : 3 ;,,２,,,\r\n';
    const { roles, roads, skills } = await convertCatalogue('sheet', { '役割.csv': excel });
    assert.deepEqual(roles, [
      {
        id: 'Ｓ１',
        title: '営業 担当',
        level: 1,
        summary: '一行目\r\n二行目',
        skills: [{ skillId: '交渉', level: 2 }, { skillId: '見積', level: 0.5 }, { skillId: '聞く' }],
        place: 'inside',
      },
      { id: 'S2', title: '営業主任', level: 2, skills: [{ skillId: '交渉', level: 3 }], place: 'inside' },
    ]);
    assert.deepEqual(
      roads.map(({ from, to }) => [from, to]),
      [['Ｓ１', 'S2']],
    );
    assert.equal(skills.length, 3);
    // A cell of several lines is one row: what is said of the next one names the row that the spreadsheet shows.
    const wrong = excel.replace('S2,', 's1,').replace(' 交渉 : 3 ;', '#N/A').replace(',２,,,', ',２,,,メモ');
    assert.deepEqual(await flaws('sheet', { 's.csv': wrong }), [
      's.csv 4行目 B列「コード」：「s1」は2行目にもあります',
      's.csv 4行目 C列「ｽｷﾙ（段階）」：#N/A は計算式のエラーです。値そのものを書いてください',
      's.csv 4行目 H列：見出しのない列に「メモ」と書かれています',
    ]);
  });

  test('columns may be parted by tabs or semicolons, as Excel does elsewhere', async () => {
    for (const csv of ['title\tnext\nA\tB\nB\t\n', 'title;next\nA;"B"\nB;\n']) {
      const { roads } = await convertCatalogue('sheet', { 's.csv': csv });
      assert.deepEqual(
        roads.map(({ id }) => id),
        ['A~B'],
      );
    }
  });

  test('roads of other kinds have columns of their own, and staying is one', async () => {
    const { roads } = await convertCatalogue('sheet', {
      's.csv':
        '役割,次の役割,横の役割,別の職種の役割,深める役割,兼務の役割,もどる役割,軽くする役割\nA,B,C,D,A,E,F,G\n' +
        'BCDEFG'.replaceAll(/./g, '$&,,,,,,,\n'),
    });
    assert.deepEqual(
      roads.map(({ to, kind }) => `${to} ${kind}`),
      ['B up', 'C side', 'D cross', 'A deepen', 'E concurrent', 'F return', 'G step-down'],
    );
    assert.ok(roads.every(({ evidence }) => evidence === 'designed'));
  });

  test('what could be meant in two ways is asked back, and nothing is guessed', async () => {
    const csv = (rows: string): string => `役割,コード,スキル,次の役割\n${rows}`;
    const told = async (rows: string): Promise<string[]> =>
      (await flaws('sheet', { 's.csv': csv(rows) })).map((line) => line.slice('s.csv '.length));
    assert.deepEqual(await told('主任,A,,\n主任,B,,\n担当,C,,主任\n'), [
      '4行目 D列「次の役割」：「主任」という役割はいくつかあります。コードで書いてください：「A」「B」',
    ]);
    assert.deepEqual(await told('主任,A,,主任\n'), [
      '2行目 D列「次の役割」：「主任」から同じ「主任」への道になっています',
    ]);
    assert.deepEqual(await told('主任,A,,\n担当,B,,主任; A\n'), [
      '3行目 D列「次の役割」：この行に「A」が二度書かれています',
    ]);
    assert.deepEqual(await told('主任,A,"交渉:2,見積:1",\n'), [
      '2行目 C列「スキル」：「交渉:2,見積:1」：スキルとスキルの間は ; で区切ります',
    ]);
    assert.deepEqual(await told('主任,A,ＳＱＬ:2; sql,\n'), [
      '2行目 C列「スキル」：この行に「sql」が二度書かれています',
    ]);
  });

  test('next roles that lead round are taken as they are, and it is said', async () => {
    const notes: string[] = [];
    const rows = 'A,B\nB,C\nC,D; A\nD,\nE,A\n';
    const { roads } = await convertCatalogue(
      'sheet',
      { 's.csv': `役割,次の役割\n${rows}` },
      { onNote: (note) => notes.push(note) },
    );
    assert.equal(roads.length, 5);
    assert.deepEqual(notes, ['次の役割をたどると、はじめの役割に戻ります。そのまま取りこみます：A → B → C → A']);
    await convertCatalogue('sheet', { 's.csv': 'title,next\nA,B\nB,C\nC,\n' }, { onNote: (note) => notes.push(note) });
    assert.equal(notes.length, 1);
  });

  test('five thousand rows, all of them wrong, are answered with the first hundred and a count', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `役割${at},いない\n`).join('');
    const error = await convertCatalogue('sheet', { 's.csv': `役割,次の役割\n${rows}` }).catch(
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ImportRefused);
    assert.deepEqual([error.flaws.length, error.more], [100, 4900]);
    const right = await convertCatalogue('sheet', {
      's.csv': `役割,次の役割\n${rows.replaceAll('いない', '役割0').replace(',役割0', ',')}`,
    });
    assert.deepEqual([right.roles.length, right.roads.length], [5000, 4999]);
  });

  test('whatever a sheet holds, it is refused in words or becomes records that can be kept', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '営業', '交渉:2; 聞く', '社外', '1', '"', '\n', '#REF!', ':', ';', '\u0000', '\ud800'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 }), async (table) => {
        const csv = ['役割,コード,職種,スキル,次の役割,場所', ...table.map((row) => row.join(','))].join('\n');
        const made = await convertCatalogue('sheet', { 's.csv': csv }).catch((error: unknown) => {
          if (!(error instanceof ImportRefused)) throw error;
          assert.ok(error.flaws.every(({ line, reason }) => line > 0 && reason !== ''));
        });
        if (!made) return;
        for (const name of ['role-families', 'skills', 'roles', 'roads'] as const)
          for (const record of made[name]) assert.equal(wrongWith(importableOf(name)!, record), undefined);
      }),
    );
  });

  test('the template is such a sheet, in both languages, with every column', async () => {
    for (const [lang, first] of [
      ['ja', '営業担当'],
      ['en', 'Sales'],
    ] as const) {
      const template = sheetTemplate(lang);
      assert.ok(template.startsWith('\uFEFF'), 'Excel needs the mark to read UTF-8');
      const { roles, roads } = await convertCatalogue('sheet', { 's.csv': template });
      assert.equal(roles[0]!.title, first);
      assert.equal(new Set(roads.map(({ kind }) => kind)).size, 6);
      for (const key of ['reading', 'aliases', 'familyId', 'level', 'summary', 'day', 'tasks', 'skills'])
        assert.ok(
          roles.some((role) => role[key as keyof typeof role] !== undefined || lang === 'en'),
          key,
        );
    }
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
    const { roads } = await convertCatalogue('moves', files, { attribution: 'line' });
    assert.deepEqual(roads, [
      { id: 'b~a', from: 'b', to: 'a', kind: 'up', evidence: 'observed', countBand: '5-9', period: '2020–2025' },
    ]);
  });
});
