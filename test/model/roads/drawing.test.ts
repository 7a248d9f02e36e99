import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type LayoutInput, toLayers } from '../../../src/model/roads/layers.js';
import { type Layout, boxWidth, layoutRoads } from '../../../src/model/roads/layout.js';
import { orderColumns } from '../../../src/model/roads/order.js';
import { placeRows } from '../../../src/model/roads/place.js';
import { crossingsOf, flatten } from '../../bench/geometry.js';
import { inputOf, views } from '../../bench/views.js';
import { layoutInput } from './fixtures.js';

/** Numbers of a road's curve. */
const curve = ({ curves }: Layout, road: number): Float32Array =>
  curves.points.subarray(curves.offset[road], curves.offset[road + 1]);

const near = (a: number, b: number, by: number): void => assert.ok(Math.abs(a - b) <= by, `${a} ${b}`);

/** Each pair of roles once, whichever way. */
function once({ column, from, to }: LayoutInput): LayoutInput {
  const pairs = new Map(
    Array.from(from, (a, i) => [Math.min(a, to[i]!), Math.max(a, to[i]!)] as const)
      .filter(([a, b]) => a !== b)
      .map((pair) => [pair.join(), pair]),
  );
  return { column, from: [...pairs.values()].map(([a]) => a), to: [...pairs.values()].map(([, b]) => b) };
}

describe('the rows', () => {
  it('put what no road leads to where it stood, in the middle', () => {
    const { y } = layoutRoads({ column: [0, 1, 1, 1, 1, 1], from: [], to: [] });
    near(y[0]!, y[3]!, 1e-9);
    // Also where the others are drawn to one another.
    const five = [1, 2, 3, 4, 5];
    const column = [0, ...five.map(() => 1), ...five.map(() => 2)];
    const beside = layoutRoads({ column, from: five, to: five.map((r) => r + 5) });
    near(beside.y[0]!, beside.rows / 2, 0.5);
  });

  it('let roads run level, also beside a role that none leads to', () => {
    // A chain, and in one of its columns a role without roads: the chain stays straight, the other makes room.
    const { y } = layoutRoads({ column: [0, 1, 1, 2, 3], from: [0, 1, 3], to: [1, 3, 4] });
    for (const r of [1, 3, 4]) near(y[r]!, y[0]!, 0.15);
  });

  it('keep a road that passes columns straighter than it would be as steps', () => {
    // Rows that each piece of a long road climbs between two columns that it only passes, and all other pieces.
    const climbs = { passing: [] as number[], others: [] as number[] };
    for (const view of views()) {
      const layers = toLayers(inputOf(view));
      orderColumns(layers, { sweeps: 8, passes: 12 }, undefined);
      const y = placeRows(layers, undefined, 8);
      for (let p = 0; p < layers.points; p++)
        for (let i = layers.rightStart[p]!; i < layers.rightStart[p + 1]!; i++) {
          const q = layers.right[i]!;
          (p >= layers.roles && q >= layers.roles ? climbs.passing : climbs.others).push(Math.abs(y[p]! - y[q]!));
        }
    }
    const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / list.length;
    assert.ok(climbs.passing.length > 50);
    assert.ok(mean(climbs.passing) < mean(climbs.others) / 4, `${mean(climbs.passing)} ${mean(climbs.others)}`);
  });

  it('pull neither end of a chain askew', () => {
    // Two roles that one leads to and that lead to one: everything lies around one line.
    const { y } = layoutRoads({ column: [0, 1, 2, 2, 3, 4], from: [0, 1, 1, 2, 3, 4], to: [1, 2, 3, 4, 4, 5] });
    const middle = (y[2]! + y[3]!) / 2;
    for (const r of [0, 1, 4, 5]) near(y[r]!, middle, 1e-6);
  });
});

describe('the ends of roads', () => {
  it('stay clear of the corners of their roles', () => {
    fc.assert(
      fc.property(layoutInput, fc.double({ min: 0.5, max: 4, noNaN: true }), (input, tall) => {
        const single = once(input);
        const layout = layoutRoads({ ...single, height: Array.from(single.column, () => tall) });
        for (let i = 0; i < single.from.length; i++) {
          const points = curve(layout, i);
          for (const [role, y] of [
            [single.from[i]!, points[1]!],
            [single.to[i]!, points.at(-1)!],
          ] as const)
            near(y, layout.y[role]!, 0.4 * tall);
        }
      }),
    );
  });

  it('lie around the middle, each at a place of its own', () => {
    fc.assert(
      fc.property(layoutInput, (input) => {
        const single = once(input);
        const layout = layoutRoads(single);
        const ends = new Map<string, number[]>();
        const end = (role: number, x: number, y: number): void => {
          const key = `${role} ${x > layout.x[role]! + 0.01}`;
          ends.set(key, [...(ends.get(key) ?? []), y - layout.y[role]!]);
        };
        for (let i = 0; i < single.from.length; i++) {
          const points = curve(layout, i);
          end(single.from[i]!, points[0]!, points[1]!);
          end(single.to[i]!, points.at(-2)!, points.at(-1)!);
        }
        for (const offsets of ends.values()) {
          near(
            offsets.reduce((sum, y) => sum + y, 0),
            0,
            1e-3,
          );
          const sorted = offsets.toSorted((a, b) => a - b);
          for (let i = 1; i < sorted.length; i++) assert.ok(sorted[i]! - sorted[i - 1]! > 0.5 / sorted.length);
        }
      }),
    );
  });
});

describe('the curves', () => {
  const lines = (layout: Layout, roads: number): number[][] =>
    Array.from({ length: roads }, (_, i) => flatten(curve(layout, i)));

  it('let roads of one role part without crossing, whatever leads where', () => {
    fc.assert(
      fc.property(layoutInput, (input) => {
        const single = once(input);
        const drawn = lines(layoutRoads(single), single.from.length);
        const { from, to } = single;
        const adjacent = (i: number): boolean => Math.abs(single.column[from[i]!]! - single.column[to[i]!]!) <= 1;
        for (let i = 0; i < drawn.length; i++)
          for (let j = i + 1; j < drawn.length; j++) {
            const shared = [from[i], to[i]].filter((r) => r === from[j] || r === to[j]);
            // A road that passes columns may have to cross another one further on.
            if (shared.length === 1 && adjacent(i) && adjacent(j)) assert.equal(crossingsOf([drawn[i]!, drawn[j]!]), 0);
          }
      }),
    );
  });

  it('put roads between the same two roles side by side, whichever way they lead', () => {
    const between = (column: readonly number[], a: number, b: number, previous?: readonly number[]): void => {
      const layout = layoutRoads({ column, from: [a, a, b, a], to: [b, b, a, b], previous });
      const drawn = lines(layout, 4);
      assert.equal(crossingsOf(drawn), 0, 'no two share a stretch');
      for (const [i, line] of drawn.entries())
        for (const other of drawn.slice(i + 1)) {
          const start = i === 2 ? line.at(-1)! : line[1]!;
          const beside = drawn.indexOf(other) === 2 ? other.at(-1)! : other[1]!;
          assert.ok(Math.abs(start - beside) > 0.05);
        }
    };
    between([0, 1], 0, 1);
    between([0, 0], 0, 1);
    between([0, 0], 0, 1, [3.5, 0.5]);
    between([0, 1, 1, 2, 3], 0, 4);
  });

  it('keep arcs of a column within one another and out of the next column', () => {
    const layout = layoutRoads({ column: [0, 0, 0, 0, 1], from: [0, 1, 0], to: [3, 2, 4] });
    const [outer, inner] = lines(layout, 3) as [number[], number[]];
    const bulge = (line: readonly number[], of: number): number =>
      Math.max(...line.filter((_, k) => k % 2 === 0).map((x) => Math.abs(x - of)));
    const side = outer[0]! > 0.01 ? boxWidth : 0;
    assert.ok(bulge(outer, side) > 0.05 && bulge(outer, side) < 1 - boxWidth);
    assert.equal(crossingsOf([outer, inner]), 0);
  });
});
