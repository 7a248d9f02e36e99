import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { originOf, readAddresses } from '../../src/server/auth/addresses.js';
import { proxyAuthenticate, type ProxyOptions } from '../../src/server/auth/proxy.js';
import type { Identity } from '../../src/server/rules.js';
import type { Store } from '../../src/server/store.js';

const store = Promise.resolve({
  personOf: (orgId: string, personId: string): Promise<Identity | undefined> =>
    Promise.resolve(personId === 'ann' ? { orgId, personId, roles: ['employee'] } : undefined),
} as unknown as Store);

const proxy = '10.1.0.5';
const trusted = readAddresses(['10.1.0.0/16', '::1']);
const sign = (
  headers: HeadersInit,
  peer: string | undefined = proxy,
  more: Partial<ProxyOptions> = {},
): Promise<Identity | undefined> =>
  proxyAuthenticate(store, { trusted, org: 'acme', headers: { person: 'x-remote-user' }, ...more })(
    new Request('http://localhost/v1', { headers }),
    peer,
  );
const ann: HeadersInit = { 'x-remote-user': 'ann' };

describe("a trusted proxy's headers", () => {
  test('name the person', async () => {
    const person = { orgId: 'acme', personId: 'ann', roles: ['employee'] };
    for (const peer of [proxy, '10.1.255.255', `::ffff:${proxy}`, '::ffff:a01:5', '::1']) {
      assert.deepEqual(await sign(ann, peer), person, peer);
    }
  });

  test('count for nothing from anywhere else, whatever that says of itself', async () => {
    const elsewhere = ['10.2.0.5', '127.0.0.1', '::ffff:10.2.0.5', '::2', 'fe80::1', '', 'localhost'];
    for (const peer of elsewhere) {
      const posing: HeadersInit = { ...ann, 'x-forwarded-for': proxy, 'x-real-ip': proxy, forwarded: `for=${proxy}` };
      assert.equal(await sign(posing, peer), undefined, peer);
    }
  });

  test('missing, empty or twice: nobody', async () => {
    const twice = new Headers(ann);
    twice.append('x-remote-user', 'boss');
    for (const headers of [new Headers(), new Headers({ 'x-remote-user': '  ' }), twice]) {
      assert.equal(await sign(headers), undefined);
    }
    assert.equal(await sign({ 'x-user': 'ann' }), undefined, 'only the configured name');
    assert.equal(await sign({ ...ann, authorization: 'Bearer demo:boss' }).then((who) => who?.personId), 'ann');
  });

  test('name groups and organisation only where that is configured', async () => {
    const full: HeadersInit = { ...ann, 'x-groups': 'staff, career-hr', 'x-org': 'other' };
    const roles = [{ role: 'hr', group: 'career-hr' }] as const;
    assert.deepEqual(await sign(full, proxy, { roles }), { orgId: 'acme', personId: 'ann', roles: ['employee'] });
    const headers = { person: 'x-remote-user', groups: 'x-groups', org: 'x-org' };
    const who = await sign(full, proxy, { roles, headers });
    assert.deepEqual(who, { orgId: 'other', personId: 'ann', roles: ['employee', 'hr'] });
    assert.equal(await sign(ann, proxy, { roles, headers }), undefined, 'without its organisation nobody');
    await assert.rejects(sign({ 'x-remote-user': 'nobody' }), { kind: 'forbidden' });
  });
});

describe('addresses', () => {
  test('are read strictly; nobody trusts everybody by a slip', () => {
    for (const text of ['', 'localhost', '10.0.0.0/33', '::/129', '10.0.0', '10.0.0.1/', '0.0.0.0/0', '::/0', '*']) {
      assert.throws(() => readAddresses([text]), Error, text);
    }
    assert.equal(readAddresses([])('127.0.0.1'), false);
    assert.equal(readAddresses(['fd00::/8'])('fd12::7'), true);
  });

  test('of whoever asks are the last that is no proxy; what a browser wrote before it is not believed', () => {
    const from = (forwarded: string | undefined, peer: string, proto = 'http') => {
      const headers = new Headers({ 'x-forwarded-proto': proto });
      if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
      return originOf(headers, peer, trusted);
    };
    assert.equal(from('203.0.113.9', proxy).address, '203.0.113.9');
    assert.equal(from('1.2.3.4, 203.0.113.9, 10.1.0.6', proxy).address, '203.0.113.9');
    assert.equal(from('nonsense', proxy).address, proxy);
    assert.equal(from(undefined, proxy).address, proxy);
    assert.equal(from('1.2.3.4', '203.0.113.9').address, '203.0.113.9', 'not from a stranger');
    assert.equal(from(undefined, proxy, 'https').https, true);
    assert.equal(from(undefined, '203.0.113.9', 'https').https, false);
  });
});
