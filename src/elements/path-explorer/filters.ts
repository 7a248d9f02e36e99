import type { RoadKind } from '../../model/records/career.js';
import type { Known } from '../../model/roads/evidence.js';
import { type RoadFilter, reach, rolesInSlices } from '../../model/roads/reach.js';
import type { Career } from './career.js';
import type { Place } from './place-in.js';
import type { Way } from './way.js';

/** Which roles and roads are shown. In a group where nothing is chosen, all of it is. */
export interface Filters {
  readonly inside: boolean;
  readonly outside: boolean;
  readonly openOnly: boolean;
  /** Only roles with somebody who agreed to be asked. */
  readonly askOnly: boolean;
  /** `unknown` where the source does not tell the kind of a road. */
  readonly kinds: ReadonlySet<RoadKind | 'unknown'>;
  readonly evidence: ReadonlySet<Known>;
  /** Ids of families. */
  readonly families: ReadonlySet<string>;
  /** Steps from where one looks; as far as the map goes where not given. */
  readonly steps: number | undefined;
  /** Are roles shown too that the reader put aside? */
  readonly aside: boolean;
}

/** Nothing is left out but what the reader put aside. */
export const allShown: Filters = {
  inside: true,
  outside: true,
  openOnly: false,
  askOnly: false,
  kinds: new Set(),
  evidence: new Set(),
  families: new Set(),
  steps: undefined,
  aside: false,
};

/** Steps that a map of roads goes where no filter says less. */
export const mostSteps = 3;

/** Numbers of steps that can be chosen: on the whole map from the role of now, so none where that is not known. */
export const stepsOffered = (way: Way, now: string | undefined): readonly number[] =>
  Array.from({ length: way !== 'whole' ? mostSteps - 1 : now === undefined ? 0 : mostSteps }, (_, i) => i + 1);

/** Without a number of steps that cannot be chosen here: what nobody sees must not narrow, nor be counted. */
export const offeredHere = <L extends { readonly way: Way; readonly filters: Filters }>(
  look: L,
  now: string | undefined,
): L =>
  look.filters.steps === undefined || stepsOffered(look.way, now).includes(look.filters.steps)
    ? look
    : { ...look, filters: { ...look.filters, steps: undefined } };

/** The filters that unfold behind buttons: one at a time, so that the map stays near. */
export type FilterPart = 'kinds' | 'families' | 'others';

/** How much is chosen behind such a button. */
export const chosenIn = ({ kinds, families, evidence, steps, askOnly }: Filters, part: FilterPart): number =>
  part === 'kinds'
    ? kinds.size
    : part === 'families'
      ? families.size
      : [evidence.size, steps, askOnly].filter(Boolean).length;

/** Does anything but what was put aside narrow what is shown? */
export const isNarrowed = (filters: Filters): boolean =>
  !filters.inside ||
  !filters.outside ||
  filters.openOnly ||
  (['kinds', 'families', 'others'] as const).some((part) => chosenIn(filters, part) > 0);

/** Nothing narrows any more; that put-aside roles are shown is no narrowing and stays. */
export const cleared = ({ aside }: Filters): Filters => ({ ...allShown, aside });

/** Filters as text: the same filters, the same text. */
export const filterKey = (filters: Filters): string =>
  JSON.stringify(filters, (_, value: unknown) => (value instanceof Set ? [...value].toSorted() : value));

/** A choice put among the chosen ones, or taken out. */
export function toggled<T>(chosen: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(chosen);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** What the map is narrowed by beside the filters themselves. */
export type Stance = Pick<Place, 'now' | 'goal' | 'centre'> & { readonly aside: ReadonlySet<string> };

/**
 * What the reader's filters leave out of the walk. Where one stands, looks
 * from and wants to go stays in sight, even if it was put aside once.
 */
export function filterOf(career: Career, filters: Filters, { now, goal, centre, aside }: Stance): RoadFilter {
  const { inside, outside, kinds, evidence, families } = filters;
  const given = <T>(set: ReadonlySet<T>): ReadonlySet<T> | undefined => (set.size > 0 ? set : undefined);
  // Neither inside nor outside: nothing is asked for.
  const open = !inside && !outside ? new Set<string>() : askedFor(career, filters);
  const put = filters.aside ? [] : [...aside].filter((id) => id !== now && id !== goal && id !== centre);
  return {
    place: inside === outside ? undefined : inside ? 'inside' : 'outside',
    open,
    kinds: given(kinds),
    evidence: given(evidence),
    families: given(families),
    without: given(new Set(put)),
  };
}

/** Roles that are asked for by what there is at them; all where nothing is. */
function askedFor({ open, contacts }: Career, { openOnly, askOnly }: Filters): ReadonlySet<string> | undefined {
  if (!openOnly && !askOnly) return undefined;
  const ids = [...(openOnly ? open : contacts).keys()];
  return new Set(openOnly && askOnly ? ids.filter((id) => contacts.has(id)) : ids);
}

/** The same on the whole map, where nothing is walked: ids of the roles that are left; in slices (`inSlices`). */
export function* rolesLeftSlices(
  career: Career,
  filters: Filters,
  stance: Stance,
): Generator<void, ReadonlySet<string>, undefined> {
  const { graph } = career;
  const filter = filterOf(career, filters, stance);
  const left = yield* rolesInSlices(graph, filter);
  const near = filters.steps === undefined ? undefined : nearTo(career, stance.now, filters.steps, filter);
  const ids = new Set<string>();
  for (const role of left) if (!near || near.has(role)) ids.add(graph.roles[role]!.id);
  return ids;
}

/** Roles within so many steps of the role of now, itself among them. */
function nearTo(
  { graph }: Career,
  now: string | undefined,
  hops: number,
  filter: RoadFilter,
): ReadonlySet<number> | undefined {
  if (now === undefined) return undefined;
  const { steps } = reach(graph, now, { hops, filter, cap: Infinity });
  return new Set(steps.flatMap(({ roles, folded }) => [...roles, ...folded]));
}
