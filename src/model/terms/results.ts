/** Why a team figure is shown or not; the reader gets these words, never more. */
export const teamStatuses = ['ok', 'insufficient', 'protected', 'no-data', 'pending', 'out-of-scope'] as const;

/** What a figure of a group is about: a support's level, the amount of it, or how far people feel they steer themselves. */
export const figureKinds = ['level', 'dosage', 'autonomy'] as const;
/** See `figureKinds`. */
export type FigureKind = (typeof figureKinds)[number];

/** How careful a company wants to be; each names a smallest group. */
export const presets = ['standard', 'jp-10', 'strict'] as const;
/** See `presets`. */
export type Preset = (typeof presets)[number];
