import { mostCost } from './evidence.js';
import type { RoadGraph } from './graph.js';
import { atOnce } from '../slices.js';
import { type Passable, type Path, type Tree, bestRoad, shortestPaths, treeSlices } from './paths.js';
import { type RoadFilter, passesSlices } from './reach.js';

/** A way to a goal, as indexes into the graph. */
export interface Route {
  /** From the start to the goal; no role twice. */
  readonly roles: readonly number[];
  /** The best known road of each step. */
  readonly roads: readonly number[];
  /** What its roads count together (`roadCost`): it puts routes in order and is never shown. */
  readonly cost: number;
}

export interface RouteOptions {
  /** Routes wanted; 5 where not given. */
  readonly count?: number | undefined;
  /** Place, kinds, evidence and what was put aside narrow the roads that are walked. */
  readonly filter?: RoadFilter | undefined;
  /** Steps that a route has at most. */
  readonly steps?: number | undefined;
}

/** How many of the cheapest ways are looked at before only detours through other roles are. */
const looked = 40;
/** Detours that are looked at in a slice. */
const slice = 100;

/**
 * Several different routes from a role to a goal, the cheapest first, of
 * equally cheap ones those with fewer steps; of parallel roads that are known
 * equally well the first in the catalogue. The same data gives the same routes.
 * None where there is no way, an end is unknown, or both are the same.
 *
 * Different means: of the roles in between, two routes share at most half of
 * those of the shorter one. So two routes of two steps go through different
 * roles, and a route that leaves another only for a short detour is left out.
 * A route may count at most twice the cheapest and one step more: beyond that
 * it is no way to this goal.
 *
 * Cheapest means exact for the first 40 ways (`shortestPaths`); where those are
 * near-copies, the rest are ways that are the cheapest through some role (as
 * "via nodes" of road networks), which leave each other for longer.
 */
export const findRoutes = (graph: RoadGraph, from: string, to: string, options?: RouteOptions): readonly Route[] =>
  atOnce(routeSlices(graph, from, to, options));

/** The same in slices of some milliseconds (`inSlices`): among ten thousand roles the ways would hold up the page. */
export function* routeSlices(
  graph: RoadGraph,
  from: string,
  to: string,
  { count = 5, filter = {}, steps = Infinity }: RouteOptions = {},
): Generator<void, readonly Route[], undefined> {
  const start = graph.index.get(from);
  const goal = graph.index.get(to);
  if (start === undefined || goal === undefined || start === goal) return [];
  const open = yield* passesSlices(graph, filter, goal);
  const net = shortWays({ graph, open }, start, goal, steps);
  yield;
  const back = yield* treeSlices(net, goal, 'back');
  const kept: Path[] = [];
  const most = 2 * back.cost[start]! + mostCost;
  const offer = (path: Path): void => {
    if (path.cost > most || path.roles.length - 1 > steps) return;
    if (kept.length < count && kept.every((other) => differ(other, path))) kept.push(path);
  };
  let seen = 0;
  for (const path of shortestPaths(net, start, goal, back)) {
    offer(path);
    if (kept.length >= count || path.cost > most || ++seen === looked) break;
    yield;
  }
  // Fewer than that: all ways there are have been looked at.
  if (kept.length < count && seen === looked) {
    const ahead = yield* treeSlices(net, start, 'ahead');
    let through = 0;
    for (const path of detours(ahead, back, most)) {
      offer(path);
      if (kept.length >= count) break;
      if (++through % slice === 0) yield;
    }
  }
  return kept.map(({ roles, cost }) => ({
    roles,
    roads: roles.slice(1).map((role, i) => bestRoad(net, roles[i]!, role)),
    cost,
  }));
}

/** The rule of `findRoutes`. */
function differ(a: Path, b: Path): boolean {
  const stops = new Set(a.roles.slice(1, -1));
  let shared = 0;
  for (let i = 1; i + 1 < b.roles.length; i++) if (stops.has(b.roles[i]!)) shared++;
  return shared <= Math.min(stops.size, b.roles.length - 2) / 2 && (stops.size > 0 || b.roles.length > 2);
}

/** For each role the cheapest way through it, where that meets no role twice; in the order of routes, some several times. */
function* detours(ahead: Tree, back: Tree, most: number): Generator<Path, undefined> {
  const costOf = (role: number): number => ahead.cost[role]! + back.cost[role]!;
  const stepsOf = (role: number): number => ahead.steps[role]! + back.steps[role]!;
  const vias: number[] = [];
  for (let role = 0; role < ahead.cost.length; role++)
    if (ahead.cost[role] !== -1 && back.cost[role] !== -1 && costOf(role) <= most) vias.push(role);
  /** By which way a role was met last. */
  const met = new Int32Array(ahead.cost.length).fill(-1);
  for (const via of vias.toSorted((a, b) => costOf(a) - costOf(b) || stepsOf(a) - stepsOf(b) || a - b)) {
    const roles: number[] = [];
    for (let at = via; at !== -1; at = ahead.next[at]!) roles.push(at);
    roles.reverse();
    for (let at = back.next[via]!; at !== -1; at = back.next[at]!) roles.push(at);
    const isFirst = (role: number): boolean => {
      const before = met[role];
      met[role] = via;
      return before !== via;
    };
    if (roles.every(isFirst)) yield { roles, cost: costOf(via) };
  }
  return undefined;
}

/** Only the roads that lie on some way of at most so many steps: the long ways are not looked at one by one. */
function shortWays(net: Passable, start: number, goal: number, steps: number): Passable {
  if (steps === Infinity) return net;
  const { graph } = net;
  const [there, back] = [stepsTo(net, start, 'ahead', steps), stepsTo(net, goal, 'back', steps)];
  const open = net.open.map((passable, road) => {
    const [a, b] = [there[graph.from[road]!]!, back[graph.to[road]!]!];
    return passable && a >= 0 && b >= 0 && a + 1 + b <= steps ? 1 : 0;
  });
  return { graph, open };
}

/** Fewest steps between one role and each other, −1 where they are more than `most`. */
function stepsTo({ graph, open }: Passable, role: number, direction: 'ahead' | 'back', most: number): Int32Array {
  const { offset, item } = graph[direction];
  const far = direction === 'ahead' ? graph.to : graph.from;
  const steps = new Int32Array(graph.roles.length).fill(-1);
  steps[role] = 0;
  let edge = [role];
  for (let step = 1; step <= most && edge.length > 0; step++) {
    const next: number[] = [];
    for (const at of edge) {
      for (let k = offset[at]!; k < offset[at + 1]!; k++) {
        const other = far[item[k]!]!;
        if (!open[item[k]!] || steps[other] !== -1) continue;
        steps[other] = step;
        next.push(other);
      }
    }
    edge = next;
  }
  return steps;
}
