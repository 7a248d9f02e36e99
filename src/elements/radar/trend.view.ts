import type { SelfResult, Cycle } from '../../model/records/results.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { shownLevel } from '../../model/wheel.js';
import type { GroupView } from './company.view.js';

/** One check-in, or a cycle in which there was none. */
export interface TrendPlace {
  readonly result: SelfResult | undefined;
  /** The company's cycle; absent for a check-in outside any. */
  readonly cycle: Cycle | undefined;
  /** When: the check-in, else the end of the cycle. */
  readonly at: string;
}

/** A person's levels from check-in to check-in. */
export interface TrendView {
  /** Oldest first. */
  readonly places: readonly TrendPlace[];
  /** As shown, a value a place. */
  readonly levels: Readonly<Record<SupportId, readonly (number | null)[]>>;
  /** Of the reader's team, where it is known in a cycle. */
  readonly team: Readonly<Record<SupportId, readonly (number | null)[]>> | undefined;
}

/** So many places can be told apart on a phone. */
const mostPlaces = 8;

const shown = (level: number | null | undefined): number | null => (level == null ? null : shownLevel(level));

/**
 * Places every check-in, and every cycle that ended without one: the line has
 * a gap there. Cycles before the first check-in say nothing about the reader
 * and are left out, unless the team has figures of them. A support that a
 * check-in did not ask about has a gap there as well.
 *
 * @param results as they were taken
 */
export function trendView(
  results: readonly SelfResult[],
  cycles: readonly Cycle[],
  team: GroupView | undefined,
): TrendView {
  const cycleOf = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const first = Math.min(...results.map(({ takenAt }) => Date.parse(takenAt)));
  const taken = results.map((result): TrendPlace => {
    const cycle = result.cycleId == null ? undefined : cycleOf.get(result.cycleId);
    return { result, cycle, at: result.takenAt };
  });
  const missed = cycles
    .filter(({ status }) => status === 'closed' || status === 'published')
    .filter(({ id }) => !results.some(({ cycleId }) => cycleId === id))
    .filter(({ id, closesAt }) => Date.parse(closesAt) > first || team?.past.get(id)?.some((value) => value !== null))
    .map((cycle): TrendPlace => ({ result: undefined, cycle, at: cycle.closesAt }));
  const places = [...taken, ...missed].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-mostPlaces);
  const each = (value: (place: TrendPlace, index: number) => number | null): TrendView['levels'] =>
    Object.fromEntries(supportIds.map((id, index) => [id, places.map((place) => value(place, index))])) as never;
  return {
    places,
    levels: each(({ result }, index) => shown(result?.scores[supportIds[index]!])),
    team: team && each(({ cycle }, index) => (cycle ? (team.past.get(cycle.id)?.[index] ?? null) : null)),
  };
}
