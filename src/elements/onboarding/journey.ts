import type { LitElement, ReactiveController } from 'lit';

/** Brings keyframes to a picture that has been drawn. */
export type Play = (picture: Element) => Animation[];

const picture = '.picture';

/**
 * What moves in the picture, and when it may not: somebody asked for it, it is
 * in sight, and neither the reader nor the device wants things still. Then it
 * is short, and stops by itself.
 */
export class Journey implements ReactiveController {
  /** Number of the scene that the bicycle is on its way from. */
  from: number | undefined;

  readonly #host: LitElement;
  readonly #calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
  #play: Play | undefined;
  #running: readonly Animation[] = [];
  #watched: Element | undefined;
  #inSight = false;
  readonly #sight: IntersectionObserver;

  constructor(host: LitElement) {
    this.#host = host;
    this.#sight = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)!.isIntersecting;
      if (!this.#inSight) this.stop();
    });
    host.addController(this);
  }

  /** Does the device ask for stills? */
  get calm(): boolean {
    return this.#calm?.matches ?? false;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
    this.#calm?.addEventListener('change', this.#onCalm);
  }

  hostDisconnected(): void {
    this.stop();
    this.#sight.disconnect();
    this.#watched = undefined;
    document.removeEventListener('visibilitychange', this.#onHidden);
    this.#calm?.removeEventListener('change', this.#onCalm);
  }

  /** Plays with the next drawing; where things are to be still, the drawing is all there is. */
  start(play: Play, from?: number): void {
    this.stop();
    if (this.calm || !this.#inSight || document.hidden) return;
    this.#play = play;
    this.from = from;
  }

  hostUpdated(): void {
    this.#watch();
    const drawn = this.#host.renderRoot.querySelector(picture);
    if (!this.#play || !drawn) return;
    const running = this.#play(drawn);
    this.#play = undefined;
    this.#running = running;
    void Promise.allSettled(running.map(({ finished }) => finished)).then(() => {
      if (this.#running === running) this.stop();
    });
  }

  /** Still at once, where the markup says. */
  stop(): void {
    // What is left behind was drawn for the way alone.
    const changes = this.from !== undefined;
    const running = this.#running;
    this.#running = [];
    this.#play = this.from = undefined;
    for (const animation of running) animation.cancel();
    if (changes) this.#host.requestUpdate();
  }

  /** The picture is another element after the text version, or another load. */
  #watch(): void {
    const drawn = this.#host.renderRoot.querySelector(picture) ?? undefined;
    if (drawn === this.#watched) return;
    if (this.#watched) this.#sight.unobserve(this.#watched);
    this.#inSight = false;
    this.#watched = drawn;
    if (drawn) this.#sight.observe(drawn);
  }

  readonly #onHidden = (): void => {
    if (document.hidden) this.stop();
  };
  readonly #onCalm = (): void => {
    this.stop();
    this.#host.requestUpdate();
  };
}
