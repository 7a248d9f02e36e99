import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import { type RestAdapter, restAdapter } from '../../src/adapters/rest.js';

/** A connection that the test answers by hand. */
interface Connection {
  readonly headers: Headers;
  readonly signal: AbortSignal;
  say(text: string): void;
  marks(marks: object): void;
  close(): void;
  readonly response: Response;
}

/** A server whose stream and lists the test answers. */
function byHand(answer: (n: number) => Response | undefined = () => undefined) {
  const connections: Connection[] = [];
  const lists: ((etag: string | undefined) => void)[] = [];
  const writes: ((mark?: string, status?: number) => void)[] = [];
  const arrivals: (() => void)[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { signal, headers } = init as { signal: AbortSignal; headers: Headers };
    if (init.method === 'PUT' || init.method === 'DELETE')
      return new Promise((resolve) =>
        writes.push((mark, status = 200) =>
          resolve(
            new Response('{"record":{"id":"n"}}', {
              status,
              headers: mark === undefined ? {} : { 'kyoritsu-mark': mark },
            }),
          ),
        ),
      );
    if (!String(input).endsWith('/v1/watch'))
      return new Promise((resolve) =>
        lists.push((etag) => resolve(new Response('{"items":[]}', { headers: etag === undefined ? {} : { etag } }))),
      );
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
    signal.addEventListener('abort', () => controller.error(signal.reason));
    const say = (text: string): void => controller.enqueue(new TextEncoder().encode(text));
    const refused = answer(connections.length);
    const response = refused ?? new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    const marks = (marks: object): void => say(`event: marks\ndata: ${JSON.stringify(marks)}\n\n`);
    connections.push({ headers, signal, say, marks, close: () => controller.close(), response });
    arrivals.shift()?.();
    return response;
  };
  /** The connection of that number, as soon as it is asked for. */
  const connection = async (n: number): Promise<Connection> => {
    while (connections.length <= n) await new Promise<void>((resolve) => arrivals.push(resolve));
    return connections[n]!;
  };
  return { fetch: fetch as typeof globalThis.fetch, connections, connection, lists, writes };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};

describe('the rest adapter, watching', () => {
  const stops: (() => void)[] = [];
  const watch = (adapter: RestAdapter, resource: string): { readonly calls: number; stop(): void } => {
    const heard = { calls: 0, stop: () => undefined as void };
    heard.stop = adapter.watch!(resource, {}, () => heard.calls++);
    stops.push(heard.stop);
    return heard;
  };
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('opens one stream for all who watch, with the token of the moment in the header alone', async () => {
    const server = byHand();
    const tokens = ['one', 'two'];
    const adapter = restAdapter({ src: '/k', fetch: server.fetch, token: () => tokens.shift()! });
    watch(adapter, 'notes');
    watch(adapter, 'promises');
    const first = await server.connection(0);
    await settle();
    assert.equal(server.connections.length, 1);
    assert.equal(first.headers.get('authorization'), 'Bearer one');
    assert.match(first.headers.get('accept')!, /^text\/event-stream/);
    first.say('event: end\nretry: 1\ndata: {"reason":"unauthenticated"}\n\n');
    first.close();
    assert.equal((await server.connection(1)).headers.get('authorization'), 'Bearer two');
  });

  it('tells nobody when nothing has changed since the list, and who asked for a list in between when something has', async () => {
    const server = byHand();
    const adapter = restAdapter({ src: '/k', fetch: server.fetch });
    const [notes, promises] = [watch(adapter, 'notes'), watch(adapter, 'promises')];
    const early = [adapter.list('notes', {}), adapter.list('promises', {})];
    await settle();
    for (const [n, etag] of ['"1"', 'W/"1"'].entries()) server.lists[n]!(etag);
    await Promise.all(early);
    const stream = await server.connection(0);
    stream.marks({ notes: '1', promises: '2', meetings: '0', overlays: '0' });
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [0, 1]);
    stream.marks({ notes: '3' });
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [1, 1]);
  });

  it('tells of a change between a list that was still on its way and the opening of the stream', async () => {
    const server = byHand();
    const adapter = restAdapter({ src: '/k', fetch: server.fetch });
    const [notes, promises] = [watch(adapter, 'notes'), watch(adapter, 'promises')];
    const late = [adapter.list('notes', {}), adapter.list('promises', {})];
    (await server.connection(0)).marks({ notes: '2', promises: '1' });
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [0, 0]);
    for (const answer of server.lists) answer('"1"');
    await Promise.all(late);
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [1, 0]);
  });

  it('tells when two lists were read at different marks, or at none', async () => {
    const server = byHand();
    const adapter = restAdapter({ src: '/k', fetch: server.fetch });
    const [notes, promises] = [watch(adapter, 'notes'), watch(adapter, 'promises')];
    const lists = ['notes', 'notes', 'promises'].map((resource) => adapter.list(resource, {}));
    await settle();
    for (const [n, etag] of ['"1"', '"2"', undefined].entries()) server.lists[n]!(etag);
    await Promise.all(lists);
    (await server.connection(0)).marks({ notes: '2', promises: '1' });
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [1, 1]);
  });

  it('tells after a break what has changed in it, and nothing else', async () => {
    const server = byHand();
    const adapter = restAdapter({ src: '/k', fetch: server.fetch });
    const [notes, promises] = [watch(adapter, 'notes'), watch(adapter, 'promises')];
    const first = await server.connection(0);
    first.marks({ notes: '1', promises: '1' });
    await settle();
    const before = [notes.calls, promises.calls];
    first.say('retry: 1\n\n');
    first.close();
    (await server.connection(1)).marks({ notes: '1', promises: '2' });
    await settle();
    assert.deepEqual([notes.calls, promises.calls], [before[0], before[1]! + 1]);
  });

  describe('after a write of its own', () => {
    /** Something is watched, listed at mark 1 and the stream is open. */
    const watching = async () => {
      const server = byHand();
      const adapter = restAdapter({ src: '/k', fetch: server.fetch });
      const notes = watch(adapter, 'notes');
      const stream = await server.connection(0);
      stream.marks({ notes: '1' });
      await settle();
      const { calls } = notes;
      const tell = async (mark: string): Promise<number> => {
        stream.marks({ notes: mark });
        await settle();
        return notes.calls - calls;
      };
      const put = async (answer: (writes: (typeof server)['writes']) => unknown): Promise<number> => {
        const done = adapter.put!('notes', { id: 'n' }).catch(() => undefined);
        await settle();
        await answer(server.writes);
        await done;
        await settle();
        return notes.calls - calls;
      };
      return { server, tell, put, calls: () => notes.calls - calls };
    };

    it('tells once: with the answer, and not again when the stream says the same', async () => {
      const { put, tell } = await watching();
      assert.equal(await put((writes) => writes[0]!('2')), 1);
      assert.equal(await tell('2'), 1);
      assert.equal(await tell('3'), 2, 'of the next change it tells');
    });

    it('tells once also where the stream was faster than the answer', async () => {
      const { put, tell } = await watching();
      const told = await put(async (writes) => {
        assert.equal(await tell('2'), 0);
        writes[0]!('2');
      });
      assert.equal(told, 1);
      assert.equal(await tell('3'), 2);
    });

    it('misses no change of the other side in between', async () => {
      const { put, tell } = await watching();
      await put(async (writes) => {
        await tell('other');
        writes[0]!('2');
      });
      assert.equal(await tell('2'), 1, 'what was told before the answer is in the list that it leads to');
      assert.equal(await tell('other again'), 2);
    });

    it('tells of what came meanwhile where the write failed', async () => {
      const { put } = await watching();
      assert.equal(await put((writes) => writes[0]!(undefined, 500)), 0);
      const { put: again, tell } = await watching();
      const told = await again(async (writes) => {
        await tell('2');
        writes[0]!(undefined, 500);
      });
      assert.equal(told, 1);
    });

    it('leaves it to the stream where the server says no mark', async () => {
      const { put, tell } = await watching();
      assert.equal(await put((writes) => writes[0]!()), 0);
      assert.equal(await tell('2'), 1);
    });

    it('knows its own change also after a break', async () => {
      const { put, server, calls } = await watching();
      await put((writes) => writes[0]!('2'));
      const [stream] = server.connections;
      stream!.say('retry: 1\n\n');
      stream!.close();
      (await server.connection(1)).marks({ notes: '2' });
      await settle();
      assert.equal(calls(), 1);
    });
  });

  it('ends the stream when nobody watches any more, not when a widget is moved', async () => {
    const server = byHand();
    const adapter = restAdapter({ src: '/k', fetch: server.fetch });
    const first = watch(adapter, 'notes');
    const stream = await server.connection(0);
    first.stop();
    const second = watch(adapter, 'notes');
    await settle();
    assert.equal(stream.signal.aborted, false);
    second.stop();
    await new Promise((resolve) => setTimeout(resolve));
    await settle();
    assert.equal(stream.signal.aborted, true);
    watch(adapter, 'notes');
    await server.connection(1);
  });

  for (const [what, status] of [
    ['has no stream', 404],
    ['offers none', 501],
    ['has none for this person', 403],
  ] as const) {
    it(`stops asking, and says so, where the server ${what} (${status})`, async () => {
      const server = byHand(() => new Response('{}', { status }));
      const adapter = restAdapter({ src: '/k', fetch: server.fetch });
      assert.ok(adapter.capabilities['notes']!.includes('watch'));
      watch(adapter, 'notes');
      await server.connection(0);
      await settle();
      assert.deepEqual(adapter.capabilities['notes'], ['list', 'put', 'remove']);
      watch(adapter, 'promises');
      await settle();
      assert.equal(server.connections.length, 1);
    });
  }

  it('watches nothing that the server does not offer to be watched', async () => {
    const server = byHand();
    watch(restAdapter({ src: '/k', fetch: server.fetch, capabilities: { notes: ['list', 'put'] } }), 'notes');
    await settle();
    assert.equal(server.connections.length, 0);
  });

  describe('when the connection fails', () => {
    // Loaded before time stands still.
    before(() => import('../../src/adapters/rest-watch.js'));

    /** Lets the clock go on until the connection of that number is asked for; how many ms that took. */
    async function until(
      t: { mock: { timers: { tick(ms: number): void } } },
      server: ReturnType<typeof byHand>,
      n: number,
    ) {
      await settle();
      let waited = 0;
      for (; server.connections.length <= n; waited += 50) {
        assert.ok(waited < 300_000, 'no new try within five minutes');
        t.mock.timers.tick(50);
        await settle();
      }
      return waited;
    }

    it('comes back later after each failure, and not at a fixed moment', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const server = byHand((n) => (n < 9 ? new Response('', { status: 502 }) : undefined));
      watch(restAdapter({ src: '/k', fetch: server.fetch }), 'notes');
      await until(t, server, 0);
      for (let n = 1; n < 9; n++) {
        const waited = await until(t, server, n);
        const most = Math.min(60_000, 1000 * 2 ** n);
        assert.ok(waited >= most / 2 - 50 && waited <= most + 50, `${waited} ms before try ${n}`);
      }
    });

    it('keeps to Retry-After', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const server = byHand((n) =>
        n === 0 ? new Response('', { status: 429, headers: { 'retry-after': '90' } }) : undefined,
      );
      watch(restAdapter({ src: '/k', fetch: server.fetch }), 'notes');
      await until(t, server, 0);
      assert.ok((await until(t, server, 1)) >= 90_000);
    });

    it('takes a sign-in page for no stream, and asks again', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const server = byHand((n) =>
        n === 0 ? new Response('<h1>sign in</h1>', { headers: { 'content-type': 'text/html' } }) : undefined,
      );
      const adapter = restAdapter({ src: '/k', fetch: server.fetch });
      watch(adapter, 'notes');
      await until(t, server, 1);
      assert.ok(adapter.capabilities['notes']!.includes('watch'));
    });

    it('takes nonsense for a broken connection', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const server = byHand();
      const notes = watch(restAdapter({ src: '/k', fetch: server.fetch }), 'notes');
      await until(t, server, 0);
      server.connections[0]!.say('event: marks\ndata: {"notes":\n\n');
      await until(t, server, 1);
      assert.equal(server.connections[0]!.signal.aborted, true);
      server.connections[1]!.say(`data: ${'x'.repeat(100_000)}`);
      await until(t, server, 2);
      assert.equal(notes.calls, 0);
    });

    it('gives up a connection that says nothing for long, not one that beats', async (t) => {
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const server = byHand();
      watch(restAdapter({ src: '/k', fetch: server.fetch }), 'notes');
      await until(t, server, 0);
      const [stream] = server.connections;
      for (let beat = 0; beat < 20; beat++) {
        stream!.say(': beat\n\n');
        await settle();
        t.mock.timers.tick(15_000);
        await settle();
      }
      assert.equal(stream!.signal.aborted, false);
      await until(t, server, 1);
      assert.equal(stream!.signal.aborted, true);
    });
  });
});
