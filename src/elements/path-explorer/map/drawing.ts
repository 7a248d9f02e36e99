import { type Detail, detailAt, holds, meets, seen, wholeZoom, within } from './camera.js';
import type { Eye } from './eye.js';
import { type Line, itemOf } from './map-view.js';
import { type Named, namesIn } from './names.js';
import { type Aim, type Strip, Strips } from './strips.js';

/** What of the map is drawn: what is seen, a little around it, and what must not be missing. */
export interface Picture {
  readonly detail: Detail;
  readonly zoom: number;
  readonly strips: readonly Strip[];
  /** Districts of the whole map whose names are written. */
  readonly districts: readonly Named[];
  readonly lines: readonly Line[];
  /** Is a part of the map out of sight? */
  readonly partly: boolean;
}

/** Beyond what is seen so many views on each side are drawn, so that a short pan draws nothing new. */
const around = 0.25;
/** More roads in one view would be a ball of wool, and slow. */
const mostLines = 500;
/** A moving zoom scales what is there: text smaller or larger than this would look wrong. */
const smallest = 0.5;
const largest = 2;

/** What is being drawn, to the end before anything else unless the view is another one. */
interface Plan extends Eye, Aim {
  readonly partly: boolean;
  readonly districts: readonly Named[];
  readonly lines: readonly Line[];
}

/** Is a part of the map out of sight? A glide ends on its aim but for rounding. */
export const isPartly = ({ view, camera, size }: Eye): boolean => wholeZoom(view, size) * 1.001 < camera.zoom;

/**
 * Decides when the map is drawn anew. While a zoom moves, what is there is
 * scaled, and how much of a role can be read waits until it rests, unless it
 * has gone so far that it would look wrong.
 */
export class Drawing {
  /** Is a hand, a wheel or a glide moving the map? */
  moving = false;

  readonly #strips = new Strips();
  #plan: Plan | undefined;
  #done = true;
  /** Was it asked for a picture since somebody last asked what is left of it? */
  #asked = false;

  /** What to draw now; to be asked again while it `goesOn`. */
  picture(eye: Eye, landmarks: ReadonlySet<string>): Picture {
    const before = this.#plan;
    const plan = (this.#plan = this.#planned(eye, landmarks));
    // The names come with a frame of their own where they are many.
    const names = plan === before ? 0 : Math.ceil(plan.districts.length / 2);
    const { strips, done } = this.#strips.draw(eye.view, plan, landmarks, names);
    this.#done = done;
    this.#asked = true;
    return { ...plan, strips };
  }

  /**
   * Is more of the last picture to be drawn in the next frame? Said once a
   * picture: while another map is in the making nobody asks for this one.
   */
  goesOn(): boolean {
    const goes = this.#asked && !this.#done;
    this.#asked = false;
    return goes;
  }

  /** The zoom that was drawn for, and whether nothing is left to do; nothing before the first picture. */
  drawn({ camera }: Eye): { readonly zoom: number; readonly still: boolean; readonly far: boolean } | undefined {
    if (!this.#plan) return undefined;
    const { zoom, detail } = this.#plan;
    return { zoom, still: !this.moving && this.#done && zoom === camera.zoom, far: detail === 'dot' };
  }

  /** Does what is drawn no longer do for where one looks now? */
  isStale(eye: Eye): boolean {
    const plan = this.#plan;
    if (!plan || plan.view !== eye.view) return true;
    const { camera, view, size } = eye;
    const scale = camera.zoom / plan.zoom;
    if (this.moving && scale !== 1) return this.#done && (scale < smallest || scale > largest);
    return scale !== 1 || plan.partly !== isPartly(eye) || !holds(plan.box, within(seen(camera, size), view));
  }

  #planned(eye: Eye, landmarks: ReadonlySet<string>): Plan {
    const before = this.#plan;
    if (before?.view === eye.view) {
      if (before.camera === eye.camera && before.size === eye.size) return before;
      if (this.moving && !this.isStale(eye)) return before;
    }
    const { view, camera, size } = eye;
    const detail = detailAt(camera.zoom);
    const box = seen(camera, size, around);
    const roles = [...landmarks].flatMap((key) => itemOf(view, key) ?? []).filter((item) => item.kind === 'card');
    const written = roles.filter(({ now, goal, opened }) => now || goal || opened);
    return {
      ...eye,
      zoom: camera.zoom,
      box,
      detail,
      partly: isPartly(eye),
      districts: namesIn(view.districts, box, camera.zoom, detail, view.width, written),
      // The chosen route is last, on top: it is never among those left out.
      lines: view.lines.filter((line) => meets(line.box, box)).slice(-mostLines),
    };
  }
}
