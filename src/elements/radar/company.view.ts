import type { TeamResult, Cycle } from '../../model/records/results.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import type { Text } from '../../model/text.js';
import type { Values } from '../../model/wheel-plane.js';

/** Why a figure is there or not: `ok`, or one of the five public words. */
export type FigureStatus = TeamResult['status'];

/** What is known of one group, in the newest cycle that has been published. */
export interface GroupView {
  readonly name: 'team' | 'company';
  /** What the group is called; absent where the organisation is not known. */
  readonly label: Text | undefined;
  /** Units shown together because one alone would show too few people: what they are called together. */
  readonly union: Text | undefined;
  readonly band: TeamResult['nBand'];
  /** The cycle whose figures these are. */
  readonly cycle: Cycle | undefined;
  /** A later cycle that has ended and is not published yet, or is still going on. */
  readonly pending: Cycle | undefined;
  /** Of a support: its level. */
  readonly level: (id: SupportId) => TeamResult | FigureStatus;
  /** Of a support: how much there is of it, as shares. */
  readonly dosage: (id: SupportId) => TeamResult | FigureStatus;
  readonly autonomy: TeamResult | FigureStatus;
  /** Levels in the order of the spokes, as far as they are shown. */
  readonly values: Values;
  /** The same for each published cycle, by its id. */
  readonly past: ReadonlyMap<string, Values>;
}

/** The cycles that a reader may hear of, newest first. */
export const newestFirst = (cycles: readonly Cycle[]): readonly Cycle[] =>
  cycles.filter(({ status }) => status !== 'draft').toSorted((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt));

const levelsOf = (level: (id: SupportId) => TeamResult | FigureStatus): Values =>
  supportIds.map((id) => {
    const figure = level(id);
    return typeof figure === 'string' ? null : (figure.level ?? null);
  });

/**
 * The figures of a group as they can be shown. Where there is none it says
 * why, in one of the five words; nothing else is made of what is hidden.
 *
 * @param figures everything the source has of this group
 */
export function groupView(
  name: GroupView['name'],
  label: Text | undefined,
  figures: readonly TeamResult[],
  cycles: readonly Cycle[],
): GroupView {
  const known = newestFirst(cycles);
  const cycle = known.find(({ status }) => status === 'published');
  const pending = known.find((each) => each.status !== 'published' && each !== cycle && newer(each, cycle));
  const absent: FigureStatus = cycle ? 'no-data' : pending ? 'pending' : 'no-data';
  const find = (cycleId: string | undefined, kind: TeamResult['kind'], id?: SupportId): TeamResult | FigureStatus => {
    const figure = figures.find(
      (each) =>
        each.cycleId === cycleId &&
        (each.kind ?? 'level') === kind &&
        (each.of ?? 'people') === 'people' &&
        each.supportId === id,
    );
    return figure?.status === 'ok' ? figure : (figure?.status ?? absent);
  };
  const level = (id: SupportId) => find(cycle?.id, 'level', id);
  const shown = supportIds.map(level).find((figure) => typeof figure !== 'string');
  return {
    name,
    label,
    union: shown && shown.group.unitIds ? shown.group.label : undefined,
    band: shown?.nBand,
    cycle,
    pending,
    level,
    dosage: (id) => find(cycle?.id, 'dosage', id),
    autonomy: find(cycle?.id, 'autonomy'),
    values: levelsOf(level),
    past: new Map(
      known
        .filter(({ status }) => status === 'published')
        .map(({ id }) => [id, levelsOf((support) => find(id, 'level', support))]),
    ),
  };
}

const newer = (each: Cycle, than: Cycle | undefined): boolean =>
  !than || Date.parse(each.opensAt) > Date.parse(than.opensAt);

/** The one reason for which nothing at all of a group is shown; absent where something is, or reasons differ. */
export function hiddenWhole({ level }: GroupView): FigureStatus | undefined {
  const reasons = new Set(supportIds.map(level));
  const [only] = reasons;
  return reasons.size === 1 && typeof only === 'string' ? only : undefined;
}
