import * as z from 'zod/mini';
import { figureKinds, presets, teamStatuses } from '../terms/results.js';
import { answer, id, instant, level, perSupport, supportId, text } from './scalars.js';

/** Rounds of a survey. Thresholds are copied when it opens and only get stricter. */
export const cycles = z.looseObject({
  id,
  surveyId: id,
  title: z.optional(text),
  opensAt: instant,
  closesAt: instant,
  status: z.enum(['draft', 'open', 'closed', 'published']),
  thresholds: z.looseObject({
    minGroup: z.int().check(z.minimum(5)),
    preset: z.enum(presets),
  }),
  /** The round asks the short set; its turn in the rotation, 0 for the first such round. */
  pulse: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
  /** The fixed list of cuts across the whole company: each one or two names of `people.attributes`. */
  cuts: z.optional(z.array(z.array(id).check(z.minLength(1), z.maxLength(2))).check(z.maxLength(8))),
});
export type Cycle = z.output<typeof cycles>;

/** The person's own results: one a check-in, kept apart from the survey's rows. */
export const selfResults = z.looseObject({
  id,
  /** Absent for a check-in outside any cycle (no company connected). */
  cycleId: z.optional(z.nullable(id)),
  takenAt: instant,
  /** Mean a support, 1 to 5, null where fewer than 2 of 3 items were answered. */
  scores: perSupport(level),
  /** Amount of involvement a support: 1 far too little, 3 about right, 5 far too much. */
  dosage: perSupport(answer),
  /** Mean of the autonomy items, reversed ones turned round. */
  autonomy: level,
});
export type SelfResult = z.output<typeof selfResults>;

/** A part of the answers to one kind of amount, rounded; bars of fewer than three people are merged into a neighbour. */
const bar = z.looseObject({
  /** Which zones of the map the bar holds, side by side. */
  zones: z.array(z.enum(['too-little', 'about-right', 'too-much'])).check(z.minLength(1)),
  /** 0 to 1, to the precision that the size of the group allows. */
  share: z.number(),
});

const teamFigure = {
  id,
  cycleId: id,
  /** The same for the same group in every cycle, to filter by and to follow over time. */
  groupId: z.optional(z.string()),
  /** Whose answers: those of a unit and all below it, of a cut across the company, or of units shown together. */
  group: z.looseObject({
    /** The unit that the figure is about: for a union, the one whose people would have no figure otherwise. */
    unitId: id,
    label: z.optional(text),
    /** Units counted together because one alone would show too few people. */
    unitIds: z.optional(z.array(id)),
    /** A cut across the company: value by attribute, one or two. */
    cut: z.optional(z.record(z.string(), z.string())),
  }),
  /** Absent for `autonomy`, which belongs to no single support. */
  supportId: z.optional(supportId),
  /** What was asked; `level` where absent. */
  kind: z.optional(z.enum(figureKinds)),
  /** Whose answers: everybody's, or what managers say of the support they give. Everybody's where absent. */
  of: z.optional(z.enum(['people', 'managers'])),
  status: z.enum(teamStatuses),
  level: z.optional(level),
  /** The level is a bound, not a value: nearly everybody answers alike. */
  bound: z.optional(z.nullable(z.enum(['at-least', 'at-most']))),
  /** Step the level was rounded to: 0.5, 0.2 or 0.1. */
  precision: z.optional(z.nullable(z.number())),
  nBand: z.optional(z.nullable(z.enum(['5-9', '10-19', '20-49', '50-99', '100+']))),
  /** Against the cycle before. */
  trend: z.optional(z.nullable(z.enum(['up', 'flat', 'down']))),
  /** Shares of too little, about right and too much: of `dosage`, from twenty people. */
  bars: z.optional(z.nullable(z.array(bar))),
};

/** Figures of a group, only from a server that suppressed them. */
export const teamResults = z.looseObject(teamFigure);
export type TeamResult = z.output<typeof teamResults>;

/** What a manager believes to give, seen by that manager alone. */
export const mirrorResults = selfResults;
export type MirrorResult = z.output<typeof mirrorResults>;
