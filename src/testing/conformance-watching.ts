import type { Adapter } from '../port/adapter.js';
import type { Check, ConformanceOptions } from './conformance-check.js';
import { ensureSame } from './expect.js';

interface Watcher {
  readonly calls: () => number;
  /** Resolves with the next call after so many. */
  after(count: number): Promise<void>;
  readonly stop: () => void;
}

function watch(adapter: Adapter, resource: string, { tellWithin = 10_000 }: ConformanceOptions): Watcher {
  let calls = 0;
  let tell = (): void => undefined;
  const stop = adapter.watch!(resource, {}, () => {
    calls++;
    tell();
  });
  const after = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nobody was told within ${tellWithin} ms`)), tellWithin);
      tell = () => {
        if (calls <= count) return;
        clearTimeout(timer);
        resolve();
      };
      tell();
    });
  return { calls: () => calls, after, stop };
}

const idsOf = async (adapter: Adapter, resource: string): Promise<string[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record.id);

/** After the change somebody is told, and then the list shows it; telling twice, or once too early, is no fault. */
async function toldOf(watcher: Watcher, change: () => Promise<unknown>, shows: () => Promise<boolean>): Promise<void> {
  let before = watcher.calls();
  await change();
  do {
    await watcher.after(before);
    before = watcher.calls();
  } while (!(await shows()));
}

/** What every adapter does that can watch. */
export const watchingChecks: readonly Check[] = [
  {
    name: 'tells who watches of a change, and nobody after that',
    needs: ['put', 'watch'],
    async run({ adapter, options, sample: { resource, record } }) {
      const watcher = watch(adapter, resource, options);
      const other = watch(adapter, 'no-such-resource', options);
      await adapter.put!(resource, record(1));
      await watcher.after(0);
      watcher.stop();
      other.stop();
      const before = watcher.calls();
      await adapter.put!(resource, record(2));
      ensureSame(watcher.calls(), before, 'calls after stopping');
      ensureSame(other.calls(), 0, 'calls for another resource');
    },
  },
  {
    name: 'tells of what is new, replaced and removed, and lists it then',
    needs: ['list', 'put', 'remove', 'watch'],
    async run({ adapter, options, sample: { resource, record, textField } }) {
      const watcher = watch(adapter, resource, options);
      const text = async (): Promise<unknown> => (await adapter.list(resource, {})).items[0]?.record[textField];
      for (const words of ['一', '二']) {
        await toldOf(
          watcher,
          () => adapter.put!(resource, { ...record(1), [textField]: words }),
          async () => (await text()) === words,
        );
      }
      await toldOf(
        watcher,
        () => adapter.remove!(resource, record(1).id),
        async () => (await idsOf(adapter, resource)).length === 0,
      );
      watcher.stop();
    },
  },
  {
    name: 'tells each of several who watch, whoever else has stopped',
    needs: ['put', 'watch'],
    async run({ adapter, options, sample: { resource, record } }) {
      const [first, second, third] = [1, 2, 3].map(() => watch(adapter, resource, options)) as [
        Watcher,
        Watcher,
        Watcher,
      ];
      first.stop();
      // Stopping twice stops nobody else.
      first.stop();
      await adapter.put!(resource, record(1));
      await Promise.all([second.after(0), third.after(0)]);
      second.stop();
      const before = third.calls();
      await adapter.put!(resource, record(2));
      await third.after(before);
      third.stop();
      ensureSame(first.calls(), 0, 'calls of the one that had stopped');
    },
  },
  {
    name: 'tells of what the other person does',
    needs: ['list', 'put', 'remove', 'watch'],
    applies: ({ pair = false }) => pair,
    async run({ adapter, other, options, sample: { resource, record } }) {
      const watcher = watch(adapter, resource, options);
      const { id } = record(1);
      await toldOf(
        watcher,
        () => other!.put!(resource, record(1)),
        async () => (await idsOf(adapter, resource)).includes(id),
      );
      await toldOf(
        watcher,
        () => other!.remove!(resource, id),
        async () => !(await idsOf(adapter, resource)).includes(id),
      );
      watcher.stop();
    },
  },
];
