import type { Road, RoadKind, Role } from '../records/career.js';
import { type Known, knownOf, strength } from './evidence.js';
import type { RoadGraph } from './graph.js';

/** What the reader wants to see. What is not given does not narrow. */
export interface RoadFilter {
  /** Only roles inside or outside the company; other roles are not walked through either. */
  readonly place?: Role['place'] | undefined;
  /** Only roads of these kinds; `unknown` asks for those whose kind nobody recorded. */
  readonly kinds?: ReadonlySet<RoadKind | 'unknown'> | undefined;
  /** Only roads known in these ways. */
  readonly evidence?: ReadonlySet<Known> | undefined;
  /** Only roles of these families; others stay where they are on the way to one. */
  readonly families?: ReadonlySet<string> | undefined;
  /** Only these roles (those with an open post); others stay where they are on the way to one. */
  readonly open?: ReadonlySet<string> | undefined;
  /** Not these roles, and nothing that only they lead to: the reader put them aside. */
  readonly without?: ReadonlySet<string> | undefined;
}

export interface ReachOptions {
  /** `ahead` from a role, or `back` from a goal. */
  readonly direction?: 'ahead' | 'back' | undefined;
  /** Steps to walk; 3: next step, the one after, the far view. */
  readonly hops?: number | undefined;
  readonly filter?: RoadFilter | undefined;
  /** Roles shown a step before the rest is folded; a number a step where some are unfolded. */
  readonly cap?: number | readonly number[] | undefined;
  /** Ids that are shown before others: bookmarks, the goal. */
  readonly first?: ReadonlySet<string> | undefined;
}

/** One column of the map. All numbers are indexes into the graph's roles. */
export interface Step {
  readonly roles: readonly number[];
  /** Reached as well, but folded away ("…ほか n"). */
  readonly folded: readonly number[];
}

/** What lies ahead of a role, or behind a goal. */
export interface Reach {
  /** `steps[0]` is the role itself. */
  readonly steps: readonly Step[];
  /** Roads among the roles shown, as indexes into the graph's roads. */
  readonly roads: readonly number[];
  /** Shown only because they lie on the way to a role that the filter asks for. */
  readonly onTheWay: ReadonlySet<number>;
}

/** Walks breadth first, so a role stands at its fewest steps and cycles end. An unknown start reaches nothing. */
export function reach(graph: RoadGraph, start: string, options: ReachOptions = {}): Reach {
  const { direction = 'ahead', hops = 3, filter = {}, cap = 12, first } = options;
  const origin = graph.index.get(start);
  if (origin === undefined) return { steps: [], roads: [], onTheWay: new Set() };
  const { offset, item } = direction === 'ahead' ? graph.ahead : graph.back;
  const far = direction === 'ahead' ? graph.to : graph.from;
  // Asked road by road: only those near the start are, whatever the catalogue's size.
  const passable = passing(graph, filter, direction, origin);

  const stepOf = new Int32Array(graph.roles.length).fill(-1);
  stepOf[origin] = 0;
  const levels: number[][] = [[origin]];
  for (let hop = 1; hop <= hops; hop++) {
    const level: number[] = [];
    for (const role of levels[hop - 1]!) {
      for (let k = offset[role]!; k < offset[role + 1]!; k++) {
        const next = far[item[k]!]!;
        if (stepOf[next] !== -1 || !passable(item[k]!)) continue;
        stepOf[next] = hop;
        level.push(next);
      }
    }
    if (!level.length) break;
    levels.push(level);
  }

  const { kept, onTheWay } = wanted(graph, filter, levels, (role, visit) => {
    for (let k = offset[role]!; k < offset[role + 1]!; k++) {
      const next = far[item[k]!]!;
      if (stepOf[next] === stepOf[role]! + 1 && passable(item[k]!)) visit(next);
    }
  });

  const shown = new Set<number>([origin]);
  const steps: Step[] = [{ roles: [origin], folded: [] }];
  for (let hop = 1; hop < levels.length; hop++) {
    const found = levels[hop]!.filter((role) => kept.has(role));
    if (!found.length) break;
    const weight = new Map<number, number>(found.map((role) => [role, 0]));
    for (const role of steps[hop - 1]!.roles) {
      for (let k = offset[role]!; k < offset[role + 1]!; k++) {
        const road = item[k]!;
        const known = weight.get(far[road]!);
        if (known !== undefined && passable(road)) weight.set(far[road]!, known + 1 + strength(graph.roads[road]!));
      }
    }
    const rank = (role: number): number =>
      (first?.has(graph.roles[role]!.id) ? 1e6 : 0) + (onTheWay.has(role) ? 0 : 1e3) + Math.min(999, weight.get(role)!);
    // A role that only folded roles lead to would stand without a road: it is folded with them.
    const linked = found
      .filter((role) => weight.get(role)! > 0)
      .map((role) => [role, rank(role)] as const)
      .toSorted(([a, m], [b, n]) => n - m || a - b)
      .map(([role]) => role);
    const room = typeof cap === 'number' ? cap : (cap[hop] ?? Infinity);
    const roles = linked.slice(0, room).toSorted((a, b) => a - b);
    roles.forEach((role) => shown.add(role));
    steps.push({ roles, folded: found.filter((role) => !shown.has(role)) });
  }

  const roads: number[] = [];
  for (const role of shown) {
    for (let k = offset[role]!; k < offset[role + 1]!; k++)
      if (shown.has(far[item[k]!]!) && passable(item[k]!)) roads.push(item[k]!);
  }
  roads.sort((a, b) => a - b);
  return { steps, roads, onTheWay: new Set([...onTheWay].filter((role) => shown.has(role))) };
}

/** Which of the reached roles the filter asks for, and which lie on a shortest way to one of them. */
function wanted(
  graph: RoadGraph,
  filter: RoadFilter,
  levels: readonly (readonly number[])[],
  eachNext: (role: number, visit: (next: number) => void) => void,
): { kept: Set<number>; onTheWay: Set<number> } {
  const kept = new Set<number>();
  const onTheWay = new Set<number>();
  for (let hop = levels.length - 1; hop > 0; hop--) {
    for (const role of levels[hop]!) {
      const { id, familyId } = graph.roles[role]!;
      const asked =
        (!filter.open || filter.open.has(id)) &&
        (!filter.families || (familyId != null && filter.families.has(familyId)));
      if (asked) {
        kept.add(role);
        continue;
      }
      let leads = false;
      eachNext(role, (next) => (leads ||= kept.has(next)));
      if (!leads) continue;
      kept.add(role);
      onTheWay.add(role);
    }
  }
  return { kept, onTheWay };
}

/**
 * Do kinds, evidence, place and what was put aside let a road through when it
 * is walked in this direction?
 *
 * @param chosen a role that the reader named: it may be walked to wherever it is
 */
function passing(
  graph: RoadGraph,
  filter: RoadFilter,
  direction: 'ahead' | 'back',
  chosen: number,
): (road: number) => boolean {
  const { place } = filter;
  const aside = indexesOf(graph, filter.without);
  const far = direction === 'ahead' ? graph.to : graph.from;
  return (road) => {
    const end = far[road]!;
    return (
      fits(graph.roads[road]!, filter) &&
      (end === chosen || ((!place || graph.roles[end]!.place === place) && !aside.has(end)))
    );
  };
}

/** Records that are looked at in a slice of about a millisecond. */
const slice = 2000;

/** 1 for each road that may be walked ahead, of the whole graph; in slices (`inSlices`). */
export function* passesSlices(
  graph: RoadGraph,
  filter: RoadFilter,
  chosen: number,
): Generator<void, Uint8Array, undefined> {
  const passable = passing(graph, filter, 'ahead', chosen);
  const open = new Uint8Array(graph.roads.length);
  for (let road = 0; road < open.length; road++) {
    if (passable(road)) open[road] = 1;
    if (road % slice === slice - 1) yield;
  }
  return open;
}

/** Is it a road that the filter asks for, wherever it leads? */
export const fits = (road: Road, { kinds, evidence }: RoadFilter): boolean =>
  (!kinds || kinds.has(road.kind ?? 'unknown')) && (!evidence || evidence.has(knownOf(road)));

const indexesOf = ({ index }: RoadGraph, ids: ReadonlySet<string> = new Set()): ReadonlySet<number | undefined> =>
  new Set([...ids].map((id) => index.get(id)));

/**
 * The roles of a whole catalogue that a filter asks for, as indexes: by what
 * they are, and where it narrows the roads, by having such a road to a role
 * that is left. Nothing has to be walked, so nothing is "on the way". In slices (`inSlices`).
 */
export function* rolesInSlices(graph: RoadGraph, filter: RoadFilter): Generator<void, ReadonlySet<number>, undefined> {
  const { place, families, open, kinds, evidence } = filter;
  const aside = indexesOf(graph, filter.without);
  const asked = new Set<number>();
  for (const [i, role] of graph.roles.entries()) {
    if (i % slice === slice - 1) yield;
    if (place && role.place !== place) continue;
    if (open && !open.has(role.id)) continue;
    if (families && (role.familyId == null || !families.has(role.familyId))) continue;
    if (!aside.has(i)) asked.add(i);
  }
  if (!kinds && !evidence) return asked;
  const joined = new Set<number>();
  const passable = passing(graph, { place, kinds, evidence, without: filter.without }, 'ahead', -1);
  for (let i = 0; i < graph.roads.length; i++) {
    if (i % slice === slice - 1) yield;
    const [from, to] = [graph.from[i]!, graph.to[i]!];
    if (aside.has(from) || (place && graph.roles[from]!.place !== place) || !passable(i)) continue;
    if (asked.has(from)) joined.add(from);
    if (asked.has(to)) joined.add(to);
  }
  // To stay and go deeper is a road too.
  for (const [id, roads] of graph.staying) {
    const role = graph.index.get(id)!;
    if (asked.has(role) && roads.some((road) => fits(road, filter))) joined.add(role);
  }
  return joined;
}
