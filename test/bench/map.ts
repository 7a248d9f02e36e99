import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { type Row, mean, median, row } from './table.js';
import { typing } from './typing.js';

const rounds = 3;
const frames = 90;

/** Ours: the explorer with a company of that size, from its records on. */
const ours = `
  import './src/define/path-explorer.ts';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  const make = (data) => {
    const explorer = document.createElement('kyoritsu-path-explorer');
    explorer.data = data;
    document.body.replaceChildren(explorer);
    return explorer.shadowRoot ?? explorer;
  };
  const root = () => document.querySelector('kyoritsu-path-explorer').shadowRoot;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  // Another catalogue first: its code is loaded before anything is timed.
  globalThis.warm = async () => {
    make(largeCatalogue(30, 60));
    while (!globalThis.check()) await new Promise((done) => setTimeout(done, 20));
  };
  globalThis.show = () => make(data);
  globalThis.check = () => root()?.querySelector('.map .card') !== null && root()?.querySelector('.map') !== null;
  globalThis.whole = async () => {
    [...root().querySelectorAll('input[name="direction"]')].at(-1).click();
    while (!root().querySelector('.district')) await new Promise((done) => setTimeout(done, 20));
  };
  const wheel = (init) => root().querySelector('.stage').dispatchEvent(new WheelEvent('wheel', {
    bubbles: true, cancelable: true, clientX: 500, clientY: 400, ...init,
  }));
  globalThis.zoomTo = (steps) => { for (let n = 0; n < steps; n++) wheel({ deltaY: -60, ctrlKey: true }); };
  globalThis.pan = (n) => wheel({ deltaX: n % 60 < 30 ? 24 : -24, deltaY: 0 });
  globalThis.zoom = (n) => wheel({ deltaY: n % 60 < 30 ? -12 : 12, ctrlKey: true });
  globalThis.elements = () => root().querySelectorAll('*').length;
`;

/** The usual way with lit: every role and road an SVG element, one group moved. */
const svg = `
  import { html, render, svg } from 'lit';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let at = [0, 0, 1];
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  const across = () => Math.ceil(Math.sqrt(data.roles.length));
  globalThis.show = () => {
    const place = new Map(data.roles.map(({ id }, i) => [id, [(i % across()) * 184, Math.floor(i / across()) * 96]]));
    render(html\`<svg width="900" height="700" style="overflow:hidden"><g id="world">
      \${data.roads.map(({ from, to }) => {
        const [[x, y], [u, v]] = [place.get(from), place.get(to)];
        return svg\`<path fill="none" stroke="#a8a08c" d="M\${x + 160} \${y + 36}C\${(x + u) / 2} \${y} \${(x + u) / 2} \${v} \${u} \${v + 36}" />\`;
      })}
      \${data.roles.map(({ id, title }) => {
        const [x, y] = place.get(id);
        return svg\`<g transform="translate(\${x} \${y})"><rect width="160" height="72" rx="10" fill="#fff" stroke="#dedad0" /><text x="10" y="30">\${title.ja}</text></g>\`;
      })}
    </g></svg>\`, document.body);
    fit();
  };
  const apply = () => document.querySelector('#world').setAttribute('transform', \`translate(\${at[0]} \${at[1]}) scale(\${at[2]})\`);
  const fit = () => { at = [0, 0, 900 / (across() * 184)]; apply(); };
  globalThis.check = () => document.querySelector('#world') !== null;
  globalThis.whole = async () => fit();
  globalThis.zoomTo = (steps) => { at[2] *= Math.exp(0.3 * steps); apply(); };
  globalThis.pan = (n) => { at[0] += n % 60 < 30 ? -24 : 24; apply(); };
  globalThis.zoom = (n) => { at[2] *= Math.exp(n % 60 < 30 ? 0.06 : -0.06); apply(); };
  globalThis.elements = () => document.querySelectorAll('svg *').length;
`;

/** A plain canvas that draws everything in every frame. */
const canvas = `
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let at = [0, 0, 1];
  let place;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  const across = () => Math.ceil(Math.sqrt(data.roles.length));
  const draw = () => {
    const context = document.querySelector('canvas').getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, 900, 700);
    context.setTransform(at[2], 0, 0, at[2], at[0], at[1]);
    context.strokeStyle = '#a8a08c';
    context.beginPath();
    for (const { from, to } of data.roads) {
      const [[x, y], [u, v]] = [place.get(from), place.get(to)];
      context.moveTo(x + 160, y + 36);
      context.bezierCurveTo((x + u) / 2, y, (x + u) / 2, v, u, v + 36);
    }
    context.stroke();
    for (const { id, title } of data.roles) {
      const [x, y] = place.get(id);
      context.fillStyle = '#fff';
      context.fillRect(x, y, 160, 72);
      context.fillStyle = '#1d2733';
      context.fillText(title.ja, x + 10, y + 30);
    }
  };
  globalThis.show = () => {
    place = new Map(data.roles.map(({ id }, i) => [id, [(i % across()) * 184, Math.floor(i / across()) * 96]]));
    const element = document.createElement('canvas');
    [element.width, element.height] = [900, 700];
    document.body.replaceChildren(element);
    fit();
  };
  const fit = () => { at = [0, 0, 900 / (across() * 184)]; draw(); };
  globalThis.check = () => document.querySelector('canvas') !== null;
  globalThis.whole = async () => fit();
  globalThis.zoomTo = (steps) => { at[2] *= Math.exp(0.3 * steps); draw(); };
  globalThis.pan = (n) => { at[0] += n % 60 < 30 ? -24 : 24; draw(); };
  globalThis.zoom = (n) => { at[2] *= Math.exp(n % 60 < 30 ? 0.06 : -0.06); draw(); };
  globalThis.elements = () => document.querySelectorAll('body *').length;
`;

/** A graph library on a canvas, everything but the places as it comes. */
const cytoscape = `
  import cytoscape from 'cytoscape';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let map;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  globalThis.show = () => {
    const across = Math.ceil(Math.sqrt(data.roles.length));
    const element = document.createElement('div');
    element.setAttribute('style', 'width: 900px; height: 700px');
    document.body.replaceChildren(element);
    map = cytoscape({
      container: element,
      layout: { name: 'preset' },
      style: [{ selector: 'node', style: { shape: 'round-rectangle', width: 160, height: 72, label: 'data(title)' } }],
      elements: [
        ...data.roles.map(({ id, title }, i) => ({
          data: { id, title: title.ja },
          position: { x: (i % across) * 184, y: Math.floor(i / across) * 96 },
        })),
        ...data.roads.map(({ id, from, to }) => ({ data: { id: 'road ' + id, source: from, target: to } })),
      ],
    });
    map.fit();
  };
  globalThis.check = () => document.querySelector('canvas') !== null;
  globalThis.whole = async () => map.fit();
  globalThis.zoomTo = (steps) => map.zoom(map.zoom() * Math.exp(0.3 * steps));
  globalThis.pan = (n) => map.panBy({ x: n % 60 < 30 ? -24 : 24, y: 0 });
  globalThis.zoom = (n) => map.zoom(map.zoom() * Math.exp(n % 60 < 30 ? 0.06 : -0.06));
  globalThis.elements = () => document.querySelectorAll('body *').length;
`;

const ways = { ours, svg, canvas, cytoscape };
type Which = keyof typeof ways;

interface Measured {
  readonly first: number;
  readonly pan: number;
  readonly zoom: number;
  readonly near: number;
  readonly elements: number;
  readonly heap: number;
}

/** Drawing the map at 1,000 and 10,000 roles with four roads each, ours beside the usual ways, taking turns. */
export async function mapRows(): Promise<readonly Row[]> {
  const files = new Map((await Promise.all(Object.entries(ways).map(([name, code]) => bundle(name, code)))).flat());
  const server = await serve(files);
  const browser = await launch();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const rows: Row[] = [];
    for (const roles of [1000, 10_000]) {
      const all: Record<Which, Measured[]> = { ours: [], svg: [], canvas: [], cytoscape: [] };
      for (let round = 0; round < rounds; round++)
        for (const which of Object.keys(ways) as Which[])
          all[which].push(await measure(browser, `${origin}/${which}.html`, roles));
      const middle = (which: Which, what: keyof Measured): number => median(all[which].map((each) => each[what]));
      const against = (name: string, unit: string, what: keyof Measured): readonly Row[] =>
        (['svg', 'canvas', 'cytoscape'] as const).map((peer) =>
          row(`${roles} roles: ${name}`, unit, middle('ours', what), middle(peer, what), names[peer]),
        );
      rows.push(
        ...against('first view, from the records to the painted frame', 'ms', 'first'),
        ...against('a frame while panning, all roles in view', 'ms', 'pan'),
        ...against('a frame while zooming', 'ms', 'zoom'),
        ...against('a frame while panning where titles are read', 'ms', 'near'),
        ...against('elements in the document', 'elements', 'elements'),
        ...against('heap, records included', 'MB', 'heap'),
      );
    }
    return [...rows, await typingRow(browser, `${origin}/ours.html`)];
  } finally {
    await browser.close();
    server.close();
  }
}

const names = {
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
  await page.evaluate(`(async () => { await warm(); prepare(${roles}); })()`);
  return page;
}

async function measure(browser: Browser, url: string, roles: number): Promise<Measured> {
  const page = await open(browser, url, roles);
  try {
    const times = (await page.evaluate(`(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(undefined);
      }));
      const start = performance.now();
      show();
      do await frame(); while (!check());
      const first = performance.now() - start;
      const run = async (act) => {
        await frame();
        const begin = performance.now();
        let n = 0;
        // A slow peer need not be waited for to the end.
        while (n < ${frames} && performance.now() - begin < 5000) { act(n++); await frame(); }
        return (performance.now() - begin) / n;
      };
      await whole();
      await frame();
      const pan = (zoomTo(1), await run(globalThis.pan));
      const zoom = await run(globalThis.zoom);
      zoomTo(Math.round(Math.log(${roles} / 60) / 0.6));
      await frame();
      const near = await run(globalThis.pan);
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
