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
  hasEdge(from: string, to: string): boolean;
  edge(from: string, to: string): string;
  getEdgeAttribute(edge: string, name: 'cost'): number;
  setEdgeAttribute(edge: string, name: 'cost', value: number): void;
}

/** k ways without a circle: their costs, cheapest first. */
type Ways = (from: number, to: number, k: number) => number[];

/**
 * graphology has no k cheapest ways, so this is Yen's algorithm as the books
 * have it over graphology's own two-sided Dijkstra: what is closed to a spur
 * costs too much to be gone by.
 */
function graphology({ roles, roads, from, to }: RoadGraph): Ways {
  const { DirectedGraph } = requirePeer('graphology') as { DirectedGraph: new () => PeerGraph };
  const { bidirectional } = requirePeer('graphology-shortest-path/dijkstra') as {
    bidirectional(
      graph: PeerGraph,
      source: string,
      target: string,
      weight: (edge: string, road: PeerRoad) => number,
    ): string[] | null;
  };
  const graph = new DirectedGraph();
  roles.forEach((_, i) => graph.addNode(String(i)));
  roads.forEach((road, i) => {
    const [a, b] = [String(from[i]), String(to[i])];
    const cost = roadCost(road);
    if (!graph.hasEdge(a, b)) graph.addEdge(a, b, { cost, from: a, to: b });
    else if (graph.getEdgeAttribute(graph.edge(a, b), 'cost') > cost)
      graph.setEdgeAttribute(graph.edge(a, b), 'cost', cost);
  });
  const costOf = (path: readonly string[]): number =>
    path.slice(1).reduce((sum, role, i) => sum + graph.getEdgeAttribute(graph.edge(path[i]!, role), 'cost'), 0);
  const closed = 1e9;
  return (start, goal, k) => {
    const first = bidirectional(graph, String(start), String(goal), (_, { cost }) => cost);
    if (!first) return [];
    const found = [first];
    const waiting = new Map<string, string[]>();
    while (found.length < k) {
      const last = found.at(-1)!;
      for (let i = 0; i + 1 < last.length; i++) {
        const root = last.slice(0, i + 1);
        const before = new Set(root.slice(0, -1));
        const not = new Set(
          found.filter((path) => root.every((role, n) => path[n] === role)).map((path) => path[i + 1]),
        );
        const spur = bidirectional(graph, root[i]!, String(goal), (_, { cost, from: source, to: target }) =>
          (source === root[i] && not.has(target)) || before.has(source) || before.has(target) ? closed : cost,
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
  const peer = graphology(graph);
  const own = ours(net);
  const pairs: (readonly [number, number])[] = [];
  for (let from = 40; pairs.length < pairsTried; from += 97) {
    const { cost } = treeOf(net, from, 'ahead');
    const far = [...cost.keys()].filter((r) => cost[r]! >= 40 && cost[r]! <= 120);
    if (far.length > 0) pairs.push([from, far[(from * 31) % far.length]!]);
  }
  for (const [from, to] of pairs) for (let n = 0; n < 5; n++) own(from, to, 5);
  peer(...pairs[0]!, 5);

  const times = { own: [] as number[], peer: [] as number[], different: [] as number[] };
  for (const [from, to] of pairs) {
    const repeats = Array.from({ length: 5 }, () => {
      const at = performance.now();
      own(from, to, 5);
      return performance.now() - at;
    });
    times.own.push(median(repeats));
    const at = performance.now();
    const theirs = peer(from, to, 5);
    times.peer.push(performance.now() - at);
    const costs = own(from, to, 5);
    if (costs.join() !== theirs.join())
      throw new Error(`${from} to ${to}: ours cost ${costs.join()}, theirs ${theirs.join()}`);
    const before = performance.now();
    findRoutes(graph, roles[from]!.id, roles[to]!.id);
    times.different.push(performance.now() - before);
  }
  return [
    row('five cheapest ways, the same costs', 'ms', median(times.own), median(times.peer), 'Yen over graphology'),
    row('five different routes', 'ms', median(times.different), null, 'none: no peer keeps them different'),
    row('graph of 10,000 roles and 50,000 roads', 'ms', built, null, 'none'),
  ];
}
