import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { array, assert as always, asyncProperty, integer, jsonValue, nat, record, string } from 'fast-check';
import { importable } from '../../src/server/import/check.js';
import { columnNames, columnsOf, hasColumns } from '../../src/server/import/columns.js';
import { encodingOf } from '../../src/server/import/decode.js';
import { importableOf } from '../../src/server/import/source.js';
import { file, readAll } from './sources.js';

const values = async (name: string, csv: string | Uint8Array, encoding?: 'shift_jis'): Promise<unknown[]> =>
  (await readAll(file(name, csv, { size: 1, ...(encoding ? { encoding } : {}) }))).map((entry) =>
    'value' in entry ? entry.value : entry,
  );
const json = (text: string, size = 1) => readAll(file('units', text, { format: 'json', size }));

describe('a CSV', () => {
  test('may have a byte order mark, CRLF or LF or CR, and end without a line break', async () => {
    const wanted = [
      { id: 'a', name: '営業' },
      { id: 'b', name: '開発' },
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const text = `${mark}id,name${end}a,営業${end}b,開発`;
        assert.deepEqual(await values('units', text), wanted, JSON.stringify(text));
        assert.deepEqual(await values('units', text + end), wanted, JSON.stringify(text + end));
      }
    }
  });

  test('may be Shift_JIS with the characters that only Windows has, under any of its names', async () => {
    // "髙橋①" and the letters whose second byte is a backslash or a comma's neighbour.
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('id,name\r\na,"'),
      0xfb,
      0xfc,
      0x8b,
      0xb4,
      0x87,
      0x40,
      0x5c,
      0x95,
      0x5c,
      ...new TextEncoder().encode('"\r\n'),
    ]);
    assert.deepEqual(await values('units', bytes, 'shift_jis'), [{ id: 'a', name: '髙橋①\\表' }]);
    for (const name of ['Shift_JIS', 'sjis', 'CP932', 'Windows-31J', 'MS_Kanji']) {
      assert.equal(encodingOf(name), 'shift_jis', name);
    }
    assert.equal(encodingOf('UTF8'), 'utf-8');
    assert.equal(encodingOf('utf-16'), undefined);
    assert.deepEqual(await values('units', bytes), [
      {
        line: 2,
        column: 4,
        path: '',
        reason:
          'a character that is not utf-8, or was lost before (\uFFFD); a file saved by Excel in Japan may be shift_jis',
      },
    ]);
  });

  test('may be UTF-16 with its mark, as Excel saves Unicode text', async () => {
    const text = 'id,name\r\na,髙橋\r\n';
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    assert.deepEqual(await values('units', little), [{ id: 'a', name: '髙橋' }]);
    assert.deepEqual(await values('units', Buffer.from(little).swap16()), [{ id: 'a', name: '髙橋' }]);
    assert.deepEqual(await values('units', 'i'), [
      { line: 1, column: 1, path: 'i', reason: `an unknown column; known are id, name, name.ja, name.en, parentId` },
      { line: 1, path: 'id', reason: 'the header line has no column "id"' },
    ]);
  });

  test('holds quotes, commas and line breaks within quotes; lines are counted as an editor does', async () => {
    const text = 'id,name\r\na,"one\r\ntwo ""x"", y"\r\n\r\nb,"p\nq"\r\nc\r\n';
    const [a, b, c] = await readAll(file('units', text));
    assert.deepEqual(a, { line: 2, value: { id: 'a', name: 'one\r\ntwo "x", y' } });
    assert.deepEqual(b, { line: 5, value: { id: 'b', name: 'p\nq' } });
    assert.equal(c?.line, 7);
  });

  test('may have rows that a spreadsheet left empty', async () => {
    assert.deepEqual(await values('units', 'id,name\n,\na,A\n, \n\n,,,\n'), [{ id: 'a', name: 'A' }]);
  });

  test('makes records of dotted names: words by language, lists, names of one’s own', async () => {
    const roles =
      'id,title.ja,title.en,place,level,tasks,skills.skillId,skills.level\n' +
      'r1,営業,Sales,inside,2,見積; 提案,s1;s2;s3,3;;0.5\n' +
      'r2,開発,,outside,,,,\n';
    assert.deepEqual(await values('roles', roles), [
      {
        id: 'r1',
        title: { ja: '営業', en: 'Sales' },
        place: 'inside',
        level: 2,
        tasks: ['見積', '提案'],
        // An empty level is unknown, never zero.
        skills: [{ skillId: 's1', level: 3 }, { skillId: 's2' }, { skillId: 's3', level: 0.5 }],
      },
      { id: 'r2', title: { ja: '開発' }, place: 'outside' },
    ]);
    const people = 'id,displayName,unitId,attributes.site,attributes.__proto__\na,A,u,東京,x\n';
    const [person] = (await values('people', people)) as [{ attributes: object }];
    assert.deepEqual(Object.entries(person.attributes), [
      ['site', '東京'],
      ['__proto__', 'x'],
    ]);
    const cuts = 'id,cuts,thresholds.minGroup\nc,site; site+contract,5\n';
    assert.deepEqual(await values('cycles', cuts), [
      { id: 'c', cuts: [['site'], ['site', 'contract']], thresholds: { minGroup: 5 } },
    ]);
    const prompts = 'id,support,hints.ja,hints.en\np,other,聞く;待つ,listen\n';
    assert.deepEqual(await values('prompts', prompts), [
      { id: 'p', support: 'other', hints: [{ ja: '聞く', en: 'listen' }, { ja: '待つ' }] },
    ]);
    assert.deepEqual(await values('skills', 'id,label,scale\ns,S,0;7\n'), [{ id: 's', label: 'S', scale: [0, 7] }]);
  });

  test('keeps text that looks like a formula, a number, SQL or a script', async () => {
    for (const text of ['=1+1', '007', "'; drop table x; --", '<script>alert(1)</script>', 'null', 'TRUE']) {
      assert.deepEqual(await values('units', `id,name\n007,"${text}"\n`), [{ id: '007', name: text }]);
    }
  });

  const wrong: [what: string, csv: string, place: [line: number, column: number | undefined], reason: RegExp][] = [
    ['nothing', '', [1, undefined], /empty/],
    ['a misspelt column', 'id,nmae\na,A\n', [1, 2], /unknown column; known are id, name, name\.ja/],
    ['no id', 'name\nA\n', [1, undefined], /no column "id"/],
    ['a column twice', 'id,name,name\n', [1, 3], /stands twice/],
    ['a column without a name', 'id,,name\n', [1, 2], /without a name/],
    ['a field and its parts', 'id,name,name.ja\n', [1, 3], /beside name/],
    ['semicolons', 'id;name\na;A\n', [1, 1], /commas separate/],
    ['a comma too many', 'id,name\na,A\nb,B,C\n', [3, undefined], /3 columns, the header has 2/],
    ['a quote never closed', 'id,name\na,A\nb,"B\n\n\n', [3, undefined], /never closed/],
    ['a quote within', 'id,name\na,"A"B"\n', [2, undefined], /written twice/],
    ['a quote in bare text', 'id,name\na,A"B\n', [2, undefined], /written twice/],
  ];
  for (const [what, csv, [line, column], reason] of wrong) {
    test(`${what} is told by its place`, async () => {
      const flaw = (await readAll(file('units', csv))).find((entry) => 'reason' in entry);
      assert.ok(flaw && 'reason' in flaw, what);
      assert.deepEqual([flaw.line, flaw.column], [line, column]);
      assert.match(flaw.reason, reason);
    });
  }

  test('a survey cannot be rows', async () => {
    const [flaw] = await readAll(file('surveys', 'id\nx\n'));
    assert.match((flaw as { reason: string }).reason, /come as JSON/);
  });

  test('every column that is named can be filled', () => {
    for (const resource of importable.map((name) => importableOf(name)!)) {
      if (!hasColumns(resource)) continue;
      const fillOf = columnsOf(resource);
      for (const name of columnNames(resource)) {
        assert.ok(fillOf(name.replace('*', 'site')), `${resource.name}: ${name}`);
      }
    }
  });
});

describe('a JSON array', () => {
  test('is read record by record, wherever the pieces break', async () => {
    const records = array(record({ id: string({ unit: 'binary' }), name: jsonValue() })).filter(
      (list) => !JSON.stringify(list).includes('\uFFFD'),
    );
    await always(
      asyncProperty(records, integer({ min: 1, max: 40 }), nat(3), async (list, size, indent) => {
        const read = await json(JSON.stringify(list, undefined, indent), size);
        const values = read.map((entry) => ('value' in entry ? entry.value : entry));
        assert.deepEqual(values, JSON.parse(JSON.stringify(list)));
      }),
      { numRuns: 200 },
    );
  });

  test('is refused where a character was lost before, wherever the pieces break', async () => {
    for (const size of [1, 2, 3, 64]) {
      const [flaw] = await json('[\n{"id": "a\uFFFD"}]', size);
      assert.ok(flaw && 'reason' in flaw);
      assert.deepEqual([flaw.line, flaw.column], [2, 10]);
      assert.match(flaw.reason, /lost before/);
    }
  });

  test('says where each record begins', async () => {
    const read = await json('\uFEFF[\n  {"id": "a"},\r\n\n {"id":\n"b"} ]\n');
    assert.deepEqual(
      read.map(({ line, column }) => [line, column]),
      [
        [2, 3],
        [4, 2],
      ],
    );
  });

  test('says where each field stands, or what would hold it', async () => {
    const text = '[{ "a": "\\"}", "b" : [ {"c": 1},\n  {"c": -2e3, "d": null} ],\n "a": true, "x.y": {}}]';
    const [entry] = await json(text);
    assert.ok(entry && 'value' in entry);
    const at = (path: string): string => {
      const { line, column } = entry.placeOf!(path);
      return text.split('\n')[line - 1]!.slice(column! - 1, column! + 3);
    };
    const places = {
      a: 'true',
      'b.0': '{"c"',
      'b.1': '{"c"',
      'b.1.c': '-2e3',
      'b.1.d': 'null',
      'b.7': '[ {"',
      '': '{ "a',
    };
    for (const [path, wanted] of Object.entries(places)) assert.equal(at(path), wanted, path);
    assert.equal(at('b.0.none'), '{"c"');
    assert.equal(at('none.at.all'), '{ "a');
  });

  const wrong: [what: string, text: string, place: [line: number, column: number], reason: RegExp][] = [
    ['nothing', '', [1, 1], /empty/],
    ['an object', '{"id": "a"}', [1, 1], /an array of records/],
    ['a record a line', '{"id": "a"}\n{"id": "b"}\n', [1, 1], /NDJSON is not read/],
    ['a missing comma', '[\n{"id": "a"}\n{"id": "b"}]', [3, 1], /a comma or \]/],
    ['a comma at the end', '[\n{"id": "a"},\n]', [3, 1], /a record is expected/],
    ['a comma within', '[{"id": "a",}]', [1, 13], /field name in double quotes/],
    ['single quotes', "[\n  {'id': 1}]", [2, 4], /double quotes/],
    ['a word', '[{"id": undefined}]', [1, 9], /a value is expected/],
    ['a number that is none', '[{"id": 01}]', [1, 9], /a value is expected/],
    ['a line break in a text', '[{"id": "a\nb"}]', [1, 9], /not closed, or holds a line break/],
    ['a cut file', '[{"id": "a"},\n {"id": "b"', [2, 2], /ends within this record/],
    ['a missing end', '[{"id": "a"},\n', [2, 1], /ends before the array does/],
    ['two arrays', '[]\n[]', [2, 1], /after the end/],
    ['depth', `[${'['.repeat(2000)}`, [1, 102], /nested more than 100/],
  ];
  for (const [what, text, place, reason] of wrong) {
    test(`${what} is told by line and column`, async () => {
      for (const size of [1, 7, 4096]) {
        const flaw = (await json(text, size)).find((entry) => 'reason' in entry);
        assert.ok(flaw && 'reason' in flaw, what);
        assert.deepEqual([flaw.line, flaw.column], place);
        assert.match(flaw.reason, reason);
      }
    });
  }

  test('never tells what it read: it may be about people', async () => {
    const [flaw] = await json('[{"name": "青木"; "x": 1}]');
    assert.doesNotMatch(JSON.stringify(flaw), /青木/);
  });

  test('one record cannot swallow the memory', async () => {
    const [flaw] = await json(`[{"id": "${'x'.repeat(1_000_001)}"}]`, 65_536);
    assert.match((flaw as { reason: string }).reason, /more than 1000000 characters/);
  });
});
