import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';
import { type Task, type Work, tasksIn, traced } from './tasks.js';

const rounds = 3;
const target = 50;

/** The explorer with a catalogue handed in, or behind a provider with JSON files, and what a reader does in it. */
const code = `
  import './src/define/path-explorer.ts';
  import './src/define/provider.ts';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  const root = () => document.querySelector('kyoritsu-path-explorer').shadowRoot;
  const all = (selector) => [...root().querySelectorAll(selector)];
  const one = (selector) => root().querySelector(selector);
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  globalThis.until = async (check) => {
    const start = performance.now();
    while (!check()) {
      if (performance.now() - start > 30000) throw new Error('never: ' + check + root().textContent.replaceAll(/\\s+/g, ' ').slice(0, 600));
      await frame();
    }
  };
  // What comes to rest: pictures that are painted sharp, indexes that are made ahead.
  globalThis.rest = async () => { await frame(); await new Promise((done) => setTimeout(done, 400)); await frame(); };
  const company = (roles, roads) => {
    const data = largeCatalogue(roles, roads);
    return {
      ...data,
      postings: data.roles.filter((_, r) => r % 10 === 3).map(({ id }, n) => ({
        id: 'p' + n, roleId: id, title: { ja: '公募' + n }, kind: '随時', opensAt: '2020-01-01T00:00:00+09:00',
      })),
      learning: Array.from({ length: 500 }, (_, n) => ({ id: 'l' + n, title: { ja: '講座' + n }, skillIds: ['s' + n] })),
    };
  };
  globalThis.warm = async () => {
    const explorer = document.createElement('kyoritsu-path-explorer');
    explorer.data = company(30, 60);
    document.body.replaceChildren(explorer);
    await until(() => one('.map .card'));
    await rest();
    document.body.replaceChildren();
  };
  globalThis.prepare = (roles, roads) => { globalThis.data = company(roles, roads); };
  globalThis.handIn = () => {
    const explorer = document.createElement('kyoritsu-path-explorer');
    explorer.data = data;
    document.body.replaceChildren(explorer);
  };
  globalThis.fromFiles = () => {
    const provider = document.createElement('kyoritsu-provider');
    provider.adapter = 'static';
    provider.src = '/files';
    provider.append(document.createElement('kyoritsu-path-explorer'));
    document.body.replaceChildren(provider);
  };
  const button = (within, text) => all(within + ' button').find((each) => each.textContent.includes(text));
  const radio = (name, n) => all('input[name="' + name + '"]').at(n);
  // As by pointer or keys: the focus goes where one presses.
  const press = (control) => { control?.focus(); control?.click(); };
  globalThis.on = {
    ready: () => one('.map .card'),
    focus: () => one('.map .card[tabindex="0"]').focus(),
    opened: () => one('.panel-title'),
    setGoal: () => press(button('.acts', '目標')),
    isGoal: () => one('.goal-badge'),
    close: () => press(one('.panel .close')),
    quick: (n) => press(all('.filters button')[n]),
    filters: (part) => press(one('.filter-' + part)),
    choice: (n) => press(all('.filter-panel .filter-group')[0].querySelectorAll('button')[n]),
    steps: (n) => press(radio('steps', n)),
    way: (n) => press(radio('direction', n)),
    mode: (n) => press(radio('view', n)),
    whole: () => one('.district') && one('canvas'),
    list: () => one('.outline'),
    map: () => one('.map'),
    fold: () => press(all('.outline .more')[5]),
    inOutline: () => all('.outline [tabindex="0"]')[0].focus(),
    search: () => one('input[type="search"]').focus(),
    found: () => one('.hit'),
  };
  globalThis.elements = () => all('*').length;
`;

type Checkout = 'ours' | 'beside';

/** What the reader does, in this order: JavaScript in the page, keys, and when it has been answered. */
interface Act {
  readonly name: string;
  readonly run?: string;
  readonly keys?: readonly string[];
  readonly words?: string;
  readonly until?: string;
  /** Only to get there. */
  readonly unmeasured?: true;
}

const acts: readonly Act[] = [
  { name: 'focus', run: 'on.focus()', unmeasured: true },
  {
    name: 'arrow keys among roads',
    keys: ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowDown'],
  },
  { name: 'opening a role', keys: ['Enter'], until: 'on.opened()' },
  { name: 'setting the goal', run: 'on.setGoal()', until: 'on.isGoal()' },
  { name: 'arrow keys with a route and the panel', run: 'on.focus()', keys: ['ArrowUp', 'ArrowRight', 'ArrowDown'] },
  { name: 'opening another role', keys: ['Enter'] },
  { name: 'filter: open posts only', run: 'on.quick(2)' },
  { name: 'filter: off again', run: 'on.quick(2)' },
  { name: 'filter: outside off', run: 'on.quick(1)' },
  { name: 'filter: off again', run: 'on.quick(1)' },
  { name: 'unfolding the kinds of roads', run: "on.filters('kinds')" },
  { name: 'filter: a kind of road', run: 'on.choice(0)' },
  { name: 'filter: off again', run: 'on.choice(0)' },
  { name: 'unfolding the families', run: "on.filters('families')" },
  { name: 'filter: a family', run: 'on.choice(3)' },
  { name: 'filter: off again', run: 'on.choice(3)' },
  { name: 'unfolding the other filters', run: "on.filters('others')" },
  { name: 'filter: how it is known', run: 'on.choice(0)' },
  { name: 'filter: off again', run: 'on.choice(0)' },
  { name: 'filter: one step', run: 'on.steps(0)' },
  { name: 'filter: off again', run: 'on.steps(-1)' },
  { name: 'folding the other filters', run: "on.filters('others')" },
  { name: 'the roads as a list', run: 'on.mode(1)', until: 'on.list()' },
  { name: 'arrow keys in the list', run: 'on.inOutline()', keys: ['ArrowDown', 'ArrowDown', 'ArrowRight'] },
  { name: 'the map again', run: 'on.mode(0)', until: 'on.map()' },
  { name: 'backwards from the goal', run: 'on.way(1)' },
  { name: 'opening the whole map', run: 'on.way(-1)', until: 'on.whole()' },
  { name: 'focus', run: 'on.focus()', unmeasured: true },
  { name: 'arrow keys on the whole map', keys: ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown'] },
  { name: 'opening a role on the whole map', keys: ['Enter'] },
  { name: 'whole map, filter: open posts only', run: 'on.quick(2)' },
  { name: 'whole map, filter: off again', run: 'on.quick(2)' },
  { name: 'whole map, the other filters', run: "on.filters('others')" },
  { name: 'whole map, filter: how it is known', run: 'on.choice(0)' },
  { name: 'whole map, filter: off again', run: 'on.choice(0)' },
  { name: 'whole map, filter: two steps', run: 'on.steps(1)' },
  { name: 'whole map, filter: off again', run: 'on.steps(-1)' },
  { name: 'focus', run: "on.filters('others')", unmeasured: true },
  { name: 'the whole map as a list', run: 'on.mode(1)', until: 'on.list()' },
  { name: 'opening a family in the list', run: 'on.fold()' },
  {
    name: 'arrow keys in the list of all',
    run: 'on.inOutline()',
    keys: ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp'],
  },
  { name: 'typing a search', run: 'on.search()', words: '営業リーダー 技能12', until: 'on.found()' },
];

interface Measured {
  /** The longest task of each act, in the order of the acts. */
  readonly longest: ReadonlyMap<string, Task>;
  readonly elements: number;
  readonly heap: number;
}

/**
 * The longest task of every act of a reader among ten thousand roles, with the
 * CPU slowed four times. There is no peer that does the same: where
 * `BENCH_BESIDE` names another checkout, that one takes turns with this one.
 */
export async function explorerRows(): Promise<readonly Row[]> {
  const beside = process.env.BENCH_BESIDE;
  const checkouts: readonly Checkout[] = beside ? ['ours', 'beside'] : ['ours'];
  const files = new Map(
    (await Promise.all([bundle('ours', code), beside ? bundle('beside', code, `${beside}/`) : []])).flat(),
  );
  const server = await serve(files);
  const browser = await launch();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await catalogueFiles(browser, `${origin}/ours.html`, files);
    const runs: Record<Checkout, Measured[]> = { ours: [], beside: [] };
    const firsts: Record<Checkout, number[]> = { ours: [], beside: [] };
    for (let round = 0; round < rounds; round++)
      for (const which of checkouts) {
        firsts[which].push(await first(browser, `${origin}/${which}.html`));
        runs[which].push(await measure(browser, `${origin}/${which}.html`));
      }
    const against = (name: string, unit: string, of: (which: Checkout) => number, says: string): Row =>
      row(name, unit, of('ours'), beside ? of('beside') : null, says);
    const besideName = beside ? `the checkout in ${beside}` : '–';
    const middle = (which: Checkout, what: 'elements' | 'heap'): number => median(runs[which].map((run) => run[what]));
    return [
      against(
        'first view from the handed-in records, CPU as it is',
        'ms',
        (which) => median(firsts[which]),
        besideName,
      ),
      ...[...runs.ours[0]!.longest.keys()].map((name) => {
        const tasks = (which: Checkout): readonly Task[] =>
          runs[which].flatMap(({ longest }) => longest.get(name) ?? []).toSorted((a, b) => a.ms - b.ms);
        const ours = tasks('ours');
        return against(
          `${name}: longest task${median(ours.map(({ ms }) => ms)) > target ? ' !' : ''}`,
          'ms',
          (which) => median(tasks(which).map(({ ms }) => ms)),
          told(ours[ours.length >> 1]!),
        );
      }),
      against('elements in the document at the end', 'elements', (which) => middle(which, 'elements'), besideName),
      against('heap at the end, records included', 'MB', (which) => middle(which, 'heap'), besideName),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

const works: readonly Work[] = ['script', 'style', 'layout', 'paint', 'gc'];
const told = ({ parts }: Task): string =>
  works
    .filter((work) => (parts.get(work) ?? 0) >= 0.5)
    .map((work) => `${work} ${Math.round(parts.get(work)!)}`)
    .join(', ');

/** The same catalogue as files of a folder. */
async function catalogueFiles(browser: Browser, url: string, files: Map<string, Uint8Array>): Promise<void> {
  const page = await open(browser, url, 10_000, 40_000);
  const names = { roles: 'roles', roads: 'roads', skills: 'skills', families: 'role-families', postings: 'postings' };
  for (const [field, name] of Object.entries({ ...names, learning: 'learning' })) {
    const text = (await page.evaluate(`JSON.stringify(data.${field})`)) as string;
    files.set(`/files/${name}.json`, new TextEncoder().encode(text));
  }
  const viewer = [{ id: 'me', displayName: 'わたし', roles: ['employee'], roleId: 'r0' }];
  files.set('/files/viewer.json', new TextEncoder().encode(JSON.stringify(viewer)));
  await page.close();
}

async function open(browser: Browser, url: string, roles: number, roads: number): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (failure) => {
    throw new Error(`${url}: ${String(failure)}`);
  });
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction('globalThis.on !== undefined');
  await page.evaluate(`(async () => { await warm(); prepare(${roles}, ${roads}); })()`);
  return page;
}

/** Milliseconds from the handed-in records to the painted frame. */
async function first(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url, 10_000, 40_000);
  try {
    return (await page.evaluate(`(async () => {
      const start = performance.now();
      handIn();
      await until(on.ready);
      return performance.now() - start;
    })()`)) as number;
  } finally {
    await page.close();
  }
}

async function measure(browser: Browser, url: string): Promise<Measured> {
  const page = await open(browser, url, 10_000, 40_000);
  try {
    await page.emulateCPUThrottling(4);
    await page.tracing.start({ categories: traced });
    const mark = (name: string): Promise<unknown> =>
      page.evaluate(`performance.mark(${JSON.stringify(`act ${name}`)})`);
    const load = async (name: string, how: string): Promise<void> => {
      await page.evaluate('document.body.replaceChildren()');
      await mark(name);
      await page.evaluate(`(async () => { ${how}; await until(on.ready); await rest(); })()`);
    };
    await load('loading from files', 'fromFiles()');
    await mark('');
    await page.evaluate('prepare(10000, 100000)');
    await load('loading what is handed in, 100,000 roads', 'handIn()');
    await mark('');
    await page.evaluate('prepare(10000, 40000)');
    await load('loading what is handed in', 'handIn()');
    for (const act of acts) await doAct(page, act, mark);
    await mark('');
    const tasks = tasksIn((await page.tracing.stop())!);
    const longest = new Map<string, Task>();
    for (const task of tasks) {
      const before = longest.get(task.during);
      if (task.during && task.during !== 'unmeasured' && (!before || before.ms < task.ms))
        longest.set(task.during, task);
    }
    const elements = (await page.evaluate('elements()')) as number;
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { longest, elements, heap: usedSize / 2 ** 20 };
  } finally {
    await page.close();
  }
}

async function doAct(page: Page, act: Act, mark: (name: string) => Promise<unknown>): Promise<void> {
  await mark(act.unmeasured ? 'unmeasured' : act.name);
  if (act.run) await page.evaluate(`void ${act.run}`);
  for (const key of act.keys ?? []) {
    await page.keyboard.press(key as 'Enter');
    await page.evaluate('rest()');
  }
  if (act.words) await page.keyboard.type(act.words, { delay: 120 });
  if (act.until) await page.evaluate(`until(() => ${act.until})`);
  await page.evaluate('rest()');
}
