import * as checks from '../checks/talk.js';
import { resource } from '../resource.js';
import type { Meeting, Note, Overlay, PairPromise, Prompt, PromptState, TalkShare } from '../schemas/talk.js';

export type { Meeting, Note, Overlay, PairPromise, Prompt, PromptState, TalkShare } from '../schemas/talk.js';

export { type Counterpart, type Phase, counterparts, phases } from '../terms/talk.js';

/** The deck. A hint belongs to a prompt, never to what a person wished. */
export const prompts = resource<Prompt>('prompts', 'shared', checks.prompts, ['support', 'type', 'phase', 'direction']);

/** What the person did with a card. Skips leave no trace outside the owner. */
export const promptStates = resource<PromptState>('prompt-states', 'owner', checks.promptStates, ['promptId', 'state']);

/** A talk of two. */
export const meetings = resource<Meeting>('meetings', 'pair', checks.meetings, ['startsAt', 'type']);

/** Notes: for the author alone, or for the two of them. */
export const notes = resource<Note>('notes', 'pair', checks.notes, ['meetingId', 'authorId', 'visibility']);

/** Promises in two columns: the person's step, the company's step. */
export const promises = resource<PairPromise>('promises', 'pair', checks.promises, ['meetingId', 'side', 'status']);

/** Both agree to lay their wheels over each other for one meeting; either may withdraw. */
export const overlays = resource<Overlay>('overlays', 'pair', checks.overlays, ['meetingId']);

/** Who talked more, as one of the two saw it afterwards; never leaves the device. */
export const talkShares = resource<TalkShare>('talk-shares', 'device', checks.talkShares);
