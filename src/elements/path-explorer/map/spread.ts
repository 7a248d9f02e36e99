import type { Road } from '../../../model/records/career.js';
import { type Columns, type Drawn, foldColumns, layoutColumns } from '../../../model/roads/columns.js';
import { type RoadFilter, reach } from '../../../model/roads/reach.js';
import type { Career } from '../career.js';
import type { Direction } from '../way.js';

export interface SpreadOptions {
  readonly centre: string;
  readonly direction: Direction;
  readonly filter: RoadFilter;
  /** Steps to walk. */
  readonly hops: number;
  /** Keys of the folds that are opened. */
  readonly unfolded: ReadonlySet<string>;
  /** Shown before others where there is not room for all: the chosen route, bookmarks. */
  readonly first: ReadonlySet<string>;
  /** Where things stood before, so that the reader finds them again. */
  readonly previous: ReadonlyMap<string, number> | undefined;
}

/** A road to a role from a neighbour one step nearer to the centre. */
export interface Parent {
  readonly id: string;
  readonly road: Road;
}

/** What is drawn: roles and folds by steps, and where they stand. */
export interface Spread extends Columns {
  readonly drawn: Drawn;
  /** Steps that are walked, the centre among them. */
  readonly steps: number;
  /** Roles that the filter asks for, folded ones too; without the centre and those that are only on the way. */
  readonly left: number;
  /** Ids of roles that no filter asks for, and that stand there as they lie on the way. */
  readonly onTheWay: ReadonlySet<string>;
  /** For each role its roads from the step before, one a neighbour, best known first. */
  readonly parents: ReadonlyMap<string, readonly Parent[]>;
}

/** Walks, folds and lays out. */
export function spreadFrom(career: Career, options: SpreadOptions): Spread {
  const { graph } = career;
  const { centre, filter, hops, unfolded, first, previous } = options;
  const direction = options.direction === 'back' ? 'back' : 'ahead';
  const view = reach(graph, centre, { direction, filter, hops, cap: Infinity });
  const columns = foldColumns(graph, view, { opened: unfolded, first });
  const stepOf = new Int32Array(graph.roles.length).fill(-1);
  for (const [step, { roles }] of view.steps.entries()) for (const role of roles) stepOf[role] = step;
  const parents = new Map<string, Parent[]>();
  // The roads of a pair come best known first, so the first one stands for the pair.
  const pairs = new Set<number>();
  for (const road of view.roads.toSorted((a, b) => graph.cost[a]! - graph.cost[b]! || a - b)) {
    const [from, to] = [graph.from[road]!, graph.to[road]!];
    const [near, far] = direction === 'back' ? [to, from] : [from, to];
    const pair = near * graph.roles.length + far;
    if (stepOf[far] !== stepOf[near]! + 1 || pairs.has(pair)) continue;
    pairs.add(pair);
    const parent = { id: graph.roles[near]!.id, road: graph.roads[road]! };
    const known = parents.get(graph.roles[far]!.id);
    if (known) known.push(parent);
    else parents.set(graph.roles[far]!.id, [parent]);
  }
  const reached = view.steps.slice(1).reduce((sum, { roles }) => sum + roles.length, 0);
  return {
    ...columns,
    drawn: layoutColumns(columns, direction, previous),
    steps: view.steps.length,
    left: reached - view.onTheWay.size,
    onTheWay: new Set(Array.from(view.onTheWay, (role) => graph.roles[role]!.id)),
    parents,
  };
}
