import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Waiting } from '../../src/adapters/outbox.js';
import { PortError } from '../../src/port/error.js';
import { memoryOutboxStore } from '../../src/testing/outbox-store.js';
import { bodies, company, kindOf, note, using } from './outbox-bench.js';

describe('the outbox, when a write is refused', () => {
  it('passes every other refusal on at once, and keeps nothing', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      for (const kind of ['forbidden', 'invalid', 'rate-limited', 'unauthenticated', 'conflict'] as const) {
        line.cut = kind;
        assert.equal(await kindOf(box.put('notes', note(kind))), kind);
      }
      assert.deepEqual(await box.waiting(), []);
    });
  });

  it('keeps a write that is refused later, tells it, and shows the company’s own again', async () => {
    const { inner, line, adapter } = company();
    const refused: Waiting[] = [];
    await using(adapter, { store: memoryOutboxStore(), onRefused: (write) => refused.push(write) }, async (box) => {
      const { version } = await box.put('notes', note('はじめ'));
      line.cut = 'offline';
      const mine = await box.put('notes', note('私の文'), { ifMatch: version! });
      await box.put('notes', note('私の文、続き'), { ifMatch: mine.version! });
      line.cut = undefined;
      await inner.put('notes', note('相手の文'));
      await box.flush();
      assert.deepEqual(
        refused.map(({ refused: why, record }) => [why?.kind, record?.['body']]),
        [
          ['conflict', '私の文'],
          ['conflict', '私の文、続き'],
        ],
      );
      assert.deepEqual(await bodies(box), ['相手の文']);
      assert.equal((await box.waiting()).length, 2, 'neither text is lost');
      // What the person decides is a write like any other; the refused ones do not stand in its way.
      await box.put('notes', note('両方'));
      assert.deepEqual(await bodies(inner), ['両方']);
      for (const { seq } of await box.waiting()) await box.discard(seq);
      assert.deepEqual(await box.waiting(), []);
    });
  });

  it('does not let a refused write hold up other records', async () => {
    const { inner, line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      await box.put('notes', note('一', 'a'), { ifMatch: 'no-such-version' });
      await box.put('notes', note('二', 'b'));
      line.cut = undefined;
      await box.flush();
      assert.deepEqual(await bodies(inner), ['二']);
      assert.deepEqual(
        (await box.waiting()).map(({ id, refused }) => [id, refused?.kind]),
        [['a', 'conflict']],
      );
    });
  });

  it('waits on while nobody is signed in', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      line.cut = 'offline';
      await box.put('notes', note('一'));
      line.cut = 'unauthenticated';
      await box.flush();
      assert.deepEqual(
        (await box.waiting()).map(({ refused }) => refused),
        [undefined],
      );
    });
  });

  it('tells a second writer of a conflict while the first still waits', async () => {
    const { line, adapter } = company();
    await using(adapter, { store: memoryOutboxStore() }, async (box) => {
      const { version } = await box.put('notes', note('はじめ'));
      line.cut = 'offline';
      await box.put('notes', note('一'), { ifMatch: version! });
      assert.equal(await kindOf(box.put('notes', note('二'), { ifMatch: version! })), 'conflict');
      assert.equal(await kindOf(box.put('notes', note('二'), { ifMatch: null })), 'conflict');
    });
  });

  it('works without storage: what is online goes through, what is offline is told', async () => {
    const { inner, line, adapter } = company();
    const none = () => Promise.reject(new PortError('unavailable', { detail: 'no storage' }));
    const store = { all: none, add: none, save: none, drop: none, clear: none };
    await using(adapter, { store }, async (box) => {
      await box.put('notes', note('一'));
      assert.deepEqual(await bodies(inner), ['一']);
      assert.deepEqual(await bodies(box), ['一']);
      line.cut = 'offline';
      assert.equal(await kindOf(box.put('notes', note('二'))), 'offline');
    });
  });
});
