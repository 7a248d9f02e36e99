import { type RoadKind, roadEvidence, roadKinds } from '../../model/records/career.js';
import type { Known } from '../../model/roads/evidence.js';
import type { RoadGraph } from '../../model/roads/graph.js';

/** What there is to choose from in a catalogue, in the order of the vocabulary; a group of one is no choice. */
export interface Choices {
  readonly kinds: readonly (RoadKind | 'unknown')[];
  readonly evidence: readonly Known[];
  readonly families: readonly string[];
  /** Is there anybody to ask? */
  readonly people: boolean;
  /** Are there roles inside and outside? */
  readonly places: boolean;
  /** Is any post open? */
  readonly posts: boolean;
}

const slice = 4000;

/** What choices are made of: a part of a career. */
interface Offer {
  readonly graph: RoadGraph;
  readonly family: ReadonlyMap<string, unknown>;
  readonly contacts: ReadonlyMap<string, unknown>;
  readonly open: ReadonlyMap<string, unknown>;
  readonly hasInside: boolean;
}

/** In slices (`inSlices`), as all roads are looked at. */
export function* choiceSlices({
  graph,
  family,
  contacts,
  open,
  hasInside,
}: Offer): Generator<void, Choices, undefined> {
  const [hasKind, hasFamily] = [new Set<RoadKind | 'unknown'>(), new Set<string | null | undefined>()];
  const isKnown = new Set<Known>();
  let looked = 0;
  for (const roads of [graph.roads, ...graph.staying.values()]) {
    for (const { kind, evidence } of roads) {
      if (kind !== 'related') hasKind.add(kind ?? 'unknown');
      isKnown.add(kind === 'related' ? kind : evidence);
      if (++looked % slice === 0) yield;
    }
  }
  for (const { familyId } of graph.roles) hasFamily.add(familyId);
  const several = <T>(list: readonly T[]): readonly T[] => (list.length > 1 ? list : []);
  return {
    kinds: several(([...roadKinds, 'unknown'] as const).filter((kind) => hasKind.has(kind))),
    evidence: several(([...roadEvidence, 'related'] as const).filter((known) => isKnown.has(known))),
    families: several([...family.keys()].filter((id) => hasFamily.has(id))),
    people: contacts.size > 0,
    places: hasInside && graph.roles.some(({ place }) => place === 'outside'),
    posts: open.size > 0,
  };
}
