import type { Adapter } from '../port/adapter.js';
import type { Check } from './conformance-check.js';
import { ensure, ensureRefused, ensureSame, failureOf } from './expect.js';

const reason = new Error('the reader has left');

/** Rejects with the signal's own reason, both when it was aborted before and while the call was on its way. */
async function ensureAborts(call: (signal: AbortSignal) => Promise<unknown>, what: string): Promise<void> {
  const before = await failureOf(() => call(AbortSignal.abort(reason)), `${what}, aborted before`);
  ensure(before === reason, `${what}, aborted before: rejected with ${String(before)}, not with the signal's reason`);
  const controller = new AbortController();
  const during = failureOf(() => {
    const answer = call(controller.signal);
    controller.abort(reason);
    return answer;
  }, `${what}, aborted during`);
  ensure((await during) === reason, `${what}, aborted during: not rejected with the signal's reason`);
}

const count = async (adapter: Adapter, resource: string): Promise<number> =>
  (await adapter.list(resource, {})).items.length;

/** What every adapter refuses, and how. */
export const refusalChecks: readonly Check[] = [
  {
    name: 'stops listing when aborted, with the reason it was given',
    needs: ['list'],
    async run({ adapter, sample: { resource } }) {
      await ensureAborts((signal) => adapter.list(resource, {}, { signal }), 'list');
      await adapter.list(resource, {}, { signal: new AbortController().signal });
    },
  },
  {
    name: 'stops writing when aborted, and writes nothing when it was aborted before',
    needs: ['list', 'put', 'remove'],
    async run({ adapter, sample: { resource, record } }) {
      const put = (signal: AbortSignal): Promise<unknown> => adapter.put!(resource, record(1), { signal });
      ensure((await failureOf(() => put(AbortSignal.abort(reason)), 'put')) === reason, 'put: not the reason');
      ensureSame(await count(adapter, resource), 0, 'records after a put that was aborted before');
      await ensureAborts(put, 'put');
      await adapter.put!(resource, record(2));
      const remove = (signal: AbortSignal): Promise<void> => adapter.remove!(resource, record(2).id, { signal });
      ensure((await failureOf(() => remove(AbortSignal.abort(reason)), 'remove')) === reason, 'remove: not the reason');
      const left = (await adapter.list(resource, { filter: { id: record(2).id } })).items.length;
      ensureSame(left, 1, 'records after a remove that was aborted before');
      await ensureAborts(remove, 'remove');
    },
  },
  {
    name: 'answers unsupported for a resource that it does not offer',
    needs: [],
    async run({ adapter, sample: { record } }) {
      for (const name of ['no-such-resource', 'constructor', '__proto__']) {
        await ensureRefused(() => adapter.list(name, {}), 'unsupported', `list ${name}`);
        if (adapter.put) await ensureRefused(() => adapter.put!(name, record(1)), 'unsupported', `put ${name}`);
        if (adapter.remove) await ensureRefused(() => adapter.remove!(name, 'x'), 'unsupported', `remove ${name}`);
      }
    },
  },
  {
    name: 'answers unsupported for a verb that it does not offer',
    needs: [],
    async run({ adapter, sample: { record } }) {
      for (const [name, verbs] of Object.entries(adapter.capabilities)) {
        const what = `${name}, which offers ${verbs.join(' ')}`;
        if (!verbs.includes('list')) await ensureRefused(() => adapter.list(name, {}), 'unsupported', `list ${what}`);
        if (adapter.put && !verbs.includes('put'))
          await ensureRefused(() => adapter.put!(name, record(1)), 'unsupported', `put ${what}`);
        if (adapter.remove && !verbs.includes('remove'))
          await ensureRefused(() => adapter.remove!(name, 'x'), 'unsupported', `remove ${what}`);
      }
    },
  },
  {
    name: 'answers invalid for a cursor that is not its own',
    needs: ['list'],
    given: (sample) => [sample.record(0)],
    async run({ adapter, sample: { resource } }) {
      for (const cursor of ['nonsense', '[]', '{"a":1}', '日本']) {
        await ensureRefused(() => adapter.list(resource, { cursor }), 'invalid', `cursor ${cursor}`);
      }
    },
  },
  {
    name: 'takes what is write-only, and never lists it',
    needs: [],
    applies: ({ writeOnly }) => writeOnly !== undefined,
    async run({ adapter, options: { writeOnly } }) {
      const { resource, record } = writeOnly!;
      ensureSame(adapter.capabilities[resource], ['put'], `verbs of ${resource}`);
      await adapter.put!(resource, record, { key: `once-${record.id}` });
      await ensureRefused(() => adapter.list(resource, {}), 'unsupported', `list ${resource}`);
      await ensureRefused(() => adapter.list(resource, { filter: { id: record.id } }), 'unsupported', `list one`);
    },
  },
];
