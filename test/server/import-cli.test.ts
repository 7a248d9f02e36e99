import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demoOrg } from '../../src/server/auth.js';
import { openDatabase } from '../../src/server/database.js';
import { type Engine, onEveryEngine } from './engines.js';
import { killAll, launch, type Started } from './process.js';

/** Makes a process believe that somebody watches its messages. */
const watched = { NODE_OPTIONS: '--import=data:text/javascript,process.stderr.isTTY=true' };

onEveryEngine((start) => {
  let engine: Engine;
  let home: string;
  before(async () => {
    engine = await start();
    home = mkdtempSync(join(tmpdir(), 'kyoritsu-import-'));
  });
  after(async () => {
    killAll();
    rmSync(home, { recursive: true });
    await engine.stop();
  });

  const path = (name: string, content: string | Buffer): string => {
    const file = join(home, name);
    writeFileSync(file, content);
    return file;
  };
  const load = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Started => {
    const { url, folder } = engine.where;
    const where = folder === undefined ? [] : ['--data', folder];
    return launch(['import', ...args, ...where], { ...env, ...(url === undefined ? {} : { DATABASE_URL: url }) });
  };
  const run = async (args: readonly string[], code: number, env?: NodeJS.ProcessEnv): Promise<string> => {
    const command = load(args, env);
    assert.equal(await command.ended, code, command.output());
    return command.output();
  };
  const count = async (resource: string): Promise<number> => {
    const db = await openDatabase(engine.where);
    const { n } = await db
      .selectFrom('shared_records')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('org_id', '=', demoOrg)
      .where('resource', '=', resource)
      .executeTakeFirstOrThrow();
    await db.destroy();
    return Number(n);
  };

  test('loads files, says what became of them, and what would', async () => {
    const units = path('units.csv', 'id,name\nu1,営業部\n');
    const people = path('people.json', '[{"id": "a", "displayName": "青木", "unitId": "u1"}]');
    const dry = await run([`units=${units}`, `people=${people}`, '--dry-run'], 0);
    assert.equal(
      dry,
      'units: 1 added, 0 changed, 0 same, 0 removed\npeople: 1 added, 0 changed, 0 same, 0 removed\nnothing was written: a dry run\n',
    );
    assert.equal(await count('units'), 0);
    await run([`units=${units}`, `people=${people}`], 0);
    assert.equal(await run(['units', units], 0), 'units: 0 added, 0 changed, 1 same, 0 removed\n');
  });

  test('says file, line and column of what is wrong, and exits with 1', async () => {
    const wrong = path('wrong.csv', 'id,displayName,unitId\na,青木,u1\nb,,u1\nc,"x\n');
    const said = await run(['people', wrong], 1);
    assert.equal(
      said,
      'wrong.csv:3:2 displayName: expected text, or an object of text by language\n' +
        'wrong.csv:4 a quote is opened in this row and never closed\n' +
        'kyoritsu-server: 2 flaws; nothing was written\n',
    );
    // Also where somebody watches: the bar is gone, and the cursor is back.
    const seen = await run(['people', wrong], 1, watched);
    assert.match(seen, /wrong\.csv:3:2 displayName/);
    assert.ok(seen.lastIndexOf('\u001b[?25h') > seen.lastIndexOf('\u001b[?25l'));
  });

  test('what it is told wrongly it says in words, watched or not', async () => {
    const units = path('units.csv', 'id,name\nu1,営業部\n');
    const mistakes: [string[], RegExp][] = [
      [['nothing', units], /no import of "nothing"; known are units, /],
      [['submissions', units], /no import of "submissions"/],
      [['units', join(home, 'none.csv')], /there is no file/],
      [['units', home, '--csv'], /there is no file/],
      [['units', path('units.xlsx', 'x')], /neither \.csv nor \.json; say --csv or --json/],
      [['units', units, '--encoding', 'utf-16'], /--encoding utf-16: utf-8 or shift_jis/],
      [['units', units, '--mode', 'add'], /--mode add: merge or replace/],
      [[`units=${units}`, `units=${units}`], /"units": given twice/],
      [[units], /<resource> <file>/],
      [[], /<resource> <file>/],
    ];
    await Promise.all(mistakes.map(async ([args, words]) => assert.match(await run(args, 1, watched), words)));
  });

  test('loads a catalogue from its folder, or from HR’s own sheet, as one', async () => {
    const sheet = path('役割.csv', '役割,職種,スキル,次の役割\n担当,営業,交渉:2,主任\n主任,営業,交渉:3,\n');
    const added = ['職種：追加 1', 'スキル：追加 1', '役割：追加 2', '道：追加 1'];
    const whole = (lines: readonly string[], rest: string): string =>
      lines.map((line) => `${line}、${rest}\n`).join('');
    const dry = await run(['roles', '--from', 'sheet', sheet, '--dry-run'], 0);
    assert.equal(dry, `${whole(added, '変更 0、そのまま 0、削除 0')}何も書きこんでいません（--dry-run）\n`);
    assert.equal(await count('roles'), 0);
    assert.equal(await run(['roles', '--from', 'sheet', sheet], 0), whole(added, '変更 0、そのまま 0、削除 0'));
    assert.equal(
      await run(['roles', '--from', 'sheet', sheet, '--lang', 'en'], 0),
      [
        'role-families: 0 added, 0 changed, 1',
        'skills: 0 added, 0 changed, 1',
        'roles: 0 added, 0 changed, 2',
        'roads: 0 added, 0 changed, 1',
      ]
        .map((line) => `${line} same, 0 removed\n`)
        .join(''),
    );
    const wrong = path('wrong.csv', '役割,次の役割\n担当,部長\n主任,担当\n');
    assert.equal(
      await run(['roles', '--from', 'sheet', wrong], 1),
      'wrong.csv 2行目 B列「次の役割」：「部長」という役割は、この表にありません\n' +
        'kyoritsu-server: 1か所に直すところがあります。何も書きこんでいません\n',
    );
    // What only the database can know is said in the language of the sheet too, or in the one asked for.
    const fewer = path('fewer.csv', '役割,スキル\n担当,\n');
    await run(['learning', path('learning.json', '[{"id": "l", "title": "本", "skillIds": ["交渉"]}]')], 0);
    const replace = ['roles', '--from', 'sheet', fewer, '--mode', 'replace'];
    assert.equal(
      await run(replace, 1),
      'fewer.csv：「交渉」がこの表にありません。学び「l」でまだ使われています\n' +
        'kyoritsu-server: 1か所に直すところがあります。何も書きこんでいません\n',
    );
    assert.equal(
      await run([...replace, '--lang', 'en'], 1),
      'fewer.csv id: leaves out "交渉", which learning "l" still name\nkyoritsu-server: 1 flaw; nothing was written\n',
    );
    // As the Excel of Japan saves a CSV: what is not UTF-8 and is Shift_JIS throughout.
    const japanese = path('sjis.csv', Buffer.from('96f08a840a89638bc60a', 'hex'));
    assert.match(
      await run(['roles', '--from', 'sheet', japanese], 0),
      /役割：追加 1.*\n.*\nお知らせ：.*Shift_JIS として読みました/,
    );
    // Read twice, it is no more than all of it: what is not UTF-8 comes late.
    const late = path(
      'late.csv',
      Buffer.concat([Buffer.from(`role,summary\nA,${'a'.repeat(300_000)}`), Buffer.from('96f0', 'hex')]),
    );
    const far = await run(['roles', '--from', 'sheet', late, '--dry-run', '--progress'], 0);
    assert.match(far, /^reading \d+ %\n/);
    const most = Math.max(...[...far.matchAll(/ (\d+) %/g)].map(([, percent]) => Number(percent)));
    assert.equal(most, 100, far);
    const told = await run(['roles', '--from', 'sheet', japanese, '--encoding', 'utf-8', '--lang', 'ja'], 1);
    assert.match(told, /^sjis\.csv 1行目：utf-8 ではない文字か、.*--encoding shift_jis をつけてください/);
    const broken = path('broken.csv', Buffer.from('96f08a840aff', 'hex'));
    assert.match(await run(['roles', '--from', 'sheet', broken], 1), /^broken\.csv:1 a character that is not utf-8/);
    const folder = path(
      'roles.json',
      '[{"id": "x", "title": "X", "family": "F",\n"skills": [{"id": "none", "need": "optional"}]}]',
    );
    path('skills.json', '[]');
    const esco = ['roles', '--from', 'esco', join(folder, '..')];
    assert.match(await run(esco, 1), /no SOURCE\.json .* say --attribution/);
    // What points to nothing is told where its row stands.
    const line = ['--attribution', 'ESCO v1.2.0'];
    assert.match(
      await run([...esco, ...line, '--dry-run'], 1),
      /^roles\.json:2:19 skills\.0\.id: there is no "none" in skills/,
    );
    path('skills.json', '[{"id": "none", "name": "N"}]');
    const would = await run([...esco, ...line, '--dry-run'], 0);
    assert.match(would, /roles: 1 added.*\n.*\nnote: ESCO knows no skill levels and no roads.*\nnothing was written/);
    // Asked for, it is said how far it is also where nobody watches; and what came of it is the same.
    const watchedFor = await run([...esco, ...line, '--dry-run', '--progress'], 0);
    for (const phase of ['reading 100 %', 'converting 100 %', 'checking 100 %'])
      assert.ok(watchedFor.includes(`${phase}\n`), watchedFor);
    assert.ok(watchedFor.endsWith(would));
    for (const [args, words] of [
      [['roles', sheet, '--from', 'onets'], /--from onets: gdad, onet, esco, jobtag, moves, sheet/],
      [['skills', sheet, '--from', 'sheet'], /roles --from sheet <file\.csv> is expected/],
      [['roles', sheet, '--from', 'gdad'], /a folder with roles\.json, skills\.json, transitions\.json/],
      [['roles', path('役割.xlsx', 'PK'), '--from', 'sheet'], /a workbook is not read; save its sheet as "CSV UTF-8"/],
      [['roles', sheet, '--from', 'sheet', '--lang', 'fr'], /--lang fr: en or ja is expected/],
      [['roles', home, '--from', 'onet'], /there is no file \S+descriptions\.json, \S+transitions\.json\n/],
    ] as const) {
      assert.match(await run(args, 1), words);
    }
  });

  test('takes a publisher’s own files out of a folder, whatever else lies there', async () => {
    const folder = mkdtempSync(join(home, 'esco-'));
    for (const [name, content] of [
      ['occupations_en.csv', 'conceptUri,iscoGroup,preferredLabel,altLabels\nx/o1,2512,developer,\n'],
      ['skills_en.csv', 'conceptUri,skillType,preferredLabel\nx/s1,knowledge,Python\n'],
      ['occupationSkillRelations_en.csv', 'occupationUri,relationType,skillUri\nx/o1,essential,x/s1\n'],
      ['ISCOGroups_en.csv', 'code,preferredLabel\n2,Professionals\n'],
      ['skillGroups_en.csv', 'not,read\n'],
    ] as const)
      writeFileSync(join(folder, name), content);
    const esco = ['roles', '--from', 'esco', folder, '--dry-run'];
    assert.match(await run(esco, 1), /say --attribution/);
    assert.match(
      await run([...esco, '--attribution', 'ESCO'], 0),
      /^role-families: 1 added.*\nskills: 1 added.*\nroles: 1 added.*\nroads: 0 added/,
    );
    writeFileSync(join(folder, 'skills_en.csv'), 'conceptUri,preferredLabel\n');
    assert.match(
      await run([...esco, '--attribution', 'ESCO'], 1),
      /^skills_en\.csv:1 skillType: there is no such column/,
    );
  });

  test('hands out a table to begin with, which can be loaded as it is', async () => {
    const template = await run(['roles', '--template', '--lang', 'ja'], 0);
    assert.ok(template.startsWith('\uFEFF役割,コード,'));
    assert.match(await run(['roles', '--template', '--lang', 'en'], 0), /^\uFEFFtitle,code,/);
    const dry = await run(['roles', '--from', 'sheet', path('template.csv', template), '--dry-run'], 0);
    assert.match(dry, /役割：追加 3/);
    assert.match(await run(['skills', '--template'], 1), /roles --template is expected/);
  });

  test('shows how far it is to whoever watches; killed on the way, nothing is written', async () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => `s${at},${'名'.repeat(20)}`).join('\n');
    const large = path('skills.csv', `id,label\n${rows}\n`);
    const before = await count('skills');
    const killed = load(['skills', large], watched);
    await killed.said(/ [2-9]\d %/);
    killed.kill('SIGKILL');
    await killed.ended;
    assert.doesNotMatch(killed.output(), /added/);
    assert.equal(await count('skills'), before);
    const whole = await run(['skills', large], 0);
    assert.equal(whole, 'skills: 150000 added, 0 changed, 0 same, 0 removed\n');
    assert.doesNotMatch(whole, /%/, 'a log gets plain lines');
  });
});
