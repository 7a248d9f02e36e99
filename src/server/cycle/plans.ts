import type { Transaction } from 'kysely';
import { surveys as builtIn } from '../../content/surveys.js';
import { strictest, type Thresholds } from '../../model/disclosure/thresholds.js';
import type { Cycle } from '../../model/records/results.js';
import { type Survey, surveys } from '../../model/records/survey.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import { sharedBody } from './shared-body.js';

/** What a cycle is asked and computed by, as it was when it opened. */
export interface Frozen {
  readonly survey: Survey;
  /** The strictest of what was frozen and what the cycle says now. */
  readonly thresholds: Thresholds;
  readonly cuts: readonly (readonly string[])[];
}

/**
 * The plan of a cycle, frozen at the first call: when it is opened, or at its
 * first answer where it was imported open. Later changes of the survey do not
 * reach it, of the thresholds only stricter ones.
 *
 * @throws PortError `invalid` when its survey is unknown or malformed
 */
export async function frozenOf(trx: Transaction<Tables>, orgId: string, cycle: Cycle): Promise<Frozen> {
  const place = { org_id: orgId, cycle_id: cycle.id };
  const kept = await keptOf(trx, place);
  if (kept) return { ...kept, thresholds: strictest(kept.thresholds, cycle.thresholds) };
  const survey = await surveyOf(trx, orgId, cycle.surveyId);
  await trx
    .insertInto('cycle_plans')
    .values({
      ...place,
      thresholds: JSON.stringify(cycle.thresholds),
      survey: JSON.stringify(survey),
      cuts: JSON.stringify(cycle.cuts ?? []),
    })
    // A rival may have frozen it meanwhile: theirs holds.
    .onConflict((oc) => oc.doNothing())
    .execute();
  const frozen = (await keptOf(trx, place))!;
  return { ...frozen, thresholds: strictest(frozen.thresholds, cycle.thresholds) };
}

const keptOf = async (
  trx: Transaction<Tables>,
  place: { org_id: string; cycle_id: string },
): Promise<Frozen | undefined> =>
  trx
    .selectFrom('cycle_plans')
    .select(['survey', 'thresholds', 'cuts'])
    .where('org_id', '=', place.org_id)
    .where('cycle_id', '=', place.cycle_id)
    .executeTakeFirst();

async function surveyOf(trx: Transaction<Tables>, orgId: string, surveyId: string): Promise<Survey> {
  const own = await sharedBody(trx, orgId, surveys.name, surveyId);
  const survey = own ?? builtIn.find(({ id }) => id === surveyId);
  const flaw = survey === undefined ? 'there is no such survey' : surveys.check(survey);
  if (flaw !== undefined) {
    throw new PortError('invalid', { detail: `surveyId: "${surveyId}": ${flaw}` });
  }
  // The check has just said so.
  return survey as Survey;
}
