import type { AnyRecord } from '../model/resource.js';

/** The resource that the conformance checks work with. */
export interface Sample {
  readonly resource: string;
  /** Record number `n`: valid, with an id of its own, and the group `n % 3` of `groups`. */
  record(n: number): AnyRecord;
  /** A field that holds free text. */
  readonly textField: string;
  /** A field that may be filtered and sorted by, with the same few values over and over. */
  readonly groupField: string;
  /** Its values; there are as many as wanted, three are used. */
  readonly groups: readonly [string, string, string];
  /** A field that holds a day, `YYYY-MM-DD`, or a moment with an offset. */
  readonly dateField: string;
}

// Wide enough that the order of the ids is the order of the numbers.
const number = (n: number): string => String(n).padStart(6, '0');

/** A person's own bookmarks: for adapters that write. */
export const ownSample: Sample = {
  resource: 'bookmarks',
  record: (n) => ({ id: `b-${number(n)}`, target: `role-${n % 3}`, state: n % 2 === 0 ? 'saved' : 'not-now' }),
  textField: 'memo',
  groupField: 'target',
  groups: ['role-0', 'role-1', 'role-2'],
  dateField: 'on',
};

/** Roads between roles, every other of an unknown kind: for catalogues that are read only. */
export const catalogueSample: Sample = {
  resource: 'roads',
  record: (n) => ({
    id: `r-${number(n)}`,
    from: `role-${n % 3}`,
    to: `role-${n}`,
    ...(n % 2 === 0 && { kind: 'side' }),
    evidence: 'designed',
  }),
  textField: 'note',
  groupField: 'from',
  groups: ['role-0', 'role-1', 'role-2'],
  dateField: 'since',
};

/** Promises of three meetings: for adapters that hold what two people share. The meetings `m-0` to `m-2` must be there. */
export const pairSample: Sample = {
  resource: 'promises',
  record: (n) => ({
    id: `p-${number(n)}`,
    meetingId: `m-${n % 3}`,
    side: n % 2 === 0 ? 'person' : 'company',
    text: `約束 ${n}`,
    status: 'open',
  }),
  textField: 'text',
  groupField: 'meetingId',
  groups: ['m-0', 'm-1', 'm-2'],
  dateField: 'due',
};
