/**
 * Zones of the co-autonomy map, across the amount of involvement. The healthy
 * band is in the middle: too much (強制律) is as visible as too little (孤立).
 */
export const zones = ['too-little', 'about-right', 'too-much'] as const;
/** Name of a zone. */
export type Zone = (typeof zones)[number];

/** On the dosage scale (1 far too little … 5 far too much) this is "about right". */
export const aboutRight = 3;

/**
 * The zone of one dosage answer; `null` where there is none.
 *
 * @param dosage 1 far too little … 3 about right … 5 far too much
 */
export function zoneOf(dosage: number | null | undefined): Zone | null {
  if (dosage == null) return null;
  if (dosage < aboutRight) return 'too-little';
  return dosage > aboutRight ? 'too-much' : 'about-right';
}
