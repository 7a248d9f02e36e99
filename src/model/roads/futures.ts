import type { Role, Skill } from '../records/career.js';
import { type CarryOver, carryOver } from './carry.js';

/** One of two futures held side by side. */
export interface Future {
  readonly role: Role;
  /** What days look like and what is done there, without what both have. */
  readonly day: NonNullable<Role['day']>;
  readonly tasks: NonNullable<Role['tasks']>;
  /** Skills that only this one asks for, in the order of its weights. */
  readonly asks: readonly string[];
  /** From the present role; `undefined` where that is not known or is this one. */
  readonly carry: CarryOver | undefined;
}

/** Two futures side by side: neither is better, so there is no sum and no order between them. */
export interface Futures {
  readonly left: Future;
  readonly right: Future;
  /** What a good day has in both, and what both do and ask for: whichever it becomes, this is not lost. */
  readonly both: {
    readonly day: NonNullable<Role['day']>;
    readonly tasks: NonNullable<Role['tasks']>;
    /** Ids of skills, at whatever level, in the order of the left. */
    readonly skills: readonly string[];
  };
}

/**
 * Holds two roles side by side as days to live: what is in both stands once.
 *
 * @param now the present role, where it is known
 * @param skills known skills by id, for their scales
 */
export function compareFutures(left: Role, right: Role, now?: Role, skills?: ReadonlyMap<string, Skill>): Futures {
  const day = split(left.day ?? [], right.day ?? [], lineKey);
  const tasks = split(left.tasks ?? [], right.tasks ?? [], lineKey);
  const asks = split(askedBy(left), askedBy(right), (id) => id);
  const future = (role: Role, side: 'left' | 'right'): Future => ({
    role,
    day: day[side],
    tasks: tasks[side],
    asks: asks[side],
    carry: now && now !== role ? carryOver(now, role, skills) : undefined,
  });
  return {
    left: future(left, 'left'),
    right: future(right, 'right'),
    both: { day: day.both, tasks: tasks.both, skills: asks.both },
  };
}

/** Skills by weight, each once. */
const askedBy = ({ skills = [] }: Role): readonly string[] => [
  ...new Set(skills.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).map(({ skillId }) => skillId)),
];

const lineKey = (line: NonNullable<Role['day']>[number]): string =>
  typeof line === 'string' ? line : JSON.stringify(Object.entries(line).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function split<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
): { readonly left: T[]; readonly right: T[]; readonly both: T[] } {
  const keys = [new Set(left.map(keyOf)), new Set(right.map(keyOf))] as const;
  return {
    left: left.filter((item) => !keys[1].has(keyOf(item))),
    right: right.filter((item) => !keys[0].has(keyOf(item))),
    both: left.filter((item) => keys[1].has(keyOf(item))),
  };
}
