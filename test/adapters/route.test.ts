import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withBuiltIn } from '../../src/adapters/builtin.js';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { route } from '../../src/adapters/route.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { guard } from '../../src/port/guard.js';
import { prompts } from '../../src/model/records/talk.js';
import { scenes } from '../../src/model/records/scene.js';
import { surveys } from '../../src/model/records/survey.js';
import { adapterConformance, ownSample } from '../../src/testing/conformance.js';
import { failing } from '../../src/testing/fakes.js';

const verbs = ['list', 'put', 'remove', 'watch'] as const;
adapterConformance(
  async (records) => {
    const other = memoryAdapter({ bookmarks: records });
    return { adapter: route({ bookmarks: other }, memoryAdapter()), other };
  },
  { describe, it },
  { name: 'route, by name', pair: true, verbs, seeds: true, many: 500 },
);
adapterConformance(
  async (records) => ({ adapter: route({ notes: memoryAdapter() }, memoryAdapter({ [ownSample.resource]: records })) }),
  { describe, it },
  { name: 'route, by its fallback', verbs, seeds: true, many: 500 },
);
adapterConformance(
  async (records) => {
    const other = memoryAdapter({ [ownSample.resource]: records });
    return { adapter: withBuiltIn(other), other };
  },
  { describe, it },
  { name: 'with built-in content', pair: true, verbs, seeds: true, many: 500 },
);

const titles = async (adapter: Adapter, resource: string): Promise<string[]> =>
  (await adapter.list(resource, {})).items.map(({ record }) => record.id);

describe('route', () => {
  const board = memoryAdapter({ postings: [{ id: 'p' }] }, { capabilities: { postings: ['list'] } });
  const rest = memoryAdapter({ postings: [{ id: 'other' }], roles: [{ id: 'r' }] });

  it('sends each resource to its own adapter, the rest to the fallback', async () => {
    const routed = route({ postings: board }, rest);
    assert.deepEqual(await titles(routed, 'postings'), ['p']);
    assert.deepEqual(await titles(routed, 'roles'), ['r']);
    assert.deepEqual(routed.capabilities['postings'], ['list']);
    assert.deepEqual(routed.capabilities['roles'], rest.capabilities['roles']);
  });

  it('never falls back for a resource that has an adapter of its own', async () => {
    const routed = route({ notes: board }, rest);
    await assert.rejects(routed.list('notes', {}), (error) => PortError.is(error) && error.kind === 'unsupported');
    assert.deepEqual(routed.capabilities['notes'], []);
  });

  it('works without a fallback', async () => {
    const routed = route({ postings: board });
    assert.deepEqual(Object.keys(routed.capabilities), ['postings']);
    await assert.rejects(routed.list('roles', {}), (error) => PortError.is(error) && error.kind === 'unsupported');
    routed.watch!('roles', {}, () => undefined)();
  });
});

describe('with built-in content', () => {
  const bare = memoryAdapter({}, { capabilities: { roles: ['list'] } });

  it('offers surveys, prompts and scenes that fit their schemas', async () => {
    const warnings: string[] = [];
    const port = guard(withBuiltIn(bare), { warn: (message) => warnings.push(message) });
    for (const resource of [surveys, prompts, scenes]) {
      assert.ok((await port.all<{ id: string }>(resource)).length > 0, resource.name);
    }
    assert.deepEqual(warnings, []);
  });

  it('leaves the company its own, also when that is empty', async () => {
    const own = withBuiltIn(memoryAdapter({ prompts: [{ id: 'ours' }] }));
    assert.deepEqual(await titles(own, 'prompts'), ['ours']);
    assert.deepEqual(await titles(own, 'scenes'), []);
  });

  it('steps in for unsupported only: a broken store is told, not covered up', async () => {
    assert.ok((await titles(withBuiltIn(failing(memoryAdapter(), 'unsupported')), 'prompts')).length > 0);
    const broken = withBuiltIn(failing(memoryAdapter(), 'forbidden'));
    await assert.rejects(broken.list('prompts', {}), (error) => PortError.is(error) && error.kind === 'forbidden');
  });
});
