import type { Stored } from '../port/adapter.js';
import { PortError } from '../port/error.js';
import { provisional, standing } from './outbox-overlay.js';
import type { OutboxStore, Waiting } from './outbox-store.js';

/** How a run ended. */
export interface Delivery {
  /** Seconds until it is worth another try; absent when nothing waits any more. */
  readonly retryAfter?: number;
}

interface Run {
  /** One run at a time in all tabs, where the browser has locks: names the queue. */
  readonly name: string;
  readonly store: OutboxStore;
  readonly send: (write: Waiting) => Promise<Stored | undefined>;
  /** Filled with the real version of each provisional one. */
  readonly settled: Map<string, string | undefined>;
  readonly onRefused: ((write: Waiting) => void) | undefined;
  readonly onChange: (resource: string) => void;
}

/** Obstacles that pass by themselves, or when somebody signs in: the write waits on. */
const passing = ['offline', 'unavailable', 'rate-limited', 'unauthenticated'];

/** Sends what waits, oldest first, until everything arrived or an obstacle is met. */
export async function deliver(run: Run): Promise<Delivery> {
  // Absent on plain-http pages and in Node. Then two tabs may send the same write: its key makes that harmless.
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? inOrder(run) : locks.request(run.name, () => inOrder(run));
}

async function inOrder(run: Run): Promise<Delivery> {
  for (;;) {
    // Read afresh each time: more may have been added meanwhile, here or in another tab.
    const waiting = await run.store.all();
    const write = waiting.find(({ refused }) => refused === undefined);
    if (write === undefined) return {};
    const later = standing(waiting, write.resource, write.id).slice(1);
    try {
      if (await skipped(run, write, later)) continue;
      await run.store.save({ ...write, tried: true });
      await arrived(run, write, later, await run.send(write));
    } catch (error) {
      if (!PortError.is(error)) throw error;
      if (passing.includes(error.kind)) return { retryAfter: error.retryAfter ?? 0 };
      await refused(run, write, later, error);
    }
    run.onChange(write.resource);
  }
}

/** A text saved as it was typed: what never left and is written over by the next need not be sent. */
async function skipped({ store }: Run, write: Waiting, [next]: readonly Waiting[]): Promise<boolean> {
  if (write.tried || next === undefined) return false;
  // The next one takes its place, and what it was based on; unless it is to overwrite whatever is there.
  if (next.ifMatch !== undefined) await store.save({ ...next, ifMatch: write.ifMatch });
  await store.drop(write.seq);
  return true;
}

async function arrived(
  { store, settled }: Run,
  write: Waiting,
  later: readonly Waiting[],
  stored: Stored | undefined,
): Promise<void> {
  const name = provisional(write.key);
  settled.set(name, stored?.version);
  // First those that build on it, then the write itself: after a crash in between it is repeated, harmlessly.
  for (const next of later) if (next.ifMatch === name) await store.save({ ...next, ifMatch: stored?.version });
  await store.drop(write.seq);
}

/** Kept with the reason; and so is each later write that was made on top of it. */
async function refused(
  { store, onRefused }: Run,
  write: Waiting,
  later: readonly Waiting[],
  { kind, detail }: PortError,
): Promise<void> {
  const lost = new Set<string>();
  for (const each of [write, ...later]) {
    if (each !== write && !(typeof each.ifMatch === 'string' && lost.has(each.ifMatch))) continue;
    lost.add(provisional(each.key));
    const kept = { ...each, refused: { kind, detail } };
    await store.save(kept);
    onRefused?.(kept);
  }
}
