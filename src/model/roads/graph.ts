import type { Road, Role } from '../records/career.js';
import { atOnce } from '../slices.js';
import { roadCost } from './evidence.js';
import { rows } from './layers.js';

/** Roles and roads by index, for walking: neighbours lie side by side in typed arrays. */
export interface RoadGraph {
  readonly roles: readonly Role[];
  /** Only roads with both ends known and different. */
  readonly roads: readonly Road[];
  /** Roads from a role to itself (staying, going deeper), by its id: no way on a map, but a way to go on. */
  readonly staying: ReadonlyMap<string, readonly Road[]>;
  /** Index of a role by its id. */
  readonly index: ReadonlyMap<string, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What each road counts on a route; see `roadCost`. */
  readonly cost: Uint8Array;
  /** Roads that leave role r: `ahead.item[ahead.offset[r]]` to `…[ahead.offset[r + 1] − 1]`. */
  readonly ahead: Rows;
  /** Roads that end at role r. */
  readonly back: Rows;
}

/** Compressed rows: the items of key k are `item[offset[k]]` to `item[offset[k + 1] − 1]`. */
export interface Rows {
  readonly offset: Int32Array;
  readonly item: Int32Array;
}

/** The graph, and what had to be left out of it. */
export interface Built {
  readonly graph: RoadGraph;
  /** For the caller to log. */
  readonly messages: readonly string[];
}

const slice = 2000;

/**
 * Builds the graph. Cycles stay, and so do islands and several roads between
 * the same two roles. What cannot be drawn is left out and told in `messages`,
 * one line for each kind of flaw however often it occurs, for the caller to
 * log: role ids used twice (the first stays), roads with an unknown end.
 */
export function buildGraph(roles: readonly Role[], roads: readonly Road[]): Built {
  return atOnce(graphSlices(roles, roads));
}

/** The same in slices of about a millisecond, for catalogues that would hold up the page (`inSlices`). */
export function* graphSlices(roles: readonly Role[], roads: readonly Road[]): Generator<void, Built, undefined> {
  let done = 0;
  const index = new Map<string, number>();
  const keptRoles: Role[] = [];
  const twice: string[] = [];
  for (const role of roles) {
    if (index.has(role.id)) twice.push(role.id);
    else index.set(role.id, keptRoles.push(role) - 1);
    if (++done % slice === 0) yield;
  }
  const keptRoads: Road[] = [];
  const staying = new Map<string, Road[]>();
  const dangling: string[] = [];
  const from = new Int32Array(roads.length);
  const to = new Int32Array(roads.length);
  const cost = new Uint8Array(roads.length);
  for (const road of roads) {
    const a = index.get(road.from);
    const b = index.get(road.to);
    if (a === undefined || b === undefined) {
      const unknown = new Set([...(a === undefined ? [road.from] : []), ...(b === undefined ? [road.to] : [])]);
      dangling.push(`${road.id} (no role ${[...unknown].join(', ')})`);
    } else if (a === b) {
      if (staying.has(road.from)) staying.get(road.from)!.push(road);
      else staying.set(road.from, [road]);
    } else {
      const i = keptRoads.push(road) - 1;
      from[i] = a;
      to[i] = b;
      cost[i] = roadCost(road);
    }
    if (++done % slice === 0) yield;
  }
  const known = keptRoads.length;
  yield;
  const ahead = rows(keptRoles.length, [from.subarray(0, known)]);
  yield;
  const graph: RoadGraph = {
    roles: keptRoles,
    roads: keptRoads,
    staying,
    index,
    from: from.subarray(0, known),
    to: to.subarray(0, known),
    cost: cost.subarray(0, known),
    ahead,
    back: rows(keptRoles.length, [to.subarray(0, known)]),
  };
  const messages = [
    ...told('roles: ids used twice, the first stays', twice),
    ...told('roads: left out as an end is missing', dangling),
  ];
  return { graph, messages };
}

const mostNamed = 5;

/** One line, the first few named. */
function told(flaw: string, which: readonly string[]): readonly string[] {
  if (which.length === 0) return [];
  const rest = which.length - mostNamed;
  return [`${flaw}: ${which.slice(0, mostNamed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}
