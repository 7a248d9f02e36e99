import * as z from 'zod/mini';
import { resource } from '../resource.js';
import { date, id, instant } from '../scalars.js';
import { supportId } from '../supports.js';
import { text } from '../text.js';

/** Who sits opposite: the manager, somebody from another department, an outside mentor, HR. */
export const counterparts = ['boss', 'cross', 'mentor', 'hr'] as const;
export type Counterpart = (typeof counterparts)[number];
/** Where a talk stands: opening, where I am, what it means, options, a step, looking back. */
export const phases = ['open', 'now', 'meaning', 'options', 'step', 'review'] as const;
export type Phase = (typeof phases)[number];

/** The deck. A hint belongs to a prompt, never to what a person wished. */
export const prompts = resource(
  'prompts',
  'shared',
  z.looseObject({
    id,
    support: z.union([supportId, z.literal('other')]),
    type: z.enum(counterparts),
    phase: z.enum(phases),
    depth: z.int().check(z.minimum(1), z.maximum(3)),
    /** `to-employee`: the counterpart asks. `to-counterpart`: the employee asks. */
    direction: z.enum(['to-employee', 'to-counterpart']),
    /** `watch` leaves the handlebar with the person, `support` offers something; absent: neither. */
    stance: z.optional(z.enum(['watch', 'support'])),
    text,
    hints: z.optional(z.array(text)),
    overstep: z.optional(z.array(text)),
    followUps: z.optional(z.array(text)),
  }),
  ['support', 'type', 'phase', 'direction'],
);
export type Prompt = z.output<typeof prompts.schema>;

/** What the person did with a card. Skips leave no trace outside the owner. */
export const promptStates = resource(
  'prompt-states',
  'owner',
  z.looseObject({
    id,
    promptId: id,
    state: z.enum(['used', 'later', 'not-today', 'pinned', 'hidden']),
    /** Running number of the meeting it was used in. */
    meeting: z.optional(z.int()),
    at: instant,
  }),
  ['promptId', 'state'],
);
export type PromptState = z.output<typeof promptStates.schema>;

/** A talk of two. */
export const meetings = resource(
  'meetings',
  'pair',
  z.looseObject({
    id,
    type: z.enum(counterparts),
    participants: z.array(id).check(z.minLength(1), z.maxLength(2)),
    startsAt: instant,
    /** Prompt ids, at most three. */
    agenda: z.array(id).check(z.maxLength(3)),
    /** Agreed first: what may leave the room, and what stays. */
    ledger: z.looseObject({ mayLeave: z.string(), stays: z.string() }),
  }),
  ['startsAt', 'type'],
);
export type Meeting = z.output<typeof meetings.schema>;

/** Notes: for the author alone, or for the two of them. */
export const notes = resource(
  'notes',
  'pair',
  z.looseObject({
    id,
    meetingId: id,
    authorId: id,
    visibility: z.enum(['self', 'pair']),
    body: z.string().check(z.maxLength(20_000)),
    savedAt: z.optional(instant),
  }),
  ['meetingId', 'authorId', 'visibility'],
);
export type Note = z.output<typeof notes.schema>;

/** Promises in two columns: the person's step, the company's step. */
export const promises = resource(
  'promises',
  'pair',
  z.looseObject({
    id,
    meetingId: id,
    side: z.enum(['person', 'company']),
    ownerId: z.optional(id),
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
    due: z.optional(z.nullable(date)),
    status: z.enum(['open', 'kept', 'let-go']),
    carriedFrom: z.optional(z.nullable(id)),
  }),
  ['meetingId', 'side', 'status'],
);
export type PairPromise = z.output<typeof promises.schema>;

/** Both agree to lay their wheels over each other for one meeting; either may withdraw. */
export const overlays = resource('overlays', 'pair', z.looseObject({ id, meetingId: id, agreedBy: z.array(id) }), [
  'meetingId',
]);
export type Overlay = z.output<typeof overlays.schema>;
