import * as z from 'zod/mini';
import { counterparts, phases } from '../terms/talk.js';
import { date, id, instant, level, perSupport, supportId, text } from './scalars.js';

/** The deck. A hint belongs to a prompt, never to what a person wished. */
export const prompts = z.looseObject({
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
});
export type Prompt = z.output<typeof prompts>;

/** What the person did with a card. Skips leave no trace outside the owner. */
export const promptStates = z.looseObject({
  id,
  promptId: id,
  state: z.enum(['used', 'later', 'not-today', 'pinned', 'hidden']),
  /** Running number of the meeting it was used in. */
  meeting: z.optional(z.int()),
  at: instant,
});
export type PromptState = z.output<typeof promptStates>;

/** A talk of two. */
export const meetings = z.looseObject({
  id,
  type: z.enum(counterparts),
  /** First the person whose career it is about, then who sits opposite; one alone where nobody is connected. */
  participants: z.array(id).check(z.minLength(1), z.maxLength(2)),
  startsAt: instant,
  /** Prompt ids, at most three. */
  agenda: z.array(id).check(z.maxLength(3)),
  /** Agreed first: what may leave the room, and what stays. */
  ledger: z.looseObject({ mayLeave: z.string(), stays: z.string() }),
});
export type Meeting = z.output<typeof meetings>;

/** Notes: for the author alone, or for the two of them. */
export const notes = z.looseObject({
  id,
  meetingId: id,
  authorId: id,
  visibility: z.enum(['self', 'pair']),
  body: z.string().check(z.maxLength(20_000)),
  savedAt: z.optional(instant),
});
export type Note = z.output<typeof notes>;

/** Promises in two columns: the person's step, the company's step. */
export const promises = z.looseObject({
  id,
  meetingId: id,
  side: z.enum(['person', 'company']),
  ownerId: z.optional(id),
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
  due: z.optional(z.nullable(date)),
  status: z.enum(['open', 'kept', 'let-go']),
  carriedFrom: z.optional(z.nullable(id)),
});
export type PairPromise = z.output<typeof promises>;

/** A wheel that one of the two has laid down: levels alone, no amounts. */
const laidWheel = z.looseObject({
  /** The own wheel, or what a manager believes to give. */
  of: z.enum(['self', 'mirror']),
  takenAt: instant,
  scores: perSupport(level),
});

/**
 * Both agree to lay their wheels over each other for one meeting; either may
 * withdraw, and then no wheel lies here any more.
 */
export const overlays = z.looseObject({
  id,
  meetingId: id,
  agreedBy: z.array(id),
  /** By person, and only while both agree: each lays down their own. */
  wheels: z.optional(z.record(z.string(), laidWheel)),
});
export type Overlay = z.output<typeof overlays>;

/** Who talked more, as one of the two saw it afterwards. Stays on that person's device: nobody else is told. */
export const talkShares = z.looseObject({
  /** The meeting's. */
  id,
  share: z.enum(['me', 'even', 'them']),
  at: instant,
});
export type TalkShare = z.output<typeof talkShares>;
