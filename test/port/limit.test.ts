import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortError, type PortErrorKind, portErrorKinds } from '../../src/port/error.js';
import { withLimit } from '../../src/port/limit.js';

/** Lets everything that is ready happen. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Fails so many times, then answers `ok`; counts. */
function flaky(times: number, kind: PortErrorKind, retryAfter?: number) {
  const calls = { count: 0 };
  const call = async (): Promise<string> => {
    if (++calls.count <= times) throw new PortError(kind, { retryAfter });
    return 'ok';
  };
  return { calls, call };
}

const isKind = (kind: PortErrorKind) => (error: unknown) => PortError.is(error) && error.kind === kind;

describe('withLimit', () => {
  it('fails as unavailable when time is up, aborts the call, and never sees the late answer', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let answer = (_value: string): void => undefined;
    let seen: AbortSignal | undefined;
    const call = (signal: AbortSignal) => {
      seen = signal;
      return new Promise<string>((resolve) => (answer = resolve));
    };
    const result = withLimit(call, { timeLimit: 100, retries: 2 });
    t.mock.timers.tick(99);
    assert.equal(seen?.aborted, false);
    t.mock.timers.tick(1);
    await assert.rejects(result, isKind('unavailable'));
    assert.equal(seen?.aborted, true);
    answer('late');
    await settle();
  });

  it('counts the retries and their waits into the time limit', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { calls, call } = flaky(9, 'unavailable', 4);
    const result = assert.rejects(withLimit(call, { timeLimit: 6000, retries: 9 }), isKind('unavailable'));
    await settle();
    t.mock.timers.tick(4000);
    await settle();
    assert.equal(calls.count, 2);
    t.mock.timers.tick(2000);
    await result;
    assert.equal(calls.count, 2);
  });

  it('waits as long as it was told before the next try', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { calls, call } = flaky(1, 'rate-limited', 3);
    const result = withLimit(call, { timeLimit: 15_000, retries: 1 });
    await settle();
    t.mock.timers.tick(2999);
    await settle();
    assert.equal(calls.count, 1);
    t.mock.timers.tick(1);
    assert.equal(await result, 'ok');
  });

  it('does not wait longer than a reader would', async () => {
    const { calls, call } = flaky(1, 'rate-limited', 6);
    await assert.rejects(
      withLimit(call, { timeLimit: 15_000, retries: 2 }),
      (error) => PortError.is(error) && error.retryAfter === 6,
    );
    assert.equal(calls.count, 1);
  });

  it('tries as often as it may, then tells the last failure', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { calls, call } = flaky(9, 'unavailable', 0);
    const result = assert.rejects(withLimit(call, { timeLimit: 1000, retries: 2 }), isKind('unavailable'));
    for (let n = 0; n < 3; n++) {
      await settle();
      t.mock.timers.tick(0);
    }
    await result;
    assert.equal(calls.count, 3);
  });

  for (const kind of portErrorKinds.filter((kind) => kind !== 'unavailable' && kind !== 'rate-limited')) {
    it(`does not repeat what failed as ${kind}`, async () => {
      const { calls, call } = flaky(1, kind);
      await assert.rejects(withLimit(call, { timeLimit: 1000, retries: 2 }), isKind(kind));
      assert.equal(calls.count, 1);
    });
  }

  it('maps whatever is thrown, also at once', async () => {
    const call = (): Promise<never> => {
      throw new RangeError('oops');
    };
    await assert.rejects(
      withLimit(call, { timeLimit: 1000, retries: 0 }),
      (error) => isKind('unavailable')(error) && (error as Error).cause instanceof RangeError,
    );
  });

  it('rejects with the reader’s own reason: before, during the call, during a wait', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const gone = (reason: unknown) => reason === 'left';
    const options = { timeLimit: 1000, retries: 2 };
    const never = () => new Promise<never>(() => undefined);
    await assert.rejects(withLimit(never, { ...options, signal: AbortSignal.abort('left') }), gone);
    for (const call of [never, flaky(9, 'unavailable', 5).call]) {
      const controller = new AbortController();
      const result = withLimit(call, { ...options, signal: controller.signal });
      await settle();
      controller.abort('left');
      await assert.rejects(result, gone);
    }
  });
});
