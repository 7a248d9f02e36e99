import type { LitElement, ReactiveController } from 'lit';
import type { Arrow, Walked } from './look.js';

const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Arrow[];

/**
 * One tab stop for the whole map, walked with arrow keys; and the focus that
 * must not be lost when what had it goes away.
 */
export class Roving implements ReactiveController {
  /** Key of the item that Tab reaches. */
  at: string | undefined;
  /** Key of the item that the reader went to; undefined until then. */
  stood: string | undefined;

  readonly #host: LitElement;
  /** What takes the focus once it is drawn: an item's key, or a selector that begins with a dot. */
  #next: string | undefined;
  /** What had the focus when that was wished. */
  #from: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Keeps to what is drawn: without its item, the tab stop is another one. */
  settle(isDrawn: (key: string) => boolean, otherwise: string): string {
    return this.at !== undefined && isDrawn(this.at) ? this.at : (this.at = otherwise);
  }

  /** The focus is on an item: by a click, by Tab, by an arrow. */
  stand(key: string): void {
    if (key === this.stood) return;
    this.at = this.stood = key;
    this.#host.requestUpdate();
  }

  /** Moves the focus to an item, or to a heading by its class, now or when it is there. */
  go(key: string | undefined): void {
    this.#next = key;
    this.#from = this.#focused;
    if (key !== undefined && !key.startsWith('.')) this.at = this.stood = key;
    this.#host.requestUpdate();
  }

  /**
   * Follows an arrow key.
   *
   * @param step where it leads from here, on the map or in the list
   * @returns where it leads and by which road, or `undefined` where it leads nowhere
   */
  follow(event: KeyboardEvent, step: (at: string, arrow: Arrow) => Walked | undefined): Walked | undefined {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (this.at === undefined || !arrows.includes(key) || altKey || ctrlKey || metaKey) return undefined;
    event.preventDefault();
    const arrow = key as Arrow; // one of the four, as has just been checked
    const to = step(this.at, arrow);
    if (to) this.go(to.key);
    return to;
  }

  hostUpdated(): void {
    if (this.#next === undefined) return;
    const wanted = this.#next.startsWith('.') ? this.#next : `[data-key="${CSS.escape(this.#next)}"]`;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(wanted);
    // Not there yet: wait, unless the reader has gone on to something else.
    const movedOn = this.#focused !== null && this.#focused !== this.#from;
    if (target || movedOn) this.#next = undefined;
    // The map brings it into sight itself; the page would scroll to where it is not.
    target?.focus({ preventScroll: target.closest('.map') !== null });
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
