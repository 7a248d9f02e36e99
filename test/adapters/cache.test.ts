import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cache } from '../../src/adapters/cache.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { outbox } from '../../src/adapters/outbox.js';
import type { Adapter, Query } from '../../src/port/adapter.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import { adapterConformance, ownSample } from '../../src/testing/conformance.js';
import { type SlowAdapter, slow } from '../../src/testing/fakes.js';
import { memoryOutboxStore } from '../../src/testing/outbox-store.js';

const verbs = ['list', 'put', 'remove', 'watch'] as const;
const writeOnly = { resource: 'submissions', record: { id: 's-1', cycleId: 'c-1', answers: [] } };
adapterConformance(
  async (records) => {
    const other = memoryAdapter({ [ownSample.resource]: records });
    return { adapter: cache(other), other };
  },
  { describe, it },
  { name: 'cache', verbs, seeds: true, pair: true, many: 1000, writeOnly },
);
adapterConformance(
  async (records) => {
    const other = memoryAdapter({ [ownSample.resource]: records });
    const adapter = outbox(cache(other), { store: memoryOutboxStore() });
    return { adapter, other, cleanup: adapter.stop };
  },
  { describe, it },
  { name: 'outbox over cache', verbs, seeds: true, pair: true, many: 500, writeOnly },
);

/** A store whose questions are counted and whose line can be cut. */
function store(records: { readonly [resource: string]: readonly { id: string }[] } = {}) {
  const inner = memoryAdapter(records);
  const state: { asked: Query[]; cut: PortErrorKind | undefined; now: number; person: string } = {
    asked: [],
    cut: undefined,
    now: 0,
    person: 'a',
  };
  const adapter: Adapter = {
    ...inner,
    list: (resource, query, options) => {
      state.asked.push(query);
      return state.cut ? Promise.reject(new PortError(state.cut)) : inner.list(resource, query, options);
    },
    put: (...args) => (state.cut ? Promise.reject(new PortError(state.cut)) : inner.put(...args)),
  };
  const cached = cache(adapter, { freshFor: 10, now: () => state.now, person: () => state.person, most: 3 });
  return { inner, state, adapter: cached };
}

const count = async (adapter: Adapter, query: Query = {}): Promise<number> =>
  (await adapter.list('roles', query)).items.length;

const isKind = (kind: PortErrorKind) => (error: unknown) => PortError.is(error) && error.kind === kind;

/** Resolves when so many calls wait. */
async function calls(held: SlowAdapter, count: number): Promise<void> {
  for (let turn = 0; held.held < count; turn++) {
    assert.ok(turn < 1000, `${held.held} calls wait, not ${count}`);
    await Promise.resolve();
  }
}

describe('the cache', () => {
  it('asks once while a page is fresh, whatever the order of the fields', async () => {
    const { state, adapter } = store({ roles: [{ id: 'r' }] });
    await count(adapter, { filter: { a: 1, b: 2 } });
    await count(adapter, { filter: { b: 2, a: 1 } });
    assert.equal(state.asked.length, 1);
    await count(adapter, { filter: { a: 1 } });
    assert.equal(state.asked.length, 2);
    state.now = 10_000;
    await count(adapter, { filter: { a: 1 } });
    assert.equal(state.asked.length, 3);
  });

  for (const kind of ['offline', 'unavailable'] as const) {
    it(`shows the last good page when ${kind}, however old`, async () => {
      const { state, adapter } = store({ roles: [{ id: 'r' }] });
      await count(adapter);
      state.cut = kind;
      state.now = 1e12;
      assert.equal(await count(adapter), 1);
      await assert.rejects(count(adapter, { limit: 5 }), isKind(kind));
    });
  }

  it('tells every other failure, and keeps none', async () => {
    const { state, adapter } = store({ roles: [{ id: 'r' }] });
    await count(adapter);
    state.now = 10_000;
    state.cut = 'forbidden';
    await assert.rejects(count(adapter), isKind('forbidden'));
    state.cut = undefined;
    assert.equal(await count(adapter), 1);
  });

  it('forgets a resource that was written, and no other', async () => {
    const { state, adapter } = store();
    await adapter.list('notes', {});
    await count(adapter);
    await adapter.put!('notes', { id: 'n' });
    assert.equal((await adapter.list('notes', {})).items.length, 1);
    await adapter.remove!('notes', 'n');
    assert.equal((await adapter.list('notes', {})).items.length, 0);
    assert.equal(state.asked.length, 4);
    await count(adapter);
    assert.equal(state.asked.length, 4);
  });

  it('still has the last page after a write that did not go', async () => {
    const { state, adapter } = store({ notes: [{ id: 'n' }] });
    await adapter.list('notes', {});
    state.cut = 'offline';
    await assert.rejects(adapter.put!('notes', { id: 'm' }), isKind('offline'));
    assert.equal((await adapter.list('notes', {})).items.length, 1);
    assert.equal(state.asked.length, 2, 'it may have arrived, so the store is asked first');
  });

  it('does not keep an answer that is older than a write', async () => {
    const held = slow(memoryAdapter());
    const adapter = cache(held);
    const early = adapter.list('notes', {});
    await calls(held, 1);
    const put = adapter.put!('notes', { id: 'n' });
    await calls(held, 2);
    held.release();
    await Promise.all([early, put]);
    const late = adapter.list('notes', {});
    await calls(held, 1);
    held.release();
    assert.equal((await late).items.length, 1);
  });

  it('forgets what a watched change made old', async () => {
    const { inner, state, adapter } = store();
    await adapter.list('notes', {});
    const told = new Promise<void>((resolve) => adapter.watch!('notes', {}, resolve));
    await inner.put('notes', { id: 'n' });
    await told;
    assert.equal((await adapter.list('notes', {})).items.length, 1);
    assert.equal(state.asked.length, 2);
  });

  it('never shows one person what another read', async () => {
    const { state, adapter } = store({ roles: [{ id: 'r' }] });
    await count(adapter);
    state.person = 'b';
    state.cut = 'offline';
    await assert.rejects(count(adapter), isKind('offline'));
  });

  it('forgets everything when cleared', async () => {
    const { state, adapter } = store({ roles: [{ id: 'r' }] });
    await count(adapter);
    adapter.clear();
    state.cut = 'offline';
    await assert.rejects(count(adapter), isKind('offline'));
  });

  it('keeps no more pages than it may', async () => {
    const { state, adapter } = store({ roles: [{ id: 'r' }] });
    for (let limit = 1; limit <= 4; limit++) await count(adapter, { limit });
    await count(adapter, { limit: 4 });
    assert.equal(state.asked.length, 4);
    await count(adapter, { limit: 1 });
    assert.equal(state.asked.length, 5);
  });

  it('shares a call, and lets one reader leave without ending it for the others', async () => {
    const held = slow(memoryAdapter({ roles: [{ id: 'r' }] }));
    const adapter = cache(held);
    const leaving = new AbortController();
    const [first, second] = [adapter.list('roles', {}, { signal: leaving.signal }), adapter.list('roles', {})];
    await calls(held, 1);
    assert.equal(held.held, 1);
    leaving.abort('left');
    await assert.rejects(first, (reason) => reason === 'left');
    assert.equal(held.held, 1);
    held.release();
    assert.equal((await second).items.length, 1);
  });

  it('ends the call when the last reader has left', async () => {
    const held = slow(memoryAdapter());
    const adapter = cache(held);
    const [one, two] = [new AbortController(), new AbortController()];
    const both = [one, two].map(({ signal }) => adapter.list('roles', {}, { signal }));
    await calls(held, 1);
    one.abort('left');
    await assert.rejects(both[0]!, (reason) => reason === 'left');
    two.abort('gone');
    await assert.rejects(both[1]!, (reason) => reason === 'gone');
    assert.equal(held.held, 0);
  });
});
