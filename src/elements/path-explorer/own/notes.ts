import type { LitElement, ReactiveController } from 'lit';
import type { Own } from './own.js';
import { ChangeDraftEvent } from '../path-explorer.events.js';

/** A pause in the typing after which it is saved. */
const pause = 700;

/**
 * The reader's notes, saved while one types. What another window saved
 * meanwhile is never written over: both texts are shown, the reader chooses.
 */
export class Notes implements ReactiveController {
  /** What was saved elsewhere while one typed here. */
  theirs: string | undefined;

  readonly #host: LitElement;
  readonly #own: Own;
  /** As typed, until it is saved. */
  #typed: string | undefined;
  /** What was stored when the typing began. */
  #base = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, own: Own) {
    this.#host = host;
    this.#own = own;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    void this.save();
  }

  /** Another person may be looking: what one typed is neither shown to them nor written among what is theirs. */
  forget(): void {
    clearTimeout(this.#waiting);
    this.#typed = this.theirs = undefined;
  }

  get text(): string {
    return this.#typed ?? this.#own.notes;
  }

  get saved(): boolean {
    return this.#typed === undefined;
  }

  type(text: string): void {
    if (this.#typed === undefined) this.#base = this.#own.notes;
    this.#typed = text;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.save(), pause);
    this.#host.requestUpdate();
  }

  async save(): Promise<void> {
    clearTimeout(this.#waiting);
    const typed = this.#typed;
    if (typed === undefined || this.theirs !== undefined) return;
    if (!this.#host.dispatchEvent(new ChangeDraftEvent('notes'))) return;
    const done = await this.#own.draft((stored) => {
      const there = stored?.notes ?? '';
      if (there === this.#base || there === typed) return { notes: typed };
      this.theirs = there;
      return {};
    });
    // Letters typed meanwhile are saved after the next pause.
    if (done && this.theirs === undefined && this.#typed === typed) this.#typed = undefined;
    this.#host.requestUpdate();
  }

  /** Which of two texts stays: as typed here, as saved elsewhere, or both. */
  settle(which: 'mine' | 'theirs' | 'both'): void {
    const [mine, theirs] = [this.#typed ?? '', this.theirs ?? ''];
    this.theirs = undefined;
    this.#base = theirs;
    this.#typed = which === 'mine' ? mine : which === 'theirs' ? theirs : `${theirs}\n\n${mine}`;
    void this.save();
  }
}
