import { warnOnce } from '../../base/log.js';
import type { Home } from '../../context/ports.js';
import { openCycle, surveyFlaw } from '../../model/checkin.js';
import { type Cycle, type Survey, cycles, selfResults, submissions, surveys } from '../../model/records/survey.js';
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

/** What there is to answer, and where the answers go. */
export interface Checkin {
  readonly survey: Survey;
  readonly destination: Destination;
}

export interface Wishes {
  /** Survey handed in by the page. */
  readonly handed: Survey | undefined;
  /** Survey to ask where no round is open. */
  readonly survey: string | undefined;
  readonly homeOfSubmissions: Home | undefined;
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
export async function loadCheckin(port: Port, wishes: Wishes, signal: AbortSignal): Promise<Checkin | undefined> {
  const { handed } = wishes;
  const sends = wishes.homeOfSubmissions === 'company' && port.can(submissions, 'put');
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
  if (!sends) return { survey, destination: { to: 'nobody' } };
  if (!cycle || !asked) return { survey, destination: { to: 'closed' } };
  const before = await allOf(port, selfResults, { filter: { cycleId: cycle.id }, limit: 1 }, signal);
  return { survey, destination: before.length > 0 ? { to: 'answered' } : { to: 'company', cycle } };
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
