import * as checks from '../checks/results.js';
import { resource } from '../resource.js';
import type { Cycle, MirrorResult, SelfResult, TeamResult } from '../schemas/results.js';

export type { Cycle, MirrorResult, SelfResult, TeamResult } from '../schemas/results.js';

/** Why a team figure is shown or not; the reader gets these five words, never more. */
export const teamStatuses = ['ok', 'insufficient', 'protected', 'no-data', 'pending', 'out-of-scope'] as const;

/** What a figure of a group is about: a support's level, the amount of it, or how far people feel they steer themselves. */
export const figureKinds = ['level', 'dosage', 'autonomy'] as const;
/** See `figureKinds`. */
export type FigureKind = (typeof figureKinds)[number];

/** How careful a company wants to be; each names a smallest group. */
export const presets = ['standard', 'jp-10', 'strict'] as const;
/** See `presets`. */
export type Preset = (typeof presets)[number];

/** Rounds of a survey. Thresholds are copied when it opens and only get stricter. */
export const cycles = resource<Cycle>('cycles', 'shared', checks.cycles, ['surveyId', 'status', 'opensAt', 'closesAt']);

/** The person's own results: one a check-in, kept apart from the survey's rows. */
export const selfResults = resource<SelfResult>('self-results', 'owner', checks.selfResults, ['cycleId', 'takenAt']);

/** Figures of a group, only from a server that suppressed them. */
export const teamResults = resource<TeamResult>('team-results', 'aggregate', checks.teamResults, [
  'cycleId',
  'groupId',
  'supportId',
  'kind',
  'of',
  'status',
]);

/** What a manager believes to give, seen by that manager alone. */
export const mirrorResults = resource<MirrorResult>('mirror-results', 'owner', checks.mirrorResults, [
  'cycleId',
  'takenAt',
]);
