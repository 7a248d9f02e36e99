import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { OwnPlaces } from '../../src/context/own-content.js';
import { loadTalk } from '../../src/elements/prompt-card/load-talk.js';
import { type TalkData, talkView } from '../../src/elements/prompt-card/prompt-card.view.js';
import { TalkSession } from '../../src/elements/prompt-card/talk-session.js';
import type { DeckData } from '../../src/elements/prompt-card/own-deck.js';
import type { Adapter } from '../../src/port/adapter.js';
import { guard } from '../../src/port/guard.js';
import { failing } from '../../src/testing/fakes.js';
import { now, hours, card, talk, promised, noteOf, nothing, sitting, ids } from './talks.js';

describe('the talk on the table', () => {
  it('is the meeting that goes on, for twelve hours and over midnight', () => {
    const data = { ...nothing, meetings: [talk('old', hours(-400)), talk('on', hours(-11.9))] };
    assert.equal(talkView(data, sitting).meeting?.record.id, 'on');
    assert.equal(talkView(data, sitting).number, 2);
    const later = talkView(data, { ...sitting, now: new Date(hours(0.2)) });
    assert.equal(later.meeting, undefined);
    assert.equal(later.number, 3);
  });

  it('is the latest of two that have begun, not the first', () => {
    const data = {
      ...nothing,
      meetings: [talk('morning', hours(-8)), talk('now', hours(-0.1)), talk('next', hours(200))],
    };
    assert.equal(talkView(data, sitting).meeting?.record.id, 'now');
  });

  it('is the next one that is planned where none goes on', () => {
    const data = {
      ...nothing,
      meetings: [talk('after', hours(400)), talk('next', hours(200)), talk('old', hours(-200))],
    };
    assert.equal(talkView(data, sitting).meeting?.record.id, 'next');
    assert.equal(talkView(data, sitting).number, 2);
  });

  it('leaves out talks with another counterpart', () => {
    const data = { ...nothing, meetings: [talk('hr', hours(-1), { type: 'hr' })] };
    assert.equal(talkView(data, sitting).meeting, undefined);
  });

  it('brings promises back until kept or let go, and keeps what was just settled in sight', () => {
    const data = {
      ...nothing,
      meetings: [talk('old', hours(-400)), talk('on', hours(-1))],
      promises: [
        promised('open', 'old'),
        promised('kept', 'old', { status: 'kept' }),
        promised('today', 'on', { status: 'let-go', side: 'company' }),
      ],
    };
    const { promises } = talkView(data, sitting);
    assert.deepEqual([ids(promises.person), ids(promises.company)], [['open'], ['today']]);
    assert.deepEqual(ids(talkView(data, { ...sitting, settled: ['kept'] }).promises.person), ['open', 'kept']);
  });

  it('shows a manager nothing of another pair', () => {
    const data: TalkData = {
      ...nothing,
      me: 'boss',
      meetings: [
        talk('with-p1', hours(-300), { participants: ['p1', 'boss'] }),
        talk('with-p2', hours(-1), { participants: ['p2', 'boss'] }),
      ],
      promises: [promised('of-p1', 'with-p1'), promised('of-p2', 'with-p2')],
      notes: [noteOf('with-p1', 'p1', { visibility: 'pair' }), noteOf('with-p2', 'p2', { visibility: 'pair' })],
    };
    const view = talkView(data, sitting);
    assert.equal(view.partner, 'p2');
    assert.equal(view.talks, 1);
    assert.deepEqual(ids(view.promises.person), ['of-p2']);
    assert.deepEqual(
      view.theirs.map(({ id }) => id),
      ['with-p2:p2'],
    );
  });

  it('shows of the other one only what is shared', () => {
    const data = { ...nothing, meetings: [talk('on', hours(-1))], notes: [noteOf('on', 'p1'), noteOf('on', 'p2')] };
    const view = talkView(data, sitting);
    assert.equal(view.note?.record.authorId, 'p1');
    assert.deepEqual(view.theirs, []);
  });

  it('keeps the card that is talked about on top, as long as the deck holds it', () => {
    assert.equal(talkView(nothing, { ...sitting, talking: 'b' }).card?.id, 'b');
    assert.equal(talkView(nothing, { ...sitting, talking: 'b' }).talking, true);
    assert.equal(talkView(nothing, { ...sitting, talking: 'gone' }).talking, false);
  });

  it('lays a card of the chosen support on top, before one that opens a talk', () => {
    const prompts = [card('open'), card('chosen', { support: 'horizon', phase: 'now' })];
    assert.equal(talkView({ ...nothing, prompts }, sitting).card?.id, 'open');
    assert.equal(talkView({ ...nothing, prompts }, { ...sitting, support: 'horizon' }).card?.id, 'chosen');
  });
});

describe('a sitting', () => {
  it('keeps one unplanned meeting a counterpart and number, and a new one when the number moves on', () => {
    const session = new TalkSession();
    const place = (data: TalkData, counterpart: 'boss' | 'hr', at: Date): string => {
      session.show(data, counterpart, at);
      return session.place!.meeting.id;
    };
    const boss = place(nothing, 'boss', now);
    const hr = place(nothing, 'hr', now);
    assert.notEqual(boss, hr);
    assert.equal(place(nothing, 'boss', now), boss);
    const stored = { ...nothing, meetings: [talk(boss, hours(0), { participants: ['p1'] })] };
    assert.equal(place(stored, 'boss', now), boss);
    assert.notEqual(place(stored, 'boss', new Date(hours(13))), boss);
  });

  it('takes a topic that it knows and drops what it does not know', () => {
    const session = new TalkSession();
    session.take({});
    assert.equal(session.topic, undefined);
    const title = (): string | undefined => session.topic?.role?.title;
    session.take({ role: { id: 'r1', title: 'Data engineer' } });
    assert.equal(title(), 'Data engineer');
    const warn = mock.method(console, 'warn', () => undefined);
    session.take({ supportId: 'unknown' as 'horizon' });
    assert.equal(session.topic, undefined);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /unknown support "unknown"/);
    warn.mock.restore();
  });

  it('lays another card front side up', () => {
    const session = new TalkSession();
    session.show(nothing, 'boss', now);
    session.turn();
    assert.equal(session.face, 'back');
    session.show(nothing, 'boss', now);
    assert.equal(session.face, 'back');
    session.setAside = [session.view!.card!.id];
    session.show(nothing, 'boss', now);
    assert.equal(session.face, 'front');
  });
});

describe('loading a talk', () => {
  const load = (adapter: Adapter) =>
    loadTalk(guard(adapter), new AbortController().signal, { data: undefined, file: undefined });

  it('does without a wheel, but never writes in an unknown name', async () => {
    const broken = (resource: string): Adapter => {
      const store = memoryAdapter();
      const bad = failing(store, 'forbidden');
      return { ...store, list: (name, ...rest) => (name === resource ? bad : store).list(name, ...rest) };
    };
    assert.equal((await load(broken('self-results'))).wheel, undefined);
    await assert.rejects(load(broken('viewer')), { kind: 'forbidden' });
  });

  it('draws from a deck of the page’s own, or refuses it as a whole and says why', async () => {
    const warn = mock.method(console, 'warn', () => undefined);
    const said = (): string => warn.mock.calls.map((call) => String(call.arguments[0])).join('\n');
    const store = memoryAdapter({ prompts: [card('there')] });
    const cards = async (places: Partial<OwnPlaces<DeckData>>): Promise<string[]> => {
      const { signal } = new AbortController();
      const { prompts } = await loadTalk(guard(store), signal, { data: undefined, file: undefined, ...places });
      return prompts.map(({ id }) => id);
    };
    assert.deepEqual(await cards({ data: [card('ours')] }), ['ours']);
    assert.deepEqual(await cards({ data: { mode: 'add', prompts: [card('ours')] } }), ['there', 'ours']);
    assert.equal(said(), '');
    assert.deepEqual(await cards({ data: { prompts: [card('good'), { ...card('bad-depth'), depth: 7 }] } }), ['there']);
    assert.match(said(), /\.data: the deck is not used, prompts\[1\] \("bad-depth"\) depth: expected/);
    assert.deepEqual(await cards({ data: { prompts: 'no deck' as never } }), ['there']);
    warn.mock.restore();
  });

  it('reads a deck from a file, and names file, path and reason where it is none', async () => {
    const warn = mock.method(console, 'warn', () => undefined);
    const said = (): string => warn.mock.calls.map((call) => String(call.arguments[0])).join('\n');
    const answers: Record<string, Response> = {
      '/good.json': Response.json([card('ours')]),
      '/bad.json': Response.json({ prompts: [{ ...card('x'), phase: 'noon' }] }),
      '/page.json': new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      '/none.json': new Response('', { status: 404 }),
    };
    const fetched = mock.method(globalThis, 'fetch', async (url: string) => answers[url]!);
    const { signal } = new AbortController();
    const load = async (file: string): Promise<string[]> =>
      (
        await loadTalk(guard(memoryAdapter({ prompts: [card('there')] })), signal, { data: undefined, file })
      ).prompts.map(({ id }) => id);
    assert.deepEqual(await load('/good.json'), ['ours']);
    for (const file of ['/bad.json', '/page.json', '/none.json']) assert.deepEqual(await load(file), ['there'], file);
    assert.match(said(), /deck="\/bad\.json".*prompts\[0\] \("x"\) phase: expected/);
    assert.match(said(), /deck="\/page\.json".*not JSON/);
    assert.match(said(), /deck="\/none\.json".*404/);
    fetched.mock.restore();
    warn.mock.restore();
  });
});

describe('the amount of support', () => {
  const wheel = { dosage: { 'safe-road': 5 } } as unknown as NonNullable<TalkData['wheel']>;
  const data = { ...nothing, prompts: [card('w', { stance: 'watch' })], wheel };

  it('steers the person’s own draw', () => {
    assert.equal(talkView(data, sitting).draw.cards[0]?.reason.key, 'too-much');
  });

  it('never steers the cards of whoever sits opposite: their wheel is about themselves', () => {
    const manager = { ...data, me: 'p2', meetings: [talk('on', hours(-1))] };
    assert.equal(talkView(manager, sitting).draw.cards[0]?.reason.key, 'opening');
  });
});
