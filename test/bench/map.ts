import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { ways } from './map-pages.js';
import { type Row, mean, median, row } from './table.js';
import { tasksIn, traced } from './tasks.js';
import { typing } from './typing.js';

const rounds = 3;
const frames = 90;
/** Milliseconds after which a peer is slow enough to be known. */
const longest = 2500;

type Which = keyof typeof ways;

type Peer = Exclude<Which, 'ours'>;
const peers: readonly Peer[] = ['svg', 'canvas', 'cytoscape'];

interface Measured {
  readonly first: number;
  readonly pan: number;
  readonly zoom: number;
  readonly near: number;
  readonly elements: number;
  readonly heap: number;
}
interface Slowed {
  readonly opening: number;
  readonly panning: number;
  readonly zooming: number;
}

const frameRows = {
  pan: 'a frame while panning, all roles in view',
  zoom: 'a frame while zooming',
  near: 'a frame while panning where titles are read',
};
const others = {
  first: ['first view, from the records to the painted frame', 'ms'],
  elements: ['elements in the document', 'elements'],
  heap: ['heap, records included', 'MB'],
} as const;
const tasks: { readonly [what in keyof Slowed]: string } = {
  opening: 'opening the whole map',
  panning: 'panning over it',
  zooming: 'zooming six times in and out, and coming to rest',
};

/**
 * Drawing the map at 1,000 and 10,000 roles with four roads each, ours beside the usual ways, taking turns.
 *
 * @param only sizes and things that are measured; all where none is named
 */
export async function mapRows(only: readonly string[]): Promise<readonly Row[]> {
  const sizes = [1000, 10_000].filter((roles) => !only.some((one) => /^\d/.test(one)) || only.includes(`${roles}`));
  const asks = (what: string): boolean => only.every((one) => /^\d/.test(one)) || only.includes(what);
  const files = new Map((await Promise.all(Object.entries(ways).map(([name, code]) => bundle(name, code)))).flat());
  const server = await serve(files);
  const browser = await launch();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** Each way measured in turn. */
  const inTurn = async <T>(measure: (url: string) => Promise<T>, times = rounds): Promise<Record<Which, T[]>> => {
    const all: Record<Which, T[]> = { ours: [], svg: [], canvas: [], cytoscape: [] };
    for (let round = 0; round < times; round++)
      for (const which of Object.keys(ways) as Which[]) all[which].push(await measure(`${origin}/${which}.html`));
    return all;
  };
  try {
    const rows: Row[] = [];
    for (const roles of sizes) {
      if ([...Object.keys(frameRows), ...Object.keys(others)].some(asks)) {
        const all = await inTurn((url) => measure(browser, url, roles, asks));
        const middle = (which: Which, what: keyof Measured): number => median(all[which].map((each) => each[what]));
        const against = (what: keyof Measured, name: string, unit: string, said: (peer: Peer) => string): void => {
          if (!asks(what)) return;
          for (const peer of peers)
            rows.push(row(`${roles} roles: ${name}`, unit, middle('ours', what), middle(peer, what), said(peer)));
        };
        for (const what of Object.keys(frameRows) as (keyof typeof frameRows)[]) {
          const perSecond = (which: Which): number => Math.round(1000 / middle(which, what));
          against(
            what,
            frameRows[what],
            'ms',
            (peer) => `${names[peer]}: ${perSecond('ours')} and ${perSecond(peer)} a second`,
          );
        }
        for (const what of Object.keys(others) as (keyof typeof others)[])
          against(what, others[what][0], others[what][1], (peer) => names[peer]);
      }
      if (!asks('slowed')) continue;
      // Once: a peer's tasks are so long that nothing depends on a tenth.
      const all = await inTurn((url) => slowed(browser, url, roles), 1);
      for (const what of Object.keys(tasks) as (keyof Slowed)[])
        for (const peer of peers) {
          const name = `${roles} roles, CPU slowed four times: longest task while ${tasks[what]}`;
          rows.push(row(name, 'ms', all.ours[0]![what], all[peer][0]![what], names[peer]));
        }
    }
    return asks('typing') ? [...rows, await typingRow(browser, `${origin}/ours.html`)] : rows;
  } finally {
    await browser.close();
    server.close();
  }
}

const names: { readonly [peer in Peer]: string } = {
  svg: 'every role and road in lit SVG',
  canvas: 'a plain canvas, all drawn in each frame',
  cytoscape: 'cytoscape, places handed in',
};

async function open(browser: Browser, url: string, roles: number): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (failure) => {
    throw new Error(`${url}: ${String(failure)}`);
  });
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction('globalThis.prepare !== undefined');
  await page.evaluate(`(async () => {
    await warm();
    prepare(${roles});
    globalThis.frame = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(undefined);
    }));
    globalThis.rest = () => new Promise((done) => setTimeout(done, 600));
    globalThis.run = async (act) => {
      await frame();
      const begin = performance.now();
      let n = 0;
      // A slow peer need not be waited for to the end.
      while (n < ${frames} && performance.now() - begin < ${longest}) { act(n++); await frame(); }
      return (performance.now() - begin) / n;
    };
  })()`);
  return page;
}

async function measure(
  browser: Browser,
  url: string,
  roles: number,
  asks: (what: string) => boolean,
): Promise<Measured> {
  const page = await open(browser, url, roles);
  const when = (what: keyof Measured, code: string): string => (asks(what) ? code : '0');
  try {
    const times = (await page.evaluate(`(async () => {
      const start = performance.now();
      show();
      do await frame(); while (!check());
      const first = performance.now() - start;
      await whole();
      await rest();
      zoomTo(1);
      await rest();
      const pan = ${when('pan', 'await run(globalThis.pan)')};
      await rest();
      const zoom = ${when('zoom', 'await run(globalThis.zoom)')};
      await rest();
      zoomTo(Math.round(Math.log(${roles} / 60) / 0.6));
      await rest();
      const near = ${when('near', 'await run(globalThis.pan)')};
      return { first, pan, zoom, near, elements: elements() };
    })()`)) as Omit<Measured, 'heap'>;
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { ...times, heap: usedSize / 2 ** 20 };
  } finally {
    await page.close();
  }
}

/** Milliseconds of its own that the main thread spent on the longest task while something was done. */
async function longestTask(page: Page, act: string): Promise<number> {
  await page.emulateCPUThrottling(4);
  await page.tracing.start({ categories: traced });
  await page.evaluate(act);
  const trace = await page.tracing.stop();
  await page.emulateCPUThrottling(null);
  return Math.max(...tasksIn(trace!).map(({ ms }) => ms));
}

async function slowed(browser: Browser, url: string, roles: number): Promise<Slowed> {
  const page = await open(browser, url, roles);
  try {
    await page.evaluate('(async () => { show(); do await frame(); while (!check()); await rest(); })()');
    const opening = await longestTask(page, '(async () => { await whole(); await rest(); })()');
    await page.evaluate('(async () => { zoomTo(1); await rest(); })()');
    const panning = await longestTask(page, 'run(pan).then(rest)');
    const zooming = await longestTask(page, 'run(zoom).then(rest)');
    return { opening, panning, zooming };
  } finally {
    await page.close();
  }
}

/** Typing into the search of ten thousand roles: how many tasks made a letter wait. */
async function typingRow(browser: Browser, url: string): Promise<Row> {
  const page = await open(browser, url, 10_000);
  try {
    await page.evaluate('show()');
    await page.waitForFunction('check()');
    const root = "document.querySelector('kyoritsu-path-explorer').shadowRoot";
    const long = await typing(page, {
      field: `${root}.querySelector('input[type="search"]')`,
      words: '営業リーダー 技能12',
      delay: 120,
      until: `${root}.querySelector('.hit') !== null`,
    });
    const most =
      long.length > 0 ? `the longest ${Math.round(Math.max(...long))} ms, mean ${Math.round(mean(long))}` : 'none';
    return row(
      '10,000 roles: typing a search, CPU slowed four times: tasks over 50 ms',
      'tasks',
      long.length,
      null,
      most,
    );
  } finally {
    await page.close();
  }
}
