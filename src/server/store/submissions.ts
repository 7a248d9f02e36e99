import type { Transaction } from 'kysely';
import type { Side } from '../../model/disclosure/plan.js';
import type { Person } from '../../model/records/organisation.js';
import { pulseItems } from '../../model/pulse.js';
import { type Cycle, cycles } from '../../model/records/results.js';
import type { Submission } from '../../model/records/survey.js';
import type { AnyRecord } from '../../model/resource.js';
import type { Stored } from '../../port/adapter.js';
import { PortError } from '../../port/error.js';
import { markOf, receiptMarkOf, secretOf, seriesSecretOf } from '../cycle/marks.js';
import { type Frozen, frozenOf } from '../cycle/plans.js';
import { sharedBody } from '../cycle/shared-body.js';
import type { Tables } from '../database.js';
import type { Identity } from '../rules.js';

const invalid = (detail: string): PortError => new PortError('invalid', { detail });

/**
 * Takes answers in. The row gets an id of its own and neither name nor time;
 * that the person has answered is a mark made with a secret of the cycle, so
 * that no call leads from a receipt to a row, and nobody can follow a mark to a
 * person once the secret is destroyed. Until then whoever holds the database
 * itself could: mark and row are written in one transaction. The unit stays on
 * the row, with what the cycle's cuts go by: the figures of groups are computed
 * from it, nothing else is.
 *
 * @param now milliseconds since 1970
 * @returns a receipt: what was sent, without its answers
 * @throws PortError `conflict` when the cycle is not open or the person has answered;
 * `invalid` when the answers do not belong to the survey, or to what the round asks of it; `forbidden` for a mirror of a non-manager
 */
export async function submit(trx: Transaction<Tables>, who: Identity, record: AnyRecord, now: number): Promise<Stored> {
  // The route has parsed it with this very schema.
  const sent = record as Submission;
  if (sent.kind === 'mirror' && !who.roles.includes('manager')) {
    throw new PortError('forbidden', { detail: 'kind: only managers have a mirror' });
  }
  const receipt = { record: { ...sent, answers: [] }, version: '1' };
  // The lock holds until the end: a cycle cannot close between the look and the write.
  const cycle = (await sharedBody(trx, who.orgId, cycles.name, sent.cycleId)) as Cycle | undefined;
  if (!cycle) throw invalid(`cycleId: there is no cycle "${sent.cycleId}"`);
  const receipt_mark = receiptMarkOf(who.orgId, sent.cycleId, sent.id);
  if (cycle.status === 'published') {
    if (await isReceipt(trx, who.orgId, sent.cycleId, receipt_mark)) return receipt;
    throw notOpen(sent);
  }

  const side: Side = sent.kind === 'mirror' ? 'managers' : 'people';
  const place = { org_id: who.orgId, cycle_id: sent.cycleId };
  const person = (await sharedBody(trx, who.orgId, 'people', who.personId)) as Person | undefined;
  const frozen = await frozenOf(trx, who.orgId, cycle);
  const standing = { unit_id: person?.unitId ?? null, attributes: attributesOf(person, frozen) };
  const person_mark = markOf(await secretOf(trx, who.orgId, sent.cycleId), who.personId);
  const first = await trx
    .insertInto('answered')
    .values({
      ...place,
      ...standing,
      side,
      person_mark,
      series_mark: markOf(await seriesSecretOf(trx, who.orgId), who.personId),
      receipt_mark,
    })
    // Waits for a rival of the same person until that one is through.
    .onConflict((oc) => oc.doNothing())
    .returning('side')
    .executeTakeFirst();
  if (!first) {
    const earlier = await trx
      .selectFrom('answered')
      .select('receipt_mark')
      .where('org_id', '=', place.org_id)
      .where('cycle_id', '=', place.cycle_id)
      .where('side', '=', side)
      .where('person_mark', '=', person_mark)
      .executeTakeFirstOrThrow();
    // The same sending again, its first answer lost on the way: it counts once, also after the close.
    if (earlier.receipt_mark === receipt_mark) return receipt;
    throw new PortError('conflict', { detail: 'you have already answered in this cycle' });
  }
  if (!isOpen(cycle, now)) throw notOpen(sent);
  checkAnswers(sent, cycle, frozen);
  await trx
    .insertInto('submissions')
    .values({
      ...place,
      ...standing,
      side,
      kind: sent.kind,
      survey_id: sent.surveyId,
      survey_version: sent.surveyVersion,
      answers: JSON.stringify(Object.fromEntries(sent.answers.map(({ itemId, value }) => [itemId, value]))),
    })
    .execute();
  return receipt;
}

const notOpen = ({ cycleId }: Submission): PortError =>
  new PortError('conflict', { detail: `cycle "${cycleId}" is not open` });

const isReceipt = async (
  trx: Transaction<Tables>,
  orgId: string,
  cycleId: string,
  receiptMark: string,
): Promise<boolean> =>
  (await trx
    .selectFrom('receipts')
    .select('receipt_mark')
    .where('org_id', '=', orgId)
    .where('cycle_id', '=', cycleId)
    .where('receipt_mark', '=', receiptMark)
    .executeTakeFirst()) !== undefined;

/** Of a person's attributes only those that a cut of this cycle goes by. */
function attributesOf(person: Person | undefined, { cuts }: Frozen): string | null {
  const wanted = new Set(cuts.flat());
  const found = Object.entries(person?.attributes ?? {}).filter(([name]) => wanted.has(name));
  return found.length === 0 ? null : JSON.stringify(Object.fromEntries(found));
}

const isOpen = (cycle: Cycle, now: number): boolean =>
  cycle.status === 'open' && Date.parse(cycle.opensAt) <= now && now < Date.parse(cycle.closesAt);

function checkAnswers(sent: Submission, cycle: Cycle, { survey }: Frozen): void {
  if (cycle.surveyId !== sent.surveyId) throw invalid(`surveyId: the cycle asks "${cycle.surveyId}"`);
  const asked = new Set(sent.answers.map(({ itemId }) => itemId));
  if (asked.size !== sent.answers.length) throw invalid('answers: the same item twice');
  if (survey.version !== sent.surveyVersion) throw invalid(`surveyVersion: the survey is at ${survey.version}`);
  const known = new Set([...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id));
  const stranger = [...asked].find((id) => !known.has(id));
  if (stranger !== undefined) throw invalid(`answers: the survey has no item "${stranger}"`);
  if (cycle.pulse === undefined || sent.kind === 'mirror') return;
  // Everybody in a round is asked the same: who answered more would stand out by it. A mirror is asked whole.
  const wanted = pulseItems(survey, cycle.pulse);
  const unasked = [...asked].find((id) => !wanted.has(id));
  if (unasked !== undefined) throw invalid(`answers: this round does not ask "${unasked}"`);
}
