import type { LitElement, ReactiveController } from 'lit';

/** Below this width, in em of the host, the list is what one sees first. */
const below = 40;

/** Knows whether its host is too narrow for a map; looks again whenever the width changes. */
export class Narrow implements ReactiveController {
  is = false;

  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #known = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      // The answer changes the host's height: in the same turn the observer would run in a circle.
      requestAnimationFrame(() => this.#measure(entry!.contentRect.width));
    });
    this.#observer.observe(this.#host);
  }

  hostUpdate(): void {
    // Until it has been laid out once: the first picture shall be the right one already.
    if (!this.#known) this.#measure(this.#host.getBoundingClientRect().width);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(width: number): void {
    // No width: not laid out yet, or in a hidden tab.
    if (width === 0) return;
    this.#known = true;
    const narrow = width < below * Number.parseFloat(getComputedStyle(this.#host).fontSize);
    if (narrow === this.is) return;
    this.is = narrow;
    this.#host.requestUpdate();
  }
}
