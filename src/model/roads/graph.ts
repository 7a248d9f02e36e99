import type { Road, Role } from '../records/career.js';
import { rows } from './layers.js';

/** Roles and roads by index, for walking: neighbours lie side by side in typed arrays. */
export interface RoadGraph {
  readonly roles: readonly Role[];
  /** Only roads with both ends known and different. */
  readonly roads: readonly Road[];
  /** Index of a role by its id. */
  readonly index: ReadonlyMap<string, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
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

/**
 * Builds the graph. Cycles stay, and so do several roads between the same two
 * roles. What cannot be drawn is left out and named in `messages`, for the
 * caller to log: a role id used twice (the first stays), a road from a role to
 * itself, a road with an unknown end.
 */
export function buildGraph(
  roles: readonly Role[],
  roads: readonly Road[],
): { readonly graph: RoadGraph; readonly messages: readonly string[] } {
  const messages: string[] = [];
  const index = new Map<string, number>();
  const keptRoles: Role[] = [];
  for (const role of roles) {
    if (index.has(role.id)) messages.push(`roles ${role.id}: this id is used twice, the first stays`);
    else index.set(role.id, keptRoles.push(role) - 1);
  }
  const keptRoads: Road[] = [];
  for (const road of roads) {
    const unknown = [road.from, road.to].filter((end) => !index.has(end));
    if (unknown.length) messages.push(`roads ${road.id}: no role ${unknown.join(', ')}, left out`);
    else if (road.from === road.to) messages.push(`roads ${road.id}: leads from ${road.from} to itself, left out`);
    else keptRoads.push(road);
  }
  const from = Int32Array.from(keptRoads, (road) => index.get(road.from)!);
  const to = Int32Array.from(keptRoads, (road) => index.get(road.to)!);
  const graph: RoadGraph = {
    roles: keptRoles,
    roads: keptRoads,
    index,
    from,
    to,
    ahead: rows(keptRoles.length, [from]),
    back: rows(keptRoles.length, [to]),
  };
  return { graph, messages };
}
