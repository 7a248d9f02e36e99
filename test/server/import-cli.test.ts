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

  const path = (name: string, content: string): string => {
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
    assert.equal(
      await run(['roles', '--from', 'sheet', sheet], 0),
      ['role-families: 1', 'skills: 1', 'roles: 2', 'roads: 1']
        .map((n) => `${n} added, 0 changed, 0 same, 0 removed\n`)
        .join(''),
    );
    const wrong = path('wrong.csv', '役割,次の役割\n担当,部長\n');
    assert.match(
      await run(['roles', '--from', 'sheet', wrong], 1),
      /^wrong\.csv:2:2 次の役割: there is no role "部長"/,
    );
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
      /^roles\.json:1:2 skills\.skillId: there is no "none" in skills/,
    );
    path('skills.json', '[{"id": "none", "name": "N"}]');
    assert.match(await run([...esco, ...line, '--dry-run'], 0), /roles: 1 added.*\n.*\nnothing was written/);
    for (const [args, words] of [
      [['roles', sheet, '--from', 'onets'], /--from onets: gdad, onet, esco, jobtag, moves, sheet/],
      [['skills', sheet, '--from', 'sheet'], /roles --from sheet <file\.csv> is expected/],
      [['roles', sheet, '--from', 'gdad'], /a folder with roles\.json, skills\.json, transitions\.json/],
      [['roles', home, '--from', 'onet'], /there is no file \S+descriptions\.json, \S+transitions\.json\n/],
    ] as const) {
      assert.match(await run(args, 1), words);
    }
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
