import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type RoadKind, roadKinds } from '../../../src/model/records/career.js';
import { buildGraph } from '../../../src/model/roads/graph.js';
import { type RoadFilter, reach, rolesInSlices } from '../../../src/model/roads/reach.js';
import { atOnce } from '../../../src/model/slices.js';
import { catalogue, road, role } from './fixtures.js';

const ids = (graph: ReturnType<typeof buildGraph>['graph'], list: readonly number[]): string[] =>
  list.map((r) => graph.roles[r]!.id);

describe('road graph', () => {
  it('leaves out dangling ends and repeated ids, and tells each kind of flaw once', () => {
    const { graph, messages } = buildGraph(
      [role('a'), role('b'), role('a', { title: 'again' })],
      [road('a', 'b'), ...Array.from({ length: 7 }, (_, i) => road('a', `gone${i}`))],
    );
    assert.deepEqual(ids(graph, [0, 1]), ['a', 'b']);
    assert.equal(graph.roles[0]!.title, 'a');
    assert.deepEqual(
      graph.roads.map(({ id }) => id),
      ['a>b'],
    );
    assert.deepEqual(messages.length, 2);
    assert.match(messages[0]!, /^roles: ids used twice.*: a$/);
    assert.match(messages[1]!, /^roads: left out.*a>gone0 \(no role gone0\).* and 2 more$/);
  });

  it('keeps roads from a role to itself apart: staying is a road too, but none on the map', () => {
    const { graph, messages } = buildGraph(
      [role('a'), role('b')],
      [road('b', 'b', { kind: 'deepen' }), road('a', 'b'), road('b', 'b', { id: 'again' })],
    );
    assert.deepEqual(messages, []);
    assert.equal(graph.roads.length, 1);
    assert.deepEqual(
      graph.staying.get('b')?.map(({ id }) => id),
      ['b>b', 'again'],
    );
    assert.equal(graph.staying.get('a'), undefined);
    assert.deepEqual(
      reach(graph, 'b').steps.map(({ roles }) => ids(graph, roles)),
      [['b']],
    );
  });

  it('keeps cycles and roads of different evidence between the same roles', () => {
    const { graph, messages } = buildGraph(
      [role('a'), role('b')],
      [road('a', 'b'), road('a', 'b', { id: 'seen', evidence: 'observed' }), road('b', 'a')],
    );
    assert.deepEqual(messages, []);
    assert.equal(graph.roads.length, 3);
    assert.deepEqual([...graph.ahead.item.subarray(graph.ahead.offset[0], graph.ahead.offset[1])], [0, 1]);
    assert.deepEqual([...graph.back.item.subarray(graph.back.offset[0], graph.back.offset[1])], [2]);
  });
});

describe('reach', () => {
  it('shows or folds every role within the steps, none twice', () => {
    fc.assert(
      fc.property(
        catalogue,
        fc.nat(24),
        fc.constantFrom('ahead' as const, 'back' as const),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        ({ roles, roads }, start, direction, hops, cap) => {
          const { graph } = buildGraph(roles, roads);
          const view = reach(graph, `r${start}`, { direction, hops, cap });
          const all = view.steps.flatMap((step) => [...step.roles, ...step.folded]);
          assert.equal(new Set(all).size, all.length);
          assert.deepEqual(new Set(ids(graph, all)), simpleReach(roles, roads, `r${start}`, direction, hops));
          for (const step of view.steps.slice(1)) assert.ok(step.roles.length <= cap);
          const shown = new Set(view.steps.flatMap((step) => step.roles));
          for (const i of view.roads) assert.ok(shown.has(graph.from[i]!) && shown.has(graph.to[i]!));
        },
      ),
    );
  });

  it('never shows a role after the first step without a road to it', () => {
    fc.assert(
      fc.property(catalogue, fc.integer({ min: 0, max: 3 }), ({ roles, roads }, cap) => {
        const { graph } = buildGraph(roles, roads);
        const view = reach(graph, 'r0', { cap });
        const led = new Set(view.roads.map((i) => graph.to[i]!));
        for (const step of view.steps.slice(1)) for (const r of step.roles) assert.ok(led.has(r));
      }),
    );
  });

  const { graph } = buildGraph(
    [
      role('now'),
      role('mid', { familyId: 'x' }),
      role('far', { familyId: 'y' }),
      role('out', { place: 'outside' }),
      role('after'),
    ],
    [
      road('now', 'mid', { evidence: 'observed', countBand: '100+' }),
      road('mid', 'far', { kind: 'side' }),
      road('now', 'out', { kind: 'outside' }),
      road('out', 'after'),
      road('far', 'now', { kind: 'return' }),
    ],
  );
  const steps = (options: Parameters<typeof reach>[2]): string[][] =>
    reach(graph, 'now', options).steps.map((step) => ids(graph, step.roles));

  it('walks ahead, or back from a goal', () => {
    assert.deepEqual(steps({}), [['now'], ['mid', 'out'], ['far', 'after']]);
    const back = reach(graph, 'far', { direction: 'back' });
    assert.deepEqual(
      back.steps.map((step) => ids(graph, step.roles)),
      [['far'], ['mid'], ['now']],
    );
  });

  it('does not walk through the other place, kind or evidence', () => {
    assert.deepEqual(steps({ filter: { place: 'inside' } }), [['now'], ['mid'], ['far']]);
    assert.deepEqual(steps({ filter: { kinds: new Set(['up']) } }), [['now'], ['mid']]);
    assert.deepEqual(steps({ filter: { evidence: new Set(['observed']) } }), [['now'], ['mid']]);
  });

  it('takes a road without a kind for none of them, and finds it by that', () => {
    const { kind: _, ...unknown } = road('a', 'b', { evidence: 'observed' });
    const { graph: some } = buildGraph([role('a'), role('b'), role('c')], [unknown, road('a', 'c', { kind: 'side' })]);
    const next = (...kinds: (RoadKind | 'unknown')[]): string[] =>
      reach(some, 'a', { filter: { kinds: new Set(kinds) } }).steps.flatMap((step) => ids(some, step.roles));
    assert.deepEqual(next(...roadKinds), ['a', 'c']);
    assert.deepEqual(next('unknown'), ['a', 'b']);
    assert.deepEqual(next('unknown', 'side'), ['a', 'b', 'c']);
  });

  it('takes a curated nearness for what it is, whatever its evidence field says', () => {
    const near = buildGraph(
      [role('a'), role('b'), role('c')],
      [road('a', 'b', { kind: 'related', evidence: 'designed' }), road('a', 'c', { kind: 'up', evidence: 'designed' })],
    ).graph;
    const next = (known: 'designed' | 'related'): string[] =>
      ids(near, reach(near, 'a', { filter: { evidence: new Set([known]) } }).steps[1]?.roles ?? []);
    assert.deepEqual(next('designed'), ['c']);
    assert.deepEqual(next('related'), ['b']);
  });

  it('leaves out what was put aside and what only that leads to, but never where one looks from', () => {
    assert.deepEqual(steps({ filter: { without: new Set(['mid', 'now', 'unknown']) } }), [['now'], ['out'], ['after']]);
  });

  it('keeps what lies on the way to a family or an open post, and says so', () => {
    for (const filter of [{ families: new Set(['y']) }, { open: new Set(['far']) }]) {
      const view = reach(graph, 'now', { filter });
      assert.deepEqual(
        view.steps.map((step) => ids(graph, step.roles)),
        [['now'], ['mid'], ['far']],
      );
      assert.deepEqual(ids(graph, [...view.onTheWay]), ['mid']);
    }
  });

  it('shows what is asked for and best known first where there is no room', () => {
    assert.deepEqual(steps({ cap: 1 })[1], ['mid']);
    assert.deepEqual(steps({ cap: 1, first: new Set(['out']) })[1], ['out']);
    const view = reach(graph, 'now', { cap: [1, 1] });
    assert.deepEqual(ids(graph, view.steps[1]!.folded), ['out']);
    assert.deepEqual(ids(graph, view.steps[2]!.folded), ['after'], 'folded with the role that leads to it');
  });

  it('holds for on the way only what leads on by roads that are asked for', () => {
    const { graph } = buildGraph(
      [role('a'), role('b'), role('c'), role('goal', { familyId: 'y' })],
      [road('a', 'b'), road('b', 'goal'), road('a', 'c'), road('c', 'goal', { kind: 'side' })],
    );
    const view = reach(graph, 'a', { filter: { families: new Set(['y']), kinds: new Set(['up']) } });
    assert.deepEqual(
      view.steps.map(({ roles, folded }) => [...ids(graph, roles), ...ids(graph, folded)]),
      [['a'], ['b'], ['goal']],
    );
  });

  it('where there is no room, shows the better known before others, and what is asked for before what leads there', () => {
    const { graph } = buildGraph(
      [role('a'), role('guess'), role('seen'), role('way'), role('post')],
      [
        road('a', 'guess', { evidence: 'imagined' }),
        road('a', 'seen', { evidence: 'observed', countBand: '5-9' }),
        road('a', 'way', { evidence: 'observed', countBand: '100+' }),
        road('a', 'post', { evidence: 'imagined' }),
        road('way', 'seen'),
      ],
    );
    const first = (filter: object): string[] => ids(graph, reach(graph, 'a', { cap: 1, filter }).steps[1]!.roles);
    assert.deepEqual(first({ without: new Set(['way']) }), ['seen']);
    const far = buildGraph(
      [role('a'), role('way'), role('post'), role('end')],
      [
        road('a', 'way', { evidence: 'observed', countBand: '100+' }),
        road('a', 'post', { evidence: 'imagined' }),
        road('way', 'end'),
      ],
    ).graph;
    const view = reach(far, 'a', { cap: 1, filter: { open: new Set(['post', 'end']) } });
    assert.deepEqual(ids(far, view.steps[1]!.roles), ['post']);
    assert.deepEqual([...view.onTheWay], [], 'a folded role is not said to be on the way');
  });

  it('folds nothing in steps that were opened or not limited', () => {
    const names = Array.from({ length: 20 }, (_, i) => `b${i}`);
    const { graph } = buildGraph(
      ['a', ...names].map((id) => role(id)),
      names.map((id) => road('a', id)),
    );
    assert.equal(reach(graph, 'a', { cap: [1] }).steps[1]!.roles.length, 20);
  });

  it('shows roles that only curated nearness leads to', () => {
    const near = buildGraph([role('a'), role('b')], [road('a', 'b', { kind: 'related' })]).graph;
    assert.deepEqual(
      reach(near, 'a').steps.map(({ roles }) => ids(near, roles)),
      [['a'], ['b']],
    );
  });

  it('draws the way back to the start, wherever that is', () => {
    const abroad = buildGraph([role('a', { place: 'outside' }), role('b')], [road('a', 'b'), road('b', 'a')]).graph;
    assert.deepEqual(reach(abroad, 'a', { filter: { place: 'inside' } }).roads, [0, 1]);
  });

  it('stays on an island', () => {
    const islands = buildGraph([role('a'), role('b'), role('c')], [road('a', 'b'), road('b', 'a')]).graph;
    const all = (start: string): string[] => reach(islands, start).steps.flatMap(({ roles }) => ids(islands, roles));
    assert.deepEqual([all('a'), all('b'), all('c')], [['a', 'b'], ['b', 'a'], ['c']]);
  });

  it('reaches nothing from a role that is not there', () => {
    assert.deepEqual(reach(graph, 'gone').steps, []);
  });
});

/** The definition, by sets: what a reader would call reachable. */
function simpleReach(
  roles: readonly { id: string }[],
  roads: readonly { from: string; to: string }[],
  start: string,
  direction: 'ahead' | 'back',
  hops: number,
): Set<string> {
  const known = new Set(roles.map(({ id }) => id));
  const found = new Set(known.has(start) ? [start] : []);
  for (let hop = 0; hop < hops; hop++) {
    const now = [...found];
    for (const { from, to } of roads) {
      const [a, b] = direction === 'ahead' ? [from, to] : [to, from];
      if (now.includes(a) && known.has(b)) found.add(b);
    }
  }
  return found;
}

describe('the roles of a whole catalogue', () => {
  const { graph } = buildGraph(
    [
      role('a', { familyId: 'x' }),
      role('b', { familyId: 'y' }),
      role('c', { familyId: 'y', place: 'outside' }),
      role('d'),
    ],
    [
      road('a', 'b', { kind: 'up', evidence: 'observed' }),
      road('b', 'c', { kind: 'outside', evidence: 'imagined' }),
      road('d', 'd', { kind: 'deepen', evidence: 'designed' }),
    ],
  );
  const left = (filter: RoadFilter): string[] => ids(graph, [...atOnce(rolesInSlices(graph, filter))]).toSorted();

  it('are narrowed by what they are', () => {
    assert.deepEqual(left({}), ['a', 'b', 'c', 'd']);
    assert.deepEqual(left({ place: 'outside' }), ['c']);
    assert.deepEqual(left({ families: new Set(['y']) }), ['b', 'c']);
    assert.deepEqual(left({ open: new Set(['d', 'a']), families: new Set(['x']) }), ['a']);
    assert.deepEqual(left({ without: new Set(['a', 'b']) }), ['c', 'd']);
    assert.deepEqual(left({ open: new Set(['d']) }), ['d']);
  });

  it('and where roads are asked for, to those that have one: staying counts, a road to what is left out does not', () => {
    assert.deepEqual(left({ kinds: new Set(['up']) }), ['a', 'b']);
    assert.deepEqual(left({ kinds: new Set(['deepen']) }), ['d']);
    assert.deepEqual(left({ evidence: new Set(['imagined']) }), ['b', 'c']);
    assert.deepEqual(left({ kinds: new Set(['outside']), place: 'inside' }), []);
    assert.deepEqual(left({ kinds: new Set(['up']), without: new Set(['b']) }), []);
    assert.deepEqual(left({ kinds: new Set(['up']), without: new Set(['a']) }), [], 'nor one from what is left out');
    assert.deepEqual(left({ kinds: new Set(['outside']), place: 'outside' }), [], 'nor one from the other place');
    assert.deepEqual(left({ kinds: new Set(['up']), families: new Set(['x']) }), ['a']);
  });
});
