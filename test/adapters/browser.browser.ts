import { expect } from '@open-wc/testing';
import { browserAdapter } from '../../src/adapters/browser.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import { adapterConformance } from '../../src/testing/conformance.js';

let databases = 0;
/** A database name that no other test uses. */
const freshName = (): string => `kyoritsu-test-browser-${performance.timeOrigin}-${databases++}`;

const notApplicable = adapterConformance(
  async () => {
    const name = freshName();
    const adapter = browserAdapter({ name });
    // As another tab would be: told over the channel.
    return { adapter, other: browserAdapter({ name }), cleanup: adapter.clear };
  },
  { describe, it },
  { name: 'browser', verbs: ['list', 'put', 'remove', 'watch'], pair: true },
);

const note = (id: string, body = '') => ({ id, meetingId: 'm', authorId: 'a', visibility: 'self', body });
const ids = async (adapter: Adapter): Promise<string[]> =>
  (await adapter.list('notes', {})).items.map(({ record }) => record.id);

async function kindOf(call: Promise<unknown>): Promise<PortErrorKind | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return PortError.is(error) ? error.kind : undefined;
}

/** Every key and value of a database as one text. */
async function dump(name: string): Promise<string> {
  const request = indexedDB.open(name);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const database = request.result;
  const texts = await Promise.all(
    [...database.objectStoreNames].map(async (store) => {
      const all = database.transaction(store).objectStore(store);
      const [keys, values] = [all.getAllKeys(), all.getAll()];
      await new Promise((resolve) => values.addEventListener('success', resolve));
      return JSON.stringify([keys.result, values.result]);
    }),
  );
  database.close();
  return texts.join();
}

describe('the browser adapter', () => {
  it('is tried in all but write-only resources: it has none', () => {
    expect(notApplicable).to.deep.equal(['takes what is write-only, and never lists it']);
    const { capabilities } = browserAdapter();
    for (const name of ['submissions', 'team-results', 'roles', 'prompts', 'viewer']) {
      expect(capabilities[name], name).to.equal(undefined);
    }
    expect(capabilities['checkin-drafts']).to.include('put');
  });

  it('keeps people apart, and clears one without the other', async () => {
    const name = freshName();
    const [a, b] = [browserAdapter({ name, person: 'a' }), browserAdapter({ name, person: Promise.resolve('b') })];
    await a.put('notes', note('of-a', '甲の秘密'), { key: 'k' });
    await b.put('notes', note('of-b'), { key: 'k' });
    expect(await ids(a)).to.deep.equal(['of-a']);
    expect(await ids(b)).to.deep.equal(['of-b']);
    await a.clear();
    expect(await ids(a)).to.deep.equal([]);
    expect(await ids(b)).to.deep.equal(['of-b']);
    expect(await dump(name)).not.to.match(/of-a|甲の秘密/);
  });

  it('leaves nothing of a note that was removed', async () => {
    const name = freshName();
    const adapter = browserAdapter({ name });
    await adapter.put('notes', note('n', '一つ目の秘密'), { key: 'k1' });
    await adapter.put('notes', note('n', '二つ目の秘密'), { key: 'k2' });
    expect(await dump(name)).not.to.contain('一つ目');
    await adapter.remove('notes', 'n');
    expect(await dump(name)).not.to.match(/秘密|k1|k2/);
  });

  it('is found again after a reload', async () => {
    const name = freshName();
    const { version } = await browserAdapter({ name }).put('notes', note('n', '続き'), { key: 'k' });
    const [item] = (await browserAdapter({ name }).list('notes', {})).items;
    expect(item).to.deep.equal({ record: note('n', '続き'), version });
    const repeat = await browserAdapter({ name }).put('notes', note('n', '続き'), { key: 'k' });
    expect(repeat.version).to.equal(version);
  });

  it('tells other tabs of a change, but not another person’s', async () => {
    const name = freshName();
    const [mine, other, stranger] = ['a', 'a', 'b'].map((person) => browserAdapter({ name, person }));
    let strange = 0;
    const stop = stranger!.watch('notes', {}, () => strange++);
    const heard = new Promise<void>((resolve) => other!.watch('notes', {}, resolve));
    const cleared = new Promise<void>((resolve) => other!.watch('bookmarks', {}, resolve));
    await mine!.put('notes', note('n'));
    await heard;
    await mine!.clear();
    await cleared;
    expect(strange).to.equal(0);
    stop();
  });

  it('comes back after its connection was taken away', async () => {
    const name = freshName();
    const adapter = browserAdapter({ name });
    await adapter.put('notes', note('n'));
    // Clearing site data does this: every connection is told to close.
    const request = indexedDB.deleteDatabase(name);
    await new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    expect(await ids(adapter)).to.deep.equal([]);
    await adapter.put('notes', note('m'));
    expect(await ids(adapter)).to.deep.equal(['m']);
  });

  it('opens another connection when the old one turns out to be closed', async () => {
    const adapter = browserAdapter({ name: freshName() });
    await adapter.put('notes', note('n'));
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      IDBDatabase.prototype.transaction = real;
      throw new DOMException('the connection is closing', 'InvalidStateError');
    };
    try {
      expect(await ids(adapter)).to.deep.equal(['n']);
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
  });

  it('tells every call of a person who could not be found out', async () => {
    const adapter = browserAdapter({ name: freshName(), person: Promise.reject(new PortError('unauthenticated')) });
    expect(await kindOf(adapter.list('notes', {}))).to.equal('unauthenticated');
    expect(await kindOf(adapter.put('notes', note('n')))).to.equal('unauthenticated');
  });

  it('refuses what cannot be stored', async () => {
    const adapter = browserAdapter({ name: freshName() });
    expect(await kindOf(adapter.put('notes', { ...note('n'), body: () => 'code' }))).to.equal('invalid');
    expect(await ids(adapter)).to.deep.equal([]);
  });

  /** Runs with IndexedDB's `open` replaced, as private windows and sandboxes do it. */
  async function withOpen(open: () => IDBOpenDBRequest, run: () => Promise<void>): Promise<void> {
    const real = IDBFactory.prototype.open;
    IDBFactory.prototype.open = open;
    try {
      await run();
    } finally {
      IDBFactory.prototype.open = real;
    }
  }

  it('is unavailable, in words, where storage is not allowed; and works once it is', async () => {
    const adapter = browserAdapter({ name: freshName() });
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    await withOpen(denied, async () => {
      const error: unknown = await adapter.list('notes', {}).catch((reason: unknown) => reason);
      expect(PortError.is(error) && error.kind).to.equal('unavailable');
      expect((error as PortError).detail).to.contain('does not allow storage');
    });
    expect(await ids(adapter)).to.deep.equal([]);
  });

  it('is unavailable, in words, when the storage is full', async () => {
    const adapter = browserAdapter({ name: freshName() });
    await ids(adapter);
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const error: unknown = await adapter.put('notes', note('n')).catch((reason: unknown) => reason);
      expect(PortError.is(error) && [error.kind, error.detail]).to.deep.equal([
        'unavailable',
        'the storage of this browser is full',
      ]);
    } finally {
      IDBObjectStore.prototype.put = real;
    }
    expect(await ids(adapter)).to.deep.equal([]);
  });
});
