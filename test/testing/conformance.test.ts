import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import type { Adapter, Page } from '../../src/port/adapter.js';
import { adapterConformance, ownSample } from '../../src/testing/conformance.js';

/** Runs the suite outside any runner: the names of the checks that fail. */
async function failures(spoil: (adapter: Required<Adapter>) => Partial<Adapter>): Promise<string[]> {
  const checks: [string, () => Promise<void>][] = [];
  const runner = {
    describe: (_name: string, body: () => void) => body(),
    it: (name: string, body: (this: unknown) => Promise<void>) => void checks.push([name, () => body.call(undefined)]),
  };
  adapterConformance(
    async (records) => {
      const good = memoryAdapter({ [ownSample.resource]: records });
      return { adapter: { ...good, ...spoil(good) }, other: good };
    },
    runner,
    { name: 'spoilt', verbs: ['list', 'put', 'remove', 'watch'], seeds: true, many: 300, pair: true, tellWithin: 100 },
  );
  const failed: string[] = [];
  for (const [name, run] of checks) await run().catch(() => failed.push(name));
  return failed;
}

const mapped = (page: Page, change: (page: Page['items']) => Page['items']): Page => ({
  ...page,
  items: change(page.items),
});

/** What is wrong with an adapter, and a check that must find it. */
const faults: readonly (readonly [string, string, (adapter: Required<Adapter>) => Partial<Adapter>])[] = [
  [
    'loses the last record of each page',
    'pages to the end without loss or repeat',
    (a) => ({
      list: async (...args) => mapped(await a.list(...args), (items) => items.slice(0, -1)),
    }),
  ],
  [
    'pages by offset',
    'pages without loss or repeat while others write',
    (a) => ({
      list: async (resource, { cursor = '0', limit = 100, ...rest }) => {
        const all: Page['items'][number][] = [];
        for (let next: string | undefined; ;) {
          const page = await a.list(resource, next === undefined ? rest : { ...rest, cursor: next });
          all.push(...page.items);
          if ((next = page.cursor) === undefined) break;
        }
        const end = Number(cursor) + limit;
        return { items: all.slice(Number(cursor), end), ...(end < all.length && { cursor: String(end) }) };
      },
    }),
  ],
  [
    'ignores the limit',
    'keeps the limit, and never gives more than a hundred',
    (a) => ({
      list: (resource, { limit: _limit, ...rest }, options) => a.list(resource, rest, options),
    }),
  ],
  [
    'ignores the filter',
    'filters by one value, and by several',
    (a) => ({
      list: (resource, { filter: _filter, ...rest }, options) => a.list(resource, rest, options),
    }),
  ],
  [
    'ignores the order',
    'sorts up and down, and keeps ties whole across pages',
    (a) => ({
      list: (resource, { sort: _sort, ...rest }, options) => a.list(resource, rest, options),
    }),
  ],
  [
    'normalises texts',
    'brings texts back as they were: Japanese, rare characters, markup',
    (a) => ({
      list: async (...args) =>
        mapped(await a.list(...args), (items) => JSON.parse(JSON.stringify(items).normalize('NFC')) as typeof items),
    }),
  ],
  [
    'turns moments into UTC',
    'brings days and moments back as the same text',
    (a) => ({
      list: async (...args) =>
        mapped(await a.list(...args), (items) =>
          items.map(({ record, version }) => ({
            record: 'at' in record ? { ...record, at: new Date(String(record['at'])).toISOString() } : record,
            version,
          })),
        ),
    }),
  ],
  [
    'drops null',
    'keeps fields that it does not know, and null apart from absent',
    (a) => ({
      list: async (...args) =>
        mapped(await a.list(...args), (items) =>
          items.map(({ record, version }) => ({
            record: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as typeof record,
            version,
          })),
        ),
    }),
  ],
  [
    'pays no heed to keys',
    'changes nothing when a put is repeated with its key',
    (a) => ({
      put: (resource, record, { key: _key, ...rest } = {}) => a.put(resource, record, rest),
    }),
  ],
  [
    'pays no heed to versions',
    'refuses a put on a version that has been changed',
    (a) => ({
      put: (resource, record, { ifMatch: _ifMatch, ...rest } = {}) => a.put(resource, record, rest),
    }),
  ],
  [
    'removes whatever the version',
    'refuses to remove a version that has been changed',
    (a) => ({
      remove: (resource, id, { signal } = {}) => a.remove(resource, id, { signal }),
    }),
  ],
  [
    'finds it an error that nothing is there',
    'removes, and finds it no error when nothing is there',
    (a) => ({
      remove: async (resource, id, options) => {
        const { items } = await a.list(resource, { filter: { id } });
        if (items.length === 0) throw new Error('not found');
        return a.remove(resource, id, options);
      },
    }),
  ],
  [
    'pays no heed to aborts',
    'stops listing when aborted, with the reason it was given',
    (a) => ({
      list: (resource, query) => a.list(resource, query),
    }),
  ],
  [
    'writes what was aborted',
    'stops writing when aborted, and writes nothing when it was aborted before',
    (a) => ({
      put: async (resource, record, { signal, ...rest } = {}) => {
        const stored = await a.put(resource, record, rest);
        signal?.throwIfAborted();
        return stored;
      },
    }),
  ],
  [
    'throws errors of its own',
    'answers unsupported for a resource that it does not offer',
    (a) => ({
      list: (...args) => a.list(...args).catch(() => Promise.reject(new Error('404'))),
    }),
  ],
  [
    'merges instead of replacing',
    'replaces the whole record, and gives it another version',
    (a) => ({
      put: async (resource, record, options) => {
        const { items } = await a.list(resource, { filter: { id: record.id } });
        return a.put(resource, { ...items[0]?.record, ...record }, options);
      },
    }),
  ],
  [
    'goes on calling who has stopped watching',
    'tells who watches of a change, and nobody after that',
    (a) => ({
      watch: (...args) => (a.watch(...args), () => undefined),
    }),
  ],
  [
    'tells of its own writes alone',
    'tells of what the other person does',
    (a) => {
      const own = new Set<() => void>();
      const told = <T>(work: Promise<T>): Promise<T> => work.finally(() => own.forEach((tell) => tell()));
      return {
        put: (...args) => told(a.put(...args)),
        remove: (...args) => told(a.remove(...args)),
        watch: (_resource, _query, onChange) => {
          own.add(onChange);
          return () => void own.delete(onChange);
        },
      };
    },
  ],
  [
    'tells of nothing that was removed',
    'tells of what is new, replaced and removed, and lists it then',
    (a) => {
      const own = new Set<() => void>();
      return {
        put: (...args) => a.put(...args).finally(() => own.forEach((tell) => tell())),
        watch: (_resource, _query, onChange) => {
          own.add(onChange);
          return () => void own.delete(onChange);
        },
      };
    },
  ],
  [
    'stops everybody with one',
    'tells each of several who watch, whoever else has stopped',
    (a) => {
      const stops = new Set<() => void>();
      return {
        watch: (...args) => {
          stops.add(a.watch(...args));
          return () => stops.forEach((stop) => stop());
        },
      };
    },
  ],
  [
    'starts again at a cursor that it does not know',
    'answers invalid for a cursor that is not its own',
    (a) => ({
      list: (resource, query, options) =>
        a.list(resource, query, options).catch(() => a.list(resource, { ...query, cursor: undefined! }, options)),
    }),
  ],
];

describe('the conformance suite', () => {
  it('finds nothing wrong with a good adapter', async () => assert.deepEqual(await failures(() => ({})), []));

  for (const [fault, check, spoil] of faults) {
    it(`finds an adapter that ${fault}`, async () => {
      const failed = await failures(spoil);
      assert.ok(failed.includes(check), `only these failed: ${failed.join('; ')}`);
    });
  }

  it('names every check that the verbs make impossible', () => {
    const tried: string[] = [];
    const runner = { describe: (_: string, body: () => void) => body(), it: (name: string) => void tried.push(name) };
    const make = async () => ({ adapter: memoryAdapter() });
    const all = adapterConformance(make, runner, { name: 'none', verbs: [] });
    const whole = tried.length + all.length;
    tried.length = 0;
    const without = adapterConformance(make, runner, { name: 'list', verbs: ['list'], seeds: true });
    assert.equal(tried.length + without.length, whole);
    assert.ok(!tried.some((name) => without.includes(name)));
    assert.ok(without.includes('changes nothing when a put is repeated with its key'));
  });
});
