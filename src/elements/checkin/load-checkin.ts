import { warnOnce } from '../../base/log.js';
import type { Home } from '../../context/ports.js';
import { type QuestionSet, openCycle, questionsOf, surveyFlaw } from '../../model/checkin.js';
import { ownTurn, pulseSize } from '../../model/pulse.js';
import { viewer } from '../../model/records/organisation.js';
import { mirrorResults, selfResults, type Cycle, cycles } from '../../model/records/results.js';
import { type Survey, submissions, surveys } from '../../model/records/survey.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Query } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Port } from '../../port/guard.js';

/**
 * Where the answers go: to the `company`; to nobody, because the person has
 * `answered` this round already, because no round is open (`closed`), or
 * because no company is connected (`nobody`).
 */
export type Destination =
  | { readonly to: 'company'; readonly cycle: Cycle }
  | { readonly to: 'answered' | 'closed' | 'nobody' };

/** A set of questions that the person may answer, and where the answers go. */
export interface Offer {
  readonly set: QuestionSet;
  readonly destination: Destination;
}

/** What there is to answer, and where the answers go. */
export interface Checkin extends Offer {
  readonly survey: Survey;
}

/** Everything that there is to answer now: the first is what is asked unless the person chooses another. */
export interface Found {
  readonly survey: Survey;
  readonly offers: readonly Offer[];
}

export interface Wishes {
  /** Survey handed in by the page. */
  readonly handed: Survey | undefined;
  /** Survey to ask where no round is open. */
  readonly survey: string | undefined;
  /** Which set the page begins with. */
  readonly kind?: QuestionSet['kind'] | undefined;
  readonly homeOf: (resource: Resource) => Home | undefined;
}

/** Survey of the library's own words. */
export const builtInSurvey = 'kyoritsu';

/**
 * Finds the survey: the handed-in one, else that of the open round, else the
 * wished one, else the built-in one or the first. `undefined` where the company offers none.
 *
 * @throws PortError also where it cannot be known whether a round is open: nobody shall be told
 * "sent to nobody" by guess
 */
export async function loadCheckin(port: Port, wishes: Wishes, signal: AbortSignal): Promise<Found | undefined> {
  const { handed } = wishes;
  const sends = wishes.homeOf(submissions as unknown as Resource) === 'company' && port.can(submissions, 'put');
  const [known, rounds] = await Promise.all([
    handed ? [handed] : allOf(port, surveys, {}, signal),
    allOf(port, cycles, { filter: { status: 'open' } }, signal),
  ]);
  const sound = known.filter((survey) => {
    const flaw = surveyFlaw(survey);
    if (flaw) warnOnce(`surveys "${survey.id}": left out, ${flaw}`);
    return !flaw;
  });
  const named = (id: string): Survey | undefined => sound.find((survey) => survey.id === id);
  const cycle = openCycle(handed ? rounds.filter(({ surveyId }) => surveyId === handed.id) : rounds, new Date());
  const asked = cycle && named(cycle.surveyId);
  if (cycle && !asked) warnOnce(`cycles "${cycle.id}": its survey "${cycle.surveyId}" is not among the surveys`);
  const wished = wishes.survey === undefined ? undefined : named(wishes.survey);
  if (!handed && wishes.survey !== undefined && !wished && !asked) {
    warnOnce(`survey="${wishes.survey}": not among ${sound.map(({ id }) => id).join(', ')}`);
  }
  const survey = asked ?? wished ?? named(builtInSurvey) ?? sound[0];
  if (!survey) return undefined;
  if (sends && cycle && asked) {
    const offers = [await ofRound(port, cycle, signal), await ofManager(port, survey, cycle, wishes, signal)];
    return { survey, offers: offers.flat() };
  }
  return { survey, offers: await ofOneself(port, survey, sends ? 'closed' : 'nobody', wishes.kind, signal) };
}

/** What the round asks everybody. */
async function ofRound(port: Port, cycle: Cycle, signal: AbortSignal): Promise<readonly Offer[]> {
  const set: QuestionSet = cycle.pulse === undefined ? { kind: 'full' } : { kind: 'pulse', turn: cycle.pulse };
  const before = await allOf(port, selfResults, { filter: { cycleId: cycle.id }, limit: 1 }, signal);
  return [{ set, destination: before.length > 0 ? { to: 'answered' } : { to: 'company', cycle } }];
}

/** What the round asks a manager besides: what support they believe to give. Once a round. */
async function ofManager(
  port: Port,
  survey: Survey,
  cycle: Cycle,
  { homeOf }: Wishes,
  signal: AbortSignal,
): Promise<readonly Offer[]> {
  const set = { kind: 'mirror' } as const;
  const kept = port.can(mirrorResults, 'put') && homeOf(mirrorResults as unknown as Resource) === 'company';
  if (!kept || questionsOf(survey, set).length === 0) return [];
  const [viewers, before] = await Promise.all([
    allOf(port, viewer, { limit: 1 }, signal),
    allOf(port, mirrorResults, { filter: { cycleId: cycle.id }, limit: 1 }, signal),
  ]);
  return viewers[0]?.roles.includes('manager') && before.length === 0
    ? [{ set, destination: { to: 'company', cycle } }]
    : [];
}

/** Where nothing is sent the person chooses how much to answer. */
async function ofOneself(
  port: Port,
  survey: Survey,
  to: 'closed' | 'nobody',
  wished: QuestionSet['kind'] | undefined,
  signal: AbortSignal,
): Promise<readonly Offer[]> {
  // Without the own results the pulse begins with the first support: no reason to let nobody answer.
  const results = await allOf(port, selfResults, {}, signal).catch(() => []);
  const pulse: QuestionSet = { kind: 'pulse', turn: ownTurn(survey, results) };
  const mirror: QuestionSet = { kind: 'mirror' };
  // Nobody here knows who leads a team; the page that asks for the mirror does.
  const asksMirror = wished === 'mirror' && port.can(mirrorResults, 'put') && questionsOf(survey, mirror).length > 0;
  const sets: QuestionSet[] = [
    { kind: 'full' },
    ...(questionsOf(survey).length > pulseSize ? [pulse] : []),
    ...(asksMirror ? [mirror] : []),
  ];
  return sets.map((set) => ({ set, destination: { to } }));
}

/** All records of what may not be offered at all: then there are none. */
async function allOf<T extends AnyRecord>(
  port: Port,
  resource: Resource<T>,
  query: Query,
  signal: AbortSignal,
): Promise<readonly T[]> {
  if (!port.can(resource as unknown as Resource, 'list')) return [];
  try {
    return (await port.all(resource, query, { signal })).map(({ record }) => record);
  } catch (failure) {
    // A static folder learns only by asking which files it has.
    if (PortError.is(failure) && failure.kind === 'unsupported') return [];
    throw failure;
  }
}
