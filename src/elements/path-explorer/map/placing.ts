import { type Box, type Size, seen } from './camera.js';
import type { Shot } from './eye.js';
import { Far } from './far.js';

/** What is drawn now. */
export interface Drawn {
  /** The zoom it was drawn for; strips whose turn has not come are laid out for another one. */
  readonly zoom: number;
  /** Is it drawn to the end, and the camera at rest? */
  readonly still: boolean;
  /** Are roles dots? */
  readonly far: boolean;
}

/**
 * Puts what is drawn where the camera sees it. While it moves nothing but
 * transforms change, on a layer of its own; at rest all is laid out at its own
 * size without any scale, so that text is crisp. Properties stand on what
 * reads them: higher up every style would be reckoned anew in every frame.
 */
export class Placing {
  readonly #far = new Far();

  /** @param fresh drawn just now, other strips among it */
  show(map: HTMLElement, shot: Shot, { zoom, still, far }: Drawn, fresh: boolean): void {
    const { view, camera, size, em } = shot;
    const world = map.querySelector<HTMLElement>('.world')!;
    const heads = map.querySelector<HTMLElement>('.heads-inner');
    // Whole pixels, so that text stays crisp.
    const left = Math.round((size.width / 2 - camera.x * camera.zoom) * em);
    const top = Math.round((size.height / 2 - camera.y * camera.zoom) * em);
    if (fresh) {
      world.style.setProperty('--_zoom', String(zoom));
      for (const strip of world.querySelectorAll<HTMLElement>('.strip')) {
        const own = Number(strip.style.getPropertyValue('--_zoom'));
        strip.style.transform = own === zoom ? '' : `scale(${zoom / own})`;
      }
    }
    const scale = camera.zoom / zoom;
    world.style.willChange = still ? '' : 'transform';
    world.style.transform = `translate(${left}px, ${top}px)${scale === 1 ? '' : ` scale(${scale})`}`;
    if (heads) {
      heads.style.setProperty('--_zoom', String(camera.zoom));
      heads.style.transform = `translateX(${left}px)`;
    }
    const lens = (map.getRootNode() as ShadowRoot).querySelector<HTMLElement>('.lens');
    if (lens) pointOut(lens, seen(camera, size), view);
    // Below what is drawn it shows the places of roles whose turn has not come.
    const canvas = map.querySelector('canvas')!;
    if (still && !far) this.#far.hide(canvas);
    else this.#far.show(canvas, shot, still);
  }

  stop(): void {
    this.#far.stop();
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
