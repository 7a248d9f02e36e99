import type { LitElement, ReactiveController } from 'lit';

/** Below this width, in em of the host, the list is what one sees first. */
const below = 40;

/** Knows whether its host is too narrow for a map; looks again whenever the width changes. */
export class Narrow implements ReactiveController {
  is = false;

  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Once at the start, so that the first picture is the right one already.
    this.#measure(this.#host.getBoundingClientRect().width);
    this.#observer = new ResizeObserver(([entry]) => {
      // The answer changes the host's height: in the same turn the observer would run in a circle.
      requestAnimationFrame(() => this.#measure(entry!.contentRect.width));
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(width: number): void {
    const em = Number.parseFloat(getComputedStyle(this.#host).fontSize);
    // No width: not laid out yet, a hidden tab say.
    const narrow = width > 0 && width < below * em;
    if (narrow === this.is) return;
    this.is = narrow;
    this.#host.requestUpdate();
  }
}
