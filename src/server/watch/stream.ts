/** Why the server ends a stream; the person's page comes back by itself, at the earliest after `retry` milliseconds. */
export type EndReason = 'unauthenticated' | 'renewal' | 'too-many' | 'unavailable' | 'stopping';

/** When to come back, at the earliest and at the latest (ms): spread, so that not all come at once. */
const comeBack: { readonly [reason in EndReason]: readonly [number, number] } = {
  unauthenticated: [100, 1000],
  renewal: [100, 1000],
  stopping: [1000, 5000],
  unavailable: [2000, 10_000],
  'too-many': [60_000, 90_000],
};
/** After a break that nobody announced. */
const afterBreak = 1000;
/** Milliseconds for a reader to take its farewell; then it is cut off. */
const patience = 5000;

export interface StreamOptions {
  /** The person's marks now, by resource. */
  readonly marks: () => Promise<ReadonlyMap<string, string>>;
  /** Why the person may not watch any more, if so. Asked at every beat. */
  readonly check: () => Promise<EndReason | undefined>;
  /** Milliseconds between two signs of life. */
  readonly beat: number;
  /** Milliseconds after which it ends for renewal, whatever the sign-in allows. */
  readonly life: number;
  readonly onEnd: () => void;
}

const event = (name: string, data: object, retry: number): string =>
  `event: ${name}\nretry: ${retry}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * What one page hears: first all marks, then those that have changed, a
 * comment at each beat, and at the end the reason. It is computed when the
 * connection takes it, so a slow reader holds up nothing and gets the newest
 * instead of a queue.
 */
export class WatchStream {
  readonly #options: StreamOptions;
  readonly #told = new Map<string, string>();
  readonly #born = performance.now();
  readonly #encoder = new TextEncoder();
  #greeted = false;
  #due = true;
  #reason: EndReason | undefined;
  #over = false;
  #go: () => void = () => undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  response(): Response {
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: async (controller) => {
          const text = await this.#next();
          // Gone while it waited.
          if (this.#over) return;
          controller.enqueue(this.#encoder.encode(text));
          if (this.#reason === undefined) return;
          this.#leave();
          controller.close();
        },
        cancel: () => this.#leave(),
      },
      // Nothing ahead of the reader.
      { highWaterMark: 0 },
    );
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // nginx would keep it until its buffer is full.
        'x-accel-buffering': 'no',
      },
    });
  }

  /** Something may have changed. */
  readonly wake = (): void => {
    this.#due = true;
    this.#go();
  };

  /** Says why, and ends. */
  end(reason: EndReason): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#go();
    setTimeout(() => this.#cut(), patience).unref();
  }

  /** Nobody reads any more: a connection that broke without a word. */
  #cut(): void {
    if (this.#over) return;
    this.#leave();
    this.#controller?.error(new Error('nobody reads this stream'));
  }

  #leave(): void {
    if (this.#over) return;
    this.#over = true;
    this.#go();
    this.#options.onEnd();
  }

  async #next(): Promise<string> {
    for (;;) {
      if (this.#over) return '';
      if (this.#reason !== undefined) return this.#farewell(this.#reason);
      if (this.#due) {
        const news = await this.#news();
        if (news !== undefined) return news;
      } else if (!(await this.#sign())) {
        const beat = await this.#beat();
        if (beat !== undefined) return beat;
      }
    }
  }

  /** The marks that are not told yet; all of them at first. */
  async #news(): Promise<string | undefined> {
    this.#due = false;
    try {
      const marks = [...(await this.#options.marks())].filter(([resource, mark]) => this.#told.get(resource) !== mark);
      for (const [resource, mark] of marks) this.#told.set(resource, mark);
      if (marks.length === 0 && this.#greeted) return undefined;
      this.#greeted = true;
      return event('marks', Object.fromEntries(marks), afterBreak);
    } catch {
      // The database stumbled. Who comes back is told everything.
      this.end('unavailable');
      return undefined;
    }
  }

  async #beat(): Promise<string | undefined> {
    const old = performance.now() - this.#born > this.#options.life;
    const reason = old ? 'renewal' : await this.#options.check();
    if (reason !== undefined) this.end(reason);
    if (this.#reason !== undefined) return undefined;
    // Also a look of its own: should a notice have been lost, it is lost for one beat.
    this.#due = true;
    return ': beat\n\n';
  }

  #farewell(reason: EndReason): string {
    const [soonest, latest] = comeBack[reason];
    return event('end', { reason }, Math.round(soonest + Math.random() * (latest - soonest)));
  }

  /** Waits for a sign; `false` where the beat was due first. */
  #sign(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.#options.beat);
      this.#go = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
