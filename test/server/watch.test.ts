import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { sql } from 'kysely';
import { createApp } from '../../src/server/app.js';
import { plant } from '../../src/server/seed.js';
import { openStore, type Store } from '../../src/server/store.js';
import { WatchStream } from '../../src/server/watch/stream.js';
import type { WatchOptions } from '../../src/server/watch/watching.js';
import { company, note, now } from './company.js';
import { type Engine, onEveryEngine } from './engines.js';

/** A server whose people are known by `org:person`, until they are signed out. */
async function serverOn(engine: Engine, watch: WatchOptions = {}) {
  const store = await openStore({ ...engine.where, now: () => now, watch });
  const signedOut = new Set<string>();
  const app = createApp({
    store,
    authenticate: async (request) => {
      const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? '';
      const [orgId = '', personId] = token.split(':');
      if (personId === undefined || signedOut.has(token)) return undefined;
      return { orgId, personId, roles: [personId === 'root' ? 'administrator' : 'employee'] };
    },
  });
  const call = (who: string, path: string, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(
      app.request(`http://localhost/v1${path}`, {
        ...init,
        headers: { authorization: `Bearer ${who}`, ...init.headers },
      }),
    );
  /** What the answer to a write says: the mark that it has given. */
  const markIn = ({ headers }: Response): string | null => headers.get('kyoritsu-mark');
  const put = async (who: string, resource: string, record: { id: string }): Promise<string | null> => {
    const answer = await call(who, `/${resource}/${record.id}`, { method: 'PUT', body: JSON.stringify(record) });
    assert.equal(answer.status, 200, await answer.text());
    return markIn(answer);
  };
  const remove = async (who: string, resource: string, id: string): Promise<string | null> => {
    const answer = await call(who, `/${resource}/${id}`, { method: 'DELETE' });
    assert.equal(answer.status, 204);
    return markIn(answer);
  };
  return { store, signedOut, call, put, remove };
}
type Running = Awaited<ReturnType<typeof serverOn>>;

interface Listener {
  readonly response: Response;
  /** The next event; beats are passed over. */
  next(): Promise<{ event: string | undefined; data: { [name: string]: string }; retry: number | undefined }>;
  /** The names of the resources that the next event tells of. */
  names(): Promise<string[]>;
  /** All that has been read. */
  text(): string;
  leave(): Promise<void>;
}

async function listen(server: Running, who: string): Promise<Listener> {
  const response = await server.call(who, '/watch');
  assert.equal(response.status, 200);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const events: EventSourceMessage[] = [];
  let retry: number | undefined;
  let text = '';
  const parser = createParser({ onEvent: (event) => events.push(event), onRetry: (ms) => (retry = ms) });
  const next: Listener['next'] = async () => {
    for (;;) {
      const event = events.shift();
      if (event) return { event: event.event, data: JSON.parse(event.data) as { [name: string]: string }, retry };
      const { done, value } = await soon(reader.read());
      assert.ok(!done, 'the stream has ended');
      const chunk = decoder.decode(value, { stream: true });
      text += chunk;
      parser.feed(chunk);
    }
  };
  return {
    response,
    next,
    names: async () => Object.keys((await next()).data),
    text: () => text,
    leave: () => reader.cancel(),
  };
}

/** A test that waits in vain ends. */
async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('told nothing')), 10_000)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const promise = (id: string, meetingId: string) => ({
  id,
  meetingId,
  side: 'company',
  text: '研修の席をとる',
  status: 'open',
});
const watched = ['meetings', 'notes', 'overlays', 'promises'];

onEveryEngine((start) => {
  let engine: Engine;
  let server: Running;
  before(async () => {
    engine = await start();
    server = await serverOn(engine);
    for (const org of ['a', 'b']) await plant(server.store.db, org, company);
  });
  after(async () => {
    await server.store.close();
    await engine.stop();
  });

  describe('watching', () => {
    test('says at first at which mark everything is, in a form that proxies pass on at once', async () => {
      const ann = await listen(server, 'a:ann');
      const { event, data, retry } = await ann.next();
      assert.equal(event, 'marks');
      assert.deepEqual(Object.keys(data).toSorted(), watched);
      assert.ok(retry! > 0);
      assert.equal(ann.response.headers.get('content-type'), 'text/event-stream');
      assert.equal(ann.response.headers.get('x-accel-buffering'), 'no');
      assert.equal(ann.response.headers.get('cache-control'), 'no-store');
      await ann.leave();
    });

    test('tells the two of a meeting of each kind of change, and nobody else, in no other organisation', async () => {
      const [ann, boss, bob, hana, other] = await Promise.all(
        ['a:ann', 'a:boss', 'a:bob', 'a:hana', 'b:ann'].map((who) => listen(server, who)),
      );
      const all = [ann!, boss!, bob!, hana!, other!];
      for (const each of all) await each.next();
      await server.put('a:boss', 'notes', note('w-1', 'm-ann', 'boss', 'pair'));
      assert.deepEqual([await ann!.names(), await boss!.names()], [['notes'], ['notes']]);
      await server.put('a:ann', 'promises', promise('w-2', 'm-ann'));
      assert.deepEqual([await ann!.names(), await boss!.names()], [['promises'], ['promises']]);
      await server.put('a:ann', 'overlays', { id: 'o-ann', meetingId: 'm-ann', agreedBy: ['boss', 'ann'] } as {
        id: string;
      });
      assert.deepEqual([await ann!.names(), await boss!.names()], [['overlays'], ['overlays']]);
      await server.remove('a:ann', 'promises', 'w-2');
      assert.deepEqual([await ann!.names(), await boss!.names()], [['promises'], ['promises']]);
      // What the others are told next is what comes now, so they were told of nothing until now.
      await server.put('a:bob', 'meetings', { ...(company.meetings![1] as { id: string }), agenda: ['x'] } as {
        id: string;
      });
      assert.deepEqual([await bob!.names(), await boss!.names()], [['meetings'], ['meetings']]);
      await server.put('b:ann', 'notes', note('w-3', 'm-ann', 'ann', 'self'));
      assert.deepEqual(await other!.names(), ['notes']);
      for (const each of all) await each.leave();
    });

    test('nothing of a note for oneself reaches the other side: no event, no other mark', async () => {
      const marksOfAnn = async (): Promise<string | null> => (await server.call('a:ann', '/notes')).headers.get('etag');
      const [ann, boss] = [await listen(server, 'a:ann'), await listen(server, 'a:boss')];
      await Promise.all([ann.next(), boss.next()]);
      const before = await marksOfAnn();
      await server.put('a:boss', 'notes', note('own', 'm-ann', 'boss', 'self'));
      assert.deepEqual(await boss.names(), ['notes']);
      await server.put('a:boss', 'notes', { ...note('own', 'm-ann', 'boss', 'self'), body: '二' } as { id: string });
      await server.remove('a:boss', 'notes', 'own');
      assert.equal(await marksOfAnn(), before);
      await server.put('a:boss', 'promises', promise('w-4', 'm-ann'));
      assert.deepEqual(await ann.names(), ['promises']);
      await Promise.all([ann.leave(), boss.leave()]);
    });

    test('of a note taken back for oneself the other side is told that it is gone, without a word of it', async () => {
      await server.put('a:boss', 'notes', { ...note('back', 'm-ann', 'boss', 'pair'), body: '共有' } as { id: string });
      const ann = await listen(server, 'a:ann');
      await ann.next();
      await server.put('a:boss', 'notes', { ...note('back', 'm-ann', 'boss', 'self'), body: '内緒' } as { id: string });
      assert.deepEqual(await ann.names(), ['notes']);
      const list = await (await server.call('a:ann', '/notes')).text();
      assert.doesNotMatch(list, /内緒|back/);
      assert.doesNotMatch(ann.text(), /内緒|back|m-ann|boss/);
      await ann.leave();
    });

    test('after a break the marks tell what has changed, a removal too', async () => {
      await server.put('a:boss', 'promises', promise('gone', 'm-ann'));
      const first = await listen(server, 'a:ann');
      const { data: before } = await first.next();
      await first.leave();
      await server.remove('a:boss', 'promises', 'gone');
      const again = await listen(server, 'a:ann');
      const { data: now } = await again.next();
      assert.deepEqual(
        watched.filter((name) => now[name] !== before[name]),
        ['promises'],
      );
      await again.leave();
    });

    test('a list carries the mark that the stream tells, and another one after a change', async () => {
      const etag = async (path: string): Promise<string | null> =>
        (await server.call('a:ann', path)).headers.get('etag');
      const ann = await listen(server, 'a:ann');
      const { data } = await ann.next();
      assert.equal(await etag('/promises?limit=1'), `"${data['promises']}"`);
      assert.equal(await etag('/units'), null);
      await server.put('a:boss', 'promises', promise('w-5', 'm-ann'));
      const told = (await ann.next()).data['promises'];
      assert.notEqual(told, data['promises']);
      assert.equal(await etag('/promises'), `"${told}"`);
      await ann.leave();
    });

    test('the answer to a write carries the mark that the own stream tells, of what can be watched alone', async () => {
      const ann = await listen(server, 'a:ann');
      await ann.next();
      const written = await server.put('a:ann', 'promises', promise('w-9', 'm-ann'));
      assert.equal((await ann.next()).data['promises'], written);
      const removed = await server.remove('a:ann', 'promises', 'w-9');
      assert.equal((await ann.next()).data['promises'], removed);
      assert.equal(
        await server.put('a:ann', 'bookmarks', { id: 'w-9', target: 'role-01', state: 'saved' } as { id: string }),
        null,
      );
      await ann.leave();
    });

    test('a reader who is slow gets the newest once, not a queue', async () => {
      const ann = await listen(server, 'a:ann');
      await ann.next();
      for (let n = 0; n < 30; n++) await server.put('a:boss', 'promises', promise('w-6', 'm-ann'));
      const newest = (await server.call('a:ann', '/promises')).headers.get('etag');
      let told = '';
      let events = 0;
      while (`"${told}"` !== newest) {
        told = (await ann.next()).data['promises']!;
        events++;
      }
      assert.ok(events <= 2, `${events} events for 30 changes`);
      await ann.leave();
    });

    test('who may watch nothing is refused, and so is who is not signed in', async () => {
      assert.equal((await server.call('a:root', '/watch')).status, 403);
      assert.equal((await server.call('', '/watch')).status, 401);
    });
  });

  describe('the end of a stream', () => {
    const running: Running[] = [];
    after(async () => {
      for (const { store } of running) await store.close();
    });
    const own = async (watch: WatchOptions): Promise<Running> => {
      // The embedded database belongs to one process: the servers of this part have one of their own in memory.
      const where = 'url' in engine.where ? engine.where : {};
      const made = await serverOn({ where, stop: async () => undefined }, watch);
      running.push(made);
      await plant(made.store.db, `own-${running.length}`, company);
      return made;
    };

    test('a sign-in that has ended ends the stream with its reason at the next beat', async () => {
      const here = await own({ beat: 20 });
      const [ann, boss] = [
        await listen(here, `own-${running.length}:ann`),
        await listen(here, `own-${running.length}:boss`),
      ];
      await Promise.all([ann.next(), boss.next()]);
      here.signedOut.add(`own-${running.length}:ann`);
      assert.deepEqual((await ann.next()).data, { reason: 'unauthenticated' });
      await assert.rejects(ann.next(), /has ended/);
      // The other one's goes on.
      await here.put(`own-${running.length}:boss`, 'promises', promise('w-7', 'm-ann'));
      assert.deepEqual(await boss.names(), ['promises']);
      await boss.leave();
    });

    test('a stream has a life, whatever the sign-in says', async () => {
      const here = await own({ beat: 10, life: 30 });
      const ann = await listen(here, `own-${running.length}:ann`);
      await ann.next();
      assert.deepEqual((await ann.next()).data, { reason: 'renewal' });
    });

    test('with one too many the oldest ends and is asked to stay away for long; too many at all are refused', async () => {
      const here = await own({ perPerson: 2, perProcess: 3 });
      const who = `own-${running.length}:ann`;
      const [first, second] = [await listen(here, who), await listen(here, who)];
      await Promise.all([first.next(), second.next()]);
      const third = await listen(here, who);
      await third.next();
      const { data, retry } = await first.next();
      assert.deepEqual(data, { reason: 'too-many' });
      assert.ok(retry! >= 60_000);
      await assert.rejects(first.next(), /has ended/);
      const boss = await listen(here, `own-${running.length}:boss`);
      const refused = await here.call(`own-${running.length}:bob`, '/watch');
      assert.equal(refused.status, 503);
      assert.ok(Number(refused.headers.get('retry-after')) >= 30);
      // Who leaves makes room.
      await boss.leave();
      await (await listen(here, `own-${running.length}:bob`)).leave();
      await Promise.all([second.leave(), third.leave()]);
    });

    test('a server that stops says so and when to come back, and opens no more', async () => {
      const here = await own({});
      const ann = await listen(here, `own-${running.length}:ann`);
      await ann.next();
      here.store.watching.stop();
      const { event, data, retry } = await ann.next();
      assert.deepEqual([event, data], ['end', { reason: 'stopping' }]);
      assert.ok(retry! >= 1000 && retry! <= 5000);
      await assert.rejects(ann.next(), /has ended/);
      assert.equal((await here.call(`own-${running.length}:ann`, '/watch')).status, 503);
    });

    test('where several servers share a PostgreSQL, each tells of what another has written, also after its line broke', async (t) => {
      if (!('url' in engine.where)) return t.diagnostic('the embedded database belongs to one process');
      const other: Store = (await own({ beat: 3_600_000 })).store;
      const far = running.at(-1)!;
      const ann = await listen(far, 'a:ann');
      await ann.next();
      await server.put('a:boss', 'promises', promise('far-1', 'm-ann'));
      assert.deepEqual(await ann.names(), ['promises']);
      const { rows } = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended from pg_stat_activity
        where application_name = 'kyoritsu watch'`.execute(other.db);
      assert.ok(rows.length > 0 && rows.every(({ ended }) => ended));
      await server.put('a:boss', 'notes', note('far-2', 'm-ann', 'boss', 'pair'));
      assert.deepEqual(await ann.names(), ['notes']);
      await ann.leave();
    });
  });
});

test('a database that stumbles ends the stream with a hint', async () => {
  let ended = 0;
  const stream = new WatchStream({
    marks: () => Promise.reject(new Error('connection lost')),
    check: async () => undefined,
    beat: 1000,
    life: 1000,
    onEnd: () => ended++,
  });
  const text = await stream.response().text();
  assert.match(text, /^event: end\nretry: \d+\ndata: {"reason":"unavailable"}\n\n$/);
  assert.equal(ended, 1);
});
