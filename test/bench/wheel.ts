import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';

const rounds = 7;

/** Ours: the element as a page uses it; its chart chunk comes when a wheel is seen. */
const ours = `
  import './src/define/radar.ts';
  const ids = ['safe-road', 'steady-hand', 'forward-drive', 'contribution', 'horizon'];
  const result = (n, takenAt) => ({
    id: takenAt, cycleId: takenAt, takenAt, autonomy: 3.5,
    scores: Object.fromEntries(ids.map((id, i) => [id, 1 + ((n + i * 7) % 40) / 10])),
    dosage: Object.fromEntries(ids.map((id) => [id, 3])),
  });
  globalThis.make = (count) => {
    const all = [];
    for (let n = 0; n < count; n++) {
      const radar = document.createElement('kyoritsu-radar');
      radar.data = [result(n, '2026-04-01T09:00:00+09:00'), result(n + 3, '2026-10-01T09:00:00+09:00')];
      all.push(radar);
    }
    document.body.append(...all);
    return () => Promise.all(all.map((radar) => radar.updateComplete));
  };
  const drawn = (radar) => radar.shadowRoot.querySelector('table') && radar.shadowRoot.querySelector('svg');
  const inSight = (radar) => radar.getBoundingClientRect().top < innerHeight;
  const painted = (radar) => radar.shadowRoot.querySelector('table')?.checkVisibility({ contentVisibilityAuto: true });
  const radars = () => [...document.querySelectorAll('kyoritsu-radar')];
  globalThis.checkFirst = () => radars().filter(inSight).every((radar) => drawn(radar) && painted(radar));
  globalThis.checkAll = () => radars().every(drawn);
`;

/** The peer: bare Chart.js radars of five values in two series, five pieces registered, no animation. */
const bare = `
  import { Chart, RadarController, RadialLinearScale, LineElement, PointElement, Filler } from 'chart.js';
  Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler);
  const labels = ['安全道路', '後手支手', '前進駆動', '貢献実感', '未来展望'];
  const values = (n) => labels.map((_, i) => 1 + ((n + i * 7) % 40) / 10);
  globalThis.make = (count) => {
    for (let n = 0; n < count; n++) {
      const box = document.createElement('div');
      box.style.width = box.style.height = '320px';
      const canvas = box.appendChild(document.createElement('canvas'));
      document.body.append(box);
      new Chart(canvas, {
        type: 'radar',
        data: { labels, datasets: [{ data: values(n), fill: true }, { data: values(n + 3) }] },
        options: { animation: false, scales: { r: { min: 0, max: 5 } } },
      });
    }
    // Chart.js has no later: all are drawn when the first frame is painted.
    return () => undefined;
  };
  globalThis.checkFirst = () => [...document.querySelectorAll('canvas')].every((canvas) => canvas.width > 0);
  globalThis.checkAll = checkFirst;
`;

/** Milliseconds from the first creation, scripts loaded before. */
interface Paint {
  /** Until the end of the frame that first shows everything in sight. */
  readonly first: number;
  /** Until the end of the frame by which every wheel stands in the page. */
  readonly all: number;
}

/** One wheel and a hundred: the peer paints a canvas with five words each, ours frame, labels, sentences and table. */
export async function wheelRows(): Promise<readonly Row[]> {
  const files = new Map([...(await bundle('ours', ours)), ...(await bundle('bare', bare))]);
  const server = await serve(files);
  const browser = await launch();
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const rows: Row[] = [];
    for (const count of [1, 100]) {
      const times = { ours: [] as Paint[], bare: [] as Paint[] };
      for (let round = 0; round < rounds; round++) {
        for (const which of ['ours', 'bare'] as const)
          times[which].push(await paint(browser, `${origin}/${which}.html`, count));
      }
      const middle = (which: 'ours' | 'bare', until: keyof Paint): number =>
        median(times[which].map((each) => each[until]));
      const against = (name: string, until: keyof Paint): Row =>
        row(
          name,
          'ms',
          middle('ours', until),
          middle('bare', until),
          'bare Chart.js radars, canvas alone, all at once',
        );
      if (count === 1) rows.push(against('one wheel: frame, labels and table painted', 'first'));
      else {
        rows.push(against('a hundred wheels, until those in sight are painted, with table', 'first'));
        rows.push(against('a hundred wheels, until each has frame, labels and table', 'all'));
      }
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

async function paint(browser: Browser, url: string, count: number): Promise<Paint> {
  const page = await browser.newPage();
  try {
    const failures: string[] = [];
    page.on('pageerror', (failure) => failures.push(String(failure)));
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction('globalThis.make !== undefined');
    // The callback of a frame runs before it is painted, a task posted from it after.
    const times = (await page.evaluate(`(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(undefined);
      }));
      const start = performance.now();
      const whole = make(${count});
      do await frame(); while (!checkFirst());
      const first = performance.now() - start;
      if (checkAll()) return { first, all: first };
      await whole();
      await frame();
      return { first, all: performance.now() - start };
    })()`)) as Paint;
    if (failures.length || !(await page.evaluate('checkAll()')))
      throw new Error(`${url}: ${failures.join('; ') || 'not drawn'}`);
    return times;
  } finally {
    await page.close();
  }
}
