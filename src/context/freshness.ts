/** Seconds before a refresh that failed is tried again; doubled each time, a minute at most. */
const firstWait = 5;
const longestWait = 60;

/**
 * Decides when a change somewhere leads to another load. Many changes lead to
 * one; while a load is under way the next waits for its end, so that under
 * steady changes something is shown all the same; a page that nobody sees asks
 * for nothing and catches up when it is looked at.
 */
export class Freshness {
  readonly #host: Element;
  #page: Document | undefined;
  readonly #idle: () => Promise<unknown>;
  readonly #load: () => Promise<boolean>;
  #due = false;
  #heeding = false;
  #running = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param idle resolves when no load is under way
   * @param load loads again; resolves to `false` where that is to be tried once more
   */
  constructor(host: Element, idle: () => Promise<unknown>, load: () => Promise<boolean>) {
    this.#host = host;
    this.#idle = idle;
    this.#load = load;
  }

  /** Heeds changes, and catches up with those that were told before. */
  start(): void {
    this.#heeding = true;
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.#go);
    this.#page.defaultView?.addEventListener('online', this.#now);
    queueMicrotask(this.#go);
  }

  /** Loads nothing until it is started again. */
  stop(): void {
    this.#heeding = false;
    this.#page?.removeEventListener('visibilitychange', this.#go);
    this.#page?.defaultView?.removeEventListener('online', this.#now);
    this.#endWait();
  }

  /** All is loaded afresh by somebody else: nothing is due. */
  forget(): void {
    this.#due = false;
    this.#failures = 0;
  }

  /** Something has changed, or may have. */
  readonly changed = (): void => {
    if (this.#due) return;
    this.#due = true;
    // One write may be told twice (by the adapter and by the page): one load answers both.
    queueMicrotask(this.#go);
  };

  readonly #go = (): void => {
    if (!this.#due || !this.#heeding || this.#running || this.#page?.hidden) return;
    this.#endWait();
    this.#running = true;
    void this.#run();
  };

  async #run(): Promise<void> {
    await this.#idle();
    // Whatever was told until now is in the answer.
    this.#due = false;
    const done = await this.#load();
    this.#running = false;
    if (done) this.#failures = 0;
    else this.#wait();
    this.#go();
  }

  /** The network is back: what has failed is tried at once. */
  readonly #now = (): void => {
    this.#endWait();
    this.#go();
  };

  /** Not at once, and not all pages of a company in the same moment. */
  #wait(): void {
    const seconds = Math.min(longestWait, firstWait * 2 ** this.#failures++);
    this.#timer = setTimeout(this.#now, seconds * 1000 * (0.5 + Math.random() / 2));
  }

  /** What was waited for is due. */
  #endWait(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = true;
  }
}
