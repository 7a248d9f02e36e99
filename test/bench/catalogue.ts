import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';

const rounds = 3;

/** Both load the same text and end with graph, first view and search ready. */
const start = `
  import { company } from './test/bench/company.ts';
  const made = company(10000, 40000);
  globalThis.texts = Object.fromEntries(['roles', 'roads', 'skills', 'families'].map((name) => [name, JSON.stringify(made[name])]));
`;

/** Ours: parsed, checked, indexed in slices; the first view before the search. */
const ours = `${start}
  import { staticAdapter } from './src/adapters/static.ts';
  import { guard } from './src/port/guard.ts';
  import { roles, roads, skills, roleFamilies } from './src/model/records/career.ts';
  import { graphSlices } from './src/model/roads/graph.ts';
  import { reach } from './src/model/roads/reach.ts';
  import { foldColumns, layoutColumns } from './src/model/roads/columns.ts';
  import { searchSlices } from './src/model/roads/search.ts';
  import { inSlices } from './src/model/slices.ts';
  texts['role-families'] = texts.families;
  const fetchHere = async (url) => new Response(texts[/([a-z-]+)\\.json/.exec(url)[1]], { headers: { 'content-type': 'application/json' } });
  globalThis.run = async (mark) => {
    const port = guard(staticAdapter('/', { fetch: fetchHere }));
    const all = await Promise.all([roles, roads, skills, roleFamilies].map((each) => port.all(each)));
    const [ro, rd, sk, fa] = all.map((items) => items.map(({ record }) => record));
    mark('parsed');
    const { graph } = await inSlices(graphSlices(ro, rd));
    const columns = foldColumns(graph, reach(graph, 'r900', { cap: Infinity }));
    const { layout } = layoutColumns(columns);
    mark('viewed');
    const search = await inSlices(searchSlices({ roles: ro, skills: sk, families: fa }));
    mark('searchable');
    globalThis.kept = { graph, search, ro, rd, sk, fa };
    return layout.x.length > 3 && search.find('エンジニア').length === 20;
  };
`;

/** The usual way: everything parsed, checked by zod/mini, and indexed by MiniSearch as soon as it arrives. */
const usual = `${start}
  import * as schemas from './src/model/schemas/career.ts';
  import MiniSearch from 'minisearch';
  globalThis.run = async (mark) => {
    const read = (schema, name) => JSON.parse(texts[name]).flatMap((record) => schema.safeParse(record).data ?? []);
    const ro = read(schemas.roles, 'roles');
    const rd = read(schemas.roads, 'roads');
    const sk = read(schemas.skills, 'skills');
    mark('parsed');
    const ahead = new Map();
    for (const road of rd) ahead.set(road.from, [...(ahead.get(road.from) ?? []), road]);
    mark('viewed');
    const search = new MiniSearch({ fields: ['title', 'skills'] });
    const label = new Map(sk.map((skill) => [skill.id, Object.values(skill.label).join(' ')]));
    search.addAll(ro.map((role) => ({
      id: role.id,
      title: Object.values(role.title).join(' '),
      skills: role.skills.map(({ skillId }) => label.get(skillId)).join(' '),
    })));
    mark('searchable');
    globalThis.kept = { ahead, search, ro, rd, sk };
    return ro.length === 10000;
  };
`;

interface Run {
  /** Longest time in which the page answered nobody. */
  readonly longest: number;
  /** Milliseconds from "parsed" to "viewed", and to "searchable". */
  readonly view: number;
  readonly search: number;
  readonly whole: number;
  readonly heap: number;
}

/** A catalogue of 10,000 roles, 40,000 roads and 15,000 skills, from its text until it can be searched. */
export async function catalogueRows(): Promise<readonly Row[]> {
  const files = new Map([...(await bundle('ours', ours)), ...(await bundle('usual', usual))]);
  const server = await serve(files);
  const browser = await launch('--js-flags=--expose-gc', '--enable-precise-memory-info');
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const rows: Row[] = [];
    for (const slowed of [1, 4]) {
      const runs = { ours: [] as Run[], usual: [] as Run[] };
      for (let round = 0; round < rounds; round++)
        for (const which of ['ours', 'usual'] as const)
          runs[which].push(await load(browser, `${origin}/${which}.html`, slowed));
      const middle = (which: 'ours' | 'usual', what: keyof Run): number =>
        median(runs[which].map((each) => each[what]));
      const name = 'JSON.parse, zod/mini and MiniSearch at once';
      const against = (label: string, unit: string, what: keyof Run): Row =>
        row(
          `${label}, CPU ${slowed === 1 ? 'as it is' : 'slowed four times'}`,
          unit,
          middle('ours', what),
          middle('usual', what),
          name,
        );
      rows.push(
        against('longest task', 'ms', 'longest'),
        against('first view after the data is parsed', 'ms', 'view'),
        against('from text to a searchable catalogue', 'ms', 'whole'),
      );
      if (slowed === 1) rows.push(against('heap kept', 'MB', 'heap'));
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

async function load(browser: Browser, url: string, slowed: number): Promise<Run> {
  const page = await browser.newPage();
  try {
    const failures: string[] = [];
    page.on('pageerror', (failure) => failures.push(String(failure)));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction('globalThis.run !== undefined');
    await page.emulateCPUThrottling(slowed);
    const { right, ...measured } = (await page.evaluate(`(async () => {
      gc();
      const before = performance.memory.usedJSHeapSize;
      // A message to itself comes back when the page is free: the longest wait is the longest task.
      let longest = 0;
      let last = performance.now();
      let going = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (going) port2.postMessage(undefined);
      };
      port2.postMessage(undefined);
      await new Promise((done) => setTimeout(done, 50));
      longest = 0;
      const marks = {};
      const start = performance.now();
      const right = await run((name) => (marks[name] = performance.now()));
      await new Promise((done) => setTimeout(done));
      going = false;
      gc();
      return {
        right,
        longest,
        view: marks.viewed - marks.parsed,
        search: marks.searchable - marks.parsed,
        whole: marks.searchable - start,
        heap: (performance.memory.usedJSHeapSize - before) / 2 ** 20,
      };
    })()`)) as Run & { right: boolean };
    if (failures.length || !right) throw new Error(`${url}: ${failures.join('; ') || 'not loaded'}`);
    return measured;
  } finally {
    await page.close();
  }
}
