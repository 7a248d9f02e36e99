import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { outbox } from '../../src/adapters/outbox.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { adapterConformance, ownSample } from '../../src/testing/conformance.js';
import { failing, slow } from '../../src/testing/fakes.js';
import { memoryOutboxStore } from '../../src/testing/outbox-store.js';
import { bodies, calls, company, kindOf, note, using } from './outbox-bench.js';

const verbs = ['list', 'put', 'remove', 'watch'] as const;
const writeOnly = { resource: 'submissions', record: { id: 's-1', cycleId: 'c-1', answers: [] } };
adapterConformance(
  async (records) => {
    const other = memoryAdapter({ [ownSample.resource]: records });
    const adapter = outbox(other, { store: memoryOutboxStore() });
    return { adapter, other, cleanup: adapter.stop };
  },
  { describe, it },
  { name: 'outbox', verbs, seeds: true, pair: true, many: 1000, writeOnly },
);

describe('the outbox', () => {
  it('keeps a write while offline, shows it, and sends it when the network is back', async () => {
    const { inner, line, adapter } = company();
    const network = new EventTarget();
    await using(adapter, { store: memoryOutboxStore(), network }, async (box) => {
      line.cut = 'offline';
      const { record, version } = await box.put('notes', note('雨の中で'));
      assert.equal(record['body'], '雨の中で');
      assert.match(version!, /^outbox:/);
      assert.equal((await box.waiting()).length, 1);
      line.cut = undefined;
      assert.deepEqual(await bodies(inner), []);
      const arrived = new Promise<void>((resolve) => inner.watch('notes', {}, resolve));
      network.dispatchEvent(new Event('online'));
      await arrived;
      assert.deepEqual(await bodies(inner), ['雨の中で']);
      await box.flush();
      assert.deepEqual(await box.waiting(), []);
    });
  });

  it('lets answers to a survey never wait: who sends them hears that they did not arrive', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      for (const cut of ['offline', 'unavailable'] as const) {
        line.cut = cut;
        assert.equal(await kindOf(box.put('submissions', writeOnly.record, { key: 'k' })), cut);
      }
      assert.deepEqual(await box.waiting(), []);
      line.cut = undefined;
      await box.put('submissions', writeOnly.record, { key: 'k' });
      assert.deepEqual(line.arrived, ['s-1']);
    });
  });

  it('survives a reload: the next visit sends at its start', async () => {
    const { inner, line, adapter } = company();
    const store = memoryOutboxStore();
    line.cut = 'unavailable';
    await using(adapter, { store }, async (box) => void (await box.put('notes', note('一'))));
    line.cut = undefined;
    await using(adapter, { store }, async (box) => {
      await box.flush();
      assert.deepEqual(await bodies(inner), ['一']);
    });
  });

  it('arrives once when only the answer was lost', async () => {
    const inner = memoryAdapter();
    const lossy = failing(inner, 'offline', { times: 1, verbs: ['put'], afterwards: true });
    await using(lossy, { store: memoryOutboxStore() }, async (box) => {
      await box.flush();
      await box.put('notes', note('一'), { ifMatch: null });
      await box.flush();
      assert.deepEqual(await box.waiting(), []);
      assert.equal((await inner.list('notes', {})).items[0]?.version, '1', 'written once');
    });
  });

  it('arrives once when the page died between the answer and forgetting', async () => {
    const { inner, line, adapter } = company();
    const store = memoryOutboxStore();
    line.cut = 'offline';
    await using(adapter, { store }, async (box) => void (await box.put('notes', note('一'), { ifMatch: null })));
    line.cut = undefined;
    const dying = { ...store, drop: () => Promise.reject(new Error('the page is gone')) };
    await using(adapter, { store: dying }, async (box) => void (await box.flush().catch(() => undefined)));
    assert.equal((await store.all()).length, 1);
    await using(adapter, { store }, async (box) => {
      await box.flush();
      assert.deepEqual(await box.waiting(), []);
      assert.equal((await inner.list('notes', {})).items[0]?.version, '1', 'written once');
    });
  });

  it('keeps the order within a record, and skips what was written over before it left', async () => {
    const { inner, line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      let ifMatch: string | null | undefined = null;
      for (const body of ['一', '二', '三', '四']) {
        ({ version: ifMatch } = await box.put('notes', note(body), { ifMatch }));
        assert.deepEqual(await box.waiting().then((all) => all.at(-1)?.record?.['body']), body);
      }
      line.cut = undefined;
      await box.flush();
      assert.deepEqual(line.arrived, ['一', '四']);
      assert.deepEqual(await bodies(inner), ['四']);
      // The version of the reader's last write is still good for the next.
      await box.put('notes', note('五'), { ifMatch: ifMatch! });
      assert.deepEqual(await bodies(inner), ['五']);
    });
  });

  it('keeps the chain of versions when a reload comes in the middle of sending', async () => {
    const { inner, line, adapter } = company();
    const store = memoryOutboxStore();
    await using(adapter, { store }, async (box) => {
      line.cut = 'offline';
      const { version } = await box.put('notes', note('一'), { ifMatch: null });
      await box.put('notes', note('二'), { ifMatch: version! });
    });
    line.cut = undefined;
    // The first arrives, then the network goes again.
    const once: Adapter = {
      ...adapter,
      put: async (...args) => {
        const stored = await adapter.put!(...args);
        line.cut = 'offline';
        return stored;
      },
    };
    await using(once, { store }, (box) => box.flush());
    assert.deepEqual(await bodies(inner), ['一']);
    line.cut = undefined;
    await using(adapter, { store }, async (box) => {
      await box.flush();
      assert.deepEqual(await bodies(inner), ['二']);
      assert.deepEqual(await box.waiting(), []);
    });
  });

  it('repeats what may have arrived, also when the next write stands behind it', async () => {
    const { inner, line, adapter } = company();
    let lose = false;
    const lossy: Adapter = {
      ...adapter,
      put: async (...args) => {
        const stored = await adapter.put!(...args);
        if (lose && args[1]['body'] === '二') throw new PortError('offline');
        return stored;
      },
    };
    await using(lossy, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      const first = await box.put('notes', note('一'), { ifMatch: null });
      const second = await box.put('notes', note('二'), { ifMatch: first.version! });
      line.cut = undefined;
      lose = true;
      await box.flush();
      assert.deepEqual(await bodies(inner), ['二']);
      lose = false;
      await box.put('notes', note('三'), { ifMatch: second.version! });
      await box.flush();
      assert.deepEqual(await bodies(inner), ['三']);
      assert.deepEqual(await box.waiting(), [], 'none was refused');
    });
  });

  it('never lets a write overtake another of the same record', async () => {
    const held = slow(memoryAdapter());
    await using(held, { store: memoryOutboxStore() }, async (box) => {
      const puts = [box.put('notes', note('一')), box.put('notes', note('二'))];
      await calls(held, 1);
      assert.equal(held.held, 1);
      held.release();
      await puts[0];
      await calls(held, 1);
      held.release();
      await puts[1];
      const list = box.list('notes', {});
      await calls(held, 1);
      held.release();
      assert.equal((await list).items[0]?.record['body'], '二');
    });
  });

  it('takes a repeat of a waiting write for the same one', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      const first = await box.put('promises', { id: 's' }, { key: 'k' });
      assert.deepEqual(await box.put('promises', { id: 's' }, { key: 'k' }), first);
      assert.equal((await box.waiting()).length, 1);
    });
  });

  it('lays what waits over the first page: new, changed, removed, filtered, sorted', async () => {
    const { line, adapter, inner } = company();
    for (const id of ['a', 'b', 'c']) await inner.put('promises', { id, status: 'open', n: id });
    let cut = false;
    const readable: Adapter = {
      ...adapter,
      list: (...args) => inner.list(...args),
      put: (...args) => (cut ? Promise.reject(new PortError('offline')) : adapter.put!(...args)),
    };
    await using(readable, { store: memoryOutboxStore() }, async (box) => {
      cut = true;
      line.cut = 'offline';
      await box.put('promises', { id: 'b', status: 'kept' });
      await box.put('promises', { id: 'd', status: 'open' });
      await box.remove('promises', 'c');
      const ids = async (query: object): Promise<string[]> =>
        (await box.list('promises', query)).items.map(({ record }) => record.id);
      assert.deepEqual(await ids({ sort: '-id' }), ['d', 'b', 'a']);
      assert.deepEqual(await ids({ filter: { status: 'open' } }), ['a', 'd']);
      const first = await box.list('promises', { limit: 1 });
      const rest = await ids({ limit: 100, cursor: first.cursor! });
      assert.deepEqual([...first.items.map(({ record }) => record.id), ...rest].toSorted(), ['a', 'b', 'd']);
    });
  });

  it('tells who watches of what waits', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      const told = new Promise<void>((resolve) => box.watch('notes', {}, resolve));
      await box.put('notes', note('一'));
      await told;
    });
  });

  it('lets a write wait that gets no answer', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const held = slow(memoryAdapter());
    await using(held, { store: memoryOutboxStore(), timeLimit: 8000 }, async (box) => {
      const put = box.put('notes', note('一'));
      await calls(held, 1);
      t.mock.timers.tick(8000);
      assert.match((await put).version!, /^outbox:/);
    });
  });

  it('tries again by itself, no sooner than the store asked for', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const inner = memoryAdapter();
    const busy = failing(inner, 'unavailable', { times: 1, retryAfter: 60 });
    await using(busy, { store: memoryOutboxStore(), retryEvery: 1000 }, async (box) => {
      await box.flush();
      await box.put('notes', note('一'));
      t.mock.timers.tick(59_999);
      await new Promise<void>((resolve) => setImmediate(resolve));
      assert.deepEqual(await bodies(inner), []);
      const arrived = new Promise<void>((resolve) => inner.watch('notes', {}, resolve));
      t.mock.timers.tick(1);
      await arrived;
      assert.deepEqual(await bodies(inner), ['一']);
    });
  });

  it('forgets everything when cleared', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      await box.put('notes', note('一'));
      await box.clear();
      assert.deepEqual(await box.waiting(), []);
    });
  });
});
