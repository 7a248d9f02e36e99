import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { roadCost } from '../../../src/model/roads/evidence.js';
import { explainRoute } from '../../../src/model/roads/explain.js';
import { compareFutures } from '../../../src/model/roads/futures.js';
import { type RoadGraph, buildGraph } from '../../../src/model/roads/graph.js';
import { shortestPaths, treeOf } from '../../../src/model/roads/paths.js';
import { type Route, findRoutes } from '../../../src/model/roads/routes.js';
import type { Road, Role } from '../../../src/model/records/career.js';
import { catalogue, road, role } from './fixtures.js';

const onet = new URL('../../../demo/data/onet/', import.meta.url);
const names = (graph: RoadGraph, { roles }: Pick<Route, 'roles'>): string =>
  roles.map((r) => graph.roles[r]!.id).join();
const everyRoad = (graph: RoadGraph): Uint8Array => new Uint8Array(graph.roads.length).fill(1);

/** Every way without a circle, by walking them all. */
function allPaths(graph: RoadGraph, from: number, to: number): { roles: number[]; cost: number }[] {
  const found: { roles: number[]; cost: number }[] = [];
  const best = new Map<string, number>();
  graph.roads.forEach((each, i) => {
    const key = `${graph.from[i]}>${graph.to[i]}`;
    best.set(key, Math.min(best.get(key) ?? Infinity, roadCost(each)));
  });
  const walk = (roles: number[], cost: number): void => {
    const at = roles.at(-1)!;
    if (at === to) found.push({ roles, cost });
    else
      for (let next = 0; next < graph.roles.length; next++) {
        const step = best.get(`${at}>${next}`);
        if (step !== undefined && !roles.includes(next)) walk([...roles, next], cost + step);
      }
  };
  if (from !== to) walk([from], 0);
  return found.toSorted((a, b) => a.cost - b.cost || a.roles.length - b.roles.length);
}

/** Roads that count 10, 12, 15 and 18: three of one sort are as dear as two of another. */
const sorts: readonly Partial<Road>[] = [
  { evidence: 'observed', countBand: '100+' },
  { evidence: 'observed', countBand: '20-49' },
  { evidence: 'observed' },
  { kind: 'related' },
];

/** Few roles and many roads between them, so that there are many ways and all can be walked. */
const small = fc
  .record({
    count: fc.integer({ min: 2, max: 7 }),
    ends: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(...sorts)), { maxLength: 40, size: 'max' }),
  })
  .map(
    ({ count, ends }) =>
      buildGraph(
        Array.from({ length: count }, (_, i) => role(`r${i}`)),
        ends.map(([a, b, sort], i) => road(`r${a % count}`, `r${b % count}`, { ...sort, id: `w${i}` })),
      ).graph,
  );

describe('the cheapest ways', () => {
  it('are all there are, each once, cheapest first, of equal ones those with fewer steps', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const [a, b] = [0, 1];
        const net = { graph, open: everyRoad(graph) };
        const found = [...shortestPaths(net, a, b, treeOf(net, b, 'back'))];
        const all = allPaths(graph, a, b);
        assert.deepEqual(
          found.map(({ cost, roles }) => [cost, roles.length]),
          all.map(({ cost, roles }) => [cost, roles.length]),
        );
        assert.deepEqual(
          new Set(found.map(({ roles }) => roles.join())),
          new Set(all.map(({ roles }) => roles.join())),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the cheapest way from each role', () => {
  it('is the one with the fewest steps, also where a longer one comes from nearer the end', () => {
    const [ten, twelve, fifteen, eighteen] = sorts;
    const { graph } = buildGraph(
      ['s', 'x', 'p', 'q', 'y', 'r', 'g'].map((id) => role(id)),
      [
        road('s', 'x', fifteen),
        road('x', 'p', ten),
        road('p', 'q', ten),
        road('q', 'g', ten),
        road('s', 'y', twelve),
        road('y', 'r', fifteen),
        road('r', 'g', eighteen),
      ],
    );
    const [s, g] = [graph.index.get('s')!, graph.index.get('g')!];
    const tree = treeOf({ graph, open: everyRoad(graph) }, g, 'back');
    assert.deepEqual([tree.cost[s], tree.steps[s]], [45, 3]);
    assert.equal(names(graph, findRoutes(graph, 's', 'g')[0]!), 's,y,r,g');
  });
});

describe('routes', () => {
  const shared = (a: Route, b: Route): number =>
    a.roles.slice(1, -1).filter((r) => b.roles.slice(1, -1).includes(r)).length;

  function holds(graph: RoadGraph, from: string, to: string, routes: readonly Route[]): void {
    for (const [i, { roles, roads, cost }] of routes.entries()) {
      assert.equal(graph.roles[roles[0]!]!.id, from);
      assert.equal(graph.roles[roles.at(-1)!]!.id, to);
      assert.equal(new Set(roles).size, roles.length);
      assert.equal(roads.length, roles.length - 1);
      roads.forEach((r, k) => assert.deepEqual([graph.from[r], graph.to[r]], [roles[k], roles[k + 1]]));
      assert.equal(
        roads.reduce((sum, r) => sum + roadCost(graph.roads[r]!), 0),
        cost,
      );
      const before = routes[i - 1];
      if (before)
        assert.ok(
          before.cost < cost || (before.cost === cost && before.roles.length <= roles.length),
          'sorted by cost, then by steps',
        );
      assert.ok(cost <= 2 * routes[0]!.cost + 18);
      for (const other of routes.slice(0, i)) {
        const stops = Math.min(roles.length, other.roles.length) - 2;
        assert.ok(shared(routes[i]!, other) <= stops / 2, `${roles} beside ${other.roles}`);
        assert.notDeepEqual(roles, other.roles);
      }
    }
  }

  it('are ways along roads, cheapest first, and share at most half of their stops', () => {
    fc.assert(
      fc.property(catalogue, fc.nat(24), fc.nat(24), ({ roles, roads }, a, b) => {
        const { graph } = buildGraph(roles, roads);
        const routes = findRoutes(graph, `r${a}`, `r${b}`);
        assert.ok(routes.length <= 5);
        holds(graph, `r${a}`, `r${b}`, routes);
        const [start, goal] = [graph.index.get(`r${a}`), graph.index.get(`r${b}`)];
        if (start === undefined || goal === undefined || start === goal) return assert.equal(routes.length, 0);
        const net = { graph, open: everyRoad(graph) };
        const cheapest = treeOf(net, goal, 'back').cost[start]!;
        assert.equal(routes[0]?.cost ?? -1, cheapest);
      }),
      { numRuns: 300 },
    );
  });

  it('are still different where the cheapest forty ways are near-copies', () => {
    const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, onet), 'utf8')) as T;
    const { graph } = buildGraph(read<Role[]>('roles'), read<Road[]>('roads'));
    const net = { graph, open: everyRoad(graph) };
    const pairs: (readonly [string, string])[] = [];
    for (let start = 7; start < graph.roles.length; start += 31) {
      const { cost } = treeOf(net, start, 'ahead');
      const far = [...cost.keys()].filter((r) => cost[r]! > 40);
      if (far.length > 0) pairs.push([graph.roles[start]!.id, graph.roles[far[(start * 101) % far.length]!]!.id]);
    }
    assert.ok(pairs.length > 20);
    let five = 0;
    for (const [from, to] of pairs) {
      const routes = findRoutes(graph, from, to);
      holds(graph, from, to, routes);
      if (routes.length === 5) five++;
    }
    assert.ok(five > pairs.length * 0.8, `${five} of ${pairs.length}`);
  });

  const roles = ['now', 'a', 'b', 'c', 'goal', 'island'].map((id) => role(id));
  const { graph } = buildGraph(roles, [
    road('now', 'a'),
    road('a', 'goal'),
    road('now', 'b', { evidence: 'observed', countBand: '100+' }),
    road('b', 'goal', { evidence: 'observed', countBand: '10-19' }),
    road('b', 'goal', { id: 'drawn', evidence: 'imagined' }),
    road('a', 'c', { kind: 'side' }),
    road('c', 'goal', { kind: 'related' }),
    road('goal', 'now', { kind: 'return' }),
  ]);

  it('go first where more people went, by the best known of parallel roads', () => {
    const routes = findRoutes(graph, 'now', 'goal');
    assert.deepEqual(
      routes.map((route) => names(graph, route)),
      ['now,b,goal', 'now,a,goal'],
      'now,a,c,goal would share its stop a with the second',
    );
    assert.deepEqual(
      routes[0]!.roads.map((r) => graph.roads[r]!.evidence),
      ['observed', 'observed'],
    );
    assert.equal(findRoutes(graph, 'now', 'goal', { count: 1 }).length, 1);
  });

  it('are the shorter of two that count the same, and the first of two roads that do', () => {
    const busy = { evidence: 'observed', countBand: '100+' } as const;
    const catalogues = [
      ['long', 'mid', 'short'],
      ['short', 'mid', 'long'],
    ].map((order) => {
      const ways: Readonly<Record<string, Road[]>> = {
        long: [road('s', 'a', busy), road('a', 'b', busy), road('b', 'g', busy)],
        mid: [road('s', 'm', { evidence: 'designed' }), road('m', 'g', { countBand: '5-9', evidence: 'observed' })],
        short: [
          road('s', 'c', { id: 'first', evidence: 'observed' }),
          road('s', 'c', { id: 'second', evidence: 'observed' }),
          road('c', 'g', { evidence: 'observed' }),
        ],
      };
      const ids = ['a', 'b', 'c', 'g', 'm', 's'];
      return buildGraph(
        (order[0] === 'long' ? ids : ids.toReversed()).map((id) => role(id)),
        order.flatMap((way) => ways[way]!),
      ).graph;
    });
    for (const each of catalogues) {
      const found = findRoutes(each, 's', 'g');
      assert.deepEqual(
        found.map(({ cost }) => cost),
        [30, 30, 30],
      );
      assert.deepEqual(
        found.map((route) => names(each, route)).slice(2),
        ['s,a,b,g'],
        'whatever comes first in the catalogue',
      );
      const short = found.find((route) => names(each, route) === 's,c,g')!;
      assert.equal(each.roads[short.roads[0]!]!.id, 'first');
      assert.deepEqual(findRoutes(each, 's', 'g'), found);
    }
  });

  it('keep to the filter, which never shuts out the goal itself', () => {
    const routes = findRoutes(graph, 'now', 'goal', { filter: { evidence: new Set(['designed']) } });
    assert.deepEqual(
      routes.map((route) => names(graph, route)),
      ['now,a,goal'],
    );
    const abroad = buildGraph(
      [role('now'), role('x', { place: 'outside' }), role('y', { place: 'outside' })],
      [road('now', 'x'), road('x', 'y')],
    ).graph;
    assert.equal(findRoutes(abroad, 'now', 'x', { filter: { place: 'inside' } }).length, 1);
    assert.equal(findRoutes(abroad, 'now', 'y', { filter: { place: 'inside' } }).length, 0);
  });

  it('have at most the steps that are asked for, also where long ways are cheaper', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 4 }), (net, steps) => {
        const short = allPaths(net, 0, 1).filter(({ roles }) => roles.length - 1 <= steps);
        const routes = findRoutes(net, 'r0', 'r1', { steps });
        assert.ok(routes.every(({ roles }) => roles.length - 1 <= steps));
        assert.equal(routes[0]?.cost, short[0]?.cost, 'the cheapest of the short ways is the first');
      }),
      { numRuns: 300 },
    );
  });

  it('are found where many longer ways are cheaper, and the cheapest through each role is longer too', () => {
    const wide = { evidence: 'observed', countBand: '100+' } as const;
    const lanes = Array.from({ length: 7 }, (_, i) => i);
    const ids = ['s', 'x', 'y', 'g', 'p', 'q', 'm', 'n', 'c', ...lanes.flatMap((i) => [`a${i}`, `b${i}`])];
    const highway = (...stops: string[]): Road[] => stops.slice(1).map((to, i) => road(stops[i]!, to, wide));
    const path = (from: string, to: string): Road => road(from, to, { evidence: 'imagined' });
    const { graph: crowded } = buildGraph(
      ids.map((id) => role(id)),
      [
        ...lanes.flatMap((i) => [road('s', `a${i}`, wide), road(`b${i}`, 'c', wide)]),
        ...lanes.flatMap((i) => lanes.map((j) => road(`a${i}`, `b${j}`, wide))),
        road('c', 'g', wide),
        ...highway('x', 'p', 'q', 'g'),
        ...highway('s', 'm', 'n', 'y'),
        path('s', 'x'),
        path('x', 'y'),
        path('y', 'g'),
      ],
    );
    assert.ok(findRoutes(crowded, 's', 'g')[0]!.roles.length > 4, 'without a limit a long way is first');
    assert.deepEqual(
      findRoutes(crowded, 's', 'g', { steps: 3 }).map((route) => names(crowded, route)),
      ['s,x,y,g'],
    );
  });

  it('do not add two detours up to a way that is too long', () => {
    // Each detour alone is within five steps, both are six.
    const chain = (...stops: string[]): Road[] => stops.slice(1).map((to, i) => road(stops[i]!, to));
    const { graph: detours } = buildGraph(
      ['s', 'a', 'm', 'b', 'g', 'c', 'd', 'e', 'f'].map((id) => role(id)),
      [...chain('s', 'a', 'm', 'b', 'g'), ...chain('s', 'c', 'd', 'm'), ...chain('m', 'e', 'f', 'g')],
    );
    const longest = (steps?: number): number =>
      Math.max(...findRoutes(detours, 's', 'g', { steps }).map(({ roles }) => roles.length - 1));
    assert.equal(longest(), 6);
    assert.ok(longest(5) <= 5);
  });

  it('do not lead through what was put aside', () => {
    const through = names(graph, findRoutes(graph, 'now', 'goal')[0]!).split(',')[1]!;
    const routes = findRoutes(graph, 'now', 'goal', { filter: { without: new Set([through, 'goal']) } });
    assert.ok(routes.length > 0 && routes.every((route) => !names(graph, route).split(',').includes(through)));
  });

  it('are none to an island, to oneself, or to what is not there', () => {
    for (const [from, to] of [
      ['now', 'island'],
      ['island', 'goal'],
      ['now', 'now'],
      ['now', 'gone'],
      ['gone', 'goal'],
    ] as const)
      assert.deepEqual(findRoutes(graph, from, to), [], `${from} ${to}`);
  });
});

describe('a route in words', () => {
  const skilled = (id: string, ...skills: [string, number | null][]) =>
    role(id, { skills: skills.map(([skillId, level]) => ({ skillId, level })) });
  const { graph } = buildGraph(
    [
      skilled('now', ['talk', 3], ['blur', null]),
      skilled('mid', ['data', 3], ['blur', 2], ['half', null]),
      skilled('goal', ['talk', 2], ['data', 3], ['law', 1], ['blur', 2], ['half', 2], ['vague', null]),
    ],
    [
      road('now', 'mid', { evidence: 'observed', medianMonths: 18 }),
      road('now', 'mid', { id: 'ladder' }),
      road('now', 'mid', { id: 'dream', evidence: 'imagined' }),
      road('mid', 'goal', { kind: 'related' }),
    ],
  );
  const told = explainRoute(graph, findRoutes(graph, 'now', 'goal')[0]!);
  const ids = (list: readonly { skillId: string }[]): string[] => list.map(({ skillId }) => skillId);

  it('says how each step is known, by the best road and beside it the others', () => {
    assert.deepEqual(told.known, { observed: 1, designed: 0, imagined: 0, related: 1 });
    assert.deepEqual(
      told.steps.map(({ from, to, known }) => [from.id, to.id, known]),
      [
        ['now', 'mid', 'observed'],
        ['mid', 'goal', 'related'],
      ],
    );
    assert.deepEqual(
      told.steps[0]!.also.map(({ id }) => id),
      ['ladder', 'dream'],
    );
  });

  it('adds up months only where each step has them', () => {
    assert.equal(told.months, undefined);
    const first = findRoutes(graph, 'now', 'mid')[0]!;
    assert.equal(explainRoute(graph, first).months, 18);
  });

  it('tells what is brought, built on the way, asked for at the goal, and not known', () => {
    assert.deepEqual(ids(told.carries), ['talk']);
    assert.deepEqual(ids(told.onTheWay), ['data', 'blur']);
    assert.deepEqual(
      told.steps.map(({ builds }) => ids(builds)),
      [['data', 'blur'], []],
    );
    assert.deepEqual(ids(told.atGoal), ['law', 'half', 'vague'], 'a missing level on the way builds nothing');
    assert.deepEqual(ids(told.unknown), []);
  });

  it('names each skill of the goal in one list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r', 's'), fc.option(fc.nat(4)))), {
          minLength: 2,
          maxLength: 5,
        }),
        (asked) => {
          const chain = asked.map((skills, i) => skilled(`r${i}`, ...skills));
          const line = buildGraph(
            chain,
            chain.slice(1).map(({ id }, i) => road(`r${i}`, id)),
          ).graph;
          const { carries, onTheWay, atGoal, unknown } = explainRoute(
            line,
            findRoutes(line, 'r0', chain.at(-1)!.id)[0]!,
          );
          assert.deepEqual(
            ids([...carries, ...onTheWay, ...atGoal, ...unknown]).toSorted(),
            [...new Set(ids(chain.at(-1)!.skills!))].toSorted(),
          );
        },
      ),
    );
  });
});

describe('two futures side by side', () => {
  const left = role('l', {
    day: ['朝は畑', { ja: '夕方は町', en: 'Evenings in town' }],
    tasks: ['聞く', '書く'],
    skills: [{ skillId: 'a' }, { skillId: 'b', weight: 2 }, { skillId: 'c' }],
  });
  const right = role('r', {
    day: [{ en: 'Evenings in town', ja: '夕方は町' }, '昼は海'],
    tasks: ['書く', '測る'],
    skills: [{ skillId: 'd' }, { skillId: 'b', level: 3 }, { skillId: 'd' }],
  });

  it('tell once what both have, and neither as the better', () => {
    const now = role('now', { skills: [{ skillId: 'a', level: 1 }] });
    const { left: l, right: r, both } = compareFutures(left, right, now);
    assert.deepEqual(both, { day: [{ ja: '夕方は町', en: 'Evenings in town' }], tasks: ['書く'], skills: ['b'] });
    assert.deepEqual([l.day, l.tasks, l.asks], [['朝は畑'], ['聞く'], ['a', 'c']]);
    assert.deepEqual([r.day, r.tasks, r.asks], [['昼は海'], ['測る'], ['d']]);
    assert.equal(l.carry!.unknown.length, 1, 'a is asked for without a level');
  });

  it('names first what is asked for most, and holds skills against their own scale', () => {
    const asks = role('l', {
      skills: [
        { skillId: 'p', weight: 1, level: 2 },
        { skillId: 'q', weight: 5, level: 9 },
      ],
    });
    const now = role('n', { skills: [{ skillId: 'q', level: 9 }] });
    const scale = new Map([['q', { id: 'q', label: 'q', scale: [1, 5] as [number, number] }]]);
    const { left } = compareFutures(asks, role('r'), now, scale);
    assert.deepEqual(left.asks, ['q', 'p']);
    assert.deepEqual(
      left.carry!.unknown.map(({ skillId }) => skillId),
      ['q'],
      '9 is not on a scale to 5',
    );
  });

  it('says nothing of skills brought where the present role is not known, or is one of them', () => {
    assert.equal(compareFutures(left, right).left.carry, undefined);
    const { left: l, right: r } = compareFutures(left, right, left);
    assert.equal(l.carry, undefined);
    assert.ok(r.carry);
  });
});
