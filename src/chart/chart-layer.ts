import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from '../base/log.js';
import { stage } from './stage.js';

/** What the page's styles and the reader's settings say. */
export interface ChartLook {
  /** CSS colour of a line, by the name of its series. */
  readonly colourOf: (name: string) => string;
  /** CSS colour of a filled area. */
  readonly fill: string;
  /** `false` where the reader wants no motion. */
  readonly animate: boolean;
}

/** A chart on its canvas. */
export interface Drawing<T> {
  update(data: T, look: ChartLook): void;
  /** @param grain device pixels a unit of the stage */
  resize(grain: number): void;
  destroy(): void;
}

/** Draws data on a canvas that the stylesheet sizes. */
export type Drawn<T> = (canvas: HTMLCanvasElement, data: T, look: ChartLook, grain: number) => Drawing<T>;

/** What a layer draws, and how. */
export interface ChartSource<T> {
  /** Finds the canvas in the widget; its `fill` is the colour of filled areas. */
  readonly canvas: string;
  /** What to draw, asked for at each update of the widget. */
  readonly data: () => T;
  /** The code that draws it. */
  readonly load: () => Promise<{ readonly draw: Drawn<T> }>;
}

/**
 * Chart.js on a widget's canvas, only where it is seen: the library arrives by
 * dynamic import when the canvas first comes into view, and the chart goes
 * when the widget really leaves the page (a microtask later it is still out).
 *
 * The canvas is an addition: without it (an old browser, a chunk that does not
 * load) frame, value points and table still say everything. A line has the
 * colour of the element marked `data-line="<name of the series>"`, the sample
 * in the legend.
 */
export class ChartLayer<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: ChartSource<T>;
  #canvas: HTMLCanvasElement | undefined;
  #chart: Drawing<T> | undefined;
  /** What the chart shows: the widget redraws for other reasons too. */
  #shown = '';
  #seen: IntersectionObserver | undefined;
  #sized: ResizeObserver | undefined;

  constructor(host: LitElement, source: ChartSource<T>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    const canvas = this.#host.shadowRoot?.querySelector<HTMLCanvasElement>(this.#source.canvas) ?? undefined;
    if (canvas !== this.#canvas) {
      this.#leave();
      if (canvas) this.#watch(canvas);
    }
    if (this.#chart && JSON.stringify(this.#source.data()) !== this.#shown) this.#redraw();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  #watch(canvas: HTMLCanvasElement): void {
    this.#canvas = canvas;
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#seen?.disconnect();
      void this.#draw(canvas);
    });
    this.#seen.observe(canvas);
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(canvas);
    canvas.addEventListener('transitionend', this.#redraw);
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    const chunk = await this.#source.load().catch((failure: unknown) => {
      warnOnce(
        `the chart of <${this.#host.localName}> could not be loaded, the frame stands alone: ${String(failure)}`,
      );
    });
    // Much can have happened on the way: gone, moved to another canvas, drawn already.
    if (!chunk || canvas !== this.#canvas || this.#chart) return;
    const data = this.#source.data();
    this.#shown = JSON.stringify(data);
    this.#chart = chunk.draw(canvas, data, this.#look(canvas), grainOf(canvas));
  }

  /** Also at `transitionend`: the stylesheet lets `color` pass in an instant, which is how a switched theme is heard of. */
  readonly #redraw = (): void => {
    if (!this.#chart || !this.#canvas) return;
    const data = this.#source.data();
    this.#shown = JSON.stringify(data);
    this.#chart.update(data, this.#look(this.#canvas));
  };

  #resize(): void {
    // Nothing to draw on while another view hides it.
    if (this.#canvas && this.#canvas.clientWidth > 0) this.#chart?.resize(grainOf(this.#canvas));
  }

  /** Computed values: a custom property would still say `light-dark(…)`. */
  #look(canvas: HTMLCanvasElement): ChartLook {
    const { color, fill } = getComputedStyle(canvas);
    return {
      colourOf: (name) => {
        const sample = this.#host.shadowRoot?.querySelector(`[data-line="${name}"]`);
        return sample ? getComputedStyle(sample).color : color;
      },
      fill,
      animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    };
  }

  #leave(): void {
    this.#seen?.disconnect();
    this.#sized?.disconnect();
    this.#canvas?.removeEventListener('transitionend', this.#redraw);
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#canvas = undefined;
    this.#shown = '';
  }
}

/** Device pixels a unit of the stage. */
const grainOf = (canvas: HTMLCanvasElement): number =>
  (canvas.clientWidth * (canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1)) / stage.size;
