import type { LitElement, ReactiveController } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Note } from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { NoteSaveEvent } from './prompt-card.events.js';
import type { TalkView } from './prompt-card.view.js';
import { noteView } from './talk.js';
import { type Saving, saveNote } from './talk-keeper.js';

/** Milliseconds of rest after which a note that is being typed is saved. */
const restBeforeSaving = 800;

/** What a note is saved with: the meeting is stored by then. */
export interface NotePlace {
  readonly port: Port;
  readonly noteId: string;
  readonly meetingId: string;
  readonly me: string;
}

/**
 * The note's text between the fingers and the store: saved as one types, over
 * the version last seen; kept on the screen whatever happens.
 */
export class NoteField implements ReactiveController {
  readonly #host: LitElement;
  readonly #prepare: () => Promise<NotePlace>;
  #stored: Stored<Note> | undefined;
  #body = '';
  #visibility: Note['visibility'] = 'self';
  #saving: Saving = { kind: 'idle' };
  #asking = false;
  /** Typed since the last save? Then what comes from the store must not overwrite it. */
  #touched = false;
  #version: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  /** @param prepare stores the meeting where it is not yet, and says where the note goes; may reject */
  constructor(host: LitElement, prepare: () => Promise<NotePlace>) {
    this.#host = host;
    this.#prepare = prepare;
    host.addController(this);
  }

  hostDisconnected(): void {
    // Leaving the page with words unsaved: save them now rather than after the rest.
    if (this.#touched) void this.save();
  }

  /** What stands in the store now. */
  show(stored: Stored<Note> | undefined): void {
    const other = stored?.record.id !== this.#stored?.record.id;
    this.#stored = stored;
    if (this.#touched && !other) return;
    this.#body = stored?.record.body ?? '';
    this.#visibility = stored?.record.visibility ?? 'self';
    this.#version = stored?.version;
    this.#touched = false;
    if (other) this.#saving = { kind: 'idle' };
  }

  draw(view: TalkView, words: Translation<typeof promptCard>): unknown {
    return noteView(
      view,
      { body: this.#body, visibility: this.#visibility, saving: this.#saving, asking: this.#asking },
      words,
      {
        type: (body) => this.#type(body),
        leave: () => void this.save(),
        see: (visibility) => this.#see(visibility),
        share: (yes) => this.#share(yes),
        resolve: (body) => {
          this.#saving = { kind: 'idle' };
          this.#type(body);
          void this.save();
        },
      },
    );
  }

  #type(body: string): void {
    this.#body = body;
    this.#touched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), restBeforeSaving);
    if (this.#saving.kind === 'saved') this.#set({ kind: 'idle' });
  }

  #see(visibility: Note['visibility']): void {
    // From self to pair asks once; back is allowed at any time.
    if (visibility === 'pair' && this.#visibility === 'self') this.#asking = true;
    else {
      this.#asking = false;
      this.#turnTo(visibility);
    }
    this.#host.requestUpdate();
  }

  #share(yes: boolean): void {
    this.#asking = false;
    if (yes) this.#turnTo('pair');
    this.#host.requestUpdate();
  }

  #turnTo(visibility: Note['visibility']): void {
    if (visibility === this.#visibility) return;
    this.#visibility = visibility;
    this.#touched = true;
    if (this.#body) void this.save();
  }

  /** Saves what is on the screen; one save at a time, the last words win. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#touched || this.#saving.kind === 'conflict') return;
    this.#running = this.#save();
    await this.#running;
    this.#running = undefined;
  }

  async #save(): Promise<void> {
    const [body, visibility] = [this.#body, this.#visibility];
    this.#set({ kind: 'saving' });
    try {
      const { port, noteId, meetingId, me } = await this.#prepare();
      if (!this.#host.dispatchEvent(new NoteSaveEvent(meetingId, visibility))) return this.#set({ kind: 'idle' });
      const note: Note = { id: noteId, meetingId, authorId: me, visibility, body, savedAt: new Date().toISOString() };
      const { version, ...saving } = await saveNote(port, note, this.#version);
      if (version !== undefined) this.#version = version;
      if (saving.kind === 'saved') this.#touched = body !== this.#body || visibility !== this.#visibility;
      this.#set(saving);
    } catch (error) {
      this.#set({ kind: 'failed', error: PortError.from(error) });
    }
  }

  #set(saving: Saving): void {
    this.#saving = saving;
    this.#host.requestUpdate();
  }
}
