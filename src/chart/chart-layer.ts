import type { LitElement, ReactiveController } from 'lit';
import { warnOnce } from '../base/log.js';
import type { RadarChart } from './radar-chart.js';
import type { ChartLook, Series } from './radar-config.js';
import { stage } from './stage.js';

/**
 * Chart.js on a widget's canvas, only where it is seen: the library arrives by
 * dynamic import when the canvas first comes into view, and the chart goes
 * when the widget really leaves the page (a microtask later it is still out).
 *
 * The canvas is an addition: without it (an old browser, a chunk that does not
 * load) frame, value points and table still say everything.
 */
export class ChartLayer implements ReactiveController {
  readonly #host: LitElement;
  readonly #series: () => readonly Series[];
  #canvas: HTMLCanvasElement | undefined;
  #chart: RadarChart | undefined;
  /** The series that the chart shows: the widget redraws for other reasons too. */
  #shown = '';
  #seen: IntersectionObserver | undefined;
  #sized: ResizeObserver | undefined;

  /**
   * @param series what to draw, asked for at each update of the widget; the
   *   widget's template holds the one `canvas` to draw on, whose `color` and
   *   `fill` are the colours of line and area
   */
  constructor(host: LitElement, series: () => readonly Series[]) {
    this.#host = host;
    this.#series = series;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    const canvas = this.#host.shadowRoot?.querySelector('canvas') ?? undefined;
    if (canvas !== this.#canvas) {
      this.#leave();
      if (canvas) this.#watch(canvas);
    }
    if (JSON.stringify(this.#series()) !== this.#shown) this.#redraw();
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
    const chunk = await import('./radar-chart.js').catch((failure: unknown) => {
      warnOnce(
        `the chart of <${this.#host.localName}> could not be loaded, the frame stands alone: ${String(failure)}`,
      );
    });
    // Much can have happened on the way: gone, moved to another canvas, drawn already.
    if (!chunk || canvas !== this.#canvas || this.#chart) return;
    const series = this.#series();
    this.#shown = JSON.stringify(series);
    this.#chart = chunk.radarChart(canvas, series, lookOf(canvas), grainOf(canvas));
  }

  /** Also at `transitionend`: the stylesheet lets `color` pass in an instant, which is how a switched theme is heard of. */
  readonly #redraw = (): void => {
    if (!this.#chart || !this.#canvas) return;
    const series = this.#series();
    this.#shown = JSON.stringify(series);
    this.#chart.update(series, lookOf(this.#canvas));
  };

  #resize(): void {
    // Nothing to draw on while another view hides it.
    if (this.#canvas && this.#canvas.clientWidth > 0) this.#chart?.resize(grainOf(this.#canvas));
  }

  #leave(): void {
    this.#seen?.disconnect();
    this.#sized?.disconnect();
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#canvas = undefined;
    this.#shown = '';
  }
}

/** Device pixels a unit of the stage. */
const grainOf = (canvas: HTMLCanvasElement): number =>
  (canvas.clientWidth * (canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1)) / stage.size;

/** Computed values: a custom property would still say `light-dark(…)`. */
function lookOf(canvas: HTMLCanvasElement): ChartLook {
  const { color, fill } = getComputedStyle(canvas);
  return { stroke: color, fill, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches };
}
