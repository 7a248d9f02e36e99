import type { Migration } from 'kysely';
import * as start from './2026-11-start.js';
import * as cycleLife from './2026-12-cycle-life.js';
import * as sweeps from './2026-12-sweeps.js';
import * as watch from './2026-12-watch.js';
import * as reading from './2027-01-reading.js';
import * as catalogueMarks from './2027-02-catalogue-marks.js';

/** In the order of their names; a name never changes once released. */
export const migrations: Record<string, Migration> = {
  '2026-11-start': start,
  '2026-12-cycle-life': cycleLife,
  '2026-12-sweeps': sweeps,
  '2026-12-watch': watch,
  '2027-01-reading': reading,
  '2027-02-catalogue-marks': catalogueMarks,
};
