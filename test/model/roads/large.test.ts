import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RoadGraph, buildGraph } from '../../../src/model/roads/graph.js';
import { reach, rolesInSlices } from '../../../src/model/roads/reach.js';
import { findRoutes, routeSlices } from '../../../src/model/roads/routes.js';
import { largeCatalogue } from '../../../stories/samples/large-catalogue.js';

const { roles, roads } = largeCatalogue(10_000, 40_000);
const { graph } = buildGraph(roles, roads);

/** The graph, and how often a record of its lists has been looked at since it was last asked. */
function counted(): { readonly graph: RoadGraph; readonly looks: () => number } {
  let looks = 0;
  const counting = <T>(list: readonly T[]): readonly T[] =>
    new Proxy(list, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const watched = { ...graph, roles: counting(graph.roles), roads: counting(graph.roads) };
  const since = (): number => {
    const before = looks;
    looks = 0;
    return before;
  };
  return { graph: watched, looks: since };
}

/** Records looked at in each slice. */
function slices<T>(work: Generator<void, T, undefined>, looks: () => number): { each: number[]; value: T } {
  const each: number[] = [];
  looks();
  for (;;) {
    const { done, value } = work.next();
    each.push(looks());
    if (done) return { each, value };
  }
}

describe('among ten thousand roles and forty thousand roads', () => {
  it('a walk looks at what is near, and at nothing else', () => {
    const { graph: watched, looks } = counted();
    const near = reach(watched, 'r0', { hops: 4, cap: Infinity });
    const shown = near.steps.reduce((sum, step) => sum + step.roles.length, 0);
    assert.ok(shown > 20, `${shown} roles`);
    const seen = looks();
    assert.ok(seen < 4000, `${seen} records`);
  });

  it('the roles that a filter leaves are sought in slices', () => {
    const { graph: watched, looks } = counted();
    const { each, value } = slices(rolesInSlices(watched, { place: 'inside', kinds: new Set(['up']) }), looks);
    assert.ok(value.size > 1000);
    assert.ok(each.length > 10, `${each.length} slices`);
    assert.ok(Math.max(...each) <= 6_500, `${Math.max(...each)} looks in one slice`);
  });

  it('routes are sought in slices, and are the same', () => {
    const { graph: watched, looks } = counted();
    for (const [from, to] of [
      ['r0', 'r1930'],
      ['r0', 'r7777'],
    ] as const) {
      const { each, value } = slices(routeSlices(watched, from, to), looks);
      assert.ok(value.length > 1);
      assert.ok(each.length > 20, `${each.length} slices`);
      assert.ok(Math.max(...each) <= 6_500, `${Math.max(...each)} looks in one slice`);
      assert.deepEqual(value, findRoutes(graph, from, to));
    }
  });
});
