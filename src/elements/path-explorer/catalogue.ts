import { type Need, need } from '../../context/loader.js';
import {
  type Contact,
  type Learning,
  type Posting,
  type Road,
  type Role,
  type RoleFamily,
  type Skill,
  type Story,
  contacts,
  learning,
  postings,
  roads,
  roleFamilies,
  roles,
  skills,
  stories,
} from '../../model/records/career.js';
import { viewer } from '../../model/records/organisation.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { PortError, type PortErrorKind } from '../../port/error.js';
import type { Port } from '../../port/guard.js';

/** What the path explorer shows. Only roles and roads are needed; the rest makes the role's panel richer. */
export interface CareerData {
  readonly roles: readonly Role[];
  readonly roads: readonly Road[];
  readonly skills?: readonly Skill[] | undefined;
  readonly families?: readonly RoleFamily[] | undefined;
  readonly postings?: readonly Posting[] | undefined;
  readonly learning?: readonly Learning[] | undefined;
  readonly stories?: readonly Story[] | undefined;
  /** People who agreed to be asked about a role. */
  readonly contacts?: readonly Contact[] | undefined;
  /** The reader's own records among them: told to the reader alone, never as somebody to ask. */
  readonly ownContacts?: readonly Contact[] | undefined;
  /** Id of the role that the person holds. */
  readonly now?: string | undefined;
}

/** The catalogue is loaded whole, so that no request can tell which role is looked at. */
export const catalogueNeeds: readonly Need[] = [
  need(roles, ['list', 'watch']),
  need(roads, ['list', 'watch']),
  ...[skills, roleFamilies, postings, learning, stories, contacts, viewer].map((resource: Resource) =>
    need(resource, ['list', 'watch'], true),
  ),
];

/** What a source answers for something it does not have, or not for this reader. */
const absent: readonly PortErrorKind[] = ['unsupported', 'not-found', 'forbidden'];

/** Every page of the catalogue; what makes it richer is left out where the source has none. */
export async function loadCatalogue(port: Port, signal: AbortSignal): Promise<CareerData> {
  const all = async <T extends AnyRecord>(resource: Resource<T>): Promise<readonly T[]> =>
    (await port.all(resource, {}, { signal })).map(({ record }) => record);
  const some = async <T extends AnyRecord>(resource: Resource<T>): Promise<readonly T[]> => {
    try {
      return await all(resource);
    } catch (failure) {
      if (PortError.is(failure) && absent.includes(failure.kind)) return [];
      throw failure;
    }
  };
  const [r, w, s, f, p, l, t, c, v] = await Promise.all([
    all(roles),
    all(roads),
    some(skills),
    some(roleFamilies),
    some(postings),
    some(learning),
    some(stories),
    some(contacts),
    some(viewer),
  ]);
  const [reader] = v;
  // Nobody is told to ask themselves, but everybody is told where others are led to them.
  const isReader = ({ personId }: Contact): boolean => !!personId && personId === reader?.id;
  return {
    roles: r,
    roads: w,
    skills: s,
    families: f,
    postings: p,
    learning: l,
    stories: t,
    contacts: c.filter((contact) => !isReader(contact)),
    ownContacts: c.filter(isReader),
    now: reader?.roleId,
  };
}
