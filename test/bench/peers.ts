import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder whose own lock names the peers. */
export const benchDir = fileURLToPath(new URL('.', import.meta.url));
export const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** Installs the peers where they are missing: nobody else needs them, so they are not in the root's lock. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(`${benchDir}package.json`, 'utf8')) as { dependencies: object };
  if (Object.keys(dependencies).every((name) => existsSync(`${benchDir}node_modules/${name}`))) return;
  console.log('The peers are missing: npm ci --prefix test/bench (once, about 150 MB)');
  const { status } = spawnSync('npm', ['ci', '--prefix', benchDir, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the peers could not be installed');
}

const requirePeer = createRequire(import.meta.url);

/** Roads as the peers take them: nodes 0…n−1 of one size, edges between them. */
export interface PeerGraph {
  readonly nodes: number;
  readonly roads: readonly (readonly [number, number])[];
}

/** Draws a graph and gives the line of each road. */
export type PeerLayout = (graph: PeerGraph) => Promise<number[][]>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Boxes and the room around them, the same for all: else lengths of roads could not be held against each other. */
export const size = { width: 160, height: 40 };
export const room = { betweenColumns: 90, betweenRows: 14 };
const flat = (points: readonly Point[]): number[] => points.flatMap(({ x, y }) => [x, y]);

interface DagreGraph {
  setGraph(options: object): void;
  setDefaultEdgeLabel(make: () => object): void;
  setNode(id: string, label: object): void;
  setEdge(from: string, to: string): void;
  edge(from: string, to: string): { readonly points: readonly Point[] };
}

/** dagre, left to right, everything but the room as it comes. */
export function dagre(): PeerLayout {
  const { layout, graphlib } = requirePeer('@dagrejs/dagre') as {
    layout(graph: DagreGraph): void;
    graphlib: { Graph: new () => DagreGraph };
  };
  return async ({ nodes, roads }) => {
    const graph = new graphlib.Graph();
    graph.setGraph({ rankdir: 'LR', ranksep: room.betweenColumns, nodesep: room.betweenRows });
    graph.setDefaultEdgeLabel(() => ({}));
    for (let i = 0; i < nodes; i++) graph.setNode(String(i), { ...size });
    for (const [a, b] of roads) graph.setEdge(String(a), String(b));
    layout(graph);
    return roads.map(([a, b]) => flat(graph.edge(String(a), String(b)).points));
  };
}

interface ElkEdge {
  readonly sections: readonly { startPoint: Point; endPoint: Point; bendPoints?: readonly Point[] }[];
}

/** elkjs, algorithm "layered", left to right, everything else but the room as it comes. */
export function elk(): PeerLayout {
  const Elk = requirePeer('elkjs/lib/elk.bundled.js') as new () => {
    layout(graph: object): Promise<{ readonly edges: readonly ElkEdge[] }>;
  };
  const engine = new Elk();
  return async ({ nodes, roads }) => {
    const { edges } = await engine.layout({
      id: 'root',
      layoutOptions: {
        'elk.algorithm': 'layered',
        'elk.direction': 'RIGHT',
        'elk.layered.spacing.nodeNodeBetweenLayers': String(room.betweenColumns),
        'elk.spacing.nodeNode': String(room.betweenRows),
      },
      children: Array.from({ length: nodes }, (_, i) => ({ id: `n${i}`, ...size })),
      edges: roads.map(([a, b], i) => ({ id: `e${i}`, sources: [`n${a}`], targets: [`n${b}`] })),
    });
    return edges.map(({ sections }) =>
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => flat([startPoint, ...bendPoints, endPoint])),
    );
  };
}

type D3Link = readonly [from: string, to: string, road: number];

interface D3Graph {
  links(): Iterable<{ readonly data: D3Link; readonly points: readonly (readonly [number, number])[] }>;
}

/** d3-dag's Sugiyama layout as it comes, turned to run from left to right. */
export function d3dag(): PeerLayout {
  const { graphConnect, sugiyama } = requirePeer('d3-dag') as {
    graphConnect(): (links: readonly D3Link[]) => D3Graph;
    sugiyama(): { nodeSize(size: readonly number[]): { gap(gap: readonly number[]): (graph: D3Graph) => unknown } };
  };
  const layout = sugiyama().nodeSize([size.height, size.width]).gap([room.betweenRows, room.betweenColumns]);
  return async ({ roads }) => {
    const graph = graphConnect()(roads.map(([a, b], i) => [String(a), String(b), i]));
    layout(graph);
    const lines: number[][] = [];
    for (const { data, points } of graph.links()) lines[data[2]] = points.flatMap(([x, y]) => [y, x]);
    return lines;
  };
}

interface CytoscapeGraph {
  layout(options: object): { run(): void };
  getElementById(id: string): { position(): Point };
}

/** cytoscape's layout by steps. Its roads are straight from middle to middle, also through other roles. */
export function breadthfirst(): PeerLayout {
  const cytoscape = requirePeer('cytoscape') as (options: object) => CytoscapeGraph;
  return async ({ nodes, roads }) => {
    const graph = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { ...size, shape: 'rectangle' } }],
      elements: [
        ...Array.from({ length: nodes }, (_, i) => ({ data: { id: `n${i}` } })),
        ...roads.map(([a, b]) => ({ data: { source: `n${a}`, target: `n${b}` } })),
      ],
    });
    const boundingBox = { x1: 0, y1: 0, w: 1280, h: 800 };
    graph.layout({ name: 'breadthfirst', directed: true, animate: false, fit: false, boundingBox }).run();
    const at = Array.from({ length: nodes }, (_, i) => graph.getElementById(`n${i}`).position());
    return roads.map(([a, b]) => flat([at[a]!, at[b]!]));
  };
}
