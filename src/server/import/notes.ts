import { floor } from '../../model/disclosure/thresholds.js';
import type { Catalogue } from './catalogue.js';

/**
 * What whoever imports a catalogue should know of it: what was left out, what
 * stays unknown, and why. A sentence each; none where there is nothing to say.
 *
 * @param steps how many rows its table of roads has
 */
export function notesOn(from: string, { roles, roads }: Catalogue, steps: number): string[] {
  const asked = roles.flatMap(({ skills = [] }) => skills);
  const open = asked.filter(({ level }) => level === null).length;
  const without = roles.filter(({ skills = [] }) => skills.length === 0).length;
  const hidden = steps - roads.length;
  const said = {
    gdad: [
      open > 0 && `${open} of ${asked.length} skill levels are left open by the framework: unknown, not zero`,
      'roads follow the order of required levels within a role: laid out, not moves that anybody made',
    ],
    onet: [
      open > 0 &&
        `${open} of ${asked.length} skill levels have too low a precision to show (Recommend Suppress): unknown, not zero`,
      'roads are related occupations: nearness, not moves that anybody made',
    ],
    esco: ['ESCO knows no skill levels and no roads: what a skill is needed for is all that is compared'],
    jobtag: [
      without > 0 && `${without} of ${roles.length} jobs have no scores: their skills are unknown, not zero`,
      'job tag knows no roads',
    ],
    moves: [
      hidden > 0 &&
        `${hidden} of ${steps} roads were gone by fewer than ${floor} people each, and are left out: they would tell of somebody`,
      'a road that names no kind is kept without one: the record does not tell whether it went up, down or across',
    ],
  }[from];
  return (said ?? []).filter((note) => note !== false);
}
