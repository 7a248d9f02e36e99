import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Hono } from 'hono';
import { finish, listen } from '../../src/server/listen.js';
import { company } from './company.js';
import { missingPostgres, postgresBin, startPostgres } from './postgres.js';
import { killAll, launch } from './process.js';

const home = mkdtempSync(join(tmpdir(), 'kyoritsu-stopping-'));
const seed = join(home, 'seed');
mkdirSync(seed);
for (const [name, records] of Object.entries(company)) {
  writeFileSync(join(seed, `${name}.json`), JSON.stringify(records));
}
const usual = ['--data', join(home, 'data'), '--demo', seed, '--port', '0'];
after(() => {
  killAll();
  rmSync(home, { recursive: true, force: true });
});

/** A connection that sends what it is told, byte by byte if need be; `heard` is all that came until it was closed. */
function speak(port: number): { socket: Socket; heard: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  return { socket, heard: once(socket, 'close').then(() => text) };
}

/** Settles once nobody listens there any more. */
async function refused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const taken = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (!taken) return;
  }
}

test('SIGTERM: what is under way is finished and kept, nothing new is begun', async () => {
  const server = launch(usual);
  await server.said(/ready after/);
  const port = Number(new URL(server.url).port);
  const record = JSON.stringify({ id: 'late', target: 'role-01', state: 'saved' });
  const { socket, heard } = speak(port);
  const idle = speak(port);
  idle.socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(idle.socket, 'data');
  socket.write(
    `PUT /v1/bookmarks/late HTTP/1.1\r\nhost: x\r\nauthorization: Bearer demo:ann\r\n` +
      `content-length: ${record.length}\r\n\r\n${record.slice(0, 10)}`,
  );
  // Not before the server has the beginning of it.
  assert.equal((await fetch(`${server.url}readyz`)).status, 200);
  server.kill('SIGTERM');
  await refused(port);
  await idle.heard;
  socket.write(record.slice(10));
  const answer = await heard;
  assert.match(answer, /^HTTP\/1\.1 200 /);
  assert.match(answer, /^connection: close\r$/im);
  assert.equal(await server.ended, 0, server.output());

  const again = launch(usual);
  await again.said(/ready after/);
  const kept = await fetch(`${again.url}v1/bookmarks/late`, { headers: { authorization: 'Bearer demo:ann' } });
  assert.equal(kept.status, 200);
  again.kill('SIGTERM');
  assert.equal(await again.ended, 0);
});

test('the log has a line for each request, and nothing of who or what', async () => {
  const server = launch([...usual, '--log', 'json', '--rate-person', '12']);
  await server.said(/ready after/);
  const secrets = ['こころの声', 'heart-7', 'ann', 'role-99', 'nobody-here', '青木', 'secret-token', 'x-remote'];
  const put = (path: string, record: object, token = 'demo:ann') =>
    fetch(`${server.url}v1/${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'x-remote-user': 'ann', 'idempotency-key': `heart-7 ${path}` },
      body: JSON.stringify(record),
    });
  const note = { id: 'heart-7', meetingId: 'm-ann', authorId: 'ann', visibility: 'self', body: 'こころの声' };
  const asked: Promise<Response>[] = [
    put('notes/heart-7', note),
    put('notes/heart-7', { ...note, body: 7 }),
    put('bookmarks/heart-7', { id: 'heart-7', target: 'role-99', state: 'saved' }),
    put('notes/heart-7', note, 'secret-token'),
    put('notes/heart-7', note, 'demo:nobody-here'),
    fetch(`${server.url}v1/people?filter=${encodeURIComponent('{"id":"ann"}')}`),
    fetch(`${server.url}heart-7/こころの声`),
    fetch(`${server.url}v1/こころの声/heart-7/ann`, { method: 'DELETE' }),
  ];
  const answers = await Promise.all(asked);
  const statuses = answers.map(({ status }) => status);
  assert.deepEqual(statuses, [200, 422, 200, 401, 401, 401, 404, 401]);
  const limited: number[] = [];
  for (let turn = 0; turn < 12; turn++) limited.push((await put('notes/heart-7', note)).status);
  assert.ok(limited.includes(429), 'and the limit of the command line holds');
  server.kill('SIGTERM');
  await server.ended;
  const output = server.output();
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { [field: string]: unknown });
  assert.equal(lines.length, 20);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ['time', 'event', 'id', 'method', 'route', 'status', 'ms']);
    assert.match(String(line['route']), /^\/(\*|v1\/(\*|:resource\/:id))$/);
  }
  const first = lines.find(({ id }) => id === answers[0]!.headers.get('x-request-id'));
  assert.deepEqual([first?.['method'], first?.['route'], first?.['status']], ['PUT', '/v1/:resource/:id', 200]);
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      assert.ok(!output.includes(form), `${form} is in the log:\n${output}`);
    }
  }
});

/** What a server has said beside its address and that it is ready. */
const logged = (output: string): string[] =>
  output.split('\n').filter((line) => line && !/^(http|ready after)/.test(line));
const eventsOf = (output: string): unknown[] =>
  logged(output).map((line) => (JSON.parse(line) as { readonly event?: unknown }).event);

test('a server that cannot start says why as a line of the log, the last one', async () => {
  const server = launch(usual, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  assert.equal(await server.ended, 1);
  const lines = logged(server.output());
  assert.equal(lines.length, 1, server.output());
  const { event, line } = JSON.parse(lines[0]!) as { readonly event: string; readonly line: string };
  assert.equal(event, 'failure');
  assert.match(line, /^cannot start: .*ECONNREFUSED/);
});

test('a database that goes before the server is told as a line of the log', async (t) => {
  if (postgresBin() === undefined) {
    if (process.env.CI) throw new Error(missingPostgres);
    return t.diagnostic(missingPostgres);
  }
  const postgres = await startPostgres();
  const server = launch(usual, { DATABASE_URL: postgres.url });
  await server.said(/ready after/);
  await postgres.stop();
  await server.said(/connection lost/);
  server.kill('SIGTERM');
  await server.ended;
  const events = eventsOf(server.output());
  assert.ok(events.length > 0);
  assert.deepEqual(new Set(events), new Set(['failure']));
});

test('who sends a byte now and then is let go', async () => {
  const app = new Hono().all('*', async (c) => c.text(await c.req.text().catch(() => 'broken off')));
  const timeouts = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 20 };
  const server = await listen(app, { port: 0, host: '127.0.0.1', timeouts });
  const { port } = server.address() as { port: number };
  const heads = speak(port);
  heads.socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
  const bodies = speak(port);
  bodies.socket.write('PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nx');
  const drip = setInterval(() => {
    heads.socket.write('.');
    bodies.socket.write('.');
  }, 20);
  assert.match(await heads.heard, /^HTTP\/1\.1 408 /);
  await bodies.heard;
  clearInterval(drip);
  assert.equal(await (await fetch(`http://127.0.0.1:${port}/`, { method: 'PUT', body: 'quick' })).text(), 'quick');
  await finish(server);
});
