import { type RiderColours, type Scene, type StoryState, riderColours } from '../../model/records/scene.js';
import * as progress from '../../model/story/progress.js';
import type { Port } from '../../port/guard.js';
import { type StoryData, storedProgress } from './load-story.js';
import type { Lane } from './lane.js';
import { type Keeping, ProgressKeeper } from './progress-keeper.js';
import { neutralRider } from './rider-list.js';
import { type Tries, untried } from './tries.js';

/** Where the progress stands: kept or not, or that nobody keeps it, or that it could not be read. */
export type Kept = Keeping | 'nowhere' | 'unread';
/** Why the story is closed. */
export type ClosedBecause = Exclude<progress.Invitation, 'open'> | 'unread' | 'for-now';

/** One reader with one story while the page is open: where they are, what they tried, what is kept of it. */
export class StorySession {
  story: readonly Scene[] = [];
  state: StoryState | undefined;
  tries: Tries = untried;
  asText = false;
  /** Colours of whoever stands for the reader in the pictures. */
  rider: RiderColours = neutralRider;
  /** The device keeps them. */
  riderKept = false;
  /** That nobody on the page took a wish of the end. */
  answer: 'noCheckin' | 'noTalk' | undefined;

  readonly #changed: () => void;
  #data: StoryData | undefined;
  #port: Port | undefined;
  #keeper: ProgressKeeper | undefined;
  /** The reader's own act in this page; undefined while only what is stored decides. */
  #opened: boolean | undefined;

  /** @param changed called whenever something here has changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get kept(): Kept {
    if (this.#keeper) return this.#keeper.keeping;
    return this.#data?.progress.kind === 'unread' ? 'unread' : 'nowhere';
  }

  /**
   * Takes what was loaded. A story that was edited while it is read goes on where the reader is.
   *
   * @param onDevice the reader's colours have a home on the device; nowhere else are they kept
   */
  adopt(data: StoryData, port: Port, onDevice = false): void {
    if (data === this.#data) return;
    const same = this.state !== undefined && this.state.storyId === data.story[0]?.storyId;
    const goesOn = same && (this.#keeper !== undefined || data.progress.kind !== 'known');
    if (!goesOn) this.forget();
    if (!goesOn) this.rider = data.rider ?? neutralRider;
    this.riderKept = onDevice && port.can(riderColours, 'put');
    this.#data = data;
    this.#port = port;
    this.story = data.story;
    const stored = data.progress.kind === 'known' ? data.progress.stored : undefined;
    if (!goesOn && data.progress.kind === 'known') {
      const keeper: ProgressKeeper = new ProgressKeeper(port, stored, () => {
        if (this.#keeper !== keeper) return;
        this.state = keeper.state;
        this.#changed();
      });
      this.#keeper = keeper;
    }
    const before = goesOn ? this.state : (stored?.record ?? begun(data.story));
    const scene = progress.resumeScene(data.story, before);
    this.state = before && scene && { ...before, sceneId: scene.id };
  }

  /** Another source, another person perhaps: nothing of the old one stays. */
  forget(): void {
    this.#data = this.state = this.#keeper = this.#opened = this.answer = undefined;
    this.story = [];
    this.tries = untried;
    this.rider = neutralRider;
    this.asText = false;
  }

  /**
   * Another story on this page has written the progress. Whoever has said
   * "later", "never again" or "finished" there means this one too; where the
   * other has been read on, each stays where it is.
   */
  async hear(now: Date): Promise<void> {
    const keeper = this.#keeper;
    if (!keeper || !this.#port || !this.state || keeper.keeping === 'keeping') return;
    const before = this.state;
    const other = await storedProgress(this.#port, before.storyId).catch(() => undefined);
    if (!other || this.#keeper !== keeper || this.state !== before) return;
    const { snoozeUntil, dismissedAt, finishedAt } = other.record;
    const told = { ...before, snoozeUntil, dismissedAt, finishedAt };
    if (progress.invitation(told, now) === progress.invitation(before, now)) return;
    this.state = told;
    this.#opened = undefined;
    this.#changed();
  }

  /** Is the story open? It opens by itself only where nobody has said otherwise. */
  open(now: Date): boolean {
    return this.#opened ?? (this.kept !== 'unread' && progress.invitation(this.state, now) === 'open');
  }

  closedBecause(now: Date): ClosedBecause {
    const invitation = progress.invitation(this.state, now);
    if (invitation === 'finished') return invitation;
    if (this.kept === 'unread' && this.#opened === undefined) return 'unread';
    if (this.kept === 'failed' || this.kept === 'nowhere' || this.kept === 'unread') return 'for-now';
    return invitation === 'open' ? 'for-now' : invitation;
  }

  go(sceneId: string): void {
    this.#opened = true;
    this.answer = undefined;
    if (this.state) this.#set(progress.goTo(this.state, this.story, sceneId));
  }

  /** Opened by the reader: a story that was read to its end begins again, any other goes on. */
  reopen(): void {
    this.#opened = true;
    this.answer = undefined;
    if (this.state?.finishedAt != null) this.#set(progress.replay(this.state, this.story));
    else this.#changed();
  }

  putOff(until: progress.SnoozeDays | 'never', now: Date): void {
    this.#opened = false;
    if (this.state)
      this.#set(until === 'never' ? progress.dismiss(this.state, now) : progress.snooze(this.state, until, now));
  }

  /** @param close whether the story closes now, or stays until the page is left */
  finish(now: Date, close: boolean): void {
    this.#opened = !close;
    if (this.state) this.#set(progress.finish(this.state, now));
  }

  /** The reader's own word on what moves. */
  get still(): boolean {
    return this.state?.still ?? false;
  }

  keepStill(still: boolean): void {
    if (this.state) this.#set({ ...this.state, still });
  }

  chooseLane(lane: Lane): void {
    if (this.state) this.#set({ ...this.state, lane });
  }

  /** Stored nowhere. */
  attempt(change: Partial<Tries>): void {
    this.tries = { ...this.tries, ...change };
    this.#changed();
  }

  readAsText(on: boolean): void {
    this.asText = on;
    this.#opened = true;
    this.#changed();
  }

  /** Other colours for whoever stands for the reader: shown at once, kept where the device can. */
  dress(change: Partial<RiderColours>): void {
    this.rider = { ...this.rider, ...change };
    this.#changed();
    if (this.riderKept) void this.#keepRider(this.rider);
  }

  async #keepRider(rider: RiderColours): Promise<void> {
    try {
      await this.#port?.put(riderColours, rider);
    } catch {
      // The words beside the choice say that it lasts as long as the page.
      this.riderKept = false;
      this.#changed();
    }
  }

  answered(answer: 'noCheckin' | 'noTalk' | undefined): void {
    this.answer = answer;
    this.#changed();
  }

  /** Tries to keep the progress again. */
  retry(): void {
    void this.#keeper?.retry();
  }

  /** When nothing waits to be kept any more (or could not be). */
  get settled(): Promise<void> {
    return this.#keeper?.settled ?? Promise.resolve();
  }

  #set(state: StoryState): void {
    this.state = state;
    void this.#keeper?.keep(state);
    this.#changed();
  }
}

/** A lane is stored only once the reader has chosen one. */
function begun(story: readonly Scene[]): StoryState | undefined {
  const state = progress.begin(story, 'employee');
  if (state) delete state.lane;
  return state;
}
