import { closeDue } from './cycle/open.js';
import type { Database } from './database.js';
import { earlier } from './store/clock.js';
import { forgetOld } from './store/retention.js';

export interface UpkeepOptions {
  readonly db: Database;
  /** Told of what could not be done, without personal content. */
  readonly report: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds since whenever, by a clock that nobody sets. */
  readonly elapsed?: () => number;
}

/** Milliseconds by which clocks may differ. */
const tolerance = 5 * 60_000;
/** Milliseconds after which a clock that was set is believed again. */
const trial = 10 * 60_000;
const minute = 60_000;
const hour = 60 * minute;

/**
 * What comes due by the clock: cycles whose end has come are closed, what has
 * been kept long enough is forgotten. Neither can be taken back, so nothing is
 * done by a clock that has just been set, nor by the later of ours and the
 * database's.
 */
export class Upkeep {
  readonly #options: Required<UpkeepOptions>;
  #last: { now: number; elapsed: number } | undefined;
  #doubtedAt: number | undefined;
  #forgottenAt: number | undefined;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ now = Date.now, elapsed = () => performance.now(), ...rest }: UpkeepOptions) {
    this.#options = { now, elapsed, ...rest };
  }

  /** A round each minute, until `stop`. Does not keep the process alive. */
  start(): void {
    this.#timer = setInterval(() => void this.round(), minute).unref();
  }

  /** One round; a second one at the same time is the same. Never rejects. */
  round(): Promise<void> {
    this.#running ??= this.#round()
      .catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
        this.#options.report(`upkeep failed: ${error instanceof Error ? error.name : typeof error}${code}`);
      })
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** No further round; waits for the one under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    const { db, now, report } = this.#options;
    if (this.#jumped(now())) {
      report('nothing is closed or forgotten now: the clock has jumped');
      return;
    }
    const at = await earlier(db, now());
    await closeDue(db, at, report);
    // Opening the store has just forgotten what there was.
    this.#forgottenAt ??= at;
    if (at - this.#forgottenAt < hour) return;
    await forgetOld(db, at);
    this.#forgottenAt = at;
  }

  #jumped(now: number): boolean {
    const elapsed = this.#options.elapsed();
    const last = this.#last;
    this.#last = { now, elapsed };
    if (last && Math.abs(now - last.now - (elapsed - last.elapsed)) > tolerance) this.#doubtedAt = elapsed;
    if (this.#doubtedAt !== undefined && elapsed - this.#doubtedAt >= trial) this.#doubtedAt = undefined;
    return this.#doubtedAt !== undefined;
  }
}
