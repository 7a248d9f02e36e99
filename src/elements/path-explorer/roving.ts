import type { LitElement, ReactiveController } from 'lit';
import type { Arrow, Walked } from './look.js';

const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] satisfies Arrow[];

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
  /** What had it before the drawing, and whether that belonged to the panel. */
  #had: { readonly element: Element; readonly inPanel: boolean } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Another person may be looking: where one stood is not theirs. */
  forget(): void {
    this.at = this.stood = this.#next = undefined;
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

  /** The tab stop is another item, as if the reader had gone there; the focus stays where it is. */
  enter(key: string | undefined): void {
    if (key !== undefined) this.at = this.stood = key;
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
    const arrow = key as Arrow; // one of them, as has just been checked
    const to = step(this.at, arrow);
    if (to) this.go(to.key);
    return to;
  }

  hostUpdate(): void {
    const element = this.#focused;
    this.#had = element ? { element, inPanel: element.closest('.panel') !== null } : undefined;
  }

  hostUpdated(): void {
    // What had the focus has gone, by itself or with what it belonged to: whoever uses the keyboard must not start anew.
    if (this.#next === undefined && this.#had && !this.#had.element.isConnected) {
      this.#next = this.#instead(this.#had.inPanel);
      this.#from = null;
    }
    if (this.#next === undefined) return;
    const target = this.#find(this.#next);
    // Not there yet: wait, unless the reader has gone on to something else.
    const movedOn = this.#elsewhere || (this.#focused !== null && this.#focused !== this.#from);
    if (target || movedOn) this.#next = undefined;
    if (movedOn) return;
    // The map brings it into sight itself; the page would scroll to where it is not.
    target?.focus({ preventScroll: target.closest('.map') !== null });
  }

  #find(next: string): HTMLElement | null {
    const wanted = next.startsWith('.') ? next : `[data-key="${CSS.escape(next)}"]`;
    return this.#host.renderRoot.querySelector<HTMLElement>(wanted);
  }

  /** The heading of the panel, where one stands, or where there is nothing to stand on, the search. */
  #instead(inPanel: boolean): string | undefined {
    const near = [inPanel ? '.panel-title' : undefined, this.at, '.search input'];
    return near.find((next) => next !== undefined && this.#find(next)) ?? this.at;
  }

  /** Has something outside the widget the focus by now? */
  get #elsewhere(): boolean {
    // The widget may stand in the shadow of a page that is a component itself.
    let within: Element = this.#host;
    for (;;) {
      const root = within.getRootNode() as Document | ShadowRoot;
      const { activeElement } = root;
      if (activeElement !== null && activeElement !== within && activeElement !== document.body) return true;
      if (!(root instanceof ShadowRoot)) return false;
      within = root.host;
    }
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}
