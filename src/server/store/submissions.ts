import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { cycles, type Submission, type Survey, surveys } from '../../model/records/survey.js';
import type { AnyRecord } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import type { Tables } from '../database.js';
import type { Identity } from '../rules.js';

const invalid = (detail: string): PortError => new PortError('invalid', { detail });

/**
 * Takes answers in. The row gets an id of its own and neither name nor time;
 * that the person has answered is a mark made with a secret of the cycle, so
 * that no call leads from a receipt to a row, and nobody can follow a mark to a
 * person once the secret is destroyed. Until then whoever holds the database
 * itself could: mark and row are written in one transaction. The unit stays on
 * the row: the figures of a team are computed from it, nothing else is.
 *
 * @param now milliseconds since 1970
 * @returns a receipt: what was sent, without its answers
 * @throws PortError `conflict` when the cycle is not open or the person has answered;
 * `invalid` when the answers do not belong to the survey; `forbidden` for a mirror of a non-manager
 */
export async function submit(trx: Transaction<Tables>, who: Identity, record: AnyRecord, now: number): Promise<Stored> {
  // The route has parsed it with this very schema.
  const sent = record as Submission;
  if (sent.kind === 'mirror' && !who.roles.includes('manager')) {
    throw new PortError('forbidden', { detail: 'kind: only managers have a mirror' });
  }
  const receipt = { record: { ...sent, answers: [] }, version: '1' };
  const cycle = await sharedBody(trx, who.orgId, cycles.name, sent.cycleId);
  if (!cycle) throw invalid(`cycleId: there is no cycle "${sent.cycleId}"`);

  const secret = await secretOf(trx, who.orgId, sent.cycleId);
  const mark = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  const answered = {
    org_id: who.orgId,
    cycle_id: sent.cycleId,
    kind: sent.kind,
    person_mark: mark(`person ${who.personId}`),
    receipt_mark: mark(`receipt ${sent.id}`),
  };
  const first = await trx
    .insertInto('answered')
    .values(answered)
    // Waits for a rival of the same person until that one is through.
    .onConflict((oc) => oc.doNothing())
    .returning('kind')
    .executeTakeFirst();
  if (!first) {
    const earlier = await trx
      .selectFrom('answered')
      .select('receipt_mark')
      .where('org_id', '=', answered.org_id)
      .where('cycle_id', '=', answered.cycle_id)
      .where('kind', '=', answered.kind)
      .where('person_mark', '=', answered.person_mark)
      .executeTakeFirstOrThrow();
    // The same sending again, its first answer lost on the way: it counts once, also after the close.
    if (earlier.receipt_mark === answered.receipt_mark) return receipt;
    throw new PortError('conflict', { detail: 'you have already answered in this cycle' });
  }
  if (!isOpen(cycle, now)) throw new PortError('conflict', { detail: `cycle "${sent.cycleId}" is not open` });
  checkAnswers(sent, cycle, await sharedBody(trx, who.orgId, surveys.name, sent.surveyId));
  const person = await sharedBody(trx, who.orgId, 'people', who.personId);
  await trx
    .insertInto('submissions')
    .values({
      org_id: who.orgId,
      cycle_id: sent.cycleId,
      kind: sent.kind,
      survey_id: sent.surveyId,
      survey_version: sent.surveyVersion,
      unit_id: typeof person?.unitId === 'string' ? person.unitId : null,
      answers: JSON.stringify(Object.fromEntries(sent.answers.map(({ itemId, value }) => [itemId, value]))),
    })
    .execute();
  return receipt;
}

/** Locked against change, so that a cycle cannot close between the look and the write. */
async function sharedBody(
  trx: Transaction<Tables>,
  orgId: string,
  resource: string,
  id: string,
): Promise<AnyRecord | undefined> {
  const row = await trx
    .selectFrom('shared_records')
    .select('body')
    .where('org_id', '=', orgId)
    .where('resource', '=', resource)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row?.body;
}

async function secretOf(trx: Transaction<Tables>, orgId: string, cycleId: string): Promise<string> {
  // The insert waits for a rival's and then does nothing: both go on with one secret.
  await trx
    .insertInto('cycle_secrets')
    .values({ org_id: orgId, cycle_id: cycleId, secret: randomBytes(32).toString('base64url') })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { secret } = await trx
    .selectFrom('cycle_secrets')
    .select('secret')
    .where('org_id', '=', orgId)
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow();
  return secret;
}

const isOpen = (cycle: AnyRecord, now: number): boolean =>
  cycle.status === 'open' && Date.parse(String(cycle.opensAt)) <= now && now < Date.parse(String(cycle.closesAt));

function checkAnswers(sent: Submission, cycle: AnyRecord, survey: AnyRecord | undefined): void {
  if (cycle.surveyId !== sent.surveyId) throw invalid(`surveyId: the cycle asks "${String(cycle.surveyId)}"`);
  const asked = new Set(sent.answers.map(({ itemId }) => itemId));
  if (asked.size !== sent.answers.length) throw invalid('answers: the same item twice');
  const definition = surveys.check(survey) === undefined ? (survey as Survey) : undefined;
  // The built-in survey is known to the widgets alone; its items are then taken as they come.
  if (!definition) return;
  if (definition.version !== sent.surveyVersion) {
    throw invalid(`surveyVersion: the survey is at ${definition.version}`);
  }
  const known = new Set([...definition.items, ...definition.dosage, ...definition.autonomy].map(({ id }) => id));
  const stranger = [...asked].find((id) => !known.has(id));
  if (stranger !== undefined) throw invalid(`answers: the survey has no item "${stranger}"`);
}
