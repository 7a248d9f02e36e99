import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { Agreement } from '../../src/elements/prompt-card/agreement.js';
import type { OwnPlaces } from '../../src/context/own-content.js';
import { loadTalk } from '../../src/elements/prompt-card/load-talk.js';
import { NoteKeeper } from '../../src/elements/prompt-card/note-keeper.js';
import { type TalkData, talkView } from '../../src/elements/prompt-card/prompt-card.view.js';
import { TalkSession } from '../../src/elements/prompt-card/talk-session.js';
import type { DeckData } from '../../src/elements/prompt-card/own-deck.js';
import {
  addToAgenda,
  agree,
  ensureMeeting,
  keepMark,
  removeFromAgenda,
  unplannedMeeting,
} from '../../src/elements/prompt-card/talk-writer.js';
import {
  type Meeting,
  type Note,
  type PairPromise,
  type Prompt,
  meetings,
  notes,
} from '../../src/model/records/talk.js';
import type { Adapter } from '../../src/port/adapter.js';
import { guard } from '../../src/port/guard.js';
import { failing, slow } from '../../src/testing/fakes.js';

const now = new Date('2026-11-20T10:00:00+09:00');
const hours = (n: number): string => new Date(now.getTime() + n * 3_600_000).toISOString();
const card = (id: string, more: Partial<Prompt> = {}): Prompt => ({
  id,
  support: 'safe-road',
  type: 'boss',
  phase: 'open',
  depth: 1,
  direction: 'to-employee',
  text: id,
  ...more,
});
const talk = (id: string, startsAt: string, more: Partial<Meeting> = {}): { record: Meeting; version: string } => ({
  record: {
    id,
    type: 'boss',
    participants: ['p1', 'p2'],
    startsAt,
    agenda: [],
    ledger: { mayLeave: '', stays: '' },
    ...more,
  },
  version: `${id}-1`,
});
const promised = (id: string, meetingId: string, more: Partial<PairPromise> = {}): { record: PairPromise } => ({
  record: { id, meetingId, side: 'person', text: id, status: 'open', ...more },
});
const noteOf = (meetingId: string, authorId: string, more: Partial<Note> = {}): { record: Note } => ({
  record: { id: `${meetingId}:${authorId}`, meetingId, authorId, visibility: 'self', body: 'words', ...more },
});
const nothing: TalkData = {
  prompts: [card('a'), card('b')],
  states: [],
  meetings: [],
  notes: [],
  promises: [],
  shares: [],
  me: 'p1',
};
const sitting = { counterpart: 'boss', setAside: [], settled: [], now } as const;
const ids = (stored: readonly { record: { id: string } }[]): string[] => stored.map(({ record }) => record.id);

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

describe('the meeting that is written for', () => {
  it('is stored once, however many write for it', async () => {
    const port = guard(memoryAdapter());
    const place = { meeting: unplannedMeeting('boss', ['p1']), planned: false };
    await Promise.all([ensureMeeting(port, place), ensureMeeting(port, place), addToAgenda(port, place, 'a')]);
    const stored = await port.all(meetings);
    assert.equal(stored.length, 1);
    assert.deepEqual(stored[0]!.record.agenda, ['a']);
  });

  it('keeps what the other side has put on the agenda meanwhile, and takes three cards at most', async () => {
    const port = guard(memoryAdapter({ meetings: [talk('on', hours(0)).record] }));
    const [seen] = await port.all(meetings);
    const place = { meeting: seen!.record, version: seen!.version, planned: true };
    await port.put(meetings, { ...seen!.record, agenda: ['theirs'] });
    await addToAgenda(port, place, 'mine');
    assert.deepEqual((await port.all(meetings))[0]!.record.agenda, ['theirs', 'mine']);
    const full = { ...seen!.record, agenda: ['a', 'b', 'c'] };
    await port.put(meetings, full);
    await addToAgenda(port, place, 'mine');
    assert.deepEqual((await port.all(meetings))[0]!.record.agenda, full.agenda);
  });
});

describe('a note', () => {
  const keeper = (adapter: Adapter, allow: () => boolean = () => true): NoteKeeper =>
    new NoteKeeper(
      { port: guard(adapter), meetingId: 'm', authorId: 'p1', allow, prepare: () => Promise.resolve() },
      () => undefined,
    );
  const bodies = async (adapter: Adapter): Promise<string[]> =>
    (await guard(adapter).all(notes)).map(({ record }) => record.body);

  it('is saved after a rest, and once however often one asks', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const adapter = memoryAdapter();
      const put = mock.method(adapter, 'put');
      const note = keeper(adapter);
      note.type('one');
      note.type('one two');
      mock.timers.tick(799);
      assert.equal(put.mock.callCount(), 0);
      mock.timers.tick(1);
      await Promise.all([note.save(), note.save(), note.save()]);
      assert.equal(put.mock.callCount(), 1);
      assert.deepEqual(await bodies(adapter), ['one two']);
      assert.equal(note.saving.kind, 'saved');
    } finally {
      mock.timers.reset();
    }
  });

  it('saves what was typed while a save was on its way, without a conflict with itself', async () => {
    const store = memoryAdapter();
    const adapter = slow(store);
    const note = keeper(adapter);
    note.type('first');
    const saved = note.save();
    while (adapter.held === 0) await Promise.resolve();
    note.type('first and second');
    const going = { on: true };
    const all = Promise.all([saved, note.save()]).then(() => (going.on = false));
    while (going.on) {
      adapter.release();
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await all;
    assert.equal(note.saving.kind, 'saved');
    assert.deepEqual(await bodies(store), ['first and second']);
  });

  it('is not overwritten by an answer that was asked for before the save', async () => {
    const adapter = memoryAdapter({ notes: [noteOf('m', 'p1', { body: 'old' }).record] });
    const [old] = await guard(adapter).all(notes);
    const note = keeper(adapter);
    note.adopt(old);
    note.type('new');
    await note.save();
    note.adopt(old);
    assert.equal(note.body, 'new');
    note.type('newer');
    await note.save();
    assert.equal(note.saving.kind, 'saved');
    // What somebody else has written since is taken.
    await guard(adapter).put(notes, { ...old!.record, body: 'from elsewhere' });
    note.adopt((await guard(adapter).all(notes))[0]);
    assert.equal(note.body, 'from elsewhere');
  });

  it('shows both texts when somebody was faster, and overwrites nothing until one is chosen', async () => {
    const adapter = memoryAdapter();
    const [here, there] = [keeper(adapter), keeper(adapter)];
    there.type('there');
    await there.save();
    here.type('here');
    await here.save();
    assert.deepEqual([here.saving.kind === 'conflict' && here.saving.theirs, here.body], ['there', 'here']);
    here.type('here, and more');
    await here.save();
    assert.deepEqual(await bodies(adapter), ['there']);
    await here.resolve('there\n\nhere, and more');
    assert.deepEqual(await bodies(adapter), ['there\n\nhere, and more']);
  });

  it('is not shared again by a conflict when it was taken back elsewhere', async () => {
    const adapter = memoryAdapter({ notes: [noteOf('m', 'p1', { visibility: 'pair' }).record] });
    const [shared] = await guard(adapter).all(notes);
    const note = keeper(adapter);
    note.adopt(shared);
    await guard(adapter).put(notes, { ...shared!.record, visibility: 'self', body: 'taken back' });
    note.type('more');
    await note.save();
    await note.resolve('more');
    assert.equal((await guard(adapter).all(notes))[0]!.record.visibility, 'self');
  });

  it('takes its own save for its own when only the answer was lost', async () => {
    const store = memoryAdapter();
    const note = keeper(failing(store, 'offline', { times: 1, verbs: ['put'], afterwards: true }));
    note.type('words');
    await note.save();
    assert.equal(note.saving.kind, 'failed');
    await note.save();
    assert.equal(note.saving.kind, 'saved');
    assert.deepEqual(await bodies(store), ['words']);
  });

  it('keeps its words when a save fails, and saves them when asked again', async () => {
    const store = memoryAdapter();
    const note = keeper(failing(store, 'offline', { times: 1, verbs: ['put'] }));
    note.type('words');
    await note.save();
    assert.equal(note.saving.kind, 'failed');
    note.adopt(undefined);
    assert.equal(note.body, 'words');
    await note.save();
    assert.deepEqual(await bodies(store), ['words']);
  });

  it('asks before it is shared, not before it is taken back', async () => {
    const store = memoryAdapter();
    const note = keeper(store);
    note.type('words');
    note.see('pair');
    assert.deepEqual([note.asking, note.visibility], [true, 'self']);
    note.share(false);
    assert.deepEqual([note.asking, note.visibility], [false, 'self']);
    note.see('pair');
    note.share(true);
    await note.save();
    assert.equal((await guard(store).all(notes))[0]!.record.visibility, 'pair');
    note.see('self');
    assert.equal(note.asking, false);
    await note.save();
    assert.equal((await guard(store).all(notes))[0]!.record.visibility, 'self');
  });

  it('is not saved when the page keeps it for itself, and keeps fields that it does not know', async () => {
    const store = memoryAdapter({ notes: [{ ...noteOf('m', 'p1').record, colour: 'yellow' }] });
    let allowed = false;
    const note = keeper(store, () => allowed);
    note.adopt((await guard(store).all(notes))[0]);
    note.type('more');
    await note.save();
    assert.deepEqual(await bodies(store), ['words']);
    allowed = true;
    await note.save();
    const [saved] = await guard(store).all(notes);
    assert.deepEqual([saved!.record.body, saved!.record['colour']], ['more', 'yellow']);
  });

  it('works over a store without versions', async () => {
    const store = memoryAdapter();
    const bare: Adapter = {
      capabilities: store.capabilities,
      list: async (...args) => ({ items: (await store.list(...args)).items.map(({ record }) => ({ record })) }),
      put: async (resource, record, options) => ({
        record: (await store.put(resource, record, { ifMatch: options?.ifMatch })).record,
      }),
    };
    const note = keeper(bare);
    for (const body of ['one', 'two']) {
      note.type(body);
      await note.save();
      assert.equal(note.saving.kind, 'saved');
    }
    const later = keeper(bare);
    later.adopt((await guard(bare).all(notes))[0]);
    later.type('three');
    await later.save();
    assert.deepEqual(await bodies(store), ['three']);
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

describe('the agenda', () => {
  const planned = (agenda: string[], more: Partial<TalkData> = {}): TalkData => ({
    ...nothing,
    prompts: ['a', 'b', 'c', 'd', 'e'].map((id) => card(id)),
    meetings: [talk('on', hours(-1), { agenda })],
    ...more,
  });

  it('holds what either side has put there, and leaves the draw what is left of three', () => {
    const view = talkView(planned(['b', 'd']), sitting);
    assert.deepEqual(
      view.agenda.map(({ prompt, used }) => [prompt.id, used]),
      [
        ['b', false],
        ['d', false],
      ],
    );
    assert.equal(view.draw.room, 1);
    assert.ok(!view.draw.cards.some(({ prompt }) => ['b', 'd'].includes(prompt.id)));
  });

  it('opens one of its cards on top', () => {
    const view = talkView(planned(['b', 'd']), { ...sitting, opened: 'd' });
    assert.equal(view.card?.id, 'd');
    assert.equal(view.talking, false);
  });

  it('shows no card of another counterpart and none that is gone from the deck', () => {
    const data = planned(['gone', 'cross', 'a']);
    const view = talkView({ ...data, prompts: [...data.prompts, card('cross', { type: 'cross' })] }, sitting);
    assert.deepEqual(
      view.agenda.map(({ prompt }) => prompt.id),
      ['a'],
    );
  });

  it('takes a card off without touching what the other has put there meanwhile', async () => {
    const store = memoryAdapter({ meetings: [talk('on', hours(-1), { agenda: ['a', 'b'] }).record] });
    const port = guard(store);
    const [seen] = await port.all(meetings);
    await port.put(meetings, { ...seen!.record, agenda: ['a', 'b', 'c'] });
    await removeFromAgenda(port, { meeting: seen!.record, version: seen!.version, planned: true }, 'a');
    assert.deepEqual((await port.all(meetings))[0]?.record.agenda, ['b', 'c']);
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

describe('what the two agree on first', () => {
  const port = () =>
    guard(memoryAdapter({ meetings: [talk('on', hours(-1), { ledger: { mayLeave: '学ぶこと', stays: '' } }).record] }));

  it('keeps both texts where both have written', async () => {
    const store = port();
    const [seen] = await store.all(meetings);
    const place = { meeting: seen!.record, version: seen!.version, planned: true };
    await store.put(meetings, { ...seen!.record, ledger: { mayLeave: '学ぶことと時間', stays: '家のこと' } });
    await agree(store, place, 'mayLeave', '学ぶこと', '学ぶことと場所');
    assert.deepEqual((await store.all(meetings))[0]?.record.ledger, {
      mayLeave: '学ぶことと時間\n学ぶことと場所',
      stays: '家のこと',
    });
  });

  it('is not overwritten while somebody writes, and stays where it could not be saved', async () => {
    let saves = true;
    const written: string[] = [];
    const agreement = new Agreement(async (line, before, text) => {
      if (saves) written.push(`${line}: ${before} → ${text}`);
      return saves;
    });
    const meeting = talk('on', hours(-1)).record;
    agreement.show(meeting);
    agreement.write('stays', '家の');
    agreement.show({ ...meeting, ledger: { mayLeave: '', stays: '相手の言葉' } });
    assert.equal(agreement.text('stays'), '家の');
    saves = false;
    await agreement.finish('stays');
    assert.equal(agreement.text('stays'), '家の');
    saves = true;
    await agreement.finish('stays');
    assert.deepEqual(written, ['stays:  → 家の']);
    assert.equal(agreement.text('stays'), '相手の言葉', 'what stands in the store shows again');
  });
});

describe('a mark that lasts', () => {
  it('pins or hides a card over meetings, and is taken away without a trace', async () => {
    const store = memoryAdapter({ prompts: [card('a')] });
    const port = guard(store);
    const marks = async (): Promise<unknown[]> =>
      (await store.list('prompt-states', {})).items.map(({ record }) => [record.promptId, record.state]);
    await keepMark(port, 'a', 'pinned');
    assert.deepEqual(await marks(), [['a', 'pinned']]);
    await keepMark(port, 'a', 'hidden');
    assert.deepEqual(await marks(), [['a', 'hidden']]);
    await keepMark(port, 'a', undefined);
    assert.deepEqual(await marks(), []);
  });
});

describe('who talked more', () => {
  it('is shown with the times before, of the same two, the newest first', () => {
    const other = talk('other', hours(-300), { participants: ['p1', 'p9'] });
    const data = {
      ...nothing,
      meetings: [talk('m1', hours(-400)), other, talk('m2', hours(-200)), talk('on', hours(-1))],
      shares: (['m1', 'other', 'm2', 'on'] as const).map((id, at) => ({
        id,
        share: (['me', 'them', 'even', 'them'] as const)[at]!,
        at: hours(0),
      })),
    };
    const { share, earlierShares } = talkView(data, sitting);
    assert.equal(share, 'them');
    assert.deepEqual(earlierShares, ['even', 'me']);
  });
});
