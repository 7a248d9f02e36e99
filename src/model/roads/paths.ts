import { mostCost } from './evidence.js';
import { atOnce } from '../slices.js';
import type { RoadGraph } from './graph.js';

/** The roads that may be walked: the graph, and 1 for each road that passes the reader's filter. */
export interface Passable {
  readonly graph: RoadGraph;
  readonly open: Uint8Array;
}

/** A way without a circle, as indexes into the graph's roles, and what its roads count together. */
export interface Path {
  readonly roles: readonly number[];
  readonly cost: number;
}

/** The cheapest way from each role to one end (or from one start), of several the one with the fewest steps. */
export interface Tree {
  /** −1 where there is no way. */
  readonly cost: Int32Array;
  readonly steps: Int32Array;
  /** Next role towards the end; before it, from a start. −1 at the end itself and where there is no way. */
  readonly next: Int32Array;
}

/**
 * Cheapest ways from every role to `end` (`back`), or from `end` to every role
 * (`ahead`): Dijkstra's algorithm with Dial's ring of buckets, as costs are
 * small whole numbers, so it is linear in the roads.
 */
export const treeOf = (net: Passable, end: number, direction: 'back' | 'ahead'): Tree =>
  atOnce(treeSlices(net, end, direction));

/** Roles that are visited in a slice of about a millisecond. */
const slice = 500;

/** The same in slices (`inSlices`). */
export function* treeSlices(
  { graph, open }: Passable,
  end: number,
  direction: 'back' | 'ahead',
): Generator<void, Tree, undefined> {
  const count = graph.roles.length;
  const { offset, item } = direction === 'back' ? graph.back : graph.ahead;
  const far = direction === 'back' ? graph.from : graph.to;
  const cost = new Int32Array(count).fill(-1);
  const steps = new Int32Array(count);
  const next = new Int32Array(count).fill(-1);
  const ring = Array.from({ length: mostCost + 1 }, (): number[] => []);
  const done = new Uint8Array(count);
  let visited = 0;
  cost[end] = 0;
  ring[0]!.push(end);
  for (let at = 0, waiting = 1; waiting > 0; at++) {
    const bucket = ring[at % ring.length]!;
    for (const role of bucket) {
      waiting--;
      if (done[role]) continue;
      done[role] = 1;
      if (++visited % slice === 0) yield;
      for (let k = offset[role]!; k < offset[role + 1]!; k++) {
        const road = item[k]!;
        const other = far[road]!;
        if (!open[road] || done[other]) continue;
        const sum = at + graph.cost[road]!;
        const known = cost[other]!;
        if (known !== -1 && (sum > known || (sum === known && steps[role]! + 1 >= steps[other]!))) continue;
        cost[other] = sum;
        steps[other] = steps[role]! + 1;
        next[other] = role;
        if (sum === known) continue;
        ring[sum % ring.length]!.push(other);
        waiting++;
      }
    }
    bucket.length = 0;
  }
  return { cost, steps, next };
}

/** A path still to be given out; it left an earlier one at `bend`, where it may not go on to any of `banned`. */
interface Candidate extends Path {
  readonly bend: number;
  readonly banned: readonly number[];
}

/**
 * All ways from one role to another without a circle, cheapest first and of
 * equal ones those with fewer steps first, made as they are asked for: Yen's algorithm with Lawler's partition (no way is found
 * twice). The ways onwards from a bend are found by A*: costs of the tree to
 * the goal are exact, so it mostly walks straight there, and it stops at the
 * first role from which the tree runs free of what went before.
 *
 * @param tree the tree back from `to`
 */
export function* shortestPaths(net: Passable, from: number, to: number, tree: Tree): Generator<Path, undefined> {
  if (from === to || tree.cost[from] === -1) return undefined;
  const spur = spurs(net, to, tree);
  // Cheapest last, so that it is popped; there are a few dozen at most.
  const waiting: Candidate[] = [];
  const add = (candidate: Candidate): void => {
    let at = waiting.length;
    while (at > 0 && dearer(candidate, waiting[at - 1]!)) at--;
    waiting.splice(at, 0, candidate);
  };
  const first = spur([from], [], 0);
  if (first) add({ ...first, bend: 0, banned: [] });
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    yield path;
    const { roles, bend, banned } = path;
    let spent = 0;
    for (let i = 0; i + 1 < roles.length; i++) {
      if (i >= bend) {
        const not = i === bend ? [...banned, roles[i + 1]!] : [roles[i + 1]!];
        const other = spur(roles.slice(0, i + 1), not, spent);
        if (other) add({ ...other, bend: i, banned: not });
      }
      spent += stepCost(net, roles[i]!, roles[i + 1]!);
    }
  }
  return undefined;
}

/** Whether `a` is given out after `b`: by cost, then by steps; what came first stays first. */
const dearer = (a: Path, b: Path): boolean =>
  a.cost > b.cost || (a.cost === b.cost && a.roles.length >= b.roles.length);

/** The best passable road between two neighbours. */
export function bestRoad({ graph, open }: Passable, a: number, b: number): number {
  let best = -1;
  for (let k = graph.ahead.offset[a]!; k < graph.ahead.offset[a + 1]!; k++) {
    const road = graph.ahead.item[k]!;
    if (graph.to[road] !== b || !open[road]) continue;
    if (best < 0 || graph.cost[road]! < graph.cost[best]!) best = road;
  }
  return best;
}

const stepCost = (net: Passable, a: number, b: number): number => net.graph.cost[bestRoad(net, a, b)]!;

type Spur = (prefix: readonly number[], banned: readonly number[], spent: number) => Path | undefined;

/** A* from the end of a prefix to the goal, past the prefix, and not on to the banned; its arrays are made once. */
function spurs({ graph, open }: Passable, to: number, tree: Tree): Spur {
  const count = graph.roles.length;
  const { offset, item } = graph.ahead;
  const cost = new Int32Array(count);
  const steps = new Int32Array(count);
  const before = new Int32Array(count);
  /** The run in which a role was reached, or is closed as part of the prefix. */
  const reached = new Int32Array(count);
  const closed = new Int32Array(count);
  let run = 0;
  const runsFree = (role: number): boolean => {
    for (let at = role; at !== -1; at = tree.next[at]!) if (closed[at] === run) return false;
    return true;
  };
  return (prefix, banned, spent) => {
    run++;
    const start = prefix.at(-1)!;
    for (const role of prefix) closed[role] = run;
    const heap = new Heap();
    const relax = (role: number, sum: number, taken: number, from: number): void => {
      if (closed[role] === run || tree.cost[role] === -1) return;
      if (reached[role] === run && (cost[role]! < sum || (cost[role] === sum && steps[role]! <= taken))) return;
      reached[role] = run;
      cost[role] = sum;
      steps[role] = taken;
      before[role] = from;
      // By cost, then by steps, then by the role: below 2⁵³ also for a way through sixty thousand roles.
      heap.push(((sum + tree.cost[role]!) * (2 * count) + taken + tree.steps[role]!) * count + role);
    };
    const gone = prefix.length;
    for (let k = offset[start]!; k < offset[start + 1]!; k++) {
      const road = item[k]!;
      if (open[road] && !banned.includes(graph.to[road]!))
        relax(graph.to[road]!, spent + graph.cost[road]!, gone, start);
    }
    for (let key = heap.pop(); key !== undefined; key = heap.pop()) {
      const role = key % count;
      if (closed[role] === run) continue;
      if (runsFree(role)) {
        const onwards: number[] = [];
        for (let at = role; at !== start; at = before[at]!) onwards.unshift(at);
        for (let at = tree.next[role]!; at !== -1; at = tree.next[at]!) onwards.push(at);
        return { roles: [...prefix, ...onwards], cost: cost[role]! + tree.cost[role]! };
      }
      closed[role] = run;
      for (let k = offset[role]!; k < offset[role + 1]!; k++) {
        const road = item[k]!;
        if (open[road]) relax(graph.to[road]!, cost[role]! + graph.cost[road]!, steps[role]! + 1, role);
      }
    }
    return undefined;
  };
}

/** Least first. */
class Heap {
  private readonly keys: number[] = [];

  push(key: number): void {
    const { keys } = this;
    let at = keys.push(key) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! <= key) break;
      keys[at] = keys[up]!;
      at = up;
    }
    keys[at] = key;
  }

  pop(): number | undefined {
    const { keys } = this;
    const least = keys[0];
    const last = keys.pop();
    if (last === undefined || keys.length === 0) return least;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= keys.length) break;
      if (down + 1 < keys.length && keys[down + 1]! < keys[down]!) down++;
      if (keys[down]! >= last) break;
      keys[at] = keys[down]!;
      at = down;
    }
    keys[at] = last;
    return least;
  }
}
