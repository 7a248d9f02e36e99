import { cardsPerMeeting } from '../../model/deck/draw.js';
import {
  type Counterpart,
  type Meeting,
  type PairPromise,
  type PromptState,
  meetings,
  promises,
  promptStates,
} from '../../model/records/talk.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';

/** The meeting that things are written for. */
export interface MeetingPlace {
  readonly meeting: Meeting;
  readonly version?: string | undefined;
  /** Is it stored? A talk that nobody planned is stored with the first thing that is written for it. */
  readonly planned: boolean;
}

/** A talk that nobody has planned. */
export const unplannedMeeting = (type: Counterpart, participants: readonly string[]): Meeting => ({
  id: freshKey(),
  type,
  participants: [...participants],
  startsAt: new Date().toISOString(),
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
});

/** Makes sure that the meeting is stored before anything is written for it. */
export async function ensureMeeting(port: Port, place: MeetingPlace): Promise<void> {
  if (!place.planned) await changeMeeting(port, place, (meeting) => meeting);
}

/** Puts a card on the agenda, which takes three at most; what the other side has put there stays. */
export const addToAgenda = (port: Port, place: MeetingPlace, promptId: string): Promise<void> =>
  changeMeeting(port, place, (meeting) =>
    meeting.agenda.includes(promptId) || meeting.agenda.length >= cardsPerMeeting
      ? meeting
      : { ...meeting, agenda: [...meeting.agenda, promptId] },
  );

/** Takes a card off the agenda. */
export const removeFromAgenda = (port: Port, place: MeetingPlace, promptId: string): Promise<void> =>
  changeMeeting(port, place, (meeting) =>
    meeting.agenda.includes(promptId)
      ? { ...meeting, agenda: meeting.agenda.filter((id) => id !== promptId) }
      : meeting,
  );

/** What the two agree on first. */
export type LedgerLine = keyof Pick<Meeting['ledger'], 'mayLeave' | 'stays'>;

/**
 * Writes one line of the agreement. Where the other has written there
 * meanwhile, both texts stand: nothing of it is lost.
 *
 * @param before what stood there when the reader began to write
 */
export const agree = (port: Port, place: MeetingPlace, line: LedgerLine, before: string, text: string): Promise<void> =>
  changeMeeting(port, place, (meeting) => {
    const there = meeting.ledger[line];
    const merged = there === before || there === '' ? text : there === text ? there : `${there}\n${text}`;
    return merged === there ? meeting : { ...meeting, ledger: { ...meeting.ledger, [line]: merged } };
  });

/** Changes the meeting over the version last seen; where that is not the newest any more, over the newest. */
async function changeMeeting(port: Port, place: MeetingPlace, change: (meeting: Meeting) => Meeting): Promise<void> {
  // It begins when it is written for, not when the page was opened.
  const seen = place.planned ? place.meeting : { ...place.meeting, startsAt: new Date().toISOString() };
  const changed = change(seen);
  if (place.planned && changed === seen) return;
  try {
    await port.put(meetings, changed, { ifMatch: place.planned ? place.version : null, key: freshKey() });
  } catch (failure) {
    const { id } = place.meeting;
    if (PortError.from(failure).kind !== 'conflict') throw failure;
    const newest = (await port.list(meetings, { filter: { id }, limit: 1 })).items[0];
    if (!newest) throw failure;
    const merged = change(newest.record);
    if (merged !== newest.record) await port.put(meetings, merged, { ifMatch: newest.version, key: freshKey() });
  }
}

/**
 * Marks a card for its owner: one mark a card and meeting, the newest. The id
 * says only that; it stands in addresses, and so in logs, where what somebody
 * would not talk about has no place.
 */
export const markCard = (
  port: Port,
  promptId: string,
  state: PromptState['state'],
  meeting: number,
): Promise<unknown> =>
  port.put(
    promptStates,
    { id: `${promptId}:${meeting}`, promptId, state, meeting, at: new Date().toISOString() },
    { key: freshKey() },
  );

/** The mark of a card that lasts over meetings, `undefined` to take it away. */
export const keepMark = (port: Port, promptId: string, state: 'pinned' | 'hidden' | undefined): Promise<unknown> => {
  // As silent an id as a meeting's: it says neither which mark it is.
  const id = `${promptId}:0`;
  return state === undefined
    ? port.remove(promptStates, id)
    : port.put(promptStates, { id, promptId, state, at: new Date().toISOString() }, { key: freshKey() });
};

/** @param version the one last seen; absent for a new promise */
export const savePromise = (port: Port, promise: PairPromise, version?: string): Promise<unknown> =>
  port.put(promises, promise, { ifMatch: version, key: freshKey() });
