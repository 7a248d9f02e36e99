import type { LitElement, ReactiveController } from 'lit';
import { type Camera, type Size, detailAt, keep, reveal, wholeZoom, zoomAt } from './camera.js';
import { Drawing, type Picture, isPartly } from './drawing.js';
import type { Eye } from './eye.js';
import { Gestures } from './gestures.js';
import { Glide } from './glide.js';
import type { Moves } from './moves.js';
import { type MapView, boxOf, itemOf, itemsIn } from './map-view.js';
import { Placing } from './placing.js';

/** Heights of the stage in em. */
const lowest = 18;
const highest = 46;
/** A first view does not go below what can be read. */
const readable = 0.6;
/** One press of a button or key. */
const zoomStep = 1.35;
/** A gesture that pauses for so many milliseconds has come to rest. */
const restTime = 100;

/** What the stage tells. */
export interface StageActs {
  /** A role that is only a dot was pressed. */
  readonly onTap: (key: string) => void;
  /** The wheel turned over the map, and the page scrolled. */
  readonly onWheel: () => void;
  /** The reader zoomed by a gesture, and so knows how. */
  readonly onZoomed: () => void;
}

/**
 * The stage of the map: knows how large it is and where one looks, takes
 * gestures, moves what is drawn without drawing anew, and asks for a drawing
 * only when something else comes into sight.
 */
export class Stage implements ReactiveController {
  readonly #host: LitElement;
  readonly #gestures: Gestures;
  readonly #drawing = new Drawing();
  readonly #placing = new Placing();
  readonly #glide = new Glide((camera, last) => {
    this.#move(camera);
    if (last) this.#settle();
  });
  /** In the next frame: what is measured changes the height, and the observer would run in a circle. */
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  #map: HTMLElement | null = null;
  /** Pixels of an em on the stage. */
  #em = 16;
  #size: Size | undefined;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #view: MapView | undefined;
  /** What the camera was set up for; another scene is framed anew. */
  #scene = '';
  #framed = false;
  /** The camera as it was set up: another one was moved by the reader. */
  #first: Camera | undefined;
  #centre = '';
  #rest: ReturnType<typeof setTimeout> | undefined;
  #next = 0;

  constructor(host: LitElement, on: StageActs) {
    this.#host = host;
    this.#gestures = new Gestures({
      em: () => this.#em,
      begin: () => this.#glide.stop(),
      pan: (dx, dy) =>
        this.#move({
          ...this.#camera,
          x: this.#camera.x - dx / this.#camera.zoom,
          y: this.#camera.y - dy / this.#camera.zoom,
        }),
      zoom: (factor, at) => {
        on.onZoomed();
        this.#move(zoomAt(this.#camera, factor, at));
      },
      pans: () => this.#partly,
      tap: (at) => {
        const key = this.#at(at);
        if (key !== undefined) on.onTap(key);
      },
      tapTwice: (at) => this.#glideTo(zoomAt(this.#glide.heading ?? this.#camera, zoomStep ** 2, at)),
      wheel: on.onWheel,
    });
    host.addController(this);
  }

  hostConnected(): void {
    // What was drawn out of the page is measured now.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#gestures.drop();
    this.#map = null;
    this.#placing.stop();
    this.#glide.stop();
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#next);
    this.#drawing.moving = false;
  }

  get #eye(): Eye | undefined {
    return this.#view && this.#size && { view: this.#view, camera: this.#camera, size: this.#size };
  }

  get #partly(): boolean {
    return this.#eye !== undefined && isPartly(this.#eye);
  }

  /**
   * What to draw of a map now.
   *
   * @param scene names what is looked at: another one is framed anew, the same one keeps the camera
   * @param centre key of what the first view must show
   * @param landmarks keys that are drawn however small the map and wherever the camera
   */
  picture(view: MapView, scene: string, centre: string, landmarks: ReadonlySet<string>): Picture {
    if (scene !== this.#scene) {
      this.#scene = scene;
      this.#framed = false;
    } else if (this.#view && view !== this.#view && this.#framed) this.#follow(this.#view, view, [...landmarks]);
    this.#view = view;
    this.#centre = centre;
    if (this.#size && !this.#framed) this.#frame();
    if (this.#eye) return this.#drawing.picture(this.#eye, landmarks);
    const { zoom } = this.#camera;
    return { detail: detailAt(zoom), zoom, strips: [], districts: [], lines: [], partly: false };
  }

  /** The same scene drawn anew: the camera goes with what the reader stands on, so that it stays on the page. */
  #follow(before: MapView, view: MapView, landmarks: readonly string[]): void {
    const whole = this.#size ? wholeZoom(view, this.#size) : 0;
    // Whoever saw all of it sees all of it again.
    if (!this.#partly && whole >= readable) {
      this.#camera = { x: view.width / 2, y: view.height / 2, zoom: whole };
      return;
    }
    for (const key of landmarks) {
      const [from, to] = [itemOf(before, key), itemOf(view, key)];
      if (!from || !to) continue;
      this.#camera = { ...this.#camera, x: this.#camera.x + to.x - from.x, y: this.#camera.y + to.y - from.y };
      return;
    }
  }

  hostUpdated(): void {
    // Out of the page nothing has a size.
    if (!this.#host.isConnected) return;
    const map = this.#host.renderRoot.querySelector<HTMLElement>('.map');
    if (map !== this.#map) {
      this.#resized.disconnect();
      this.#map = map;
      if (!map) return;
      this.#resized.observe(map.querySelector('.stage')!);
      this.#gestures.listen(map.querySelector<HTMLElement>('.stage')!);
      this.#measure();
    }
    if (!map) return;
    this.#apply(true);
    // The rest in the frames after this one.
    cancelAnimationFrame(this.#next);
    if (this.#drawing.goesOn()) this.#next = requestAnimationFrame(() => this.#host.requestUpdate());
  }

  /** Brings an item that has the focus into sight, on the map and then on the page. */
  show(key: string): void {
    const item = this.#view && itemOf(this.#view, key);
    // What is pressed with a pointer is seen already, and shall not move from under it.
    if (!item || !this.#size || this.#gestures.pressing) return;
    this.#glideTo(reveal(this.#glide.heading ?? this.#camera, boxOf(item), this.#size), () =>
      this.#map?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** One step nearer or further, around what is in the middle. */
  zoom(way: 'in' | 'out'): void {
    const from = this.#glide.heading ?? this.#camera;
    this.#glideTo({ ...from, zoom: from.zoom * (way === 'in' ? zoomStep : 1 / zoomStep) });
  }

  /** The whole map at once. */
  fit(): void {
    if (this.#view && this.#size)
      this.#glideTo({ x: this.#view.width / 2, y: this.#view.height / 2, zoom: wholeZoom(this.#view, this.#size) });
  }

  /** Part of a view to the side or down. */
  pan(across: number, down: number): void {
    const { x, y, zoom } = this.#glide.heading ?? this.#camera;
    const { width = 0, height = 0 } = this.#size ?? {};
    this.#glideTo({ x: x + (across * width) / zoom / 3, y: y + (down * height) / zoom / 3, zoom });
  }

  /** Looks at a place that was pointed out on the overview, in parts of the whole. */
  lookAt(across: number, down: number): void {
    if (this.#view) this.#move({ ...this.#camera, x: across * this.#view.width, y: down * this.#view.height });
  }

  /** For the buttons and the overview. */
  readonly moves: Moves = {
    onZoom: (way) => this.zoom(way),
    onFit: () => this.fit(),
    onLookAt: (across, down) => this.lookAt(across, down),
  };

  #measure(): void {
    const stage = this.#map?.querySelector<HTMLElement>('.stage');
    if (!stage || !this.#view) return;
    const em = Number.parseFloat(getComputedStyle(stage).fontSize);
    const width = stage.clientWidth / em;
    // No width: not laid out yet, in a hidden tab, or out of the page.
    if (!(width > 0)) return;
    this.#em = em;
    const height = stage.clientHeight / this.#em;
    if (this.#size && Math.abs(this.#size.width - width) < 0.05 && Math.abs(this.#size.height - height) < 0.05) return;
    const wider = this.#size && Math.abs(this.#size.width - width) > 0.05;
    this.#size = { width, height };
    // Whoever has moved the map keeps it where it is, also in another width.
    if (!this.#framed || (wider && this.#camera === this.#first)) this.#frame();
    else this.#camera = keep(this.#camera, this.#view, this.#size);
    this.#host.requestUpdate();
  }

  /** The first view: as much as can be read, with the centre in it; the stage as high as that takes. */
  #frame(): void {
    const { width } = this.#size!;
    const view = this.#view!;
    const roomy = Math.min(1, (width - 2) / view.width, (highest - 2.5) / view.height);
    const zoom = view.districts.length > 0 ? roomy : Math.max(readable, roomy);
    const height = Math.max(lowest, Math.min(highest, view.height * zoom + 2.5));
    this.#size = { width, height };
    this.#map?.style.setProperty('--_tall', String(height));
    const whole = wholeZoom(view, this.#size);
    const centre = itemOf(view, this.#centre);
    this.#camera = keep(
      view.districts.length > 0 || !centre
        ? { x: view.width / 2, y: view.height / 2, zoom: whole }
        : { x: centre.x, y: centre.y, zoom },
      view,
      this.#size,
    );
    this.#first = this.#camera;
    this.#framed = true;
  }

  #glideTo(to: Camera, then?: () => void): void {
    if (this.#view && this.#size) this.#glide.go(this.#camera, keep(to, this.#view, this.#size), then);
  }

  #move(camera: Camera): void {
    if (!this.#view || !this.#size) return;
    this.#camera = keep(camera, this.#view, this.#size);
    this.#drawing.moving = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), restTime);
    this.#show();
  }

  /** The map has come to rest: it is drawn as crisp as it gets. */
  #settle(): void {
    clearTimeout(this.#rest);
    this.#drawing.moving = false;
    this.#show();
  }

  /** Where one looks now: by moving what is drawn, and by drawing where that does not do. */
  #show(): void {
    if (this.#eye && this.#drawing.isStale(this.#eye)) this.#host.requestUpdate();
    else this.#apply();
  }

  #apply(fresh = false): void {
    const drawn = this.#eye && this.#drawing.drawn(this.#eye);
    if (this.#map && drawn) this.#placing.show(this.#map, { ...this.#eye!, em: this.#em }, drawn, fresh);
  }

  /** The role under a point of the view, em from its middle: dots are no elements. */
  #at(point: { readonly x: number; readonly y: number }): string | undefined {
    if (!this.#view || detailAt(this.#camera.zoom) !== 'dot') return undefined;
    const x = this.#camera.x + point.x / this.#camera.zoom;
    const y = this.#camera.y + point.y / this.#camera.zoom;
    return itemsIn(this.#view, { left: x, right: x, top: y, bottom: y }).find(({ kind }) => kind === 'card')?.key;
  }
}
