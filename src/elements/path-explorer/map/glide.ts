import type { Camera } from './camera.js';

const time = 180;

/** A short, even movement of the camera that explains where things went; at once where movement is not wanted. */
export class Glide {
  /** Where it leads: the next step goes on from there, however fast one presses. */
  heading: Camera | undefined;

  /** Told where the camera is, and whether it stays there. */
  readonly #move: (camera: Camera, last: boolean) => void;
  #frame = 0;

  constructor(move: (camera: Camera, last: boolean) => void) {
    this.#move = move;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.heading = undefined;
  }

  go(from: Camera, to: Camera, then = (): void => undefined): void {
    this.stop();
    const far = Math.abs(to.x - from.x) + Math.abs(to.y - from.y) + Math.abs(to.zoom - from.zoom);
    if (far < 1e-3 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#move(to, true);
      return then();
    }
    this.heading = to;
    const start = performance.now();
    const step = (): void => {
      const t = Math.min(1, (performance.now() - start) / time);
      const ease = 1 - (1 - t) ** 3;
      const between = (a: number, b: number): number => a + (b - a) * ease;
      const zoom = from.zoom * (to.zoom / from.zoom) ** ease;
      this.#move({ x: between(from.x, to.x), y: between(from.y, to.y), zoom }, t === 1);
      if (t < 1) {
        this.#frame = requestAnimationFrame(step);
        return;
      }
      this.heading = undefined;
      then();
    };
    step();
  }
}
