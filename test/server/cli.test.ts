import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { company } from './company.js';
import { killAll, launch, type Started } from './process.js';

/* The command itself, as a process, on the embedded database in a folder that does not exist yet. */
const home = mkdtempSync(join(tmpdir(), 'kyoritsu-cli-'));
const seed = join(home, 'seed');
mkdirSync(seed);
for (const [name, records] of Object.entries(company)) {
  writeFileSync(join(seed, `${name}.json`), JSON.stringify(records));
}
mkdirSync(join(home, 'page'));
writeFileSync(join(home, 'page', 'index.html'), '<p>page');
const data = join(home, 'db', 'data');
const usual = ['--data', data, '--demo', seed, '--static', join(home, 'page')];

after(() => {
  killAll();
  rmSync(home, { recursive: true, force: true });
});

const ask = (server: Started, path: string, init: RequestInit = {}) =>
  fetch(`${server.url}v1/${path}`, { ...init, headers: { authorization: 'Bearer demo:ann' } });

test('a first start: pages at once, data when ready; killed, it starts again; stopped, it keeps everything', async () => {
  const killed = launch([...usual, '--port', '0']);
  await killed.said(/http:\/\/127\.0\.0\.1:\d+\/\n/);
  killed.kill('SIGKILL');
  await killed.ended;

  const first = launch([...usual, '--port', '0']);
  await first.said(/http:\/\/127\.0\.0\.1:\d+\/\n/);
  const waiting = ask(first, 'people');
  assert.equal(await (await fetch(first.url)).text(), '<p>page');
  assert.doesNotMatch(first.output(), /ready/, 'the page did not wait for the database');
  const people = (await (await waiting).json()) as { items: unknown[] };
  assert.equal(people.items.length, 4, 'the request for data waited and was answered');
  await first.said(/ready after/);
  const body = JSON.stringify({ id: 'kept', target: 'role-01', state: 'saved' });
  assert.equal((await ask(first, 'bookmarks/kept', { method: 'PUT', body })).status, 200);

  const second = launch([...usual, '--port', '0']);
  assert.equal(await second.ended, 1);
  assert.match(second.output(), /in use by process \d+.*--data/);
  const third = launch(['--data', join(home, 'other'), '--port', new URL(first.url).port]);
  assert.equal(await third.ended, 1);
  assert.match(third.output(), /port \d+ is in use.*--port/);
  assert.ok(!readdirSync(home).includes('other'), 'and its data was not touched');

  first.kill('SIGTERM');
  assert.equal(await first.ended, 0);
  assert.deepEqual(readdirSync(join(home, 'db')), ['data']);

  const again = launch([...usual, '--port', '0']);
  await again.said(/ready after/);
  assert.equal((await ask(again, 'bookmarks/kept')).status, 200);
  assert.equal(((await (await ask(again, 'people')).json()) as { items: unknown[] }).items.length, 4, 'seeded once');
  again.kill('SIGINT');
  assert.equal(await again.ended, 0);
});

test('a seed that does not fit is named by file, place and reason, and ends the server', async () => {
  const wrong = join(home, 'wrong');
  mkdirSync(wrong);
  writeFileSync(join(wrong, 'units.json'), JSON.stringify([{ id: 'u1', name: 'x' }, { id: 'u2' }]));
  const server = launch(['--data', data, '--demo', wrong, '--port', '0']);
  // The folder holds a company already, and what is there is never mixed with something else.
  await server.said(/ready after/);
  server.kill('SIGTERM');
  await server.ended;
  rmSync(data, { recursive: true });
  const fresh = launch(['--data', data, '--demo', wrong, '--port', '0']);
  assert.equal(await fresh.ended, 1);
  assert.match(fresh.output(), /units\.json, record 2: name: /);
});

test('what it does not understand it says in words', async () => {
  const mistakes: [string[], RegExp][] = [
    [['--prot', '1'], /Unknown option '--prot'/],
    [['--port', 'x'], /--port x: 0 to 65535/],
    [['--port', '70000'], /0 to 65535/],
    [['--static', '/v1=.'], /cannot serve at \/v1/],
    [['--static', join(home, 'none')], /there is no folder/],
    [['--demo', join(home, 'none')], /--demo: there is no folder/],
    [['seed'], /unexpected "seed"/],
  ];
  await Promise.all(
    mistakes.map(async ([args, words]) => {
      const server = launch(args);
      assert.equal(await server.ended, 1, server.output());
      assert.match(server.output(), words);
    }),
  );
  const help = launch(['--help']);
  assert.equal(await help.ended, 0);
  assert.match(help.output(), /--port N/);
});
