import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type State, dataOf } from '../../context/state.js';
import { PortError } from '../../port/error.js';
import type * as Heart from './heart.js';

/** Fetches what draws, as soon as the element is on a page. */
export class HeartLoader implements ReactiveController {
  heart: typeof Heart | undefined;
  /** It did not arrive. */
  broken = false;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.begin();
  }

  /** Fetches, again where it failed. */
  async begin(): Promise<void> {
    this.broken = false;
    try {
      this.heart ??= await import('./heart.js');
    } catch {
      this.broken = true; // `stateOf` makes a sentence of it
    }
    this.#host.requestUpdate();
  }

  /** The state of the data; but nothing is ready before there is something to show it with. */
  stateOf<T>(state: State<T>): State<T> {
    if (this.heart || !shows(state)) return state;
    return this.broken ? { kind: 'error', error: new PortError('unavailable') } : { kind: 'loading' };
  }
}

/** Is there data to be seen? */
export const shows = (state: State<unknown>): boolean => dataOf(state) !== undefined;
