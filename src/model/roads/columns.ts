import { strength } from './evidence.js';
import type { RoadGraph } from './graph.js';
import type { LayoutInput } from './layers.js';
import { type Layout, layoutRoads } from './layout.js';
import type { Reach } from './reach.js';

/** A role that is shown. */
export interface RoleItem {
  readonly kind: 'role';
  /** Its id. */
  readonly key: string;
  readonly role: number;
}

/** Roles of a step that are folded away: "…ほか 12". */
export interface FoldItem {
  readonly kind: 'fold';
  /** Stays the same while the step has such a fold: opening it means handing this key in as opened. */
  readonly key: string;
  /** All of one family; `undefined` for the rest of the step. */
  readonly familyId: string | undefined;
  /** Those that opening shows first come first. */
  readonly roles: readonly number[];
}

export type Item = RoleItem | FoldItem;

/** Roads between two items: of a role, or of any role in a fold. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Indexes into the graph's roads, best known first. */
  readonly roads: readonly number[];
}

/** What is drawn: every role of the reach once, shown or in a fold. */
export interface Columns {
  readonly items: readonly Item[];
  /** Step of each item from where one looks; 0 is the role itself. */
  readonly step: Int32Array;
  /** Between the items, as indexes into them; roads inside a fold are not drawn. */
  readonly links: readonly Link[];
}

export interface FoldOptions {
  /** Rows of a step, folds included, before anything is opened; 7 where not given, at least 4. */
  readonly room?: number | undefined;
  /** Roles that opening a fold adds; what is left stays in another fold. 12 where not given. */
  readonly more?: number | undefined;
  /** Keys of the folds that are opened. */
  readonly opened?: ReadonlySet<string> | undefined;
  /** Ids that are never folded while there is room: bookmarks, the chosen route, the goal. */
  readonly first?: ReadonlySet<string> | undefined;
}

/** Families of a step that get a fold of their own, and from how many roles on. */
const familyFolds = 2;
const wide = 3;

/**
 * Folds what is too wide to be read. A step with more roles than it has rows
 * shows the best known; the two widest families of the rest (three roles and
 * more) fold each for itself, what is left folds together. Opening a fold adds
 * its roles and takes none away.
 *
 * @param view walked with `cap: Infinity`, so that nothing is left out
 */
export function foldColumns(graph: RoadGraph, view: Reach, options: FoldOptions = {}): Columns {
  const { more = 12, opened, first } = options;
  const room = Math.max(familyFolds + 2, options.room ?? 7);
  const items: Item[] = [];
  const step: number[] = [];
  const itemOf = new Map<number, number>();
  const put = (item: Item, at: number): void => {
    const i = items.push(item) - 1;
    step.push(at);
    for (const role of item.kind === 'role' ? [item.role] : item.roles) itemOf.set(role, i);
  };
  const show = (role: number, at: number): void => put({ kind: 'role', key: graph.roles[role]!.id, role }, at);
  const fold = (key: string, familyId: string | undefined, roles: readonly number[], at: number): void => {
    if (roles.length === 0) return;
    // A fold of one would take as much room as the role.
    const open = opened?.has(key) ? more : roles.length === 1 ? 1 : 0;
    roles.slice(0, open).forEach((role) => show(role, at));
    if (open === 0) put({ kind: 'fold', key, familyId, roles }, at);
    else fold(`${key}+`, familyId, roles.slice(open), at);
  };

  const known = weights(graph, view);
  const rank = (role: number): number =>
    (first?.has(graph.roles[role]!.id) ? 2e9 : 0) + (view.onTheWay.has(role) ? 0 : 1e9) + known.get(role)!;
  for (const [at, column] of view.steps.entries()) {
    const roles = [...column.roles, ...column.folded];
    if (roles.length <= room) {
      roles.forEach((role) => show(role, at));
      continue;
    }
    const ranked = roles.toSorted((a, b) => rank(b) - rank(a) || a - b);
    const widest = widestFamilies(graph, ranked.slice(room - familyFolds - 1));
    const rest = ranked.slice(room - widest.length - 1);
    ranked
      .slice(0, room - widest.length - 1)
      .toSorted((a, b) => a - b)
      .forEach((role) => show(role, at));
    const family = (role: number): string | undefined => graph.roles[role]!.familyId ?? undefined;
    for (const id of widest)
      fold(
        `…${at} ${id}`,
        id,
        rest.filter((role) => family(role) === id),
        at,
      );
    fold(
      `…${at}`,
      undefined,
      rest.filter((role) => !widest.includes(family(role)!)),
      at,
    );
  }
  return { items, step: Int32Array.from(step), links: linksOf(graph, view, itemOf, items.length) };
}

/** How well each role is known from the step before, all its roads together. */
function weights(graph: RoadGraph, view: Reach): ReadonlyMap<number, number> {
  const stepOf = new Map(
    view.steps.flatMap(({ roles, folded }, at) => [...roles, ...folded].map((role) => [role, at])),
  );
  const known = new Map<number, number>([...stepOf.keys()].map((role) => [role, 0]));
  for (const road of view.roads) {
    const [a, b] = [graph.from[road]!, graph.to[road]!];
    const gap = stepOf.get(b)! - stepOf.get(a)!;
    const far = gap === 1 ? b : gap === -1 ? a : -1;
    if (far !== -1) known.set(far, known.get(far)! + 1 + strength(graph.roads[road]!));
  }
  return known;
}

function widestFamilies(graph: RoadGraph, roles: readonly number[]): readonly string[] {
  const count = new Map<string, number>();
  for (const role of roles) {
    const id = graph.roles[role]!.familyId;
    if (id != null) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return [...count]
    .filter(([, n]) => n >= wide)
    .toSorted(([p, m], [q, n]) => n - m || (p < q ? -1 : 1))
    .slice(0, familyFolds)
    .map(([id]) => id);
}

function linksOf(graph: RoadGraph, view: Reach, itemOf: ReadonlyMap<number, number>, count: number): readonly Link[] {
  const links = new Map<number, { from: number; to: number; roads: number[] }>();
  for (const road of view.roads) {
    const from = itemOf.get(graph.from[road]!)!;
    const to = itemOf.get(graph.to[road]!)!;
    if (from === to) continue;
    const link = links.get(from * count + to);
    if (link) link.roads.push(road);
    else links.set(from * count + to, { from, to, roads: [road] });
  }
  for (const { roads } of links.values()) roads.sort((a, b) => graph.cost[a]! - graph.cost[b]! || a - b);
  return [...links.values()];
}

/** Rows of a fold: it says a number, not a title. */
const foldHeight = 0.6;

/** Where the items stand, and where each is by its key: what the next drawing takes as `previous`. */
export interface Drawn {
  readonly layout: Layout;
  readonly at: ReadonlyMap<string, number>;
}

/**
 * Lays the columns out: from left to right as one walks ahead, "back" with the
 * goal at the right. Curve i belongs to link i.
 *
 * @param previous `at` of the drawing before, where the reader is to find again what stays (see `layoutRoads`)
 */
export function layoutColumns(
  { items, step, links }: Columns,
  direction: 'ahead' | 'back' = 'ahead',
  previous?: ReadonlyMap<string, number>,
): Drawn {
  const last = step.at(-1) ?? 0;
  const input: LayoutInput = {
    column: direction === 'ahead' ? step : step.map((at) => last - at),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
    height: items.map(({ kind }) => (kind === 'fold' ? foldHeight : 1)),
    previous: previous && items.map(({ key }) => previous.get(key) ?? Number.NaN),
  };
  const layout = layoutRoads(input);
  return { layout, at: new Map(items.map(({ key }, i) => [key, layout.y[i]!])) };
}
