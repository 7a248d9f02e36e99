import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { onEveryEngine } from './engines.js';
import { faultRun } from './faults.js';
import { killAll } from './process.js';

/* A small run on every engine; `npm run bench -- faults` kills a hundred times. */
onEveryEngine((start) => {
  after(killAll);
  test('killed again and again under writes, answers lost on the way too: nothing lost, nothing doubled', async (t) => {
    const engine = await start();
    try {
      const { lost, doubled, ...figures } = await faultRun(engine, { kills: 3, drop: 0.3, people: 6 });
      t.diagnostic(JSON.stringify(figures));
      assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
      // It would say nothing if nothing had been written, broken and lost on the way.
      const { writes, submissions, broken, dropped } = figures;
      assert.ok(writes > 40 && submissions > 5 && broken > 0 && dropped > 5, JSON.stringify(figures));
    } finally {
      await engine.stop();
    }
  });
});
