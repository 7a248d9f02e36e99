import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * A button that was pressed may be gone after the drawing (a promise kept, a
 * question answered): then the focus goes to the heading of the part it stood
 * in, never back to the top of the page.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #focused: Element | null = null;
  #parts: readonly Element[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#parts = [];
    for (let at = this.#focused?.parentElement; at; at = at.parentElement) this.#parts = [...this.#parts, at];
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    if (!this.#focused || this.#focused.isConnected || shadowRoot?.activeElement) return;
    for (const part of this.#parts) {
      const heading = part.isConnected && part.querySelector<HTMLElement>('[tabindex="-1"]');
      if (heading) return heading.focus();
    }
  }
}
