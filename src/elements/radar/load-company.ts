import { type Viewer, people, units, viewer } from '../../model/records/organisation.js';
import { type SelfResult, mirrorResults, teamResults, type Cycle, cycles } from '../../model/records/results.js';
import { type Meeting, type Overlay, meetings, overlays } from '../../model/records/talk.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { otherOf, talkOf } from '../../model/overlay.js';
import type { Text } from '../../model/text.js';
import type { Query, Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';
import { type GroupView, groupView, newestFirst } from './company.view.js';

/** What the company adds to the reader's own wheel. */
export interface CompanyData {
  readonly groups: readonly GroupView[];
  /** Published, closed and open, newest first. */
  readonly cycles: readonly Cycle[];
  /** What this manager believes to give, newest first; nobody else gets these. */
  readonly mirror: readonly SelfResult[];
  /** The next talk of two, for which both may agree to lay their wheels over each other. */
  readonly talk: TalkOfTwo | undefined;
}

export interface TalkOfTwo {
  readonly me: string;
  readonly other: string;
  readonly otherName: Text | undefined;
  readonly meeting: Meeting;
  readonly overlay: Stored<Overlay> | undefined;
}

/** Cycles whose figures are asked for: a trend needs no more. */
const lastCycles = 6;

/**
 * Lists what the source offers of a resource; what it does not offer, or not
 * to this person, is simply not there.
 */
async function maybe<T extends AnyRecord>(
  port: Port,
  resource: Resource<T>,
  query: Query,
  signal: AbortSignal,
): Promise<readonly Stored<T>[]> {
  if (!port.can(resource as unknown as Resource, 'list')) return [];
  try {
    return await port.all(resource, query, { signal });
  } catch (error) {
    if (PortError.is(error) && ['unsupported', 'forbidden', 'not-found'].includes(error.kind)) return [];
    throw error;
  }
}

const recordsOf = <T>(stored: readonly Stored<T>[]): readonly T[] => stored.map(({ record }) => record);

/**
 * @param together does the source have meetings and agreements of two people (and not only this device)?
 */
export async function loadCompany(port: Port, together: boolean, signal: AbortSignal): Promise<CompanyData> {
  const [[me], rounds, mirror, talks] = await Promise.all([
    maybe(port, viewer, { limit: 1 }, signal).then(recordsOf),
    maybe(port, cycles, {}, signal).then((all) => newestFirst(recordsOf(all))),
    maybe(port, mirrorResults, { sort: '-takenAt' }, signal).then(recordsOf),
    together ? maybe(port, meetings, {}, signal).then(recordsOf) : [],
  ]);
  const [groups, talk] = await Promise.all([
    loadGroups(port, me, rounds, signal),
    me && loadTalk(port, me, talks, signal),
  ]);
  return {
    groups,
    cycles: rounds,
    mirror: mirror.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)),
    talk,
  };
}

/** The lasting name of a unit as a group of people; the server's figures carry it. */
const groupOf = (unitId: string): string => `unit:${unitId}`;

async function loadGroups(
  port: Port,
  me: Viewer | undefined,
  rounds: readonly Cycle[],
  signal: AbortSignal,
): Promise<readonly GroupView[]> {
  if (!port.can(teamResults as unknown as Resource, 'list') || !me?.unitId) return [];
  const [[own], tops] = await Promise.all([
    maybe(port, units, { filter: { id: me.unitId } }, signal).then(recordsOf),
    maybe(port, units, { filter: { parentId: null } }, signal).then(recordsOf),
  ]);
  const top = tops.length === 1 ? tops[0] : undefined;
  const wanted = [
    { name: 'team' as const, id: me.unitId, label: own?.name },
    ...(top && top.id !== me.unitId ? [{ name: 'company' as const, id: top.id, label: top.name }] : []),
  ];
  const published = rounds.filter(({ status }) => status === 'published').slice(0, lastCycles);
  const figures =
    published.length === 0
      ? []
      : recordsOf(
          await maybe(
            port,
            teamResults,
            { filter: { groupId: wanted.map(({ id }) => groupOf(id)), cycleId: published.map(({ id }) => id) } },
            signal,
          ),
        );
  return wanted.map(({ name, id, label }) =>
    groupView(
      name,
      label,
      figures.filter(({ groupId }) => groupId === groupOf(id)),
      rounds,
    ),
  );
}

async function loadTalk(
  port: Port,
  me: Viewer,
  talks: readonly Meeting[],
  signal: AbortSignal,
): Promise<TalkOfTwo | undefined> {
  const meeting = talkOf(talks, me.id, new Date());
  if (!meeting || !port.can(overlays as unknown as Resource, 'put')) return undefined;
  const other = otherOf(meeting, me.id);
  const [[overlay], [person]] = await Promise.all([
    maybe(port, overlays, { filter: { meetingId: meeting.id } }, signal),
    maybe(port, people, { filter: { id: other } }, signal).then(recordsOf),
  ]);
  return { me: me.id, other, otherName: person?.displayName, meeting, overlay };
}
