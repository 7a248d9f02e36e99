import { expect, waitUntil } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { LitElement, html, nothing } from 'lit';
import { ChartLayer } from '../../src/chart/chart-layer.js';
import { stage } from '../../src/chart/stage.js';

/** The least that holds a chart: one canvas, styled from outside. */
class ProbeChart extends LitElement {
  values: (number | null)[] = [4, 3, 2, 4, 3];
  shown = true;
  protected readonly chart = new ChartLayer(this, {
    canvas: 'canvas',
    data: () => [{ name: 'now', values: this.values }],
    load: () => import('../../src/chart/radar-chart.js'),
  });
  protected override render(): unknown {
    if (!this.shown) return nothing;
    return html`<style>
        :host {
          display: block;
          inline-size: 301.7px;
        }
        canvas {
          display: block;
          inline-size: 100% !important;
          block-size: auto !important;
          aspect-ratio: 1;
          color: light-dark(rgb(200, 0, 0), rgb(0, 0, 200));
          fill: transparent;
          transition: color 1ms;
        }</style
      ><canvas></canvas>`;
  }
}
customElements.define('probe-chart', ProbeChart);

/** A page in the background draws seldom, so the waits are long; they end with what they wait for. */
const soon = (fact: () => unknown, what: string): Promise<void> =>
  waitUntil(fact as () => boolean, what, { timeout: 15_000 });

const probe = async (setUp: (probe: ProbeChart) => void = () => undefined): Promise<ProbeChart> => {
  const element = document.createElement('probe-chart') as ProbeChart;
  setUp(element);
  document.body.append(element);
  await element.updateComplete;
  return element;
};
const canvasOf = (element: ProbeChart): HTMLCanvasElement => element.shadowRoot!.querySelector('canvas')!;
const chartOf = (element: ProbeChart): Chart | undefined => Chart.getChart(canvasOf(element));
const drawn = async (element: ProbeChart): Promise<Chart> => {
  await soon(() => chartOf(element), 'the chart is drawn');
  return chartOf(element)!;
};

/** How far from the hub ink is met on a ray, in units of the stage, from the outside in; 0 where there is none. */
function inkOnRay(canvas: HTMLCanvasElement, spoke: number): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const ratio = canvas.width / stage.size;
  const angle = (spoke / 5) * 2 * Math.PI - Math.PI / 2;
  let [sum, weight] = [0, 0];
  for (let r = 10; r < stage.size / 2 - 2; r += 0.25) {
    const x = Math.floor((stage.size / 2 + r * Math.cos(angle)) * ratio);
    const y = Math.floor((stage.size / 2 + r * Math.sin(angle)) * ratio);
    const alpha = data[(y * canvas.width + x) * 4 + 3]!;
    sum += r * alpha;
    weight += alpha;
  }
  return weight === 0 ? 0 : sum / weight;
}

// Charts are compared here, not by the assertion: a failure would print all of one and never end.
describe('ChartLayer', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('probe-chart, .far')) element.remove();
  });

  it('draws the outline where the frame has its rings, at any width', async () => {
    const element = await probe();
    await drawn(element);
    const canvas = canvasOf(element);
    for (const [spoke, value] of element.values.entries()) {
      const ring = (value! / 5) * stage.rim;
      // Half a unit of the stage, less than half a pixel here. The line moves outwards first.
      await soon(
        () => Math.abs(inkOnRay(canvas, spoke) - ring) < 1,
        `spoke ${spoke}: ${inkOnRay(canvas, spoke)} for ${ring}`,
      );
    }
    expect(canvas.clientWidth).to.equal(302);
    expect(canvas.width).to.equal(Math.floor(302 * devicePixelRatio));
  });

  it('leaves a gap where a value is missing', async () => {
    const element = await probe((element) => (element.values = [4, 3, null, 4, 3]));
    await drawn(element);
    const canvas = canvasOf(element);
    await soon(() => Math.abs(inkOnRay(canvas, 0) - 128) < 1, 'the first spoke is drawn');
    expect(inkOnRay(canvas, 2)).to.equal(0);
    expect(inkOnRay(canvas, 1.5)).to.equal(0);
    expect(inkOnRay(canvas, 0.5)).to.be.greaterThan(90);
  });

  it('follows new values and another size', async () => {
    const element = await probe();
    const chart = await drawn(element);
    element.values = [5, 5, 5, 5, 5];
    element.requestUpdate();
    await soon(() => Math.abs(inkOnRay(canvasOf(element), 2) - stage.rim) < 1, 'the outline moves');
    element.style.inlineSize = '180px';
    await soon(() => canvasOf(element).width === 180 * devicePixelRatio, 'the canvas is resized');
    expect(chartOf(element) === chart, 'the same chart').to.equal(true);
  });

  it('stays while its element is moved, and goes when it is gone', async () => {
    const element = await probe();
    const chart = await drawn(element);
    const canvas = canvasOf(element);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(chartOf(element) === chart, 'kept while moved').to.equal(true);
    elsewhere.remove();
    await soon(() => Chart.getChart(canvas) === undefined, 'destroyed');
    document.body.append(element);
    expect((await drawn(element)) === chart, 'the old one comes back').to.equal(false);
  });

  it('goes with its canvas', async () => {
    const element = await probe();
    await drawn(element);
    const canvas = canvasOf(element);
    element.shown = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(Chart.getChart(canvas) === undefined, 'destroyed').to.equal(true);
  });

  it('draws only what is seen', async () => {
    const far = document.createElement('div');
    far.className = 'far';
    far.style.blockSize = '5000px';
    const near = await probe();
    document.body.append(far);
    const below = await probe();
    await drawn(near);
    expect(chartOf(below) === undefined, 'not drawn before it is seen').to.equal(true);
    below.scrollIntoView();
    await drawn(below);
  });

  it('takes on the colours of a theme that the page switches', async () => {
    const element = await probe((element) => (element.style.colorScheme = 'light'));
    const chart = await drawn(element);
    const colour = (): unknown => chart.data.datasets[0]!.borderColor;
    expect(colour()).to.equal('rgb(200, 0, 0)');
    element.style.colorScheme = 'dark';
    await soon(() => colour() === 'rgb(0, 0, 200)', 'the line changes its colour');
  });
});
