import { layoutRoads } from '../../model/roads/layout.js';
import { type RoadFilter, reach, toLayout } from '../../model/roads/reach.js';
import type { Road } from '../../model/records/career.js';
import type { Career } from './career.js';
import type { Direction, Filters } from './look.js';
import { strengthOf } from './road-words.js';

/** So many cards a column shows at first. */
export const cardsFolded = 6;
/** And so many more whenever its fold is opened. */
export const cardsUnfolded = 24;

/** Names the fold of a step. */
export const foldKey = (step: number): string => `…${step}`;

export interface SpreadOptions {
  readonly centre: string;
  readonly direction: Direction;
  readonly filters: Filters;
  /** How many times each fold was opened, by its key. */
  readonly unfolded: ReadonlyMap<string, number>;
  /** What the shown way leads to: the first of these that can be reached. */
  readonly targets: readonly (string | undefined)[];
  /** Shown before others where there is not room for all. */
  readonly first: ReadonlySet<string>;
}

/** A road to a role from a neighbour one step nearer to the centre. */
export interface Parent {
  readonly id: string;
  readonly road: Road;
}

/** What is drawn: roles by steps, with the middle of each in rows from the top. */
export interface Spread {
  readonly steps: readonly {
    readonly roles: readonly { readonly id: string; readonly row: number }[];
    /** How many more there are. */
    readonly folded: number;
  }[];
  readonly rows: number;
  /** For each role its roads from the step before, one a neighbour, best known first. */
  readonly parents: ReadonlyMap<string, readonly Parent[]>;
  /** From the centre out to the target; empty without one. */
  readonly chain: readonly string[];
}

/** Walks, folds and lays out. */
export function spreadFrom(career: Career, options: SpreadOptions): Spread {
  const { graph } = career;
  const { centre, unfolded, targets, first } = options;
  const direction = options.direction === 'back' ? 'back' : 'ahead';
  const filter = filterOf(career, options.filters);
  const idOf = (role: number): string => graph.roles[role]!.id;

  // Once without folds, to know the way that must stay in sight.
  const whole = reach(graph, centre, { direction, filter, cap: Infinity });
  const steps = whole.steps.map(({ roles }) => roles.map(idOf));
  const roads = whole.roads.map((road) => graph.roads[road]!);
  const parents = parentsOf(steps, roads, options.direction);
  const target = targets.find((id) => id !== undefined && parents.has(id));
  const chain = target === undefined ? [] : chainTo(target, parents);

  const cap = steps.map((ids, step) => {
    const limit = cardsFolded + (unfolded.get(foldKey(step)) ?? 0) * cardsUnfolded;
    // A fold of one would take as much room as the card.
    return ids.length <= limit + 1 ? ids.length : limit;
  });
  const view = reach(graph, centre, { direction, filter, cap, first: new Set([...chain, ...first]) });
  const input = toLayout(graph, view, direction);
  const layout = layoutRoads(input);
  const row = new Map(input.roles.map((role, place) => [role, layout.y[place]!]));
  return {
    steps: view.steps.map(({ roles, folded }) => ({
      roles: roles.map((role) => ({ id: idOf(role), row: row.get(role)! })).toSorted((a, b) => a.row - b.row),
      folded: folded.length,
    })),
    rows: layout.rows,
    parents,
    chain,
  };
}

function filterOf(career: Career, { inside, outside, openOnly }: Filters): RoadFilter {
  // Neither inside nor outside: nothing is asked for.
  const open = !inside && !outside ? new Set<string>() : openOnly ? new Set(career.open.keys()) : undefined;
  return { place: inside === outside ? undefined : inside ? 'inside' : 'outside', open };
}

function parentsOf(
  steps: readonly (readonly string[])[],
  roads: readonly Road[],
  direction: Direction,
): ReadonlyMap<string, readonly Parent[]> {
  const step = new Map(steps.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const parents = new Map<string, Map<string, Road>>();
  for (const road of roads) {
    const [near, far] = direction === 'back' ? [road.to, road.from] : [road.from, road.to];
    const from = step.get(near);
    if (from === undefined || step.get(far) !== from + 1) continue;
    const known = parents.get(far) ?? new Map<string, Road>();
    const before = known.get(near);
    if (!before || strengthOf(road) > strengthOf(before)) known.set(near, road);
    parents.set(far, known);
  }
  return new Map(
    [...parents].map(([id, known]) => [
      id,
      [...known]
        .map(([from, road]) => ({ id: from, road }))
        .toSorted((p, q) => strengthOf(q.road) - strengthOf(p.road) || (p.id < q.id ? -1 : 1)),
    ]),
  );
}

/** The chain of best-known roads from the centre out to a role. */
function chainTo(id: string, parents: ReadonlyMap<string, readonly Parent[]>): string[] {
  const chain = [id];
  // Each parent is one step nearer, so this ends.
  for (let at = parents.get(id)?.[0]; at; at = parents.get(at.id)?.[0]) chain.unshift(at.id);
  return chain;
}
