import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextTask } from '../../src/model/next-task.js';
import { inSlices } from '../../src/model/slices.js';

function* work(slices: number, done: () => void = () => undefined): Generator<void, string, undefined> {
  for (let i = 0; i < slices; i++) {
    done();
    yield;
  }
  return 'made';
}

describe('work in slices', () => {
  it('pauses after each slice where one fills the budget, and gives what was made', async () => {
    let slices = 0;
    const at: number[] = [];
    const pause = async (): Promise<void> => void at.push(slices);
    assert.equal(
      await inSlices(
        work(3, () => slices++),
        { pause, budget: 0 },
      ),
      'made',
    );
    assert.deepEqual(at, [1, 2, 3]);
  });

  it('goes on without a pause while the budget lasts', async () => {
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    await inSlices(work(100), { pause, budget: Infinity });
    assert.equal(pauses, 0);
  });

  it('lets in what the reader did meanwhile', async () => {
    let typed = false;
    void nextTask().then(() => (typed = true));
    const seen: boolean[] = [];
    await inSlices(
      work(2, () => seen.push(typed)),
      { budget: 0 },
    );
    assert.deepEqual(seen, [false, true]);
  });

  it('is given up when it is aborted', async () => {
    const stop = new AbortController();
    let slices = 0;
    const going = inSlices(
      work(9, () => ++slices === 3 && stop.abort('away')),
      { budget: 0, signal: stop.signal },
    );
    await assert.rejects(going, (reason) => reason === 'away');
    assert.equal(slices, 3);
  });
});
