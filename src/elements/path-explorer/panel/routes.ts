import { say } from '../../../model/text.js';
import { type RouteTold, explainRoute } from '../../../model/roads/explain.js';
import { type Route, routeSlices } from '../../../model/roads/routes.js';
import type { Career } from '../career.js';
import { type Filters, filterOf } from '../filters.js';
import type { Way } from '../way.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';
import { titleOf } from '../title.js';

/** Routes between two roles, and which of them is drawn. */
export interface Ways {
  readonly from: string;
  readonly to: string;
  readonly routes: readonly Route[];
}

/** Between which roles routes are asked for: ahead from where one looks to the opened role or else the goal; backwards to the goal. */
export function endsIn(
  way: Way,
  { now, goal, centre, opened }: Place,
): readonly (readonly [from: string, to: string])[] {
  const start = way === 'whole' ? now : centre;
  const pairs: readonly (readonly [string | undefined, string | undefined])[] =
    way === 'back'
      ? [
          [opened, centre],
          [now, centre],
        ]
      : [
          [start, opened],
          [start, goal],
        ];
  return pairs.flatMap(([from, to]) => (from === undefined || to === undefined ? [] : ([[from, to]] as const)));
}

/**
 * The routes between the first of these pairs that has any. In slices, as they are sought in the whole catalogue.
 *
 * @returns `null` where there are none
 */
export function* waySlices(
  career: Career,
  ends: ReturnType<typeof endsIn>,
  { now, goal, centre }: Place,
  filters: Filters,
  aside: ReadonlySet<string>,
): Generator<void, Ways | null, undefined> {
  // A post that is asked for is the goal, not every stop on the way to it.
  const { open: _, ...filter } = filterOf(career, filters, { now, goal, centre, aside });
  for (const [from, to] of ends) {
    const routes = yield* routeSlices(career.graph, from, to, { filter, steps: filters.steps });
    if (routes.length > 0) return { from, to, routes };
  }
  return null;
}

export const idsOf = (career: Career, route: Route | undefined): readonly string[] =>
  route?.roles.map((role) => career.graph.roles[role]!.id) ?? [];

/** A route in words: where it leads through, and in a sentence how it is known and what is built on it. */
export interface RouteLine {
  readonly stops: readonly string[];
  readonly sentence: string;
}

export function routeLine(career: Career, route: Route, words: Words, lang: string): RouteLine {
  const told = explainRoute(career.graph, route, career.skill);
  const name = (skillId: string): string => say(career.skill.get(skillId)?.label, lang) || skillId;
  return {
    stops: idsOf(career, route).map((id) => titleOf(career, id, lang)),
    sentence: [
      words.routeSteps(told.steps.length),
      words.routeKnown(knownIn(told, words)),
      told.months === undefined || told.months === 0 ? '' : words.routeMonths(told.months),
      told.onTheWay.length > 0
        ? words.routeBuilds(
            told.onTheWay
              .slice(0, 3)
              .map(({ skillId }) => name(skillId))
              .join(words.separator),
          )
        : '',
    ]
      .filter(Boolean)
      .join(''),
  };
}

const knownIn = ({ known }: RouteTold, words: Words): string =>
  (['observed', 'designed', 'imagined', 'related'] as const)
    .filter((how) => known[how] > 0)
    .map((how) => words.routePart(how, known[how]))
    .join(words.separator);
