import { type Note, notes } from '../../model/records/talk.js';
import { type Stored, isWaiting } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { freshKey } from '../../port/key.js';

/** How the last save went. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** On this device, to be sent when there is a connection. */
  | { readonly kind: 'waiting' }
  /** `theirs` is what stands in the store now; both texts are shown. */
  | { readonly kind: 'conflict'; readonly theirs: string }
  | { readonly kind: 'failed'; readonly error: PortError };

/** Where a note belongs. Fixed for good: what was typed for one meeting never lands in another. */
export interface NotePlace {
  readonly port: Port;
  readonly meetingId: string;
  readonly authorId: string;
  /** May it be saved? The page is asked before each save. */
  readonly allow: (visibility: Note['visibility']) => boolean;
  /** Stores what the note hangs on; may reject. */
  readonly prepare: () => Promise<void>;
}

/** Milliseconds of rest after which a note that is being typed is saved. */
const restBeforeSaving = 800;

/**
 * One note between the fingers and the store: saved as one types, one save at
 * a time, over the version last seen; whatever happens, the words on the
 * screen stay.
 */
export class NoteKeeper {
  body = '';
  visibility: Note['visibility'] = 'self';
  saving: Saving = { kind: 'idle' };
  /** Is the reader being asked whether to share? */
  asking = false;

  readonly #place: NotePlace;
  readonly #changed: () => void;
  #record: Note | undefined;
  /** `null`: there is none yet. `undefined`: the adapter knows no versions. */
  #version: string | null | undefined = null;
  /** Versions that our own saves have replaced: an answer that holds one was asked for before. */
  readonly #past = new Set<string | null>();
  /** Is there something that is not saved? Then nothing from the store may overwrite it. */
  #touched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  /** @param changed called when there is something new to draw */
  constructor(place: NotePlace, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
  }

  /** Takes what stands in the store now, unless there is something newer here. */
  adopt(stored: Stored<Note> | undefined): void {
    const version = stored ? stored.version : null;
    if (this.#touched || this.#running || (version !== undefined && this.#past.has(version))) return;
    this.#record = stored?.record;
    this.#version = version;
    this.body = stored?.record.body ?? '';
    this.visibility = stored?.record.visibility ?? 'self';
  }

  type(body: string): void {
    this.body = body;
    this.#touched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), restBeforeSaving);
    if (this.saving.kind === 'saved' || this.saving.kind === 'waiting') this.#set({ kind: 'idle' });
  }

  /** Shows the note to somebody else only after one more question; takes it back at once. */
  see(visibility: Note['visibility']): void {
    this.asking = visibility === 'pair' && this.visibility === 'self';
    if (!this.asking) this.#turnTo(visibility);
    this.#changed();
  }

  /** The answer to that question. */
  share(yes: boolean): void {
    this.asking = false;
    if (yes) this.#turnTo('pair');
    this.#changed();
  }

  /** Settles a conflict: this text is the one to keep. */
  resolve(body: string): Promise<void> {
    this.type(body);
    this.#set({ kind: 'idle' });
    return this.save();
  }

  /** Saves what is on the screen; settles when it is saved or has failed. Does nothing where all is saved. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#running ??= this.#run().finally(() => (this.#running = undefined)));
  }

  #turnTo(visibility: Note['visibility']): void {
    if (visibility === this.visibility) return;
    this.visibility = visibility;
    // Nothing written yet: the choice is kept with the first words.
    if (!this.body && !this.#record) return;
    this.#touched = true;
    void this.save();
  }

  async #run(): Promise<void> {
    try {
      while (this.#touched && this.saving.kind !== 'conflict') {
        if (!this.#place.allow(this.visibility)) return this.#set({ kind: 'idle' });
        this.#set({ kind: 'saving' });
        await this.#save(this.body, this.visibility);
      }
    } catch (error) {
      this.#set({ kind: 'failed', error: PortError.from(error) });
    }
  }

  async #save(body: string, visibility: Note['visibility']): Promise<void> {
    const { port, meetingId, authorId, prepare } = this.#place;
    await prepare();
    const id = this.#record?.id ?? `${meetingId}:${authorId}`;
    const savedAt = new Date().toISOString();
    const note: Note = { ...this.#record, id, meetingId, authorId, visibility, body, savedAt };
    try {
      this.#saved(await port.put(notes, note, { ifMatch: this.#version, key: freshKey() }));
    } catch (failure) {
      if (PortError.from(failure).kind !== 'conflict') throw failure;
      this.#meet((await port.list(notes, { filter: { id }, limit: 1 })).items[0], note, failure);
    }
  }

  #saved({ record, version }: Stored<Note>): void {
    if (this.#version !== undefined) this.#past.add(this.#version);
    this.#record = record;
    this.#version = version;
    this.#touched = this.body !== record.body || this.visibility !== record.visibility;
    this.#set({ kind: isWaiting({ record, version }) ? 'waiting' : 'saved' });
  }

  /** Somebody was faster: oneself, in another tab or on another device. */
  #meet(theirs: Stored<Note> | undefined, mine: Note, failure: unknown): void {
    if (!theirs) {
      // Removed elsewhere: what was typed here is written afresh.
      if (this.#version === null) throw failure;
      this.#version = null;
      return;
    }
    const { body, visibility } = theirs.record;
    // Our own save, whose answer got lost on the way.
    if (body === mine.body && visibility === mine.visibility) return this.#saved(theirs);
    this.#record = theirs.record;
    this.#version = theirs.version;
    // Taken back elsewhere: it is not shown again without asking.
    if (visibility === 'self') this.visibility = 'self';
    this.#set({ kind: 'conflict', theirs: body });
  }

  #set(saving: Saving): void {
    this.saving = saving;
    this.#changed();
  }
}
