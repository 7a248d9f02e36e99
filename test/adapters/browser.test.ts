import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserAdapter } from '../../src/adapters/browser.js';
import { outbox } from '../../src/adapters/outbox.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { PortError } from '../../src/port/error.js';

const says = (detail: RegExp) => (error: unknown) =>
  PortError.is(error) && error.kind === 'unavailable' && detail.test(error.detail ?? '');

describe('where there is no IndexedDB, as in Node', () => {
  it('the browser adapter can be made, and says at each call that it is unavailable', async () => {
    const adapter = browserAdapter();
    adapter.watch('notes', {}, () => undefined)();
    await assert.rejects(adapter.list('notes', {}), says(/no IndexedDB/));
    await assert.rejects(adapter.put('notes', { id: 'n' }), says(/no IndexedDB/));
    await assert.rejects(adapter.remove('notes', 'n'), says(/no IndexedDB/));
    await assert.rejects(adapter.clear(), says(/no IndexedDB/));
  });

  it('the outbox passes everything through', async () => {
    const box = outbox(memoryAdapter());
    await box.put('notes', { id: 'n' });
    assert.equal((await box.list('notes', {})).items.length, 1);
    await assert.rejects(box.waiting(), says(/no IndexedDB/));
    box.stop();
  });
});
