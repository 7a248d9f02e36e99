import type { LitElement, ReactiveController } from 'lit';
import type { Note } from '../../model/records/talk.js';
import type { Stored } from '../../port/adapter.js';
import { NoteKeeper, type NotePlace } from './note-keeper.js';

/**
 * The notes of this sitting, one a meeting: whoever changes the counterpart
 * with words unsaved finds them when coming back. Saves when the reader turns
 * to another meeting, leaves the page, or the network comes back.
 */
export class NoteDesk implements ReactiveController {
  readonly #host: LitElement;
  readonly #keepers = new Map<string, NoteKeeper>();
  #shown: NoteKeeper | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    page.addEventListener('visibilitychange', this.#save);
    page.defaultView?.addEventListener('online', this.#save);
  }

  hostDisconnected(): void {
    const page = this.#host.ownerDocument;
    page.removeEventListener('visibilitychange', this.#save);
    page.defaultView?.removeEventListener('online', this.#save);
    this.#save();
  }

  /** The note of that meeting, with what stands in the store now. */
  show(place: NotePlace, stored: Stored<Note> | undefined): NoteKeeper {
    let keeper = this.#keepers.get(place.meetingId);
    if (!keeper) {
      keeper = new NoteKeeper(place, () => this.#host.requestUpdate());
      this.#keepers.set(place.meetingId, keeper);
    }
    if (this.#shown !== keeper) void this.#shown?.save();
    this.#shown = keeper;
    keeper.adopt(stored);
    return keeper;
  }

  /** Another source, another person perhaps: nothing of the old one stays, what was typed goes where it belongs. */
  forget(): void {
    this.#save();
    this.#keepers.clear();
    this.#shown = undefined;
  }

  readonly #save = (): void => {
    for (const keeper of this.#keepers.values()) void keeper.save();
  };
}
