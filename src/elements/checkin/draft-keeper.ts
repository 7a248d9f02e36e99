import { type CheckinDraft, checkinDrafts } from '../../model/records/survey.js';
import type { Stored } from '../../port/adapter.js';
import { PortError, type PortErrorKind } from '../../port/error.js';
import type { Port } from '../../port/guard.js';

/** What became of the last answer: `off` where this page keeps nothing (a shared kiosk). */
export type Keeping = 'kept' | 'keeping' | 'failed' | 'off';

/** The draft was changed elsewhere; `theirs` is undefined where it is gone (finished there, or thrown away). */
export interface Rival {
  readonly theirs: Stored<CheckinDraft> | undefined;
}

/**
 * Keeps the draft at every answer, one write at a time, of several wishes only
 * the last. What another tab has written is never overwritten: then `rival` is
 * set and nothing is written until the person has chosen.
 */
export class DraftKeeper {
  /** The draft as the person sees it, stored or not. */
  draft: CheckinDraft | undefined;
  keeping: Keeping;
  rival: Rival | undefined;
  /** Why the last answer is not kept, for the page's monitoring. */
  trouble: PortErrorKind | undefined;

  readonly port: Port;
  readonly draftId: string;
  readonly #changed: () => void;
  /** Version that the next write replaces; `null`: there is none yet; `undefined`: the store has no versions. */
  #version: string | null | undefined = null;
  #wish: CheckinDraft | undefined;
  /** Writes since the last answer: each may have arrived. */
  #attempts: CheckinDraft[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #stopWatching: () => void = () => undefined;

  /**
   * @param draftId one draft a survey and kind of set, see `draftIdOf`
   * @param changed called when `draft`, `keeping` or `rival` has changed
   */
  constructor(port: Port, draftId: string, changed: () => void) {
    this.port = port;
    this.draftId = draftId;
    this.#changed = changed;
    this.keeping = port.can(checkinDrafts, 'put') ? 'kept' : 'off';
  }

  /** Takes up what is stored; a store that fails leaves the person free to answer, and is told by `keeping`. */
  look(): Promise<void> {
    return this.keeping === 'off' ? Promise.resolve() : this.#inTurn(() => this.#look());
  }

  /** Looks whenever the store says that drafts have changed, until `stop`. */
  watch(): void {
    this.stop();
    if (this.keeping === 'off') return;
    this.#stopWatching = this.port.watch(checkinDrafts, {}, () => void this.look());
  }

  stop(): void {
    this.#stopWatching();
    this.#stopWatching = () => undefined;
  }

  /** Settles when this draft, or a later one, is kept or has failed. */
  keep(draft: CheckinDraft): Promise<void> {
    this.draft = this.#wish = draft;
    return this.#inTurn(() => this.#write());
  }

  /** The check-in is over: the draft goes, whatever another tab has made of it since. */
  async discard(): Promise<void> {
    this.draft = this.#wish = this.rival = undefined;
    if (this.keeping === 'off') return;
    await this.#inTurn(async () => {
      try {
        await this.port.remove(checkinDrafts, this.draftId);
        this.#version = null;
      } catch (failure) {
        // It stays, with the key it was sent by: sending it again would count nothing twice.
        this.#tell('failed', failure);
      }
    });
  }

  /** The person goes on with this tab's answers; the other tab will be told. */
  keepMine(): Promise<void> {
    this.#take(this.rival?.theirs);
    this.rival = undefined;
    return this.draft ? this.keep(this.draft) : Promise.resolve();
  }

  /** The person goes on with the other tab's answers (or with none, where they are gone). */
  takeTheirs(): void {
    const theirs = this.rival?.theirs;
    this.#take(theirs);
    this.draft = theirs?.record;
    this.#wish = this.rival = undefined;
    this.#changed();
  }

  /** One after the other: a look between a write and its answer would see a stranger in it. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(step);
    this.#turn = turn;
    return turn;
  }

  async #write(again = true): Promise<void> {
    const wish = this.#wish;
    if (!wish || this.rival || this.keeping === 'off') return;
    this.#wish = undefined;
    this.#tell('keeping');
    try {
      this.#attempts.push(wish);
      this.#take(await this.port.put(checkinDrafts, wish, { ifMatch: this.#version }));
      this.#tell('kept');
    } catch (failure) {
      if (PortError.from(failure).kind !== 'conflict') return this.#tell('failed', failure);
      await this.#look();
      this.#wish ??= wish;
      // It was an earlier write of our own whose answer had been lost.
      if (again) await this.#write(false);
    }
  }

  /** What does the store hold now? */
  async #look(): Promise<void> {
    try {
      const query = { filter: { id: this.draftId }, limit: 1 };
      const theirs = (await this.port.list(checkinDrafts, query)).items[0];
      if ((theirs ? theirs.version : null) === this.#version) return;
      const known = this.draft ? [this.draft, ...this.#attempts] : this.#attempts;
      const ours = theirs !== undefined && known.some((own) => same(own, theirs.record));
      if (ours) this.#take(theirs);
      else if (this.draft) this.rival = { theirs };
      else {
        this.#take(theirs);
        this.draft = theirs?.record;
      }
      this.#tell('kept');
    } catch (failure) {
      this.#tell('failed', failure);
    }
  }

  #take(stored: Stored<CheckinDraft> | undefined): void {
    this.#version = stored ? stored.version : null;
    this.#attempts = [];
  }

  #tell(keeping: Keeping, failure?: unknown): void {
    this.keeping = keeping;
    this.trouble = failure === undefined ? undefined : PortError.from(failure).kind;
    this.#changed();
  }
}

/** Where a person stands may differ: it is what they have said that must not be lost. */
const same = (a: CheckinDraft, b: CheckinDraft): boolean =>
  a.key === b.key &&
  a.sendingTo === b.sendingTo &&
  Object.keys({ ...a.answers, ...b.answers }).every((itemId) => a.answers[itemId] === b.answers[itemId]);
