import type { Learning, Posting, Road, Role, RoleFamily, Skill, Story } from '../../model/records/career.js';
import { say } from '../../model/text.js';
import type { CareerData } from './catalogue.js';

/** The catalogue with its indexes: made once a load, asked at every drawing. */
export interface Career {
  readonly data: CareerData;
  readonly role: ReadonlyMap<string, Role>;
  readonly family: ReadonlyMap<string, RoleFamily>;
  readonly skill: ReadonlyMap<string, Skill>;
  /** Posts that are open at the moment of the load, by role. */
  readonly open: ReadonlyMap<string, readonly Posting[]>;
  readonly stories: ReadonlyMap<string, readonly Story[]>;
  readonly learning: readonly Learning[];
  /** Lines that must stand wherever the catalogue is shown. */
  readonly attributions: readonly string[];
  /** Roads that end at a role, from all that are known (roads with an unknown end never get here). */
  roadsInto(roleId: string): readonly Road[];
}

/** @param at when "open" is judged */
export function careerOf(data: CareerData, at: Date): Career {
  const role = byId(data.roles);
  const isOpen = ({ opensAt, closesAt }: Posting): boolean =>
    Date.parse(opensAt) <= at.getTime() && (!closesAt || Date.parse(closesAt) >= at.getTime());
  return {
    data,
    role,
    family: byId(data.families ?? []),
    skill: byId(data.skills ?? []),
    open: groupBy((data.postings ?? []).filter(isOpen), ({ roleId }) => roleId),
    stories: groupBy(data.stories ?? [], ({ roleId }) => roleId),
    learning: data.learning ?? [],
    attributions: [...new Set((data.families ?? []).flatMap(({ attribution }) => attribution ?? []))],
    roadsInto: (roleId) => data.roads.filter(({ from, to }) => to === roleId && role.has(from)),
  };
}

/** The title of a role; its id where the catalogue does not know it. */
export const titleOf = (career: Career, id: string, lang: string): string =>
  say(career.role.get(id)?.title, lang) || id;

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
