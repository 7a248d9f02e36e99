import {
  type Meeting,
  meetings,
  type Note,
  notes,
  type PairPromise,
  promises,
  promptStates,
} from '../../model/records/talk.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Counterpart, PromptState } from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';

/** How a write went, for the words beside the field. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** `theirs` is what stands in the store now; both texts are shown. */
  | { readonly kind: 'conflict'; readonly theirs: string }
  | { readonly kind: 'failed'; readonly error: PortError };

/** A meeting that somebody writes for before it was planned. */
export const newMeeting = (type: Counterpart, participants: readonly string[], now: Date): Meeting => ({
  id: freshKey(),
  type,
  participants: [...participants],
  startsAt: now.toISOString(),
  agenda: [],
  ledger: { mayLeave: '', stays: '' },
});

/** Marks a card for its owner: a mark a card and kind, so that repeating it changes nothing. */
export const markCard = (
  port: Port,
  promptId: string,
  state: PromptState['state'],
  meeting: number,
  now: Date,
): Promise<unknown> =>
  write(port, promptStates, {
    // A card is talked about many times over the years, and pinned once.
    id: state === 'pinned' || state === 'hidden' ? `${promptId}:${state}` : `${promptId}:${state}:${meeting}`,
    promptId,
    state,
    meeting,
    at: now.toISOString(),
  });

export const saveMeeting = (port: Port, meeting: Meeting): Promise<unknown> => write(port, meetings, meeting);

export const savePromise = (port: Port, promise: PairPromise, version?: string): Promise<unknown> =>
  write(port, promises, promise, version);

/**
 * Saves a note over the version that the author has seen.
 *
 * @returns `conflict` with the other text when somebody (or oneself, elsewhere) was faster
 */
export async function saveNote(
  port: Port,
  note: Note,
  seen: string | undefined,
): Promise<Saving & { readonly version?: string | undefined }> {
  try {
    const { version } = await port.put(notes, note, { ifMatch: seen ?? null, key: freshKey() });
    return { kind: 'saved', version };
  } catch (failure) {
    const error = PortError.from(failure);
    if (error.kind !== 'conflict') return { kind: 'failed', error };
    const page = await port.list(notes, { filter: { id: note.id }, limit: 1 }).catch(() => undefined);
    const [now] = (page?.items ?? []) as readonly Stored<Note>[];
    return now ? { kind: 'conflict', theirs: now.record.body, version: now.version } : { kind: 'failed', error };
  }
}

const write = <T extends AnyRecord>(port: Port, resource: Resource<T>, record: T, ifMatch?: string): Promise<unknown> =>
  port.put(resource, record, { ifMatch, key: freshKey() });
