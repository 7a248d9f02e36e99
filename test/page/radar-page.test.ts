import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { companyRoundAWheel } from '../../stories/samples/company.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';
import { type Site, openSite } from './site.js';

const pageOf = (
  lang: string,
  body: string,
): string => `<!doctype html><html lang="${lang}"><head><title>wheel</title><script type="module" src="/page.js"></script></head>
  <body>${body}</body></html>`;

/** A source whose answers wait until the page lets them go. */
const script = `
  await import('/cdn/provider.js');
  const records = ${JSON.stringify(companyRoundAWheel())};
  let release;
  const released = new Promise((resolve) => (release = resolve));
  window.release = release;
  const capabilities = Object.fromEntries(Object.keys(records).map((name) => [name, ['list']]));
  const list = async (name, { filter = {} } = {}) => {
    await released;
    const fits = (record) => Object.entries(filter).every(([key, wanted]) => [wanted].flat().includes(record[key]));
    return { items: records[name].filter(fits).map((record) => ({ record })) };
  };
  const provider = document.querySelector('kyoritsu-provider');
  if (provider) provider.adapter = { capabilities, list };
  window.results = ${JSON.stringify(resultsOfAWheel)};
  await import('/cdn/radar.js');
  const frame = () => new Promise(requestAnimationFrame);
  // From the first drawing on, before anything that comes later has come.
  while (provider && !document.querySelector('kyoritsu-radar').shadowRoot?.querySelector('[aria-busy="true"] table')) await frame();
  // The first drawing is painted in the second.
  await frame();
  await frame();
  window.moved = [];
  const say = ({ node, previousRect: from, currentRect: to }) =>
    [node?.getAttribute?.('class') ?? node?.nodeName, from.y, from.height, '→', to.y, to.height].join(' ');
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.moved.push({ value, what: sources.map(say) });
  }).observe({ type: 'layout-shift' });
`;

interface Moved {
  readonly value: number;
  readonly what: readonly string[];
}
declare global {
  interface Window {
    release(): void;
    results: unknown;
    moved: Moved[];
    mounted: WeakRef<object>[];
  }
}

const below =
  '<kyoritsu-provider device="off"><kyoritsu-radar></kyoritsu-radar></kyoritsu-provider><p>What the page has below it.</p>';

describe('<kyoritsu-radar> on a page (built files)', () => {
  let site: Site;
  before(async () => {
    site = await openSite(
      {
        '/ja.html': pageOf('ja', below),
        '/en.html': pageOf('en', below),
        '/bare.html': pageOf('ja', '<main></main>'),
        '/page.js': script,
      },
      { '/cdn/': 'dist/cdn' },
    );
  });
  after(() => site.close());

  /** Two frames: the drawing, and what its measuring has changed. */
  const painted = (page: Page): Promise<unknown> =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const has = (page: Page, selector: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted: string) => document.querySelector('kyoritsu-radar')?.shadowRoot?.querySelector(wanted),
      { timeout: 15_000 },
      selector,
    );

  for (const lang of ['ja', 'en'])
    for (const width of [360, 430, 700, 1280])
      for (const late of [false, true])
        it(`${lang}, ${width} px: nothing moves from loading to ready, the answer ${late ? 'late' : 'early'}`, async () => {
          const { page } = await site.open('/bare.html');
          // All of it in sight: what is out of sight does not count.
          await page.setViewport({ width, height: 3000 });
          await page.goto(`${site.origin}/${lang}.html`);
          await page.waitForFunction(() => window.moved);
          if (late) await has(page, '.steps-place summary');
          await page.evaluate(() => window.release());
          await has(page, '.steps-place summary');
          await has(page, '.company-notes li');
          await page.waitForFunction(() => {
            const root = document.querySelector('kyoritsu-radar')!.shadowRoot!;
            const canvas = root.querySelector('canvas')!;
            return !root.querySelector('[aria-busy="true"]') && canvas.width === canvas.height;
          });
          await painted(page);
          assert.deepEqual(await page.evaluate(() => window.moved), []);
          // The watch itself works: a page that moves is seen.
          await page.evaluate(() => document.body.prepend(document.createElement('h1'), 'Moved'));
          await painted(page);
          await page.waitForFunction(() => window.moved.length > 0);
          await page.browserContext().close();
        });

  it('leaves nothing behind after fifty mounts: no wheel, no chart, no node, no listener', async () => {
    const { page } = await site.open('/bare.html');
    await page.waitForFunction(() => customElements.get('kyoritsu-radar'));
    await page.evaluate(() => (window.mounted = []));
    const mount = (): Promise<void> =>
      page.evaluate(async () => {
        const radar = document.createElement('kyoritsu-radar') as HTMLElement & { data: unknown };
        radar.data = window.results;
        document.querySelector('main')!.append(radar);
        for (;;) {
          const canvas = radar.shadowRoot?.querySelector('canvas');
          if (canvas && canvas.width === canvas.height) break;
          await new Promise(requestAnimationFrame);
        }
        window.mounted.push(new WeakRef(radar), new WeakRef(radar.shadowRoot!.querySelector('canvas')!));
      });
    const unmount = (): Promise<void> => page.evaluate(() => document.querySelector('main')!.replaceChildren());
    const session = await page.createCDPSession();
    const swept = async (): Promise<readonly [alive: number, charts: number, nodes: number, listeners: number]> => {
      await painted(page);
      await session.send('HeapProfiler.collectGarbage');
      const alive = await page.evaluate(() => window.mounted.filter((each) => each.deref()).length);
      const prototype = await page.evaluateHandle(() => Object.prototype);
      const objects = await page.queryObjects(prototype);
      // Chart.js is inside the bundle: an instance is known by what it has.
      const charts = await objects.evaluate(
        (all) =>
          (all as unknown as object[]).filter(
            (each) => Object.hasOwn(each, 'chartArea') && Object.hasOwn(each, '_plugins'),
          ).length,
      );
      await objects.dispose();
      await prototype.dispose();
      await session.send('HeapProfiler.collectGarbage');
      const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
      return [alive, charts, Nodes, JSEventListeners];
    };
    await mount();
    const [alive, charts] = await swept();
    assert.deepEqual([alive, charts], [2, 1], 'what is there is seen');
    await unmount();
    const before = await swept();
    for (let turn = 0; turn < 50; turn++) {
      await mount();
      await unmount();
    }
    const left = await swept();
    assert.deepEqual(left, before);
    assert.deepEqual(left.slice(0, 2), [0, 0]);
    await page.browserContext().close();
  });
});
