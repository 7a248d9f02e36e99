import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PortError } from '../../src/port/error.js';
import { type AppOptions, createApp } from '../../src/server/app.js';
import { readAddresses } from '../../src/server/auth/addresses.js';
import type { Identity } from '../../src/server/rules.js';
import type { Store } from '../../src/server/store.js';

/* What stands between the network and the routes. No data is asked for, so the store is a name only. */
const written: string[] = [];
const store = {
  capabilities: () => Promise.resolve({}),
  remove: (_: Identity, __: unknown, id: string) => Promise.resolve(void written.push(id)),
  // What is written is written, also where nobody can say by which mark others hear of it.
  watching: { markOf: () => Promise.reject(new PortError('unavailable')) },
} as unknown as Store;
const person = (personId: string): Identity => ({ orgId: 'acme', personId, roles: ['employee'] });
/** `Bearer NAME` is NAME, except three. */
const authenticate = (request: Request): Promise<Identity | undefined> => {
  const name = request.headers.get('authorization')?.slice(7);
  if (name === 'down') return Promise.reject(new PortError('unavailable', { retryAfter: 5 }));
  if (name === 'unknown') return Promise.reject(new PortError('forbidden'));
  return Promise.resolve(name === undefined || name === 'guess' ? undefined : person(name));
};

type Ask = (name: string, init?: RequestInit & { path?: string; peer?: string }) => Promise<Response>;
function server(options: Partial<AppOptions> = {}): Ask {
  const app = createApp({ store, authenticate, ...options });
  return async (name, { path = '/v1', peer = '203.0.113.9', headers = {}, ...init } = {}) => {
    const all = new Headers(headers);
    if (name) all.set('authorization', `Bearer ${name}`);
    const env = { incoming: { socket: { remoteAddress: peer } } };
    return app.request(`http://localhost${path}`, { ...init, headers: all }, env);
  };
}
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status;

describe('rates', () => {
  test("a person's requests are counted, and theirs only; the answer says when to come back", async () => {
    const ask = server({ rates: { person: 3, address: 0 } });
    for (let turn = 0; turn < 3; turn++) assert.equal(await statusOf(ask('ann')), 200);
    const refused = await ask('ann', { path: '/v1/bookmarks' });
    assert.equal(refused.status, 429);
    const wait = Number(refused.headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 60, `${wait}`);
    const { kind, retryAfter } = (await refused.json()) as { kind: string; retryAfter: number };
    assert.deepEqual([kind, retryAfter], ['rate-limited', wait]);
    assert.equal(await statusOf(ask('ann', { peer: '198.51.100.1' })), 429, 'from wherever');
    assert.equal(await statusOf(ask('bob')), 200);
  });

  test('guesses are counted by address, before another is tried; a whole office behind one address is not', async () => {
    let tried = 0;
    const counting: AppOptions['authenticate'] = (request) => {
      tried++;
      return authenticate(request);
    };
    const ask = server({ rates: { person: 0, address: 3 }, authenticate: counting });
    for (let turn = 0; turn < 10; turn++) assert.equal(await statusOf(ask(`person-${turn}`)), 200);
    for (let turn = 0; turn < 10; turn++) assert.equal(await statusOf(ask('unknown')), 403);
    for (let turn = 0; turn < 10; turn++) assert.equal(await statusOf(ask('down')), 503);
    for (let turn = 0; turn < 3; turn++) assert.equal(await statusOf(ask('guess')), 401);
    tried = 0;
    assert.equal(await statusOf(ask('guess')), 429);
    assert.equal(await statusOf(ask('ann')), 429, 'who guesses right after that is held up too');
    assert.equal(tried, 0);
    assert.equal(await statusOf(ask('ann', { peer: '198.51.100.1' })), 200);
    const together = await Promise.all(
      Array.from({ length: 20 }, () => statusOf(ask('guess', { peer: '198.51.100.2' }))),
    );
    assert.equal(together.filter((status) => status === 401).length, 3, 'nor many at once');
  });

  test('one IPv6 network is one address; behind a proxy it is who the proxy asks for', async () => {
    const ask = server({ rates: { person: 0, address: 1 }, trusted: readAddresses(['10.0.0.1']) });
    const guess = (peer: string, forwarded?: string) =>
      statusOf(ask('guess', { peer, ...(forwarded && { headers: { 'x-forwarded-for': forwarded } }) }));
    assert.equal(await guess('2001:db8::1'), 401);
    assert.equal(await guess('2001:db8:0:0:ffff::2'), 429);
    assert.equal(await guess('2001:db8:0:1::1'), 401);
    assert.equal(await guess('10.0.0.1', '198.51.100.3'), 401);
    assert.equal(await guess('10.0.0.1', '198.51.100.4'), 401);
    assert.equal(await guess('10.0.0.1', '1.1.1.1, 198.51.100.3'), 429);
    assert.equal(await guess('198.51.100.5', '198.51.100.6'), 401);
    assert.equal(await guess('198.51.100.5', '198.51.100.7'), 429, 'a stranger speaks for themselves');
  });
});

describe("another site's page", () => {
  const origins = ['https://intranet.example'];
  const from = (headers: HeadersInit, method = 'DELETE') =>
    statusOf(server({ origins })('ann', { path: '/v1/bookmarks/b1', method, headers }));

  test('sends nothing in the name of whom the proxy has signed in', async () => {
    written.length = 0;
    const foreign: HeadersInit[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://wiki.intranet.example' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
      { origin: 'https://intranet.example.evil.example' },
    ];
    for (const headers of foreign) assert.equal(await from(headers), 403, JSON.stringify(headers));
    for (const method of ['PUT', 'POST']) assert.equal(await from({ origin: 'https://evil.example' }, method), 403);
    const form = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    const closing = { method: 'POST', path: '/v1/cycles/c/close', headers: form };
    assert.equal(await statusOf(server({ origins })('ann', closing)), 403);
    assert.deepEqual(written, []);
  });

  test('our own page does, one of an allowed origin, and what is no browser', async () => {
    const ours: HeadersInit[] = [
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost', host: 'localhost' },
      { origin: 'https://career.example', host: 'career.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://intranet.example' },
      {},
    ];
    for (const headers of ours) assert.equal(await from(headers), 204, JSON.stringify(headers));
  });

  test('is told by CORS what it may read: an allowed one alone', async () => {
    const ask = server({ origins });
    const preflight = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' };
    const asked = (origin: string, method: string, headers: HeadersInit = {}) =>
      ask('ann', { method, headers: { origin, ...headers } });
    const allowed = await asked(origins[0]!, 'OPTIONS', preflight);
    assert.equal(allowed.headers.get('access-control-allow-origin'), origins[0]);
    assert.match(allowed.headers.get('access-control-allow-methods')!, /PUT/);
    assert.equal((await asked(origins[0]!, 'GET')).headers.get('access-control-allow-origin'), origins[0]);
    for (const origin of ['https://evil.example', 'null']) {
      for (const method of ['OPTIONS', 'GET']) {
        const headers = (await asked(origin, method, preflight)).headers;
        assert.equal(headers.get('access-control-allow-origin'), null, `${origin} ${method}`);
        assert.equal(headers.get('access-control-allow-credentials'), null);
      }
    }
  });
});

describe('headers', () => {
  test('of data: nothing runs, embeds or keeps it; also of a refusal', async () => {
    for (const name of ['ann', 'guess', 'down']) {
      const { headers } = await server()(name);
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cache-control'), 'no-store');
    }
  });

  test('https is insisted on only where it was spoken', async () => {
    const ask = server({ trusted: readAddresses(['10.0.0.1']) });
    const over = async (proto: string, peer: string) =>
      (await ask('ann', { peer, headers: { 'x-forwarded-proto': proto } })).headers.get('strict-transport-security');
    assert.equal(await over('https', '10.0.0.1'), 'max-age=31536000');
    assert.equal(await over('http', '10.0.0.1'), null);
    assert.equal(await over('https', '203.0.113.9'), null);
  });
});
