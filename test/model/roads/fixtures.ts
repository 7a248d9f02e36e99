import * as fc from 'fast-check';
import type { LayoutInput } from '../../../src/model/roads/layers.js';
import { type Road, type Role, roadEvidence, roadKinds } from '../../../src/model/records/career.js';

export const role = (id: string, more: Partial<Role> = {}): Role => ({ id, title: id, place: 'inside', ...more });

export const road = (from: string, to: string, more: Partial<Road> = {}): Road => ({
  id: `${from}>${to}`,
  from,
  to,
  kind: 'up',
  evidence: 'designed',
  ...more,
});

/** Any catalogue a company may hand in: cycles, self-roads, dangling ends, islands, none at all. */
export const catalogue = fc
  .record({
    count: fc.integer({ min: 0, max: 25 }),
    ends: fc.array(
      fc.tuple(fc.nat(27), fc.nat(27), fc.constantFrom(undefined, ...roadKinds), fc.constantFrom(...roadEvidence)),
      {
        maxLength: 80,
      },
    ),
    outside: fc.array(fc.boolean(), { maxLength: 25 }),
  })
  .map(({ count, ends, outside }) => ({
    roles: Array.from({ length: count }, (_, i) =>
      role(`r${i}`, { familyId: `f${i % 3}`, place: outside[i] ? 'outside' : 'inside' }),
    ),
    roads: ends.map(([from, to, kind, evidence], i) => road(`r${from}`, `r${to}`, { id: `w${i}`, kind, evidence })),
  }));

/** Any input of the layout. */
export const layoutInput = fc
  .record({
    // Few columns make sideways roads, many make long ones.
    column: fc.integer({ min: 0, max: 6 }).chain((max) => fc.array(fc.integer({ min: -1, max }), { maxLength: 30 })),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 90 }),
  })
  .map(({ column, ends }): LayoutInput => {
    const used = column.length ? ends : [];
    return {
      column,
      from: used.map(([a]) => a % column.length),
      to: used.map(([, b]) => b % column.length),
    };
  });
