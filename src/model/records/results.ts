import * as checks from '../checks/results.js';
import { resource } from '../resource.js';
import type { Cycle, MirrorResult, SelfResult, TeamResult } from '../schemas/results.js';

export type { Cycle, MirrorResult, SelfResult, TeamResult } from '../schemas/results.js';

export { type FigureKind, type Preset, figureKinds, presets, teamStatuses } from '../terms/results.js';

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
