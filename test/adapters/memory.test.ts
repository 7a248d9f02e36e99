import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory.js';
import { resources } from '../../src/model/resources.js';
import { adapterConformance, catalogueSample, ownSample } from '../../src/testing/conformance.js';

const writeOnly = { resource: 'submissions', record: { id: 's-1', cycleId: 'c-1', answers: [] } };

const notApplicable = adapterConformance(
  async (records) => {
    const adapter = memoryAdapter({ [ownSample.resource]: records });
    return { adapter, other: adapter };
  },
  { describe, it },
  { name: 'memory', verbs: ['list', 'put', 'remove', 'watch'], seeds: true, pair: true, writeOnly },
);

adapterConformance(
  async (records) => ({ adapter: memoryAdapter({ [catalogueSample.resource]: records }) }),
  { describe, it },
  { name: 'memory, a catalogue', verbs: ['list', 'watch'], seeds: true, sample: catalogueSample },
);

describe('the memory adapter', () => {
  it('can be tried in full', () => assert.deepEqual(notApplicable, []));

  it('offers every resource by the verbs that its schema names', () => {
    const { capabilities } = memoryAdapter();
    assert.deepEqual(capabilities, Object.fromEntries(resources.map(({ name, verbs }) => [name, verbs])));
  });
});
