import assert from 'node:assert/strict';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { type Outbox, type OutboxOptions, outbox } from '../../src/adapters/outbox.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import type { SlowAdapter } from '../../src/testing/fakes.js';

/** A store that can be cut off, and counts what arrives. */
export function company() {
  const inner = memoryAdapter();
  const line: { cut: PortErrorKind | undefined; arrived: string[] } = { cut: undefined, arrived: [] };
  const through = <T>(run: () => Promise<T>): Promise<T> =>
    line.cut ? Promise.reject(new PortError(line.cut)) : run();
  const adapter: Adapter = {
    capabilities: inner.capabilities,
    list: (...args) => through(() => inner.list(...args)),
    put: (...args) =>
      through(() => {
        line.arrived.push(String(args[1]['body'] ?? args[1].id));
        return inner.put(...args);
      }),
    remove: (...args) => through(() => inner.remove(...args)),
  };
  return { inner, line, adapter };
}

export const note = (body: string, id = 'n') => ({ id, meetingId: 'm', authorId: 'a', visibility: 'self', body });

export const bodies = async (adapter: Adapter): Promise<unknown[]> =>
  (await adapter.list('notes', {})).items.map(({ record }) => record['body']);

export async function kindOf(call: Promise<unknown>): Promise<PortErrorKind> {
  const error: unknown = await call.then(
    () => assert.fail('went through'),
    (reason: unknown) => reason,
  );
  assert.ok(PortError.is(error), String(error));
  return error.kind;
}

/** Runs with an outbox that is stopped at the end. */
export async function using(
  adapter: Adapter,
  options: OutboxOptions,
  run: (box: Outbox) => Promise<void>,
): Promise<void> {
  const box = outbox(adapter, options);
  try {
    await run(box);
  } finally {
    box.stop();
  }
}

/** Resolves when so many calls wait. */
export async function calls(held: SlowAdapter, count: number): Promise<void> {
  for (let turn = 0; held.held < count; turn++) {
    assert.ok(turn < 1000, `${held.held} calls wait, not ${count}`);
    await Promise.resolve();
  }
}
