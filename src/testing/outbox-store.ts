import type { OutboxStore, Waiting } from '../adapters/outbox-store.js';

/**
 * Waiting writes in memory, as durable as the object: hand the same one to a
 * second outbox, and it is what a reload finds.
 */
export function memoryOutboxStore(): OutboxStore {
  const writes = new Map<number, Waiting>();
  let next = 1;
  return {
    all: async () => structuredClone([...writes.values()]),
    async add(write) {
      const seq = next++;
      writes.set(seq, structuredClone({ ...write, seq }));
    },
    async save(write) {
      if (writes.has(write.seq)) writes.set(write.seq, structuredClone(write));
    },
    async drop(seq) {
      writes.delete(seq);
    },
    async clear() {
      writes.clear();
    },
  };
}
