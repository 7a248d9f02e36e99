import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { bookmarks, roles } from '../../src/model/records/career.js';
import { promptStates } from '../../src/model/records/talk.js';
import { nextTask } from '../../src/model/next-task.js';
import type { Adapter, Page } from '../../src/port/adapter.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import { guard } from '../../src/port/guard.js';
import { failing, malformed, slow } from '../../src/testing/fakes.js';

const mark = (id: string) => ({ id, target: 'r', state: 'saved' as const });
const isKind = (kind: PortErrorKind) => (error: unknown) => PortError.is(error) && error.kind === kind;

/** An adapter that lists these answers, one after the other. */
function lists(...answers: unknown[]): Adapter {
  return { capabilities: { bookmarks: ['list'], roles: ['list'] }, list: async () => answers.shift() as Page };
}

describe('guard', () => {
  it('refuses without a call what the adapter does not offer', async () => {
    let calls = 0;
    const adapter: Adapter = { capabilities: { roles: ['list', 'put'] }, list: async () => (calls++, { items: [] }) };
    const port = guard(adapter);
    await assert.rejects(port.list(bookmarks), isKind('unsupported'));
    await assert.rejects(port.put(bookmarks, mark('a')), isKind('unsupported'));
    await assert.rejects(port.remove(bookmarks, 'a'), isKind('unsupported'));
    port.watch(bookmarks, {}, () => undefined)();
    assert.equal(calls, 0);
    assert.equal(port.can(roles, 'list'), true);
    assert.equal(port.can(roles, 'put'), false, 'claimed without a method');
  });

  it('leaves bad rows out, counts them, and names each once', async () => {
    const said: string[] = [];
    const adapter = malformed(memoryAdapter({ bookmarks: [mark('a'), mark('b')] }));
    const port = guard(adapter, { warn: (line) => said.push(line) });
    for (let n = 0; n < 2; n++) {
      const page = await port.list(bookmarks);
      assert.deepEqual([page.items.map(({ record }) => record.id), page.dropped], [['b'], 1]);
    }
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^bookmarks: left out, id: /);
  });

  it('names a row of a catalogue by its id, one of a person by nothing', async () => {
    const said: string[] = [];
    const port = guard(
      memoryAdapter({
        roles: [{ id: 'r1' }, { id: 'r2', title: '営業', place: 'inside' }],
        'prompt-states': [
          { id: 'p1:not-today:3', promptId: 'p1', state: 'not-today' },
          { id: 'p2', promptId: 'p2', state: 'used', at: '2026-11-20T09:00:00Z' },
        ],
      }),
      { warn: (line) => said.push(line) },
    );
    await port.list(roles);
    await port.list(promptStates);
    assert.match(said[0]!, /^roles "r1": left out, title: /);
    assert.match(said[1]!, /^prompt-states: left out, at: /);
  });

  it('names a hundred bad rows at most', async () => {
    const role = { id: 'ok', title: '営業', place: 'inside' };
    const said: string[] = [];
    const rows = Array.from({ length: 300 }, (_, n) => ({ record: { id: `x${n}` } }));
    const port = guard(lists({ items: [...rows, { record: role }] }), { warn: (line) => said.push(line) });
    assert.equal((await port.list(roles)).dropped, 300);
    assert.equal(said.length, 100);
  });

  it('names rows that are nothing at all', async () => {
    const role = { id: 'ok', title: '営業', place: 'inside' };
    const said: string[] = [];
    const port = guard(lists({ items: [null, {}, { record: null }, { record: role }] }), {
      warn: (line) => said.push(line),
    });
    assert.equal((await port.list(roles)).dropped, 3);
    assert.ok(said.every((line) => line.startsWith('roles undefined: left out')));
  });

  it('keeps fields that the schema does not know', async () => {
    const port = guard(memoryAdapter({ bookmarks: [{ ...mark('a'), note: '覚え' }] }));
    assert.deepEqual((await port.list(bookmarks)).items[0]?.record, { ...mark('a'), note: '覚え' });
  });

  it('tells bad-data when nothing fits, or there are no items', async () => {
    const adapter = memoryAdapter({ bookmarks: [mark('a')] });
    await assert.rejects(guard(malformed(adapter, 'every')).list(bookmarks), isKind('bad-data'));
    await assert.rejects(guard(malformed(adapter, 'answer')).list(bookmarks), isKind('bad-data'));
    await assert.rejects(guard(lists(undefined)).list(bookmarks), isKind('bad-data'));
    assert.deepEqual((await guard(lists({ items: [] })).list(bookmarks)).items, []);
  });

  it('reads every page, and takes an empty cursor for the end', async () => {
    const all = Array.from({ length: 250 }, (_, n) => mark(String(n)));
    assert.equal((await guard(memoryAdapter({ bookmarks: all })).all(bookmarks)).length, 250);
    for (const cursor of ['', null]) {
      const port = guard(lists({ items: [{ record: mark('a') }], cursor }));
      assert.equal((await port.all(bookmarks)).length, 1);
    }
  });

  it('does not walk in circles', async () => {
    const page = (cursor: string) => ({ items: [{ record: mark('a') }], cursor });
    const port = guard(lists(page('1'), page('2'), page('1'), page('2')));
    await assert.rejects(port.all(bookmarks), isKind('bad-data'));
  });

  it('lets the page have its turns while it reads many pages from a source at hand', async () => {
    let turned = false;
    void nextTask().then(() => (turned = true));
    const seen: boolean[] = [];
    let pages = 0;
    const adapter: Adapter = {
      capabilities: { bookmarks: ['list'] },
      async list() {
        seen.push(turned);
        // As long as filtering and checking a page may take on a slow device.
        for (const start = performance.now(); performance.now() - start < 9;);
        return { items: [{ record: mark(String(pages)) }], ...(++pages < 3 ? { cursor: String(pages) } : {}) };
      },
    };
    assert.equal((await guard(adapter).all(bookmarks)).length, 3);
    assert.deepEqual(seen, [false, true, true]);
  });

  it('refuses a record that does not fit before it is sent', async () => {
    let calls = 0;
    const adapter = { ...memoryAdapter(), put: async () => (calls++, { record: mark('a') }) };
    const wrong = { ...mark('a'), state: 'maybe' } as unknown as ReturnType<typeof mark>;
    await assert.rejects(guard(adapter).put(bookmarks, wrong), isKind('invalid'));
    assert.equal(calls, 0);
  });

  it('tells bad-data when a put answers something else', async () => {
    const adapter = { ...memoryAdapter(), put: async () => undefined as never };
    await assert.rejects(guard(adapter).put(bookmarks, mark('a')), isKind('bad-data'));
  });

  it('repeats reads, removals and puts with a key; never a put without one', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const port = () => guard(failing(memoryAdapter(), 'unavailable', { times: 1, retryAfter: 0 }));
    const patiently = async <T>(call: Promise<T>): Promise<T> => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      t.mock.timers.tick(0);
      return call;
    };
    await patiently(port().list(bookmarks));
    await patiently(port().remove(bookmarks, 'a'));
    await patiently(port().put(bookmarks, mark('a'), { key: 'k' }));
    await assert.rejects(port().put(bookmarks, mark('a')), isKind('unavailable'));
  });

  it('lets a late answer die when the reader has left', async () => {
    const held = slow(memoryAdapter());
    const controller = new AbortController();
    const call = guard(held).list(bookmarks, {}, { signal: controller.signal });
    controller.abort('left');
    await assert.rejects(call, (reason) => reason === 'left');
    assert.equal(held.held, 0);
  });
});
