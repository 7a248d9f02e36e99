import type { Road, Role, Skill } from '../records/career.js';
import { type SkillStep, carryOver } from './carry.js';
import { type Known, knownOf, strength } from './evidence.js';
import type { RoadGraph } from './graph.js';
import type { Route } from './routes.js';

/** One step of a route. */
export interface RouteStep {
  readonly from: Role;
  readonly to: Role;
  /** The best known road. */
  readonly road: Road;
  readonly known: Known;
  /** Other roads between the two, best known first. */
  readonly also: readonly Road[];
  /** What the goal asks for and this step's role is the first to ask for in full: built by being here. Empty at the goal. */
  readonly builds: readonly SkillStep[];
}

/** A route as it can be told in a sentence: no score, no verdict, nothing that is not in the data. */
export interface RouteTold {
  readonly steps: readonly RouteStep[];
  /** Steps by how they are known. */
  readonly known: Readonly<Record<Known, number>>;
  /** Months that people took, all steps together; `undefined` where one of them is not known. */
  readonly months: number | undefined;
  /** What the start brings for the goal already. */
  readonly carries: readonly SkillStep[];
  /** What is built at the roles in between; each is in the `builds` of one step. */
  readonly onTheWay: readonly SkillStep[];
  /** What only the goal itself asks for. */
  readonly atGoal: readonly SkillStep[];
  /** Where a level is missing or told on another scale, and no role in between asks for enough. */
  readonly unknown: readonly SkillStep[];
}

/**
 * Tells a route step by step: how each road is known, and which of the goal's
 * skills are built where. Skills are compared as in `carryOver`, so a level
 * that is missing is never held for zero.
 *
 * @param skills known skills by id, for their scales
 */
export function explainRoute(graph: RoadGraph, route: Route, skills?: ReadonlyMap<string, Skill>): RouteTold {
  const roles = route.roles.map((role) => graph.roles[role]!);
  const goal = roles.at(-1)!;
  const start = carryOver(roles[0]!, goal, skills);
  const open = new Map([...start.builds, ...start.unknown].map((step) => [step.skillId, step]));
  const known: Record<Known, number> = { observed: 0, designed: 0, imagined: 0, related: 0 };
  let months: number | undefined = 0;
  const steps = route.roads.map((road, i): RouteStep => {
    const best = graph.roads[road]!;
    const to = roles[i + 1]!;
    known[knownOf(best)]++;
    months = months === undefined || best.medianMonths === undefined ? undefined : months + best.medianMonths;
    const builds = to === goal ? [] : carryOver(to, goal, skills).carries.filter(({ skillId }) => open.delete(skillId));
    return { from: roles[i]!, to, road: best, known: knownOf(best), also: otherRoads(graph, road), builds };
  });
  const stillOpen = ({ skillId }: SkillStep): boolean => open.has(skillId);
  return {
    steps,
    known,
    months,
    carries: start.carries,
    onTheWay: steps.flatMap(({ builds }) => builds),
    atGoal: start.builds.filter(stillOpen),
    unknown: start.unknown.filter(stillOpen),
  };
}

function otherRoads({ ahead, from, to, roads }: RoadGraph, road: number): readonly Road[] {
  const others: Road[] = [];
  for (let k = ahead.offset[from[road]!]!; k < ahead.offset[from[road]! + 1]!; k++) {
    const other = ahead.item[k]!;
    if (other !== road && to[other] === to[road]) others.push(roads[other]!);
  }
  return others.toSorted((a, b) => strength(b) - strength(a));
}
