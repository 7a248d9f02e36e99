import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createApp } from '../../src/server/app.js';
import { contentSecurityPolicy, readMount } from '../../src/server/mounts.js';
import type { Store } from '../../src/server/store.js';

const home = mkdtempSync(join(tmpdir(), 'kyoritsu-mounts-'));
after(() => rmSync(home, { recursive: true }));
for (const folder of ['page', 'page/sub', 'page/.hidden', 'lib']) mkdirSync(join(home, folder));
for (const [file, text] of Object.entries({
  'secret.txt': 'secret',
  'page/index.html': '<p>page',
  'page/sub/index.html': '<p>sub',
  'page/.env': 'secret',
  'page/.hidden/a.txt': 'secret',
  'page/data.json': '{}',
  'lib/all.mjs': 'export {};',
  'lib/all.js': 'export {};',
  'lib/a.svg': '<svg/>',
  'lib/a.css': 'a{}',
})) {
  writeFileSync(join(home, file), text);
}

// No data is asked for here, so no store ever opens.
const store = new Promise<Store>(() => undefined);
const app = createApp({
  store,
  mounts: [readMount(join(home, 'page')), readMount(`/kyoritsu=${join(home, 'lib')}`)],
  origins: ['https://intranet.example'],
});
const get = (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init);

test('files come with their type, a strict policy and no sniffing, while no data is ready', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/data.json', 'application/json'],
    ['/kyoritsu/all.mjs', 'text/javascript; charset=utf-8'],
    ['/kyoritsu/all.js', 'text/javascript; charset=utf-8'],
    ['/kyoritsu/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/kyoritsu/a.css', 'text/css; charset=utf-8'],
  ]) {
    const answer = await get(path!);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type'), type, path);
    assert.equal(answer.headers.get('content-security-policy'), contentSecurityPolicy);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
  assert.match(contentSecurityPolicy, /default-src 'self'; .*require-trusted-types-for 'script'/);
  assert.doesNotMatch(contentSecurityPolicy, /unsafe|https?:|data:|\*/);
});

test("a folder's page is at the address with a slash", async () => {
  const answer = await get('/sub');
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get('location'), '/sub/');
  assert.equal(await (await get('/sub/')).text(), '<p>sub');
});

test('nothing outside a folder, and nothing hidden', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/sub/..%5c..%5csecret.txt',
    '/kyoritsu/../../secret.txt',
    '/kyoritsu/%2e%2e/secret.txt',
    '/kyoritsu//../secret.txt',
    '/%00',
    '/.env',
    '/%2eenv',
    '/.hidden/a.txt',
    '/kyoritsu.txt',
    '/none.js',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.ok(!(await answer.text()).includes('secret<'), path);
  }
});

test('other origins may ask for data only when they are on the list', async () => {
  const ask = (origin: string) =>
    get('/v1/roles', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' },
    });
  const known = await ask('https://intranet.example');
  assert.equal(known.headers.get('access-control-allow-origin'), 'https://intranet.example');
  assert.match(known.headers.get('access-control-allow-headers')!, /If-Match/);
  assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
});

test('without a sign-in every request for data is refused, with words on what to do', async () => {
  for (const path of ['/v1', '/v1/roles', '/v1/openapi.json', '/v1/none/at/all']) {
    const answer = await get(path, { headers: { authorization: 'Bearer demo:ann' } });
    assert.equal(answer.status, 401, path);
    assert.match(await answer.text(), /no sign-in configured.*--demo.*authenticate/);
  }
});

test('a mount that is no plain path is refused', () => {
  for (const text of ['/v1=x', '/a b=x', '/../a=x', '/a/=x']) assert.throws(() => readMount(text), /cannot serve/);
  assert.deepEqual(readMount('demo'), { at: '/', folder: 'demo' });
});
