import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LayoutInput } from '../../src/model/roads/layers.js';

/** One two-hop view of a synthetic lattice; see the note in the file. */
export interface View {
  readonly roles: number;
  readonly now: number;
  readonly level: readonly number[];
  readonly roads: readonly (readonly [number, number])[];
}

const file = fileURLToPath(new URL('data/road-views.json', import.meta.url));

/** The 40 views that the layout rows are measured on. */
export const views = (): readonly View[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { views: readonly View[] }).views;

/** A view as our layout takes it: the columns are the levels of the data. */
export const inputOf = ({ level, roads }: View): LayoutInput => ({
  column: level,
  from: roads.map(([a]) => a),
  to: roads.map(([, b]) => b),
});
