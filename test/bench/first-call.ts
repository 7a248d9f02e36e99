/* Run by roads.ts in a process of its own: `first-call.ts dagre|elk|d3dag|FILE` prints the milliseconds of the first layout, by a peer or by our built module. */
import type * as Layout from '../../src/model/roads/layout.js';
import { d3dag, dagre, elk } from './peers.js';
import { inputOf, views } from './views.js';

const view = views()[0]!;
const peers = { dagre, elk, d3dag };
const which = process.argv[2]!;
const layout = which === 'dagre' || which === 'elk' || which === 'd3dag' ? peers[which]() : undefined;
const ours = layout ? undefined : ((await import(which)) as typeof Layout);
const graph = { nodes: view.roles, roads: view.roads };
const input = inputOf(view);

const start = performance.now();
if (layout) await layout(graph);
else ours!.layoutRoads(input);
process.stdout.write(String(performance.now() - start));
