import type { AnyRecord } from '../model/resource.js';
import { untilAborted } from '../port/abort.js';
import type { Adapter, Capabilities, Stored } from '../port/adapter.js';
import { capabilitiesOf, need } from '../port/capabilities.js';
import { PortError } from '../port/error.js';
import { Pages } from '../port/select.js';
import { watchers } from './watchers.js';

/** Records by resource name. */
export type Records = { readonly [resource: string]: readonly AnyRecord[] };

export interface MemoryOptions {
  /** What it offers; by default every resource that there is, by the verbs that make sense for it. */
  readonly capabilities?: Capabilities;
}

/**
 * Keeps everything in this object and forgets it with the page: for stories,
 * tests and shared kiosks.
 *
 * @param seed what is there at the start, read-only resources too
 * @throws PortError `unsupported`, `conflict`, `invalid`
 */
export function memoryAdapter(seed: Records = {}, options: MemoryOptions = {}): Required<Adapter> {
  const rooms = new Map<string, Map<string, Stored>>();
  /** What each key was answered, so that a repeat gets the same. */
  const answers = new Map<string, Stored>();
  const watching = watchers();
  const pages = new Pages();
  let writes = 0;

  const roomOf = (resource: string): Map<string, Stored> => {
    const room = rooms.get(resource) ?? new Map<string, Stored>();
    rooms.set(resource, room);
    return room;
  };
  const store = (resource: string, record: AnyRecord): Stored => {
    const stored = { record: structuredClone(record), version: String(++writes) };
    roomOf(resource).set(record.id, stored);
    pages.forget(resource);
    return stored;
  };
  // Each answer is a copy: who changes it changes nothing here.
  const copy = ({ record, version }: Stored): Stored => ({ record: structuredClone(record), version });

  for (const [resource, records] of Object.entries(seed)) for (const record of records) store(resource, record);

  const adapter: Required<Adapter> = {
    capabilities:
      options.capabilities ?? capabilitiesOf(['shared', 'owner', 'pair', 'write-only', 'aggregate', 'device']),
    async list(resource, query, { signal } = {}) {
      await turn(signal);
      need(adapter, resource, 'list');
      const { items, cursor } = await pages.page(resource, query, () => [...roomOf(resource).values()]);
      return { items: items.map(copy), cursor };
    },
    async put(resource, record, { signal, ifMatch, key } = {}) {
      await turn(signal);
      need(adapter, resource, 'put');
      const answerKey = JSON.stringify([resource, key]);
      const before = key === undefined ? undefined : answers.get(answerKey);
      if (before !== undefined) return copy(before);
      const current = roomOf(resource).get(record.id);
      if (ifMatch !== undefined && ifMatch !== (current?.version ?? null)) throw conflict(resource, record.id);
      const stored = store(resource, record);
      if (key !== undefined) answers.set(answerKey, stored);
      watching.changed(resource);
      return copy(stored);
    },
    async remove(resource, id, { signal, ifMatch } = {}) {
      await turn(signal);
      need(adapter, resource, 'remove');
      const current = roomOf(resource).get(id);
      if (current === undefined) return;
      if (ifMatch !== undefined && ifMatch !== current.version) throw conflict(resource, id);
      roomOf(resource).delete(id);
      pages.forget(resource);
      watching.changed(resource);
    },
    watch: (resource, _query, onChange) => watching.add(resource, onChange),
  };
  return adapter;
}

/** One turn of the event loop, so that nobody comes to rely on an answer in the same one. */
const turn = (signal: AbortSignal | undefined): Promise<void> => untilAborted(Promise.resolve(), signal);

const conflict = (resource: string, id: string): PortError =>
  new PortError('conflict', { detail: `${resource} ${id} has been changed` });
