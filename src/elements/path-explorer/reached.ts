import type { Road } from '../../model/records/career.js';
import type { Career } from './career.js';
import type { Direction, Reached } from './fold.js';

export interface ReachOptions {
  readonly direction: Direction;
  readonly inside: boolean;
  readonly outside: boolean;
  readonly openOnly: boolean;
}

const hops = 3;

/** Roads by the end one walks away from; made once a catalogue and direction. */
export function roadsByEnd(career: Career, direction: Direction): ReadonlyMap<string, readonly Road[]> {
  const index = new Map<string, Road[]>();
  for (const road of career.data.roads) {
    if (!career.role.has(road.from) || !career.role.has(road.to)) continue;
    const near = direction === 'back' ? road.to : road.from;
    const list = index.get(near);
    if (list) list.push(road);
    else index.set(near, [road]);
  }
  return index;
}

/** What can be reached within three steps. */
export function reachFrom(
  career: Career,
  centre: string,
  { direction, inside, outside, openOnly }: ReachOptions,
): Reached {
  const index = roadsByEnd(career, direction);
  const shown = (id: string): boolean => (career.role.get(id)?.place === 'outside' ? outside : inside);
  const seen = new Set([centre]);
  const steps: string[][] = [[centre]];
  const roads: Road[] = [];
  for (let step = 0; step < hops && steps[step]!.length > 0; step++) {
    const next: string[] = [];
    for (const id of steps[step]!) {
      for (const road of index.get(id) ?? []) {
        const far = direction === 'back' ? road.from : road.to;
        if (!shown(far)) continue;
        roads.push(road);
        if (seen.has(far)) continue;
        seen.add(far);
        next.push(far);
      }
    }
    steps.push(next);
  }
  if (!openOnly) return { steps, roads };
  // A role without a post stays where it is on the way to one.
  const wanted = new Set([centre]);
  for (let step = steps.length - 1; step > 0; step--) {
    for (const id of steps[step]!) if (career.open.has(id)) wanted.add(id);
    for (const { from, to } of roads) {
      const [near, far] = direction === 'back' ? [to, from] : [from, to];
      if (wanted.has(far) && steps[step - 1]!.includes(near) && steps[step]!.includes(far)) wanted.add(near);
    }
  }
  return { steps: steps.map((ids) => ids.filter((id) => wanted.has(id))), roads };
}
