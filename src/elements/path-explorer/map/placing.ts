import { type Box, type Camera, type Size, seen } from './camera.js';
import { Far } from './far.js';
import type { MapView } from './map-view.js';

/** What is shown of a map, and how. */
export interface Shot {
  readonly view: MapView;
  readonly camera: Camera;
  readonly size: Size;
  /** Pixels of an em. */
  readonly em: number;
}

/** A zoom that differs less than this from the one that is laid out is shown by scaling alone, until it rests. */
const loose = 1.25;
const restTime = 100;

/**
 * Puts what is drawn where the camera sees it. A pan moves three things. A
 * moving zoom scales what is there, and where it comes to rest all is laid out
 * at its own size, so that text is crisp. Properties stand on what reads them:
 * higher up every style would be reckoned anew in every frame.
 */
export class Placing {
  readonly #far = new Far();
  /** The zoom that what is drawn is laid out for. */
  #laidOut = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #onRest: () => void;

  /** @param onRest after a zoom: draws anew, which lays out */
  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** @param fresh drawn just now: lays out whatever the zoom */
  show(map: HTMLElement, shot: Shot, fresh: boolean): void {
    const { view, camera, size, em } = shot;
    const { x, y, zoom } = camera;
    const world = map.querySelector<HTMLElement>('.world')!;
    const heads = map.querySelector<HTMLElement>('.heads-inner');
    // Whole pixels, so that text stays crisp.
    const left = Math.round((size.width / 2 - x * zoom) * em);
    const top = Math.round((size.height / 2 - y * zoom) * em);
    const scale = zoom / this.#laidOut;
    clearTimeout(this.#rest);
    if (fresh || scale > loose || scale < 1 / loose) this.#layOut(world, zoom);
    else if (scale !== 1) this.#rest = setTimeout(this.#onRest, restTime);
    const still = this.#laidOut === zoom;
    world.style.transform = `translate(${left}px, ${top}px)${still ? '' : ` scale(${scale})`}`;
    if (heads) {
      heads.style.setProperty('--_zoom', String(zoom));
      heads.style.transform = `translateX(${left}px)`;
    }
    const overview = map.parentElement?.querySelector<HTMLElement>('.overview');
    if (overview) pointOut(overview, seen(camera, size), view);
    const canvas = map.querySelector('canvas');
    if (canvas) this.#far.show(canvas, view, camera, size, em);
  }

  stop(): void {
    this.#far.stop();
    clearTimeout(this.#rest);
  }

  #layOut({ style }: HTMLElement, zoom: number): void {
    style.setProperty('--_zoom', String(zoom));
    this.#laidOut = zoom;
  }
}

/** Shows on the overview which part of the whole is seen. */
function pointOut({ style }: HTMLElement, { left, top, right, bottom }: Box, { width, height }: Size): void {
  const part = (from: number, to: number, of: number): [start: string, size: string] => {
    const start = Math.max(0, from / of);
    return [`${start * 100}%`, `${(Math.min(1, to / of) - start) * 100}%`];
  };
  const [x, wide] = part(left, right, width);
  const [y, high] = part(top, bottom, height);
  style.setProperty('--_lens-x', x);
  style.setProperty('--_lens-x-size', wide);
  style.setProperty('--_lens-y', y);
  style.setProperty('--_lens-y-size', high);
}
