import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { countCrossings } from '../../../src/model/roads/crossings.js';
import { type LayoutInput, toLayers } from '../../../src/model/roads/layers.js';
import { type Layout, boxWidth, effortFor, layoutRoads } from '../../../src/model/roads/layout.js';
import { orderColumns } from '../../../src/model/roads/order.js';
import { gap, lane } from '../../../src/model/roads/place.js';
import { carry, chooseSides, settle, siftColumn } from '../../../src/model/roads/sift.js';
import { siftLimit, toStanding, weigh } from '../../../src/model/roads/standing.js';
import { crossingsOf, flatten } from '../../bench/geometry.js';
import { lattice } from '../../bench/lattice.js';
import { inputOf, views } from '../../bench/views.js';
import { layoutInput } from './fixtures.js';

/** Roles of each column from the top. */
function columnsOf(layout: Layout): number[][] {
  const columns: number[][] = Array.from(layout.columns, () => []);
  layout.x.forEach((c, r) => columns[c]!.push(r));
  return columns.map((line) => line.toSorted((a, b) => layout.y[a]! - layout.y[b]!));
}

const ordered = (input: LayoutInput, passes: number): ReturnType<typeof toLayers> => {
  const layers = toLayers(input);
  orderColumns(layers, { sweeps: 4, passes }, undefined);
  return layers;
};

describe('road layout', () => {
  it('puts every role in its column, and none over another', () => {
    fc.assert(
      fc.property(
        layoutInput,
        fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 30, maxLength: 30 }),
        (input, height) => {
          const layout = layoutRoads({ ...input, height });
          assert.equal(layout.y.length, input.column.length);
          layout.x.forEach((c, r) => assert.equal(layout.columns[c], input.column[r]));
          for (const line of columnsOf(layout)) {
            for (let i = 1; i < line.length; i++) {
              const [above, below] = [line[i - 1]!, line[i]!];
              assert.ok(layout.y[above]! + height[above]! / 2 < layout.y[below]! - height[below]! / 2);
            }
            for (const r of line) {
              assert.ok(layout.y[r]! - height[r]! / 2 >= -1e-9);
              assert.ok(layout.y[r]! + height[r]! / 2 <= layout.rows + 1e-9);
            }
          }
        },
      ),
    );
  });

  it('draws each road from its start to its end, and no road to itself', () => {
    fc.assert(
      fc.property(layoutInput, (input) => {
        const { curves, x, y } = layoutRoads(input);
        for (let i = 0; i < input.from.length; i++) {
          const points = curves.points.subarray(curves.offset[i], curves.offset[i + 1]);
          const [a, b] = [input.from[i]!, input.to[i]!];
          if (a === b) {
            assert.equal(points.length, 0);
            continue;
          }
          assert.equal(points.length % 6, 2);
          assert.ok(points.every(Number.isFinite));
          touches(points[0]!, points[1]!, x[a]!, y[a]!);
          touches(points.at(-2)!, points.at(-1)!, x[b]!, y[b]!);
        }
      }),
    );
    function touches(px: number, py: number, column: number, row: number): void {
      assert.ok(Math.abs(px - column) < 1e-5 || Math.abs(px - column - boxWidth) < 1e-5);
      // Several roads between the same two roles run side by side.
      assert.ok(Math.abs(py - row) < 12);
    }
  });

  it('gives the same drawing for the same input', () => {
    fc.assert(fc.property(layoutInput, (input) => assert.deepEqual(layoutRoads(input), layoutRoads(input))));
  });

  it('keeps the order of roles that stay, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        layoutInput,
        layoutInput,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (before, other, stays) => {
          const old = layoutRoads(before);
          const count = before.column.length;
          const previous = Array.from({ length: count }, (_, r) => (stays[r] ? old.y[r]! : Number.NaN));
          // The same roles with other roads.
          const from = other.from.length && count ? Array.from(other.from, (r) => r % count) : [];
          const to = other.to.length && count ? Array.from(other.to, (r) => r % count) : [];
          const now = layoutRoads({ column: before.column, from, to, previous });
          const staying = (layout: Layout): number[][] => columnsOf(layout).map((line) => line.filter((r) => stays[r]));
          assert.deepEqual(staying(now), staying(old));
        },
      ),
    );
  });

  it('keeps that order also in a column too long to be sifted', () => {
    const count = siftLimit + 40;
    const column = Array.from({ length: 2 * count }, (_, i) => (i < count ? 0 : 1));
    const from = Array.from({ length: count }, (_, i) => i);
    const old = layoutRoads({ column, from, to: from.map((i) => count + i) });
    // The same roles with every road turned round: each would gain by changing places with its neighbour.
    const now = layoutRoads({ column, from, to: from.map((i) => 2 * count - 1 - i), previous: old.y });
    assert.deepEqual(columnsOf(now), columnsOf(old));
  });

  it('moves what stays by no more than the room of what is new in its column', () => {
    const height = fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        layoutInput,
        layoutInput,
        fc.array(fc.boolean(), { maxLength: 30 }),
        height,
        (before, other, gone, tall) => {
          const old = layoutRoads({ ...before, height: tall });
          // Some roles go, some come, and all roads are others.
          const kept = Array.from(before.column, (_, r) => r).filter((r) => !gone[r]);
          const fresh = Array.from(other.column).slice(0, 8);
          const column = [...kept.map((r) => before.column[r]!), ...fresh];
          const heights = [...kept.map((r) => tall[r]!), ...fresh.map((_, i) => tall[31 + i]!)];
          const [from, to] = [other.from, other.to].map((ends) =>
            column.length ? Array.from(ends, (r) => r % column.length) : [],
          );
          const previous = column.map((_, i) => (i < kept.length ? old.y[kept[i]!]! : Number.NaN));
          const input = { column, from: from!, to: to!, height: heights };
          const now = layoutRoads({ ...input, previous });

          const layers = toLayers(input);
          const room = new Float64Array(layers.columns);
          for (let p = kept.length; p < layers.points; p++)
            room[layers.column[p]!]! += (p < column.length ? heights[p]! : lane) + gap;
          // All may have been moved down by one and the same distance, and only where something is new.
          let [least, most] = [0, room.some((rows) => rows > 0) ? Infinity : 0];
          for (let i = 0; i < kept.length; i++) {
            const moved = now.y[i]! - old.y[kept[i]!]!;
            least = Math.max(least, moved - room[now.x[i]!]!);
            most = Math.min(most, moved + room[now.x[i]!]!);
          }
          assert.ok(least <= most + 1e-6, `${least} ${most}`);
          for (const line of columnsOf(now))
            for (let i = 1; i < line.length; i++) {
              const [above, below] = [line[i - 1]!, line[i]!];
              assert.ok(now.y[above]! + heights[above]! / 2 < now.y[below]! - heights[below]! / 2);
            }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('draws nothing for no role, and one role alone', () => {
    assert.equal(layoutRoads({ column: [], from: [], to: [] }).rows, 0);
    const one = layoutRoads({ column: [4], from: [0], to: [0] });
    assert.deepEqual([one.rows, one.y[0], one.x[0], one.curves.points.length], [1, 0.5, 0, 0]);
  });

  it('takes a company of 10,000 roles and 40,000 roads', () => {
    const input = lattice(10_000, 40_000);
    const layout = layoutRoads(input);
    assert.equal(layout.columns.length, 12);
    for (const line of columnsOf(layout))
      for (let i = 1; i < line.length; i++) assert.ok(layout.y[line[i]!]! - layout.y[line[i - 1]!]! > 1);
  });
});

describe('the order of the columns', () => {
  it('crosses as often as is counted pair by pair', () => {
    fc.assert(
      fc.property(layoutInput, (input) => {
        const layers = ordered(input, 1);
        assert.equal(countCrossings(layers), crossingsPairByPair(layers));
      }),
    );
  });

  it('changes with whatever is done to a column by what that says', () => {
    fc.assert(
      fc.property(layoutInput, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }), (input, moves) => {
        const layers = toLayers(input);
        const standing = toStanding(layers);
        weigh(standing);
        let crossings = countCrossings(layers);
        const changed = (by: number): void => {
          crossings += by;
          assert.equal(countCrossings(layers), crossings);
        };
        const gains = (by: number): void => {
          assert.ok(by <= 0);
          changed(by);
        };
        for (let c = 0; c < layers.columns; c++) {
          gains(chooseSides(standing, c));
          gains(siftColumn(standing, c));
        }
        for (const [c, from, to] of layers.columns ? moves : []) {
          const column = c % layers.columns;
          const count = layers.start[column + 1]! - layers.start[column]!;
          changed(carry(standing, column, from % count, to % count));
        }
        gains(settle(standing, 12));
      }),
    );
  });

  it('never crosses more for having been stirred, and less where that helps', () => {
    const count = (input: LayoutInput, stirs: number): number => {
      const layers = toLayers(input);
      orderColumns(layers, { sweeps: 8, passes: 12, stirs }, undefined);
      return countCrossings(layers);
    };
    fc.assert(fc.property(layoutInput, (input) => assert.ok(count(input, 30) <= count(input, 0))));
    // The same numbers are drawn, so more stirs go on where fewer have ended.
    const first = { total: 0, stirred: 0 };
    for (const input of views().map(inputOf)) {
      const counts = [0, 10, 30, 100].map((stirs) => count(input, stirs));
      for (let i = 1; i < counts.length; i++) assert.ok(counts[i]! <= counts[i - 1]!, counts.join());
      first.total += counts[0]!;
      first.stirred += counts.at(-1)!;
    }
    assert.ok(first.stirred < 0.95 * first.total, `${first.total} ${first.stirred}`);
  });

  it('is left as it has settled where a column is too long to be weighed', () => {
    const count = siftLimit + 20;
    const input = {
      column: Array.from({ length: count + 20 }, (_, i) => (i < count ? 0 : 1)),
      from: Array.from({ length: count }, (_, i) => i),
      to: Array.from({ length: count }, (_, i) => (i % 3 ? count + ((i * 7) % 20) : (i * 11) % count)),
    };
    const [still, stirred] = [0, 100].map((stirs) => {
      const layers = toLayers(input);
      orderColumns(layers, { sweeps: 8, passes: 12, stirs }, undefined);
      return layers.members;
    });
    assert.deepEqual(stirred, still);
  });

  it('draws two sideways roads that would cross on two sides of their column', () => {
    const layers = toLayers({ column: [0, 0, 0, 0], from: [0, 1], to: [2, 3] });
    const standing = toStanding(layers);
    weigh(standing);
    assert.equal(countCrossings(layers), 1);
    assert.equal(chooseSides(standing, 0), -1);
    assert.equal(countCrossings(layers), 0);
    assert.equal(chooseSides(standing, 0), 0);
  });

  it('is what is drawn: curves cross as often as was counted', () => {
    for (const view of views().slice(0, 4)) {
      const input = inputOf(view);
      const { curves } = layoutRoads(input);
      const lines = view.roads.map((_, i) => flatten(curves.points.subarray(curves.offset[i], curves.offset[i + 1])));
      const layers = toLayers(input);
      orderColumns(layers, effortFor(layers.points + layers.right.length), undefined);
      const counted = countCrossings(layers);
      // A corner of a flattened curve may fall on another road: one in two hundred is let pass.
      assert.ok(Math.abs(crossingsOf(lines) - counted) <= counted / 200);
    }
  });

  it('untangles what can be drawn without crossings', () => {
    // Two trees side by side, handed in mixed up.
    const input = { column: [0, 0, 1, 1, 1, 1, 2, 2], from: [0, 0, 1, 1, 3, 2], to: [3, 5, 2, 4, 7, 6] };
    assert.equal(countCrossings(ordered(input, 12)), 0);
  });
});

/** The same by its definition: two pieces in one gap whose order turns, and arcs against what starts between their ends. */
function crossingsPairByPair(layers: ReturnType<typeof toLayers>): number {
  const place = new Map<number, number>();
  for (let c = 0; c < layers.columns; c++)
    for (let m = layers.start[c]!; m < layers.start[c + 1]!; m++) place.set(layers.members[m]!, m - layers.start[c]!);
  const at = (p: number): number => place.get(p)!;
  const pieces: [number, number][] = [];
  for (let p = 0; p < layers.points; p++)
    for (let i = layers.rightStart[p]!; i < layers.rightStart[p + 1]!; i++) pieces.push([p, layers.right[i]!]);
  let total = 0;
  for (const [i, [a, b]] of pieces.entries())
    for (const [c, d] of pieces.slice(i + 1))
      if (layers.column[a] === layers.column[c] && (at(a) - at(c)) * (at(b) - at(d)) < 0) total++;
  const arcs = Array.from(layers.arcA, (a, i) => {
    const ends = [at(a), at(layers.arcB[i]!)].toSorted((x, y) => x - y) as [number, number];
    return { column: layers.column[a]!, side: layers.arcSide[i]!, ends };
  });
  const within = (y: number, [top, end]: [number, number]): boolean => top < y && y < end;
  for (const [i, arc] of arcs.entries()) {
    for (const piece of pieces) {
      const near = piece[arc.side]!;
      if (layers.column[near] === arc.column && within(at(near), arc.ends)) total++;
    }
    for (const other of arcs.slice(i + 1)) {
      if (other.column !== arc.column || other.side !== arc.side) continue;
      const shared = other.ends.some((y) => arc.ends.includes(y));
      if (!shared && within(other.ends[0], arc.ends) !== within(other.ends[1], arc.ends)) total++;
    }
  }
  return total;
}
