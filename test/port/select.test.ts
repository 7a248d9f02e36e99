import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { AnyRecord } from '../../src/model/resource.js';
import type { Page, Query, Scalar } from '../../src/port/adapter.js';
import { PortError } from '../../src/port/error.js';
import { Pages, select } from '../../src/port/select.js';

const stored = (records: readonly AnyRecord[]) => records.map((record) => ({ record }));

/** Ids of all pages, in their order. */
function walk(records: readonly AnyRecord[], query: Query): string[] {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = select(stored(records), cursor === undefined ? query : { ...query, cursor });
    found.push(...page.items.map(({ record }) => record.id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b', '日', '𠮷'),
);
const records = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), value: scalar }), {
  selector: ({ id }) => id,
  maxLength: 40,
});

describe('select', () => {
  it('gives every record exactly once, in one order, whatever the page size, the direction and the values', () => {
    fc.assert(
      fc.property(
        records,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('value', '-value', 'id', '-id'),
        (all, limit, sort) => {
          const whole = walk(all, { sort });
          assert.deepEqual(whole.toSorted(), all.map(({ id }) => id).toSorted());
          assert.deepEqual(walk(all, { sort, limit }), whole);
          assert.deepEqual(walk(all.toReversed(), { sort, limit }), whole);
        },
      ),
    );
  });

  it('filters by exact values; nothing is null', () => {
    const all = [{ id: 'a', n: 1 }, { id: 'b', n: '1' }, { id: 'c' }, { id: 'd', n: null }];
    assert.deepEqual(walk(all, { filter: { n: 1 } }), ['a']);
    assert.deepEqual(walk(all, { filter: { n: null } }), ['c', 'd']);
    assert.deepEqual(walk(all, { filter: { n: [1, '1'] } }), ['a', 'b']);
    assert.deepEqual(walk(all, { filter: { n: [] } }), []);
  });

  it('takes an undefined filter for none', () => {
    const filter = { n: undefined } as unknown as Query['filter'];
    assert.deepEqual(walk([{ id: 'a' }], { filter: filter! }), ['a']);
  });

  it('puts nothing last, and first when turned round', () => {
    const all = [{ id: 'a' }, { id: 'b', n: 2 }, { id: 'c', n: 1 }];
    assert.deepEqual(walk(all, { sort: 'n' }), ['c', 'b', 'a']);
    assert.deepEqual(walk(all, { sort: '-n' }), ['a', 'b', 'c']);
  });

  it('holds the page between one and a hundred', () => {
    const all = stored(Array.from({ length: 150 }, (_, n) => ({ id: String(n) })));
    const size = (limit: number) => select(all, { limit }).items.length;
    assert.deepEqual([0, -5, 1, 2.9, 100, 101, Infinity, NaN].map(size), [1, 1, 1, 2, 100, 100, 100, 100]);
  });

  it('is not broken by rows that are no records: the guard must see and name them', () => {
    const rows = [null, { id: 7 }, {}, { id: 'a', title: { ja: '役' } }] as unknown as AnyRecord[];
    assert.equal(select(stored(rows), { sort: 'title' }).items.length, 4);
    assert.equal(select(stored(rows), { filter: { id: 'a' } }).items.length, 1);
    const { cursor } = select(stored([{ id: 7 }, { id: 8 }] as unknown as AnyRecord[]), { limit: 1 });
    assert.equal(select(stored([{ id: 7 }, { id: 8 }] as unknown as AnyRecord[]), { cursor: cursor! }).items.length, 1);
  });

  it('refuses a cursor from another order', () => {
    const all = stored([{ id: 'a' }, { id: 'b' }]);
    const { cursor } = select(all, { limit: 1 });
    assert.throws(
      () => select(all, { sort: '-id', cursor: cursor! }),
      (error) => PortError.is(error) && error.kind === 'invalid',
    );
  });
});

describe('pages of records that seldom change', () => {
  it('are put in order once for all pages of a query, and again after a change', async () => {
    const pages = new Pages();
    let asked = 0;
    let all = stored(Array.from({ length: 250 }, (_, n) => ({ id: `r${n}`, n: n % 7 })));
    const walkAll = async (query: Query): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Page = await pages.page('roles', cursor === undefined ? query : { ...query, cursor }, () => {
          asked++;
          return all;
        });
        ids.push(...page.items.map(({ record }) => record.id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return ids;
    };
    for (const [query, times] of [
      [{}, 1],
      [{ sort: '-n' }, 2],
      [{ sort: '-n', filter: { n: [1, 3] } }, 3],
      [{ filter: { n: 3 } }, 4],
    ] as const) {
      const expected = walk(
        all.map(({ record }) => record),
        query,
      );
      assert.deepEqual(await walkAll(query), expected);
      assert.deepEqual(await walkAll(query), expected);
      assert.equal(asked, times);
    }
    all = stored([{ id: 'z', n: 3 }]);
    pages.forget('roles');
    assert.deepEqual(await walkAll({ filter: { n: 3 } }), ['z']);
  });

  it('sorts many as few: in runs that are merged', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2000, maxLength: 5000 }), (numbers) => {
        const all = stored(numbers.map((n, i) => ({ id: `r${i}`, n })));
        const ids = numbers
          .map((n, i) => [n, `r${i}`] as const)
          .toSorted(([m, a], [n, b]) => m - n || (a < b ? -1 : 1))
          .map(([, id]) => id);
        const { items } = select(all, { sort: 'n' });
        assert.deepEqual(
          items.map(({ record }) => record.id),
          ids.slice(0, 100),
        );
        const cursor = JSON.stringify(['n', numbers[Number(ids[1500]!.slice(1))], ids[1500]]);
        assert.equal(select(all, { sort: 'n', cursor }).items[0]!.record.id, ids[1501]);
      }),
      { numRuns: 10 },
    );
  });
});
