import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Road, Role } from '../../../src/model/records/career.js';
import {
  type Columns,
  type FoldItem,
  type FoldOptions,
  foldColumns,
  layoutColumns,
} from '../../../src/model/roads/columns.js';
import { type RoadGraph, buildGraph } from '../../../src/model/roads/graph.js';
import { type Reach, reach } from '../../../src/model/roads/reach.js';
import { company } from '../../bench/company.js';
import { catalogue, road, role } from './fixtures.js';

const whole = (graph: RoadGraph, start: string, direction: 'ahead' | 'back' = 'ahead', hops = 3): Reach =>
  reach(graph, start, { direction, hops, cap: Infinity });
const rolesOf = ({ items }: Columns): number[] =>
  items.flatMap((item) => (item.kind === 'role' ? [item.role] : item.roles));
const keys = ({ items }: Columns): string[] => items.map(({ key }) => key);
const folds = ({ items }: Columns): FoldItem[] => items.filter((item) => item.kind === 'fold');
const rowsOf = ({ step }: Columns, at: number): number => step.filter((each) => each === at).length;

/** One role with `count` next to it, of families in turn. */
function fan(count: number, familyOf: (i: number) => string | undefined): RoadGraph {
  const next = Array.from({ length: count }, (_, i) => role(`r${i}`, { familyId: familyOf(i) ?? null }));
  return buildGraph(
    [role('now'), ...next],
    next.map(({ id }) => road('now', id)),
  ).graph;
}

/** Catalogues wide enough to be folded: most roles are one step from the first. */
const wide = fc
  .record({
    families: fc.array(fc.option(fc.nat(6)), { minLength: 1, maxLength: 40 }),
    ends: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 60 }),
  })
  .map(({ families, ends }) => {
    const roles = families.map((f, i) => role(`r${i}`, { familyId: f === null ? null : `f${f}` }));
    const near = roles.filter((_, i) => i % 4).map(({ id }) => road('r0', id));
    const known = ends.filter(([a, b]) => Math.max(a, b) < roles.length);
    return { roles, roads: [...near, ...known.map(([a, b], i) => road(`r${a}`, `r${b}`, { id: `w${i}` }))] };
  });

describe('folding', () => {
  it('shows or folds every role within reach once, in its step, and opens whatever is folded', () => {
    fc.assert(
      fc.property(
        fc.oneof(catalogue, wide),
        fc.constantFrom('ahead' as const, 'back' as const),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(20), { maxLength: 6 }),
        ({ roles, roads }, direction, room, more, clicks) => {
          const { graph } = buildGraph(roles, roads);
          const view = whole(graph, 'r0', direction);
          const all = view.steps.flatMap((step, at) => step.roles.map((r) => [r, at] as const));
          let opened: ReadonlySet<string> = new Set();
          let before: readonly string[] = [];
          for (const click of [0, ...clicks]) {
            const columns = foldColumns(graph, view, { room, more, opened });
            const at = new Map(
              columns.items.flatMap((item, i) =>
                (item.kind === 'role' ? [item.role] : item.roles).map((r) => [r, columns.step[i]!] as const),
              ),
            );
            assert.equal(rolesOf(columns).length, all.length);
            assert.deepEqual(
              [...at].toSorted(([a], [b]) => a - b),
              all.toSorted(([a], [b]) => a - b),
            );
            assert.equal(new Set(keys(columns)).size, columns.items.length);
            // What was shown is still shown.
            const shown = columns.items.filter(({ kind }) => kind === 'role').map(({ key }) => key);
            assert.ok(before.every((key) => shown.includes(key)));
            before = shown;
            for (const fold of folds(columns)) assert.ok(fold.roles.length > 1);
            if (opened.size === 0)
              for (let s = 1; s < view.steps.length; s++) assert.ok(rowsOf(columns, s) <= Math.max(4, room));
            const choice = folds(columns)[click];
            if (!choice) continue;
            opened = new Set([...opened, choice.key]);
            const after = foldColumns(graph, view, { room, more, opened });
            for (const r of choice.roles.slice(0, more))
              assert.ok(after.items.some((item) => item.kind === 'role' && item.role === r));
            const others = folds(columns).filter(({ key }) => key !== choice.key);
            for (const other of others)
              assert.deepEqual(
                after.items.find(({ key }) => key === other.key),
                other,
              );
          }
        },
      ),
    );
  });

  it('draws every road between two items once, whoever is folded', () => {
    fc.assert(
      fc.property(wide, ({ roles, roads }) => {
        const { graph } = buildGraph(roles, roads);
        const view = whole(graph, 'r0');
        const columns = foldColumns(graph, view, { room: 4 });
        const itemOf = new Map(
          columns.items.flatMap((item, i) =>
            (item.kind === 'role' ? [item.role] : item.roles).map((r) => [r, i] as const),
          ),
        );
        const drawn = columns.links.flatMap(({ roads: list }) => list);
        const between = view.roads.filter((r) => itemOf.get(graph.from[r]!) !== itemOf.get(graph.to[r]!));
        assert.deepEqual(
          drawn.toSorted((a, b) => a - b),
          between,
        );
        for (const link of columns.links)
          for (const r of link.roads)
            assert.deepEqual([itemOf.get(graph.from[r]!), itemOf.get(graph.to[r]!)], [link.from, link.to]);
      }),
    );
  });

  it('draws no road between two roles of one fold', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const { graph } = buildGraph(
      [role('r0'), ...ids.map((id) => role(id))],
      [
        ...ids.map((id) => road('r0', id)),
        ...ids.map((id, i) => road(id, ids[(i + 1) % ids.length]!, { kind: 'side' })),
      ],
    );
    const { items, links } = foldColumns(graph, whole(graph, 'r0'), { room: 4 });
    assert.ok(items.some(({ kind }) => kind === 'fold'));
    assert.deepEqual(
      links.filter(({ from, to }) => from === to),
      [],
    );
  });

  it('folds the two widest families for themselves, and what is left together', () => {
    const graph = fan(40, (i) => (i < 20 ? 'sales' : i < 32 ? 'legal' : i < 36 ? 'store' : undefined));
    const columns = foldColumns(graph, whole(graph, 'now'), { room: 7 });
    assert.deepEqual(
      folds(columns).map(({ key, familyId, roles }) => [key, familyId, roles.length]),
      [
        ['…1 sales', 'sales', 16],
        ['…1 legal', 'legal', 12],
        ['…1', undefined, 8],
      ],
    );
    assert.equal(rowsOf(columns, 1), 7);
  });

  it('folds nothing that has room, and never one alone', () => {
    const seven = fan(7, () => 'f');
    assert.equal(folds(foldColumns(seven, whole(seven, 'now'))).length, 0);
    const eight = fan(8, (i) => `f${i}`);
    const [fold] = folds(foldColumns(eight, whole(eight, 'now')));
    assert.equal(fold?.roles.length, 2);
  });

  it('keeps bookmarks and the chosen route in sight', () => {
    const graph = fan(40, () => 'f');
    const shown = (options: FoldOptions): string[] =>
      foldColumns(graph, whole(graph, 'now'), options)
        .items.filter(({ kind }) => kind === 'role')
        .map(({ key }) => key);
    assert.ok(!shown({}).includes('r39'));
    assert.ok(shown({ first: new Set(['r39']) }).includes('r39'));
  });

  it('opens a very wide fold by and by', () => {
    const graph = fan(40, () => 'f');
    const view = whole(graph, 'now');
    const sizes: (number | undefined)[] = [];
    const opened = new Set<string>();
    for (let n = 0; n < 5; n++) {
      const [fold] = folds(foldColumns(graph, view, { opened }));
      sizes.push(fold?.roles.length);
      if (fold) opened.add(fold.key);
    }
    assert.deepEqual(sizes, [35, 23, 11, undefined, undefined]);
  });
});

describe('the drawing of what is folded', () => {
  it('keeps in place what stays when a fold opens', () => {
    const { roles, roads } = company(2000, 8000);
    const { graph } = buildGraph(roles, roads);
    let tried = 0;
    for (let start = 100; start < 130; start++) {
      const view = whole(graph, `r${start}`);
      const closed = foldColumns(graph, view);
      const [fold] = folds(closed);
      if (!fold) continue;
      tried++;
      const before = layoutColumns(closed);
      const open = foldColumns(graph, view, { opened: new Set([fold.key]) });
      const after = layoutColumns(open, 'ahead', before.at);
      const at = closed.step[closed.items.indexOf(fold)]!;
      // In order from the top as before, in every step.
      for (let step = 0; step < view.steps.length; step++) {
        const order = ({ items, step: steps }: Columns, drawn: ReadonlyMap<string, number>): string[] =>
          items
            .filter(({ key }, i) => steps[i] === step && before.at.has(key) && after.at.has(key))
            .map(({ key }) => key)
            .toSorted((a, b) => drawn.get(a)! - drawn.get(b)!);
        assert.deepEqual(order(open, after.at), order(closed, before.at));
      }
      // A step into which nothing came, and through which no road passes, only moves as the whole drawing does.
      const first = closed.items[0]!.key;
      assert.ok(after.at.get(first)! >= before.at.get(first)! - 1e-9, `${at}`);
    }
    assert.ok(tried > 10);
  });

  it('runs from left to right, backwards with the goal at the right', () => {
    const graph = fan(9, () => 'f');
    const columns = foldColumns(graph, whole(graph, 'now'));
    assert.equal(layoutColumns(columns).layout.x[0], 0);
    assert.equal(layoutColumns(columns, 'back').layout.x[0], 1);
    const drawn = layoutColumns(columns);
    assert.equal(drawn.layout.curves.offset.length, columns.links.length + 1);
    assert.deepEqual([...drawn.at.keys()], keys(columns));
  });

  it('holds a real catalogue in a few rows a step', () => {
    const read = <T>(name: string): T =>
      JSON.parse(readFileSync(new URL(`../../../demo/data/onet/${name}.json`, import.meta.url), 'utf8')) as T;
    const { graph } = buildGraph(read<Role[]>('roles'), read<Road[]>('roads'));
    for (const { id } of graph.roles.slice(0, 50)) {
      const view = whole(graph, id);
      const columns = foldColumns(graph, view);
      assert.equal(
        rolesOf(columns).length,
        view.steps.reduce((sum, { roles }) => sum + roles.length, 0),
      );
      for (let at = 0; at < view.steps.length; at++) assert.ok(rowsOf(columns, at) <= 7);
    }
  });
});
