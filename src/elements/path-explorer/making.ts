import type { ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../base/log.js';
import { nextTask } from '../../model/next-task.js';
import { atOnce, inSlices } from '../../model/slices.js';

/** More records than this would hold up the page: what is made of them is made in slices. A count and no time, so that the same page always takes the same way. */
const most = 5000;

/** Is a catalogue too large to be worked through at once? */
export const isLarge = (data: { readonly [field in 'roles' | 'roads' | 'skills']?: unknown }): boolean =>
  [data.roles, data.roads, data.skills].reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  ) > most;

const same = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a !== undefined && a.length === b.length && a.every((thing, i) => Object.is(thing, b[i]));

/** Keeps what was made last, as long as it is made of the same things. */
export class Last<R> {
  #of: readonly unknown[] | undefined;
  #made: R | undefined;

  get(of: readonly unknown[], make: () => R): R {
    if (!same(this.#of, of)) {
      this.#made = make();
      this.#of = of;
    }
    return this.#made!; // made when #of was set
  }
}

/** What could not be worked out is told to the developer; nothing is thrown into the host's page. */
export const tellFailure = (failure: unknown): void => warnOnce(`could not be worked out: ${String(failure)}`);

/** The same for what takes long: made in slices, between what the page has to do. */
export class Making<R> {
  /** It could not be made of these things; tried no more until somebody asks (`again`). */
  failed = false;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #of: readonly unknown[] | undefined;
  #made: R | undefined;
  #going: AbortController | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /**
   * @param large in slices; else at once
   * @returns what is made, or `undefined` while it is in the making or where it `failed`: the host is asked to draw when that is known
   */
  get(of: readonly unknown[], work: () => Generator<void, R, undefined>, large: boolean): R | undefined {
    if (same(this.#of, of)) return this.#made;
    this.#going?.abort();
    this.#of = of;
    this.#made = undefined;
    this.failed = false;
    if (large) void this.#inSlices(work(), (this.#going = new AbortController()).signal);
    else
      try {
        this.#made = atOnce(work());
      } catch (failure) {
        this.#fail(failure);
      }
    return this.#made;
  }

  /** Tries once more what has failed, when it is next asked for. */
  again(): void {
    if (!this.failed) return;
    this.failed = false;
    this.#of = undefined;
    this.#host.requestUpdate();
  }

  #fail(failure: unknown): void {
    this.failed = true;
    tellFailure(failure);
  }

  async #inSlices(work: Generator<void, R, undefined>, signal: AbortSignal): Promise<void> {
    try {
      // Whoever asks is drawing: that is long enough a task.
      await nextTask();
      if (signal.aborted) return;
      const made = await inSlices(work, { signal });
      // Drawing is a task of its own; and what was done before the first pause may be given up here.
      await nextTask();
      if (signal.aborted) return;
      this.#made = made;
      this.#host.requestUpdate();
    } catch (failure) {
      if (signal.aborted) return;
      this.#fail(failure);
      this.#host.requestUpdate();
    }
  }
}
