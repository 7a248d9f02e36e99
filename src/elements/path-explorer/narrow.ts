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
    this.#observer = new ResizeObserver(([entry]) => {
      const em = Number.parseFloat(getComputedStyle(this.#host).fontSize);
      const narrow = entry!.contentRect.width < below * em;
      if (narrow === this.is) return;
      this.is = narrow;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
