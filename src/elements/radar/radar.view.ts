import type { SelfResult } from '../../model/records/results.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { type Suggestion, carried, changeOf, shownLevel, suggestSupport } from '../../model/wheel.js';
import type { Values } from '../../model/wheel-plane.js';

/** One spoke, and one row of the table. */
export interface SpokeView {
  readonly id: SupportId;
  /** To one decimal; `null` where too little was answered. */
  readonly level: number | null;
  /** The level of the check-in before. */
  readonly before: number | null;
  /** Was it asked in the newest check-in? A pulse asks one support; the others stand as they were last known. */
  readonly asked: boolean;
  /** Since it was last known, as shown; `null` where one of the two is missing, or where it was not asked. */
  readonly change: number | null;
  /** 1 far too little … 3 about right … 5 far too much. */
  readonly dosage: number | null;
  /** Levels of the last check-ins that asked about it, oldest first. */
  readonly history: Values;
}

/** Everything the wheel shows of the reader's own, without words. */
export interface RadarView {
  /** When the newest check-in was taken; absent where there is none. */
  readonly takenAt?: string;
  readonly spokes: readonly SpokeView[];
  /** The values of the outline, unrounded, in the order of the spokes. */
  readonly values: Values;
  /** Those of the check-in before. */
  readonly before?: Values;
  /** Mean of the autonomy items. */
  readonly autonomy: number | null;
  /** The farthest and the nearest point from the hub; absent where all are equal or none is known. */
  readonly outer?: SpokeView;
  readonly inner?: SpokeView;
  /** Supports without a level. */
  readonly missing: readonly SupportId[];
  /** How many moved outwards and inwards since last time; absent the first time. */
  readonly moved?: { readonly out: number; readonly in: number };
  readonly suggestion?: Suggestion | undefined;
  /** Newest first, as the wheel shows them: what a pulse did not ask stays as it was last known. */
  readonly results: readonly SelfResult[];
  /** As they were taken, newest first: what was not asked is absent, what was skipped is `null`. */
  readonly taken: readonly SelfResult[];
}

/** So many check-ins a row's small line shows. */
const lately = 6;

/** Newest first. Instants may have different offsets, so they are compared as times, not as text. */
const byTime = (results: readonly SelfResult[]): readonly SelfResult[] =>
  results.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt));

/** Is there nothing at all to see in the newest result? */
export const nothingAnswered = (results: readonly SelfResult[]): boolean => {
  const [now] = carried(byTime(results));
  return now !== undefined && supportIds.every((id) => now.scores[id] == null && now.dosage[id] == null);
};

/** Levels of a result in the order of the spokes. */
export const valuesOf = ({ scores }: Pick<SelfResult, 'scores'>): Values => supportIds.map((id) => scores[id] ?? null);

const shown = (level: number | null | undefined): number | null => (level == null ? null : shownLevel(level));

/** The wheel of the newest result, compared with the one before; five bare spokes where there is none. */
export function radarView(records: readonly SelfResult[]): RadarView {
  const taken = byTime(records);
  const results = carried(taken);
  const [now, before] = results;
  const spokes = supportIds.map((id): SpokeView => {
    const askedIn = taken.filter(({ scores }) => id in scores);
    const asked = askedIn[0] === taken[0];
    return {
      id,
      level: shown(now?.scores[id]),
      before: shown(before?.scores[id]),
      asked,
      change: asked ? changeOf(now?.scores[id], before?.scores[id]) : null,
      dosage: now?.dosage[id] ?? null,
      history: askedIn
        .slice(0, lately)
        .map(({ scores }) => scores[id]!)
        .toReversed(),
    };
  });
  const known = spokes.filter(({ level }) => level !== null).toSorted((a, b) => b.level! - a.level!);
  const [outer, inner] = [known[0], known.at(-1)];
  const count = (direction: 1 | -1): number =>
    spokes.filter(({ change }) => Math.sign(change ?? 0) === direction).length;
  return {
    spokes,
    values: valuesOf(now ?? { scores: {} }),
    autonomy: shown(now?.autonomy),
    ...(now ? { takenAt: now.takenAt, suggestion: suggestSupport(now) } : {}),
    ...(before ? { before: valuesOf(before), moved: { out: count(1), in: count(-1) } } : {}),
    ...(outer && inner && outer.level !== inner.level ? { outer, inner } : {}),
    missing: now ? spokes.filter(({ level }) => level === null).map(({ id }) => id) : [],
    results,
    taken,
  };
}
