import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { company } from './company.js';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';
import { tasksIn, traced } from './tasks.js';

const rounds = 3;

/** Ours: parsed, checked, indexed in slices; the first view before the search. */
const ours = `
  import { staticAdapter } from './src/adapters/static.ts';
  import { guard } from './src/port/guard.ts';
  import { roles, roads, skills, roleFamilies } from './src/model/records/career.ts';
  import { graphSlices } from './src/model/roads/graph.ts';
  import { reach } from './src/model/roads/reach.ts';
  import { foldColumns, layoutColumns } from './src/model/roads/columns.ts';
  import { searchSlices } from './src/model/roads/search.ts';
  import { inSlices } from './src/model/slices.ts';
  globalThis.run = async (mark) => {
    const port = guard(staticAdapter('/'));
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
const usual = `
  import * as schemas from './src/model/schemas/career.ts';
  import MiniSearch from 'minisearch';
  globalThis.run = async (mark) => {
    const read = async (schema, name) => {
      const records = await (await fetch('/' + name + '.json')).json();
      return records.flatMap((record) => schema.safeParse(record).data ?? []);
    };
    const ro = await read(schemas.roles, 'roles');
    const rd = await read(schemas.roads, 'roads');
    const sk = await read(schemas.skills, 'skills');
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
  /** Longest task of the page's main thread, in time that the thread itself had: others on the machine do not count. */
  readonly longest: number;
  /** Milliseconds from "parsed" to "viewed". */
  readonly view: number;
  readonly whole: number;
  readonly heap: number;
}

/** A catalogue of 10,000 roles, 40,000 roads and 15,000 skills, from its files until it can be searched. */
export async function catalogueRows(): Promise<readonly Row[]> {
  const { roles, roads, skills, families } = company(10_000, 40_000);
  const data = Object.entries({ roles, roads, skills, 'role-families': families }).map(
    ([name, records]) => [`/${name}.json`, new TextEncoder().encode(JSON.stringify(records))] as const,
  );
  const files = new Map([...(await bundle('ours', ours)), ...(await bundle('usual', usual)), ...data]);
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
      const name = 'response.json(), zod/mini and MiniSearch at once';
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
        against('from files to a searchable catalogue', 'ms', 'whole'),
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
    await page.evaluate('gc(), (globalThis.before = performance.memory.usedJSHeapSize)');
    await page.emulateCPUThrottling(slowed);
    await page.tracing.start({ categories: traced });
    const { right, ...measured } = (await page.evaluate(`(async () => {
      const marks = {};
      const start = performance.now();
      const right = await run((name) => (marks[name] = performance.now()));
      return {
        right,
        view: marks.viewed - marks.parsed,
        whole: marks.searchable - start,
      };
    })()`)) as Pick<Run, 'view' | 'whole'> & { right: boolean };
    const longest = tasksIn((await page.tracing.stop())!).reduce((most, { ms }) => Math.max(most, ms), 0);
    const heap = (await page.evaluate('gc(), (performance.memory.usedJSHeapSize - before) / 2 ** 20')) as number;
    if (failures.length || !right) throw new Error(`${url}: ${failures.join('; ') || 'not loaded'}`);
    return { ...measured, longest, heap };
  } finally {
    await page.close();
  }
}
