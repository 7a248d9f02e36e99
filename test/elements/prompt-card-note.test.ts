import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { NoteKeeper } from '../../src/elements/prompt-card/note-keeper.js';
import { addToAgenda, ensureMeeting, unplannedMeeting } from '../../src/elements/prompt-card/talk-writer.js';
import { meetings, notes } from '../../src/model/records/talk.js';
import type { Adapter } from '../../src/port/adapter.js';
import { guard } from '../../src/port/guard.js';
import { failing, slow } from '../../src/testing/fakes.js';
import { hours, talk, noteOf } from './talks.js';

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
