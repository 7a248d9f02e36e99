import type { Contact, Learning, Posting, Road, Role, RoleFamily, Skill, Story } from '../../model/records/career.js';
import { disclosedSlices } from '../../model/roads/disclosed.js';
import { type RoadGraph, type Rows, graphSlices } from '../../model/roads/graph.js';
import { atOnce } from '../../model/slices.js';
import { warnOnce } from '../../base/log.js';
import type { CareerData } from './catalogue.js';
import { type Choices, choiceSlices } from './choices.js';

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
  /** People who agree to be asked at the moment of the load, by role. */
  readonly contacts: ReadonlyMap<string, readonly Contact[]>;
  /** Where the reader agrees to be asked, by role. */
  readonly ownContacts: ReadonlyMap<string, readonly Contact[]>;
  readonly learning: readonly Learning[];
  readonly choices: Choices;
  /** Lines that must stand wherever the catalogue is shown. */
  readonly attributions: readonly string[];
  /** Roads that end at a role, and those that leave it: to itself among neither (see `graph.staying`). */
  roadsInto(roleId: string): readonly Road[];
  roadsFrom(roleId: string): readonly Road[];
}

/**
 * @param at when "open" is judged
 * @param smallest people that must have taken a road for it to be told
 */
export const careerOf = (data: CareerData, at: Date, own: readonly Road[] = [], smallest?: number): Career =>
  atOnce(careerSlices(data, at, own, smallest));

/** The same in slices of some milliseconds, for catalogues that would hold up the page (`inSlices`). */
export function* careerSlices(
  data: CareerData,
  at: Date,
  own: readonly Road[],
  smallest?: number,
): Generator<void, Career, undefined> {
  // One's own roads are imagined, whatever a draft from elsewhere says of them.
  const imagined = own.map((road): Road => ({ ...road, evidence: 'imagined', countBand: undefined }));
  const disclosed = yield* disclosedSlices(data.roads, smallest);
  const { graph, messages } = yield* graphSlices(
    data.roles,
    imagined.length > 0 ? [...disclosed.roads, ...imagined] : disclosed.roads,
  );
  for (const message of [...disclosed.messages, ...messages]) warnOnce(message);
  const role = yield* byId(graph.roles);
  const skill = yield* byId(data.skills ?? []);
  const family = yield* byId(data.families ?? []);
  const isOpen = ({ opensAt, closesAt }: Posting): boolean =>
    Date.parse(opensAt) <= at.getTime() && (!closesAt || Date.parse(closesAt) >= at.getTime());
  const open = yield* groupBy(data.postings ?? [], ({ roleId }) => roleId, isOpen);
  const agrees = ({ until }: Contact): boolean => !until || Date.parse(until) > at.getTime();
  const contacts = yield* groupBy(data.contacts ?? [], ({ roleId }) => roleId, agrees);
  const ownContacts = yield* groupBy(data.ownContacts ?? [], ({ roleId }) => roleId, agrees);
  const stories = yield* groupBy(data.stories ?? [], ({ roleId }) => roleId);
  const career = {
    data,
    own,
    graph,
    hasInside: graph.roles.some(({ place }) => place === 'inside'),
    role,
    family,
    skill,
    open,
    stories,
    contacts,
    ownContacts,
    learning: data.learning ?? [],
    attributions: [...new Set((data.families ?? []).flatMap(({ attribution }) => attribution ?? []))],
    roadsInto: (roleId: string) => roadsAt(graph, graph.back, roleId),
    roadsFrom: (roleId: string) => roadsAt(graph, graph.ahead, roleId),
  };
  return { ...career, choices: yield* choiceSlices(career) };
}

function roadsAt({ index, roads }: RoadGraph, { offset, item }: Rows, roleId: string): readonly Road[] {
  const role = index.get(roleId);
  if (role === undefined) return [];
  return Array.from(item.subarray(offset[role], offset[role + 1]), (road) => roads[road]!);
}

const slice = 2000;

function* byId<T extends { readonly id: string }>(
  records: readonly T[],
): Generator<void, ReadonlyMap<string, T>, undefined> {
  const map = new Map<string, T>();
  for (const [i, record] of records.entries()) {
    map.set(record.id, record);
    if (i % slice === slice - 1) yield;
  }
  return map;
}

function* groupBy<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  wanted: (record: T) => boolean = () => true,
): Generator<void, ReadonlyMap<string, readonly T[]>, undefined> {
  const groups = new Map<string, T[]>();
  for (const [i, record] of records.entries()) {
    if (i % slice === slice - 1) yield;
    if (!wanted(record)) continue;
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
