import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyRecord } from '../../src/model/resource.js';
import { catalogue } from '../../src/port/catalogue.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';
import { adapterConformance, catalogueSample } from '../../src/testing/conformance.js';

adapterConformance(
  async (records) => ({ adapter: catalogue(['roads'], async () => records) }),
  { describe, it },
  { name: 'catalogue', verbs: ['list'], seeds: true, sample: catalogueSample },
);

const isKind = (kind: PortErrorKind) => (error: unknown) => PortError.is(error) && error.kind === kind;

describe('catalogue', () => {
  it('never asks for what it does not offer', async () => {
    const asked: string[] = [];
    const adapter = catalogue(['roles'], async (name) => (asked.push(name), []));
    await assert.rejects(adapter.list('roads', {}), isKind('unsupported'));
    assert.deepEqual(asked, []);
  });

  it('loads once for readers who come together, and again after a failure', async () => {
    let loads = 0;
    const adapter = catalogue(['roles'], async () => {
      if (++loads === 1) throw new Error('down');
      return [{ id: 'r' }];
    });
    const both = await Promise.allSettled([adapter.list('roles', {}), adapter.list('roles', {})]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(loads, 1);
    await Promise.all([adapter.list('roles', {}), adapter.list('roles', {})]);
    assert.equal(loads, 2);
  });

  it('maps what the loader throws', async () => {
    const adapter = catalogue(['roles'], async () => {
      throw new Error('down');
    });
    await assert.rejects(adapter.list('roles', {}), isKind('unavailable'));
  });

  it('tells bad-data where the loader gives no array', async () => {
    const adapter = catalogue(['roles'], async () => ({ rows: [] }) as unknown as AnyRecord[]);
    await assert.rejects(adapter.list('roles', {}), isKind('bad-data'));
  });

  it('lets one reader leave at once without spoiling the load for another', async () => {
    let arrive = (_records: AnyRecord[]): void => undefined;
    const adapter = catalogue(['roles'], () => new Promise((resolve) => (arrive = resolve)));
    const controller = new AbortController();
    const leaving = adapter.list('roles', {}, { signal: controller.signal });
    const staying = adapter.list('roles', {});
    controller.abort('left');
    await assert.rejects(leaving, (reason) => reason === 'left');
    arrive([{ id: 'r' }]);
    assert.equal((await staying).items.length, 1);
  });
});
