import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createApp } from '../../src/server/app.js';
import { oidcAuthenticate, type OidcOptions } from '../../src/server/auth/oidc.js';
import type { Identity } from '../../src/server/rules.js';
import type { Store } from '../../src/server/store.js';
import { audience, type Provider, startProvider, type TokenOptions } from './identity-provider.js';

/* Signing in by tokens, against a sign-in service on loopback. Who is known is a store of two people. */
const known: { readonly [place: string]: Identity } = {
  'acme ann': { orgId: 'acme', personId: 'ann', roles: ['employee'] },
  'other ann': { orgId: 'other', personId: 'ann', roles: ['employee', 'manager'] },
};
const store = Promise.resolve({
  personOf: (orgId: string, personId: string) => Promise.resolve(known[`${orgId} ${personId}`]),
  capabilities: (who: Identity) => Promise.resolve({ [who.orgId]: who.roles }),
} as unknown as Store);

let provider: Provider;
let rival: Provider;
before(async () => {
  provider = await startProvider();
  rival = await startProvider();
});
after(() => Promise.all([provider.stop(), rival.stop()]));
afterEach(() => (provider.fault = undefined));

type Ask = (token: string | undefined) => Promise<{ status: number; text: string; headers: Headers }>;
function server(more: Partial<OidcOptions> = {}, lines: string[] = []): Ask {
  const issuers = [{ url: provider.url, cooldown: 0 }];
  const authenticate = oidcAuthenticate(store, { issuers, audience: [audience], org: 'acme', ...more });
  const app = createApp({ store, authenticate, report: (line) => lines.push(line) });
  return async (token) => {
    const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await app.request('http://localhost/v1', { headers });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
}

describe('a token', () => {
  test('of the issuer lets in as the person it names', async () => {
    const answer = await server()(await provider.token('ann'));
    assert.deepEqual([answer.status, JSON.parse(answer.text)], [200, { capabilities: { acme: ['employee'] } }]);
  });

  const bad: { readonly [what: string]: TokenOptions } = {
    'run out': { expiresIn: -31 },
    'not valid yet': { validFrom: 31 },
    'without an end': { expiresIn: Infinity },
    'for another application': { audience: 'payroll' },
    'of another issuer': { issuer: 'https://elsewhere.example' },
    'signed by somebody else': { forged: true },
    'signed by somebody else, by the key of a name nobody has': { forged: true, kid: 'key-99' },
    'signed with the public key as a secret': { alg: 'HS256' },
    'of nobody': { claims: { sub: '' } },
    'of a number': { claims: { sub: 7 as unknown as string } },
    'with a NUL in the name': { claims: { sub: 'ann\0' } },
  };
  for (const [what, options] of Object.entries(bad)) {
    test(`${what}: 401`, async () => {
      const answer = await server()(await provider.token('ann', options));
      assert.equal(answer.status, 401, answer.text);
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    });
  }

  test('without a signature, cut, or no token at all: 401', async () => {
    const ask = server();
    const whole = await provider.token('ann');
    const [head, body, signature] = whole.split('.');
    const raised = Buffer.from(JSON.stringify({ ...JSON.parse(atob(body!)), sub: 'boss' })).toString('base64url');
    for (const token of [
      undefined,
      '',
      'x',
      '..',
      'demo:ann',
      provider.unsigned('ann'),
      `${head}.${body}.`,
      `${head}.${raised}.${signature}`,
    ]) {
      assert.equal((await ask(token)).status, 401, token);
    }
  });

  test('a little too old or too new is forgiven, as far as clocks differ', async () => {
    assert.equal((await server()(await provider.token('ann', { expiresIn: -25, validFrom: -60 }))).status, 200);
    assert.equal((await server()(await provider.token('ann', { validFrom: 25 }))).status, 200);
    assert.equal((await server({ skew: 0 })(await provider.token('ann', { expiresIn: -2 }))).status, 401);
  });

  test('a clock that jumps refuses, or believes again, and breaks nothing', async () => {
    let now = Date.now();
    const ask = server({ now: () => now });
    const token = await provider.token('ann');
    assert.equal((await ask(token)).status, 200);
    now += 24 * 3_600_000;
    assert.equal((await ask(token)).status, 401);
    now -= 24 * 3_600_000;
    assert.equal((await ask(token)).status, 200);
    now = 0;
    assert.equal((await ask(await provider.token('ann', { validFrom: 0 }))).status, 401);
  });

  test('only the named signatures count', async () => {
    assert.equal((await server({ algorithms: ['ES256'] })(await provider.token('ann'))).status, 401);
    for (const algorithms of [['HS256'], ['none'], ['RS256', 'none'], []]) {
      assert.throws(() => server({ algorithms }), /cannot be believed/);
    }
    assert.throws(() => server({ audience: [] }), /audience is expected/);
    assert.throws(() => server({ issuers: [{ url: 'http://idp.example' }] }), /https is expected/);
    assert.throws(() => server({ issuers: [{ url: provider.url, jwks: 'http://idp.example' }] }), /https is expected/);
    assert.throws(() => server({ skew: 301 }), /300 seconds/);
  });

  test('of somebody real whom the organisation does not know: 403, for another sign-in would not help', async () => {
    const answer = await server()(await provider.token('stranger'));
    assert.equal(answer.status, 403);
    assert.match(answer.text, /no record of you/);
    assert.doesNotMatch(answer.text, /stranger/);
  });
});

describe('keys', () => {
  test('are fetched once, and again when a token names one that is new', async () => {
    const ask = server();
    const before = provider.asked;
    for (let turn = 0; turn < 5; turn++) assert.equal((await ask(await provider.token('ann'))).status, 200);
    assert.equal(provider.asked - before, 1);
    const old = await provider.token('ann');
    await provider.rotate();
    assert.equal((await ask(await provider.token('ann'))).status, 200, 'the new key');
    assert.equal(provider.asked - before, 2);
    assert.equal((await ask(old)).status, 401, 'the withdrawn key');
  });

  test('are not fetched for each invented name: a flood of forged tokens reaches nobody', async () => {
    const ask = server({ issuers: [{ url: provider.url, cooldown: 60_000 }] });
    const before = provider.asked;
    for (let turn = 0; turn < 10; turn++) {
      assert.equal((await ask(await provider.token('ann', { kid: `made-up-${turn}` }))).status, 401);
    }
    assert.equal(provider.asked - before, 1);
    const forged = await provider.token('ann', { issuer: 'https://elsewhere.example' });
    assert.equal((await server()(forged)).status, 401);
    assert.equal(provider.asked - before, 1, 'nor for an issuer that is not ours');
  });

  test('a sign-in service that fails is our trouble, not the person’s: 503, and then it goes on', async () => {
    for (const fault of [500, 404, 302, 'silence'] as const) {
      for (const jwks of [undefined, `${provider.url}/jwks`]) {
        const lines: string[] = [];
        const ask = server({ issuers: [{ url: provider.url, jwks, patience: 200 }] }, lines);
        provider.fault = fault;
        const answer = await ask(await provider.token('ann'));
        assert.equal(answer.status, 503, `${fault} ${jwks}: ${answer.text}`);
        assert.equal(answer.headers.get('retry-after'), '5');
        provider.fault = undefined;
        assert.equal((await ask(await provider.token('ann'))).status, 200);
        assert.deepEqual(lines, [], 'and it is no failure of ours');
      }
    }
  });

  test('of an issuer that claims to be another are not believed', async () => {
    const posing = server({ issuers: [{ url: `${rival.url}/`, cooldown: 0 }] });
    assert.equal((await posing(await rival.token('ann', { issuer: `${rival.url}/` }))).status, 503);
  });
});

describe('organisation and roles', () => {
  test('two issuers are two organisations, and neither speaks for the other', async () => {
    const issuers = [
      { url: provider.url, org: 'acme' },
      { url: rival.url, org: 'other' },
    ];
    const ask = server({ issuers });
    assert.match((await ask(await provider.token('ann'))).text, /"acme":\["employee"\]/);
    assert.match((await ask(await rival.token('ann'))).text, /"other":\["employee","manager"\]/);
    assert.equal((await ask(await rival.token('ann', { issuer: provider.url }))).status, 401);
  });

  test('a claim may name the organisation; without it nobody is let in', async () => {
    const ask = server({ claims: { org: 'https://acme.example/org' } });
    const claims = { 'https://acme.example/org': 'other' };
    assert.match((await ask(await provider.token('ann', { claims }))).text, /"other"/);
    assert.equal((await ask(await provider.token('ann'))).status, 401);
  });

  test('the person may be in another claim, groups in a nested one; a group gives only what a rule says', async () => {
    const ask = server({
      claims: { person: 'employee_no', groups: 'realm_access.roles' },
      roles: [
        { role: 'hr', group: 'career-hr' },
        { role: 'administrator', group: 'ops' },
      ],
    });
    const as = (employee_no: string, ...roles: string[]) =>
      provider.token('x', { claims: { employee_no, realm_access: { roles } } }).then(ask);
    assert.match((await as('ann')).text, /\["employee"\]/);
    assert.match((await as('ann', 'career-hr', 'hr', 'administrator')).text, /\["employee","hr"\]/);
    assert.match((await as('operator', 'ops')).text, /\["administrator"\]/);
    assert.equal((await as('operator', 'hr', 'manager')).status, 403);
    const odd = await provider.token('x', { claims: { employee_no: 'ann', realm_access: 'ops' } });
    assert.match((await ask(odd)).text, /\["employee"\]/);
  });
});
