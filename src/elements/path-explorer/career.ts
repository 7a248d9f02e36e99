import type { Learning, Posting, Road, Role, RoleFamily, Skill, Story } from '../../model/records/career.js';
import { type RoadGraph, type Rows, buildGraph } from '../../model/roads/graph.js';
import { warnOnce } from '../../base/log.js';
import type { CareerData } from './catalogue.js';

/** The catalogue with its indexes: made once a load, asked at every drawing. */
export interface Career {
  readonly data: CareerData;
  /** Roads that the person imagines, which are in the graph too. */
  readonly own: readonly Road[];
  readonly graph: RoadGraph;
  /** Are there roles inside at all? In a catalogue of a whole labour market "outside" tells nothing. */
  readonly hasInside: boolean;
  readonly role: ReadonlyMap<string, Role>;
  readonly family: ReadonlyMap<string, RoleFamily>;
  readonly skill: ReadonlyMap<string, Skill>;
  /** Posts that are open at the moment of the load, by role. */
  readonly open: ReadonlyMap<string, readonly Posting[]>;
  readonly stories: ReadonlyMap<string, readonly Story[]>;
  readonly learning: readonly Learning[];
  /** Lines that must stand wherever the catalogue is shown. */
  readonly attributions: readonly string[];
  /** Roads that end at a role, and those that leave it: to itself among neither (see `graph.staying`). */
  roadsInto(roleId: string): readonly Road[];
  roadsFrom(roleId: string): readonly Road[];
}

/** @param at when "open" is judged */
export function careerOf(data: CareerData, at: Date, own: readonly Road[] = []): Career {
  // One's own roads are imagined, whatever a draft from elsewhere says of them.
  const imagined = own.map((road): Road => ({ ...road, evidence: 'imagined', countBand: undefined }));
  const { graph, messages } = buildGraph(data.roles, own.length > 0 ? [...data.roads, ...imagined] : data.roads);
  for (const message of messages) warnOnce(message);
  const role = byId(graph.roles);
  const isOpen = ({ opensAt, closesAt }: Posting): boolean =>
    Date.parse(opensAt) <= at.getTime() && (!closesAt || Date.parse(closesAt) >= at.getTime());
  return {
    data,
    own,
    graph,
    hasInside: graph.roles.some(({ place }) => place === 'inside'),
    role,
    family: byId(data.families ?? []),
    skill: byId(data.skills ?? []),
    open: groupBy((data.postings ?? []).filter(isOpen), ({ roleId }) => roleId),
    stories: groupBy(data.stories ?? [], ({ roleId }) => roleId),
    learning: data.learning ?? [],
    attributions: [...new Set((data.families ?? []).flatMap(({ attribution }) => attribution ?? []))],
    roadsInto: (roleId) => roadsAt(graph, graph.back, roleId),
    roadsFrom: (roleId) => roadsAt(graph, graph.ahead, roleId),
  };
}

function roadsAt({ index, roads }: RoadGraph, { offset, item }: Rows, roleId: string): readonly Road[] {
  const role = index.get(roleId);
  if (role === undefined) return [];
  return Array.from(item.subarray(offset[role], offset[role + 1]), (road) => roads[road]!);
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

function groupBy<T>(records: readonly T[], keyOf: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
