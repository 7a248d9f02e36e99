/*
 * npm run bench [-- --json] [-- sizes|roads|routes|search|catalogue|import|map|explorer|wheel|cards|closing|server|faults …]
 *
 * Measures ours beside its peers in one run: absolute times say more of the
 * machine than of the code, so the ratios are what counts. With --json the
 * last line is one object {rows}.
 */
import { installPeers } from './peers.js';
import { type Row, print } from './table.js';

interface Part {
  readonly heading: string;
  readonly installs?: false;
  readonly onDemand?: true;
  /** What of it can be asked for alone. */
  readonly choices?: readonly string[];
  readonly rows: (only: readonly string[]) => Promise<readonly Row[]>;
}

const parts: Readonly<Record<string, Part>> = {
  sizes: {
    heading: 'Size: minified by esbuild, gzip -9, all that a page loads before the widget can be used',
    rows: async () => (await import('./sizes.js')).sizeRows(),
  },
  roads: {
    heading: `Road layout: the 40 views of data/road-views.json, in Node ${process.version}, taking turns`,
    rows: async () => (await import('./roads.js')).roadRows(),
  },
  routes: {
    heading: `Routes: 10,000 roles and 50,000 roads, five ways between twelve pairs, in Node ${process.version}, taking turns`,
    rows: async () => (await import('./routes.js')).routeRows(),
  },
  search: {
    heading: `Search: 10,000 roles and 15,000 skills, the fixed list of queries, in Node ${process.version}, taking turns`,
    rows: async () => (await import('./search.js')).searchRows(),
  },
  catalogue: {
    heading:
      'Catalogue of 10,000 roles, 40,000 roads and 15,000 skills: headless Chromium, a fresh page each, taking turns',
    rows: async () => (await import('./catalogue.js')).catalogueRows(),
  },
  map: {
    heading: 'Drawing the road map, headless Chromium, a fresh page each, taking turns; a frame at 60 Hz is 16.7 ms',
    choices: ['1000', '10000', 'first', 'pan', 'zoom', 'near', 'elements', 'heap', 'slowed', 'typing'],
    rows: async (only) => (await import('./map.js')).mapRows(only),
  },
  explorer: {
    // Its peer is another checkout, named in BENCH_BESIDE.
    installs: false,
    heading:
      'Path explorer, 10,000 roles and 40,000 roads, headless Chromium, CPU slowed four times: the longest task of each act, the middle of three runs, in the time of its thread (! is over 50 ms)',
    rows: async () => (await import('./explorer.js')).explorerRows(),
  },
  import: {
    // Its peers are JSON.parse, csv-parse and a bare insert.
    installs: false,
    heading: `Import of catalogues, in Node ${process.version}, taking turns; counts are checked against each source`,
    rows: async () => (await import('./importing.js')).importRows(),
  },
  wheel: {
    heading: 'Wheel: from creation to the first painted frame, headless Chromium, a fresh page each, taking turns',
    rows: async () => (await import('./wheel.js')).wheelRows(),
  },
  cards: {
    heading:
      'Prompt cards: from creation to the frame that shows them all, headless Chromium, a fresh page each, taking turns',
    rows: async () => (await import('./cards.js')).cardRows(),
  },
  story: {
    // Its peer is the same page with the motion stopped.
    installs: false,
    heading: 'Story: riding from scene to scene, headless Chromium, CPU slowed 4 times',
    rows: async () => (await import('./story.js')).storyRows(),
  },
  closing: {
    // Its peers are the usual rule and the database itself.
    installs: false,
    heading: 'Closing a cycle: a process each, memory is all of the process, tsx and Node included',
    rows: async () => (await import('./closing.js')).closingRows(),
  },
  server: {
    installs: false,
    heading: 'The built server under load from another process, beside bare peers; `npm run build` first',
    rows: async () => (await import('./server.js')).serverRows(),
  },
  faults: {
    // Some ten minutes.
    onDemand: true,
    installs: false,
    heading: 'The built server killed 100 times (SIGKILL) under writes through the outbox; `npm run build` first',
    rows: async () => (await import('./faults.js')).faultRows(),
  },
};

const args = process.argv.slice(2);
const asked = args.filter((arg) => arg in parts);
const choices = new Set(asked.flatMap((name) => parts[name]!.choices ?? []));
const unknown = args.filter((arg) => arg !== '--json' && !(arg in parts) && !choices.has(arg));
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(' ')}. Known: --json, ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const chosen = Object.entries(parts).filter(([name, { onDemand }]) =>
  asked.length === 0 ? !onDemand : asked.includes(name),
);
if (chosen.some(([, { installs = true }]) => installs)) installPeers();
const all: Row[] = [];
for (const [, { heading, choices: own = [], rows }] of chosen) {
  const measured = await rows(args.filter((arg) => own.includes(arg)));
  print(heading, measured);
  all.push(...measured);
}
if (args.includes('--json')) console.log(JSON.stringify({ rows: all }));
