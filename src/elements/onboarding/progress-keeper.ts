import { type StoryState, storyStates } from '../../model/records/scene.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { storedProgress } from './load-story.js';

/** What became of the last thing to keep. */
export type Keeping = 'kept' | 'keeping' | 'failed';

/**
 * Keeps a reader's progress without making the reader wait: one write at a
 * time, of several wishes only the last. Another device that was faster is no
 * conflict worth asking about: the later wish wins, and what either has read
 * stays read.
 */
export class ProgressKeeper {
  /** What the reader wishes to be kept, stored or not. */
  state: StoryState | undefined;
  keeping: Keeping = 'kept';

  readonly #port: Port;
  readonly #changed: () => void;
  #version: string | null | undefined;
  #waiting: StoryState | undefined;
  #running: Promise<void> | undefined;

  /**
   * @param stored what is stored, `undefined` where nothing is yet
   * @param changed called when `keeping` has changed
   */
  constructor(port: Port, stored: Stored<StoryState> | undefined, changed: () => void) {
    this.#port = port;
    this.#changed = changed;
    this.#take(stored);
    this.state = stored?.record;
  }

  /** Settles when this wish, or a later one, is kept or has failed. */
  keep(state: StoryState): Promise<void> {
    this.state = this.#waiting = state;
    return (this.#running ??= this.#run());
  }

  /** When the last wish is kept or has failed. */
  get settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** Tries the last wish again. */
  retry(): Promise<void> {
    return this.state ? this.keep(this.state) : Promise.resolve();
  }

  async #run(): Promise<void> {
    this.#tell('keeping');
    try {
      while (this.#waiting) {
        const wish = this.#waiting;
        this.#waiting = undefined;
        await this.#put(wish);
      }
      this.#tell('kept');
    } catch {
      // Said to the reader in words, with a button that tries again.
      this.#waiting = undefined;
      this.#tell('failed');
    } finally {
      this.#running = undefined;
    }
  }

  async #put(wish: StoryState): Promise<void> {
    try {
      this.#take(await this.#port.put(storyStates, wish, { ifMatch: this.#version }));
    } catch (failure) {
      if (PortError.from(failure).kind !== 'conflict') throw failure;
      const other = await storedProgress(this.#port, wish.storyId);
      this.#take(other);
      const merged = other ? merge(wish, other.record) : wish;
      this.#take(await this.#port.put(storyStates, merged, { ifMatch: this.#version }));
      // A newer wish learns what the other device had read.
      if (this.#waiting) this.#waiting = merge(this.#waiting, merged);
      this.state = this.#waiting ?? merged;
    }
  }

  #take(stored: Stored<StoryState> | undefined): void {
    // Adapters without versions cannot compare: then the write is unconditional.
    this.#version = stored ? stored.version : null;
  }

  #tell(keeping: Keeping): void {
    this.keeping = keeping;
    this.#changed();
  }
}

/** "Never again" and "read to the end" of either device stay. */
const merge = (wish: StoryState, other: StoryState): StoryState => ({
  ...other,
  ...wish,
  done: [...new Set([...other.done, ...wish.done])],
  dismissedAt: wish.dismissedAt ?? other.dismissedAt ?? null,
  finishedAt: wish.finishedAt ?? other.finishedAt ?? null,
});
