import type { FigureKind } from '../records/results.js';
import type { Unit } from '../schemas/organisation.js';
import type { Cycle } from '../schemas/results.js';
import type { Survey } from '../schemas/survey.js';
import { type SupportId, supportIds } from '../supports.js';

/** What the figures of a cycle are computed by: all of it fixed before the first answer is read. */
export interface Plan {
  readonly cycleId: string;
  readonly survey: Pick<Survey, 'items' | 'dosage' | 'autonomy'>;
  readonly units: readonly Unit[];
  readonly thresholds: Cycle['thresholds'];
  /** Attributes to cut the whole company by, one or two a cut. */
  readonly cuts: readonly (readonly string[])[];
}

/** The cuts, each once, whatever the order of its attributes. */
export function cutsOf({ cuts }: Pick<Plan, 'cuts'>): Plan['cuts'] {
  const once = new Map<string, readonly string[]>();
  for (const names of cuts.map((each) => [...new Set(each)])) {
    const key = JSON.stringify(names.toSorted());
    if (!once.has(key)) once.set(key, names);
  }
  return [...once.values()];
}

/** Whose answers a figure is made of. */
export const sides = ['people', 'managers'] as const;
/** See `sides`. */
export type Side = (typeof sides)[number];

/** One thing that is measured: the items behind a figure. */
export interface Measure {
  readonly kind: FigureKind;
  readonly supportId?: SupportId;
  readonly items: readonly { readonly id: string; readonly reverse: boolean }[];
}

/** Everything that a survey measures, in a fixed order; what it has no items for is left out. */
export function measuresOf({ items, dosage, autonomy }: Plan['survey']): readonly Measure[] {
  const asked = (list: readonly { id: string; support: SupportId }[], supportId: SupportId): Measure['items'] =>
    list.filter(({ support }) => support === supportId).map(({ id }) => ({ id, reverse: false }));
  const all: Measure[] = [
    ...supportIds.map((supportId): Measure => ({ kind: 'level', supportId, items: asked(items, supportId) })),
    ...supportIds.map((supportId): Measure => ({ kind: 'dosage', supportId, items: asked(dosage, supportId) })),
    { kind: 'autonomy', items: autonomy.map(({ id, reverse }) => ({ id, reverse })) },
  ];
  return all.filter((measure) => measure.items.length > 0);
}
