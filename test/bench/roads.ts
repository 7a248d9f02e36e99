import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type * as Layout from '../../src/model/roads/layout.js';
import { builtFrom } from './built.js';
import { crossingsOf, flatten, lengthOf } from './geometry.js';
import { type PeerGraph, type PeerLayout, breadthfirst, d3dag, dagre, elk, size } from './peers.js';
import { type Row, mean, median, row } from './table.js';
import { lattice } from './lattice.js';
import { type View, inputOf, views } from './views.js';

const graphOf = (view: View): PeerGraph => ({ nodes: view.roles, roads: view.roads });

const rounds = 3;
/** Ours is so short that one call is no measure: each round takes the middle of these. */
const repeats = 9;

/** Milliseconds of one call. */
async function time(call: () => unknown): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Layout of the 40 views against dagre, elkjs, d3-dag and cytoscape, in Node, taking turns. */
export async function roadRows(): Promise<readonly Row[]> {
  const built = await builtFrom('src/model/roads/layout.ts');
  const ours: typeof Layout = await import(built);
  const { layoutRoads } = ours;
  const list = views();
  const peers: readonly (readonly [string, PeerLayout])[] = [
    ['dagre', dagre()],
    ['elkjs layered', elk()],
    ['d3-dag', d3dag()],
    ['cytoscape breadthfirst', breadthfirst()],
  ];
  // Warm: nobody pays for the first compilation here, the first call has rows of its own.
  for (const view of list) layoutRoads(inputOf(view));
  for (const [, layout] of peers) for (const view of list.slice(0, 5)) await layout(graphOf(view));

  const times = list.map((): number[] => []);
  const theirs = peers.map(() => list.map((): number[] => []));
  for (let round = 0; round < rounds; round++) {
    for (const [i, view] of list.entries()) {
      const input = inputOf(view);
      const own: number[] = [];
      for (let k = 0; k < repeats; k++) own.push(await time(() => layoutRoads(input)));
      times[i]!.push(median(own));
      for (const [p, [, layout]] of peers.entries()) theirs[p]![i]!.push(await time(() => layout(graphOf(view))));
    }
  }
  const ownTime = median(times.map(median));
  const own = list.map((view) => drawn(view, ours));
  const ownCrossings = own.map(crossingsOf);
  const ownLength = mean(own.map(meanLength));

  const rows: Row[] = [];
  for (const [p, [name, layout]] of peers.entries()) {
    const lines: number[][][] = [];
    for (const view of list) lines.push(await layout(graphOf(view)));
    const crossings = lines.map(crossingsOf);
    rows.push(
      row('ego view, warm, median', 'ms', ownTime, median(theirs[p]!.map(median)), name),
      row('ego view, warm, slowest', 'ms', Math.max(...times.map(median)), Math.max(...theirs[p]!.map(median)), name),
      row('crossings as drawn, median', 'crossings', median(ownCrossings), median(crossings), name),
      row('crossings as drawn, mean', 'crossings', mean(ownCrossings), mean(crossings), name),
      row('length of a road as drawn, mean', 'px', ownLength, mean(lines.map(meanLength)), name),
    );
  }
  for (const name of ['dagre', 'elk', 'd3dag']) {
    rows.push(row('ego view, first call of a process', 'ms', firstCall(built), firstCall(name), name));
  }
  return [...rows, ...(await scaleRows(layoutRoads, peers[0]![1]))];
}

/** Our curves in the peers' pixels: a box and the room after it are one across, a box is one down. */
function drawn(view: View, { boxWidth, layoutRoads }: typeof Layout): number[][] {
  const { curves } = layoutRoads(inputOf(view));
  const across = size.width / boxWidth;
  return view.roads.map((_, i) =>
    flatten(curves.points.subarray(curves.offset[i], curves.offset[i + 1])).map((n, k) =>
      k % 2 ? n * size.height : n * across,
    ),
  );
}

const meanLength = (lines: readonly number[][]): number => mean(lines.map(lengthOf));

async function scaleRows(layoutRoads: typeof Layout.layoutRoads, peer: PeerLayout): Promise<readonly Row[]> {
  const small = lattice(200, 800);
  const roads = Array.from(small.from, (a, i) => [a, small.to[i]!] as const).filter(([a, b]) => a !== b);
  const large = lattice(10_000, 40_000);
  const first = await time(() => layoutRoads(large));
  const again: number[] = [];
  for (let i = 0; i < 7; i++) again.push(await time(() => layoutRoads(large)));
  const two: number[] = [];
  for (let i = 0; i < 15; i++) two.push(await time(() => layoutRoads(small)));
  const none = 'none: dagre needs over a minute for 1,000 roles';
  return [
    row('200 roles, 800 roads', 'ms', median(two), await time(() => peer({ nodes: 200, roads })), 'dagre'),
    row('10,000 roles, 40,000 roads, first', 'ms', first, null, none),
    row('10,000 roles, 40,000 roads, warm', 'ms', median(again), null, none),
  ];
}

/** The first layout in a fresh process, the module loaded; the middle of three. */
function firstCall(which: string): number {
  const script = fileURLToPath(new URL('first-call.ts', import.meta.url));
  const values = [1, 2, 3].map(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, which], { encoding: 'utf8' });
    const ms = Number(stdout);
    if (!stdout || Number.isNaN(ms)) throw new Error(`first call of ${which}: ${stderr}`);
    return ms;
  });
  return median(values);
}
