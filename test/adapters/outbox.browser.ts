import { expect } from '@open-wc/testing';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { outbox } from '../../src/adapters/outbox.js';
import type { Adapter } from '../../src/port/adapter.js';
import { adapterConformance } from '../../src/testing/conformance.js';
import { failing } from '../../src/testing/fakes.js';

let databases = 0;
/** A database name that no other test uses. */
const freshName = (): string => `kyoritsu-test-outbox-${performance.timeOrigin}-${databases++}`;

adapterConformance(
  async (records) => {
    const adapter = outbox(memoryAdapter({ bookmarks: records }), { name: freshName() });
    return { adapter, cleanup: adapter.stop };
  },
  { describe, it },
  { name: 'outbox in IndexedDB', verbs: ['list', 'put', 'remove', 'watch'], seeds: true, many: 500 },
);

const note = (body: string, id = 'n') => ({ id, body });
const bodies = async (adapter: Adapter): Promise<unknown[]> =>
  (await adapter.list('notes', {})).items.map(({ record }) => record['body']);

describe('the outbox in IndexedDB', () => {
  it('keeps writes over a reload, apart for each person, in their order', async () => {
    const inner = memoryAdapter();
    const away = failing(inner, 'offline');
    const name = freshName();
    const before = outbox(away, { name, person: 'a' });
    for (const body of ['一', '二', '三']) await before.put('notes', note(body, body), { key: body });
    before.stop();

    const stranger = outbox(inner, { name, person: 'b' });
    await stranger.flush();
    expect(await stranger.waiting()).to.deep.equal([]);
    expect(await bodies(inner)).to.deep.equal([]);
    stranger.stop();

    const after = outbox(away, { name, person: 'a' });
    expect((await after.waiting()).map(({ key, tried }) => [key, tried])).to.deep.equal([
      ['一', true],
      ['二', true],
      ['三', true],
    ]);
    after.stop();

    const online = outbox(inner, { name, person: Promise.resolve('a') });
    await online.flush();
    expect(await bodies(inner)).to.have.members(['一', '二', '三']);
    expect(await online.waiting()).to.deep.equal([]);
    online.stop();
  });

  it('sends each write once from two tabs', async () => {
    const inner = memoryAdapter();
    let puts = 0;
    const counting: Adapter = { ...inner, put: (...args) => (puts++, inner.put(...args)) };
    const name = freshName();
    const before = outbox(failing(inner, 'offline'), { name });
    for (let n = 0; n < 5; n++) await before.put('notes', note('文', String(n)));
    before.stop();
    const tabs = [outbox(counting, { name }), outbox(counting, { name })];
    while ((await tabs[0]!.waiting()).length > 0) await Promise.all(tabs.map((tab) => tab.flush()));
    expect(puts).to.equal(5);
    for (const tab of tabs) tab.stop();
  });

  it('flushes when the window comes online', async () => {
    const inner = memoryAdapter();
    const box = outbox(failing(inner, 'offline', { times: 1 }), { name: freshName() });
    await box.put('notes', note('雨'));
    const arrived = new Promise<void>((resolve) => inner.watch('notes', {}, resolve));
    window.dispatchEvent(new Event('online'));
    await arrived;
    expect(await bodies(inner)).to.deep.equal(['雨']);
    box.stop();
  });

  it('clears one person’s writes', async () => {
    const name = freshName();
    const away = failing(memoryAdapter(), 'offline');
    const [a, b] = ['a', 'b'].map((person) => outbox(away, { name, person }));
    await a!.put('notes', note('甲'));
    await b!.put('notes', note('乙'));
    await a!.clear();
    expect(await a!.waiting()).to.deep.equal([]);
    expect(await b!.waiting()).to.have.length(1);
    a!.stop();
    b!.stop();
  });
});
