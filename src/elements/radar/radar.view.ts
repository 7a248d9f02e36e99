import type { SelfResult } from '../../model/records/survey.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { type Suggestion, carried, changeOf, shownLevel, suggestSupport } from '../../model/wheel.js';

/** One spoke, and one row of the table. */
export interface SpokeView {
  readonly id: SupportId;
  /** To one decimal; `null` where too little was answered. */
  readonly level: number | null;
  /** Since the check-in before, as shown; `null` where one of the two is missing. */
  readonly change: number | null;
  /** 1 far too little … 3 about right … 5 far too much. */
  readonly dosage: number | null;
}

/** Everything the wheel shows, without words. */
export interface RadarView {
  /** When the newest check-in was taken. */
  readonly takenAt: string;
  readonly spokes: readonly SpokeView[];
  /** The values of the outline, unrounded, in the order of the spokes. */
  readonly values: readonly (number | null)[];
  /** The farthest and the nearest point from the hub; absent where all are equal or none is known. */
  readonly outer?: SpokeView;
  readonly inner?: SpokeView;
  /** Supports without a level. */
  readonly missing: readonly SupportId[];
  /** How many moved outwards and inwards since last time; absent the first time. */
  readonly moved?: { readonly out: number; readonly in: number };
  readonly suggestion?: Suggestion | undefined;
}

/** Newest first. Instants may have different offsets, so they are compared as times, not as text. */
const byTime = (results: readonly SelfResult[]): readonly SelfResult[] =>
  carried(results.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)));

/** Is there nothing at all to see in the newest result? */
export const nothingAnswered = (results: readonly SelfResult[]): boolean => {
  const [now] = byTime(results);
  return now !== undefined && supportIds.every((id) => now.scores[id] == null && now.dosage[id] == null);
};

/** The wheel of the newest result, compared with the one before. Expects at least one. */
export function radarView(results: readonly SelfResult[]): RadarView {
  const [now, before] = byTime(results) as [SelfResult, SelfResult?];
  const spokes = supportIds.map((id): SpokeView => {
    const level = now.scores[id] ?? null;
    return {
      id,
      level: level === null ? null : shownLevel(level),
      change: changeOf(level, before?.scores[id]),
      dosage: now.dosage[id] ?? null,
    };
  });
  const known = spokes.filter(({ level }) => level !== null).toSorted((a, b) => b.level! - a.level!);
  const [outer, inner] = [known[0], known.at(-1)];
  const count = (direction: 1 | -1): number =>
    spokes.filter(({ change }) => Math.sign(change ?? 0) === direction).length;
  return {
    takenAt: now.takenAt,
    spokes,
    values: supportIds.map((id) => now.scores[id] ?? null),
    ...(outer && inner && outer.level !== inner.level ? { outer, inner } : {}),
    missing: spokes.filter(({ level }) => level === null).map(({ id }) => id),
    ...(before ? { moved: { out: count(1), in: count(-1) } } : {}),
    suggestion: suggestSupport(now),
  };
}
