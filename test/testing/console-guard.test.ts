import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectConsole } from '../../src/testing/console-guard.js';

/** Runs with the console collected, and puts the real one back. */
function collecting(run: (said: ReturnType<typeof collectConsole>) => void): void {
  const said = collectConsole();
  try {
    run(said);
  } finally {
    said.stop();
  }
}

describe('collectConsole', () => {
  it('is content when nothing was said, and when all was claimed', () =>
    collecting((said) => {
      said.claim();
      console.warn('roles "r7": left out,', { path: 'title' });
      console.error(new RangeError('level 7'));
      assert.deepEqual(said.lines, ['roles "r7": left out, {"path":"title"}', 'RangeError: level 7']);
      said.claim([/r7.*title/g, /level 7/]);
      said.claim();
    }));

  it('fails on a line nobody claims, and on a claim nothing meets', () =>
    collecting((said) => {
      console.warn('one');
      console.warn('two');
      assert.throws(() => said.claim([/one/]), /nobody claims this console line: two/);
      assert.throws(() => said.claim([/three/]), /no console line matches/);
    }));

  it('puts the real console back', () => {
    const { warn, error } = console;
    collecting(() => assert.notEqual(console.warn, warn));
    assert.deepEqual([console.warn, console.error], [warn, error]);
  });
});
