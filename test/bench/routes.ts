import { createRequire } from 'node:module';
import { roadCost } from '../../src/model/roads/evidence.js';
import { type RoadGraph, buildGraph } from '../../src/model/roads/graph.js';
import { type Passable, shortestPaths, treeOf } from '../../src/model/roads/paths.js';
import { findRoutes } from '../../src/model/roads/routes.js';
import { company } from './company.js';
import { type Row, median, row } from './table.js';

const requirePeer = createRequire(import.meta.url);

/** A weight is asked for with these alone, so the ends stand here too. */
interface PeerRoad {
  readonly cost: number;
  readonly from: string;
  readonly to: string;
}

interface PeerGraph {
  addNode(id: string): void;
  addEdge(from: string, to: string, attributes: PeerRoad): string;
}

/** k ways without a circle: their costs, cheapest first. */
type Ways = (from: number, to: number, k: number) => number[];

/** The cheapest way between two roles where a road's cost is asked for: what a peer has. */
type Cheapest = (from: string, to: string, costOf: (road: PeerRoad) => number) => readonly string[] | undefined;

const closed = 1e9;

/**
 * None of the peers has k cheapest ways, so this is Yen's algorithm as the books
 * have it over the peer's own search: what is closed to a spur costs too much
 * to be gone by.
 */
const yen =
  (cheapest: Cheapest, costOf: (path: readonly string[]) => number): Ways =>
  (start, goal, k) => {
    const first = cheapest(String(start), String(goal), ({ cost }) => cost);
    if (!first) return [];
    const found = [first];
    const waiting = new Map<string, readonly string[]>();
    while (found.length < k) {
      const last = found.at(-1)!;
      for (let i = 0; i + 1 < last.length; i++) {
        const root = last.slice(0, i + 1);
        const before = new Set(root.slice(0, -1));
        const not = new Set(
          found.filter((path) => root.every((role, n) => path[n] === role)).map((path) => path[i + 1]),
        );
        const spur = cheapest(root[i]!, String(goal), ({ cost, from, to }) =>
          (from === root[i] && not.has(to)) || before.has(from) || before.has(to) ? closed : cost,
        );
        if (!spur) continue;
        const path = [...root.slice(0, -1), ...spur];
        const isClosed = not.has(spur[1]) || spur.some((role) => before.has(role));
        if (!isClosed) waiting.set(path.join(), path);
      }
      for (const path of found) waiting.delete(path.join());
      const [next] = [...waiting.values()].toSorted((a, b) => costOf(a) - costOf(b));
      if (!next) break;
      found.push(next);
    }
    return found.map(costOf);
  };

/** The best known road of each pair, as the peers have one road between two roles. */
function bestRoads({ roads, from, to }: RoadGraph): ReadonlyMap<string, PeerRoad> {
  const best = new Map<string, PeerRoad>();
  roads.forEach((road, i) => {
    const [a, b, cost] = [String(from[i]), String(to[i]), roadCost(road)];
    if (cost < (best.get(`${a} ${b}`)?.cost ?? Infinity)) best.set(`${a} ${b}`, { cost, from: a, to: b });
  });
  return best;
}

const costIn =
  (best: ReadonlyMap<string, PeerRoad>) =>
  (path: readonly string[]): number =>
    path.slice(1).reduce((sum, role, i) => sum + best.get(`${path[i]} ${role}`)!.cost, 0);

/** graphology's two-sided Dijkstra. */
function graphology(graph: RoadGraph): Ways {
  const { DirectedGraph } = requirePeer('graphology') as { DirectedGraph: new () => PeerGraph };
  const { bidirectional } = requirePeer('graphology-shortest-path/dijkstra') as {
    bidirectional(
      graph: PeerGraph,
      source: string,
      target: string,
      weight: (edge: string, road: PeerRoad) => number,
    ): string[] | null;
  };
  const peer = new DirectedGraph();
  graph.roles.forEach((_, i) => peer.addNode(String(i)));
  const best = bestRoads(graph);
  for (const road of best.values()) peer.addEdge(road.from, road.to, road);
  return yen((from, to, costOf) => bidirectional(peer, from, to, (_, road) => costOf(road)) ?? undefined, costIn(best));
}

/** ngraph's A*, which without a guess of what is ahead is exact. */
function ngraph(graph: RoadGraph): Ways {
  const createGraph = requirePeer('ngraph.graph') as () => {
    addNode(id: string): void;
    addLink(from: string, to: string, road: PeerRoad): void;
  };
  const { aStar } = requirePeer('ngraph.path') as {
    aStar(
      graph: object,
      options: { oriented: true; distance(from: object, to: object, link: { readonly data: PeerRoad }): number },
    ): { find(from: string, to: string): readonly { readonly id: string }[] };
  };
  const peer = createGraph();
  graph.roles.forEach((_, i) => peer.addNode(String(i)));
  const best = bestRoads(graph);
  for (const road of best.values()) peer.addLink(road.from, road.to, road);
  let ask: (road: PeerRoad) => number = ({ cost }) => cost;
  const finder = aStar(peer, { oriented: true, distance: (_from, _to, { data }) => ask(data) });
  return yen((from, to, costOf) => {
    ask = costOf;
    const path = finder.find(from, to);
    return path.length > 0 ? path.map(({ id }) => id).toReversed() : undefined;
  }, costIn(best));
}

/** cytoscape's A*, without a guess of what is ahead; a spur of Yen's would take it as long as one way, so it is asked for one. */
function cytoscape(graph: RoadGraph): Ways {
  interface Found {
    readonly found: boolean;
    readonly distance: number;
  }
  interface Elements {
    aStar(options: {
      root: string;
      goal: string;
      directed: true;
      weight(edge: { data(key: 'cost'): number }): number;
    }): Found;
  }
  const createGraph = requirePeer('cytoscape') as (options: object) => { elements(): Elements };
  const peer = createGraph({
    headless: true,
    styleEnabled: false,
    elements: [
      ...graph.roles.map((_, i) => ({ data: { id: `r${i}` } })),
      ...[...bestRoads(graph).values()].map(({ cost, from, to }) => ({
        data: { cost, source: `r${from}`, target: `r${to}` },
      })),
    ],
  }).elements();
  return (from, to) => {
    const { found, distance } = peer.aStar({
      root: `#r${from}`,
      goal: `#r${to}`,
      directed: true,
      weight: (edge) => edge.data('cost'),
    });
    return found ? [distance] : [];
  };
}

/** Ours: what `findRoutes` looks at, before the rule of difference. */
const ours =
  (net: Passable): Ways =>
  (from, to, k) => {
    const costs: number[] = [];
    for (const { cost } of shortestPaths(net, from, to, treeOf(net, to, 'back'))) if (costs.push(cost) === k) break;
    return costs;
  };

const pairsTried = 12;

/** Five ways from here to there among 10,000 roles, the two taking turns; throws where the costs are not the same. */
export async function routeRows(): Promise<readonly Row[]> {
  const { roles, roads } = company(10_000, 50_000);
  const start = performance.now();
  const { graph } = buildGraph(roles, roads);
  const built = performance.now() - start;
  const net = { graph, open: new Uint8Array(graph.roads.length).fill(1) };
  const peers = [
    { name: 'Yen over graphology', ways: graphology(graph), count: 5 },
    { name: 'Yen over ngraph.path', ways: ngraph(graph), count: 5 },
    { name: 'cytoscape aStar, which has one way only', ways: cytoscape(graph), count: 1 },
  ];
  const own = ours(net);
  const pairs: (readonly [number, number])[] = [];
  for (let from = 40; pairs.length < pairsTried; from += 97) {
    const { cost } = treeOf(net, from, 'ahead');
    const far = [...cost.keys()].filter((r) => cost[r]! >= 40 && cost[r]! <= 120);
    if (far.length > 0) pairs.push([from, far[(from * 31) % far.length]!]);
  }
  for (const [from, to] of pairs) for (let n = 0; n < 5; n++) own(from, to, 5);
  for (const { ways, count } of peers) ways(...pairs[0]!, count);

  const times = { own: peers.map((): number[] => []), peers: peers.map((): number[] => []), different: [] as number[] };
  for (const [from, to] of pairs) {
    for (const [p, { name, ways, count }] of peers.entries()) {
      const repeats = Array.from({ length: 5 }, () => {
        const at = performance.now();
        own(from, to, count);
        return performance.now() - at;
      });
      times.own[p]!.push(median(repeats));
      const costs = own(from, to, count);
      const at = performance.now();
      const theirs = ways(from, to, count);
      times.peers[p]!.push(performance.now() - at);
      if (costs.join() !== theirs.join())
        throw new Error(`${from} to ${to}: ours cost ${costs.join()}, those of ${name} ${theirs.join()}`);
    }
    const before = performance.now();
    findRoutes(graph, roles[from]!.id, roles[to]!.id);
    times.different.push(performance.now() - before);
  }
  return [
    ...peers.map(({ name, count }, p) =>
      row(
        count === 1 ? 'the cheapest way, the same cost' : 'five cheapest ways, the same costs',
        'ms',
        median(times.own[p]!),
        median(times.peers[p]!),
        name,
      ),
    ),
    row('five different routes', 'ms', median(times.different), null, 'none: no peer keeps them different'),
    row('graph of 10,000 roles and 50,000 roads', 'ms', built, null, 'none'),
  ];
}
