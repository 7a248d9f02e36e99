import type { AnyRecord } from '../model/resource.js';
import type { Adapter, Stored } from '../port/adapter.js';
import type { Check } from './conformance-check.js';
import { allPages } from './conformance-reading.js';
import { ensure, ensureRefused, ensureSame } from './expect.js';

/** The record with that id as the adapter lists it. */
async function find(adapter: Adapter, resource: string, id: string): Promise<Stored | undefined> {
  return (await adapter.list(resource, { filter: { id } })).items[0];
}

/** A version that was the right one, once or for nobody. */
async function staleVersion(adapter: Adapter, resource: string, record: AnyRecord): Promise<string> {
  const { version } = await adapter.put!(resource, record);
  await adapter.put!(resource, { ...record, memo: '二' });
  ensure(version !== undefined, 'put answers no version');
  return version;
}

/** What every adapter does when it writes. */
export const writingChecks: readonly Check[] = [
  {
    name: 'pages without loss or repeat while others write',
    needs: ['list', 'put', 'remove'],
    given: (sample) => Array.from({ length: 24 }, (_, n) => sample.record(2 * n + 100)),
    async run({ adapter, sample }) {
      const { resource } = sample;
      const stays = new Set(Array.from({ length: 24 }, (_, n) => sample.record(2 * n + 100).id));
      const found = await allPages(adapter, resource, { limit: 5 }, async (page) => {
        // Before and after the reader's place; and one goes that was read already.
        await adapter.put!(resource, sample.record(page));
        await adapter.put!(resource, sample.record(101 + 2 * page));
        await adapter.put!(resource, sample.record(900 + page));
        const gone = sample.record(100 + 2 * (page - 1)).id;
        stays.delete(gone);
        await adapter.remove!(resource, gone);
      });
      const ids = found.map(({ record }) => record.id);
      ensureSame(ids.length, new Set(ids).size, 'records, and different ones');
      const lost = [...stays].filter((id) => !ids.includes(id));
      ensureSame(lost, [], 'records that were there all the time and were not listed');
    },
  },
  {
    name: 'answers a put with the record and its version, and lists the same',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const stored = await adapter.put!(resource, record(1));
      ensureSame(stored.record, record(1), 'the record that put answers');
      ensure(typeof stored.version === 'string' && stored.version !== '', 'put answers no version');
      ensureSame(await find(adapter, resource, record(1).id), stored, 'the record that is listed');
    },
  },
  {
    name: 'replaces the whole record, and gives it another version',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const first = await adapter.put!(resource, { ...record(1), memo: '一', old: true });
      const second = await adapter.put!(resource, { ...record(1), memo: '二' });
      ensure(first.version !== second.version, `the same version ${String(first.version)} after a change`);
      const listed = await find(adapter, resource, record(1).id);
      ensureSame(
        listed,
        { record: { ...record(1), memo: '二' }, version: second.version },
        'the record after two puts',
      );
      ensureSame((await adapter.list(resource, {})).items.length, 1, 'how many records');
    },
  },
  {
    name: 'keeps its own copy of a record',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const mine = { ...record(1), list: ['一'] };
      const { record: theirs } = await adapter.put!(resource, mine);
      mine.list.push('二');
      (theirs as typeof mine).list.push('三');
      const [item] = (await adapter.list(resource, {})).items;
      (item!.record as typeof mine).list.push('四');
      ensureSame((await find(adapter, resource, mine.id))?.record['list'], ['一'], 'the list that was put');
    },
  },
  {
    name: 'takes any text as an id',
    needs: ['list', 'put', 'remove'],
    async run({ adapter, sample: { resource, record } }) {
      const ids = ['役割/一 ?#%25&+', '"\'\\', '𠮷', '../..', 'constructor', '__proto__'];
      for (const id of ids) await adapter.put!(resource, { ...record(1), id });
      for (const id of ids) ensureSame((await find(adapter, resource, id))?.record.id, id, 'the id');
      for (const id of ids) await adapter.remove!(resource, id);
      ensureSame((await adapter.list(resource, {})).items, [], 'what is left after removing all');
    },
  },
  {
    name: 'changes nothing when a put is repeated with its key',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const options = { key: 'k-1', ifMatch: null };
      const first = await adapter.put!(resource, { ...record(1), memo: '一' }, options);
      // The answer was lost on the way, so the same call again: `ifMatch` no longer holds, and must not matter.
      const repeat = await adapter.put!(resource, { ...record(1), memo: '一' }, options);
      ensureSame(repeat, first, 'the answer to the repeat');
      const later = await adapter.put!(resource, { ...record(1), memo: '二' }, { key: 'k-2' });
      const late = await adapter.put!(resource, { ...record(1), memo: '一' }, options);
      ensureSame(late, first, 'the answer to a late repeat');
      ensureSame(await find(adapter, resource, record(1).id), later, 'the record after a late repeat');
    },
  },
  {
    name: 'takes one of many equal puts that come at once with one key',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const options = { key: '鍵 𠮷', ifMatch: null };
      const answers = await Promise.all([1, 2, 3, 4].map(() => adapter.put!(resource, record(1), options)));
      ensureSame(new Set(answers.map(({ version }) => version)).size, 1, 'different versions that were answered');
      ensureSame((await find(adapter, resource, record(1).id))?.version, answers[0]?.version, 'the version listed');
    },
  },
  {
    name: 'refuses a put on a version that has been changed',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const ifMatch = await staleVersion(adapter, resource, record(1));
      const put = (): Promise<Stored> => adapter.put!(resource, { ...record(1), memo: '三' }, { ifMatch, key: 'k-3' });
      await ensureRefused(put, 'conflict', 'put on a stale version');
      await ensureRefused(put, 'conflict', 'the same put again');
      const now = await find(adapter, resource, record(1).id);
      ensureSame(now?.record['memo'], '二', 'the text after a refused put');
      const { version } = await adapter.put!(resource, { ...record(1), memo: '四' }, { ifMatch: now!.version! });
      ensureSame(
        (await find(adapter, resource, record(1).id))?.version,
        version,
        'the version after a put on the right one',
      );
    },
  },
  {
    name: 'creates only where nothing is, when told so',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      await adapter.put!(resource, { ...record(1), memo: '一' }, { ifMatch: null });
      const again = (): Promise<Stored> => adapter.put!(resource, { ...record(1), memo: '二' }, { ifMatch: null });
      await ensureRefused(again, 'conflict', 'creating what exists');
      ensureSame((await find(adapter, resource, record(1).id))?.record['memo'], '一', 'the text after a refused put');
      const onNothing = (): Promise<Stored> => adapter.put!(resource, record(2), { ifMatch: 'some-version' });
      await ensureRefused(onNothing, 'conflict', 'replacing what does not exist');
      ensureSame(await find(adapter, resource, record(2).id), undefined, 'the record that was not there');
    },
  },
  {
    name: 'lets one of two writers win who start from the same version',
    needs: ['list', 'put'],
    async run({ adapter, sample: { resource, record } }) {
      const { version } = await adapter.put!(resource, record(1));
      const texts = ['一', '二', '三'];
      const put = (memo: string): Promise<Stored> =>
        adapter.put!(resource, { ...record(1), memo }, { ifMatch: version! });
      const ends = await Promise.allSettled(texts.map(put));
      const won = texts.filter((_, n) => ends[n]?.status === 'fulfilled');
      ensureSame(won.length, 1, 'how many writers won');
      ensureSame((await find(adapter, resource, record(1).id))?.record['memo'], won[0], 'the text');
    },
  },
  {
    name: 'removes, and finds it no error when nothing is there',
    needs: ['list', 'put', 'remove'],
    async run({ adapter, sample: { resource, record } }) {
      await adapter.put!(resource, record(1));
      await adapter.put!(resource, record(2));
      await adapter.remove!(resource, record(1).id);
      await adapter.remove!(resource, record(1).id);
      await adapter.remove!(resource, 'never-there');
      const left = (await adapter.list(resource, {})).items.map((item) => item.record.id);
      ensureSame(left, [record(2).id], 'what is left');
    },
  },
  {
    name: 'refuses to remove a version that has been changed',
    needs: ['list', 'put', 'remove'],
    async run({ adapter, sample: { resource, record } }) {
      const ifMatch = await staleVersion(adapter, resource, record(1));
      await ensureRefused(() => adapter.remove!(resource, record(1).id, { ifMatch }), 'conflict', 'remove');
      const now = await find(adapter, resource, record(1).id);
      ensureSame(now?.record['memo'], '二', 'the text after a refused remove');
      await adapter.remove!(resource, record(1).id, { ifMatch: now!.version! });
      ensureSame(await find(adapter, resource, record(1).id), undefined, 'the record after removing');
    },
  },
];
