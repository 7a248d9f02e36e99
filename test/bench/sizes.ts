import { type Metafile, type OutputFile, build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { benchDir, rootDir } from './peers.js';
import { type Row, row } from './table.js';

/** KiB after gzip -9: what must arrive before it works, and what each dynamic import adds later. */
interface Weight {
  readonly eager: number;
  /** By the name of the chunk, without what was eager. */
  readonly lazy: ReadonlyMap<string, number>;
}

/** Every widget that has a door; the provider comes with each of them. */
const widgets = readdirSync(`${rootDir}src/define`)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => name !== 'provider');

const radarPieces = 'RadarController, RadialLinearScale, LineElement, PointElement, Filler';

/** Every component of a library, as the webawesome that exports all is only a loader. */
const wholeOf = (library: string): string => {
  const folder = `${benchDir}node_modules/${library}/dist/components`;
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/${name}.js`))
    .map((name) => `import '${library}/dist/components/${name}/${name}.js';`)
    .join('\n');
};

/** What a page would otherwise bundle; each is the text of an entry file. */
const peers = {
  'lit, Chart.js radar, zod': `export * from 'lit'; export { Chart, ${radarPieces} } from 'chart.js';
    import * as z from 'zod'; export const results = z.object({ id: z.string(), takenAt: z.iso.datetime(),
      scores: z.record(z.enum(['a', 'b']), z.number().min(1).max(5).nullable()), notes: z.array(z.string()).optional() });`,
  'Chart.js auto': `export { default } from 'chart.js/auto';`,
  'survey-core (without its UI)': `export * from 'survey-core';`,
  cytoscape: `export { default } from 'cytoscape';`,
  'webawesome dialog and card': `import '@awesome.me/webawesome/dist/components/dialog/dialog.js'; import '@awesome.me/webawesome/dist/components/card/card.js';`,
  'driver.js': `export * from 'driver.js';`,
  'webawesome whole': wholeOf('@awesome.me/webawesome'),
  'shoelace whole': wholeOf('@shoelace-style/shoelace'),
  dagre: `export * from '@dagrejs/dagre';`,
  'elkjs bundled': `export { default } from 'elkjs/lib/elk.bundled.js';`,
  minisearch: `export { default } from 'minisearch';`,
  'fuse.js': `export { default } from 'fuse.js';`,
} as const;

/** Which peer stands beside which widget. */
const beside: Readonly<Record<string, keyof typeof peers>> = {
  radar: 'lit, Chart.js radar, zod',
  checkin: 'survey-core (without its UI)',
  'path-explorer': 'cytoscape',
  'prompt-card': 'webawesome dialog and card',
  onboarding: 'driver.js',
};

/** Our doors and parts against what is usually loaded for the same. */
export async function sizeRows(): Promise<readonly Row[]> {
  const peer = new Map<string, number>();
  for (const [name, entry] of Object.entries(peers)) peer.set(name, (await weigh(entry, benchDir)).eager);
  const against = (name: string, ours: number, peerName: keyof typeof peers): Row =>
    row(name, 'KiB', ours, peer.get(peerName)!, peerName);

  const rows: Row[] = [];
  for (const name of widgets) {
    const entry = `import './src/define/provider.ts'; import './src/define/${name}.ts';`;
    const { eager, lazy } = await weigh(entry, rootDir);
    rows.push(against(`${name} with provider, eager`, eager, beside[name] ?? 'webawesome whole'));
    const chart = lazy.get('radar-chart');
    if (chart !== undefined) rows.push(against('chart chunk, lazy', chart, 'Chart.js auto'));
  }
  const all = await weigh(`import './src/all.ts';`, rootDir);
  rows.push(against('all widgets, eager', all.eager, 'webawesome whole'));
  rows.push(against('all widgets, eager', all.eager, 'shoelace whole'));
  const layout = await weigh(`export * from './src/model/roads/layout.ts';`, rootDir);
  rows.push(against('road layout', layout.eager, 'dagre'), against('road layout', layout.eager, 'elkjs bundled'));
  const search = await weigh(`export * from './src/model/roads/search.ts';`, rootDir);
  rows.push(against('search', search.eager, 'minisearch'), against('search', search.eager, 'fuse.js'));
  return rows;
}

/** Bundles an entry as a page's build does and weighs it. */
async function weigh(contents: string, resolveDir: string): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: 'ts', sourcefile: 'entry.ts' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: `${rootDir}out`,
    absWorkingDir: rootDir,
    // Our decorators need the repository's settings; peers are plain JavaScript.
    tsconfig: `${rootDir}tsconfig.json`,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const kib = new Map(outputFiles.map((file) => [outName(file), gzipSync(file.contents, { level: 9 }).length / 1024]));
  const entry = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]!.entryPoint?.endsWith('entry.ts'))!;
  const eager = closure(metafile, entry);
  const sum = (names: Iterable<string>): number => [...names].reduce((total, name) => total + kib.get(name)!, 0);
  const lazy = new Map<string, number>();
  for (const [name, output] of Object.entries(metafile.outputs)) {
    const source = output.entryPoint?.match(/([^/]+)\.\w+$/)?.[1];
    if (!source || name === entry) continue;
    lazy.set(source, sum([...closure(metafile, name)].filter((part) => !eager.has(part))));
  }
  return { eager: sum(eager), lazy };
}

const outName = (file: OutputFile): string => file.path.slice(rootDir.length).replaceAll('\\', '/');

/** The file and all that it imports statically. */
function closure({ outputs }: Metafile, entry: string): Set<string> {
  const found = new Set([entry]);
  for (const name of found) {
    for (const { path, kind } of outputs[name]!.imports) if (kind === 'import-statement') found.add(path);
  }
  return found;
}
