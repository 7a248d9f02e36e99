import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resourceScopes } from '../../src/model/scopes.js';
import { resources } from '../../src/model/resources.js';
import { PortError } from '../../src/port/error.js';
import { freshKey } from '../../src/port/key.js';

describe('PortError', () => {
  it('knows one of another copy of the library, and nothing else', () => {
    const foreign = { [Symbol.for('kyoritsu.port-error/1')]: true, kind: 'offline' };
    assert.equal(PortError.is(foreign), true);
    assert.equal(PortError.is(new Error('offline')), false);
    assert.equal(PortError.is(undefined), false);
    assert.equal(PortError.from(foreign), foreign);
  });

  it('takes anything thrown, and keeps it as the cause', () => {
    const cause = new TypeError('failed to fetch');
    const error = PortError.from(cause);
    assert.deepEqual([error.kind, error.detail, error.cause], ['unavailable', 'TypeError', cause]);
    assert.equal(PortError.from('text').detail, 'string');
  });

  it('never quotes what it does not know: a parser puts the note itself into its message', () => {
    let cause: unknown;
    try {
      JSON.parse('私のメモ');
    } catch (error) {
      cause = error;
    }
    assert.match(String(cause), /私/);
    const { detail, message } = PortError.from(cause);
    assert.deepEqual([detail, message], ['SyntaxError', 'unavailable: SyntaxError']);
  });

  it('is offline where the browser knows that there is no network', () => {
    const online = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    try {
      assert.equal(PortError.from(new TypeError('failed to fetch')).kind, 'offline');
      assert.equal(PortError.from(new Error('other')).kind, 'unavailable');
    } finally {
      if (online) Object.defineProperty(globalThis, 'navigator', online);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });
});

describe('what adapters know without schemas', () => {
  it('is equal to what the schemas say', () => {
    assert.deepEqual(resourceScopes, Object.fromEntries(resources.map(({ name, scope }) => [name, scope])));
  });
});

describe('freshKey', () => {
  it('is 128 bits, and another each time', () => {
    const keys = Array.from({ length: 100 }, freshKey);
    assert.ok(keys.every((key) => /^[0-9a-f]{32}$/.test(key)));
    assert.equal(new Set(keys).size, 100);
  });
});
