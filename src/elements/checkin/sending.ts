import { resultOf, submissionOf } from '../../model/checkin-end.js';
import { type SelfResult, mirrorResults, selfResults } from '../../model/records/results.js';
import { type CheckinDraft, type Survey, submissions } from '../../model/records/survey.js';
import { PortError, type PortErrorKind } from '../../port/error.js';
import { freshKey } from '../../port/key.js';
import type { DraftKeeper } from './draft-keeper.js';

/** A check-in that has ended well. */
export interface Finished {
  readonly result: SelfResult;
  /** What the company's store knows the sending by; undefined where nothing was sent. */
  readonly receipt: string | undefined;
}

/** A check-in that could not be ended yet; nothing is lost. */
export interface Unfinished {
  readonly kind: PortErrorKind;
  /**
   * `sent`: only the own result is not kept yet; `refused`: nothing was taken; `unknown`: it may have
   * arrived; `unkept`: nothing was to be sent, and the own result is not kept yet.
   */
  readonly outcome: 'sent' | 'refused' | 'unknown' | 'unkept';
}

/** After these nobody knows whether the answers arrived; after all others they certainly did not. */
const leavesOpen: readonly PortErrorKind[] = ['offline', 'unavailable', 'bad-data'];

/**
 * Ends a check-in: the answers are sent (where they go to a company), the own
 * result is kept, the draft goes, in this order. Before the sending the draft
 * notes where it goes, so that whatever breaks in between, also the page
 * itself, is repeated with the same key and the same answers: sent exactly
 * once. Where the store refused for certain, the answers are free again.
 *
 * @param cycleId round to send to, `undefined` to send to nobody
 */
export async function finish(
  keeper: DraftKeeper,
  survey: Survey,
  draft: CheckinDraft,
  cycleId: string | undefined,
): Promise<Finished | Unfinished> {
  const { port } = keeper;
  let outcome: Unfinished['outcome'] = cycleId === undefined ? 'unkept' : 'refused';
  try {
    if (cycleId !== undefined) {
      await keeper.keep({ ...draft, sendingTo: cycleId });
      if (keeper.rival) return { kind: 'conflict', outcome };
      await port.put(submissions, submissionOf(survey, draft, cycleId), { key: draft.key });
      outcome = 'sent';
    }
    const result = resultOf(survey, draft, cycleId ?? null);
    // A key of its own, so that a repeat is safe; the sending's key would tie the two together.
    await port.put(draft.kind === 'mirror' ? mirrorResults : selfResults, result, { key: freshKey() });
    await keeper.discard();
    return { result, receipt: cycleId === undefined ? undefined : draft.key };
  } catch (failure) {
    const { kind } = PortError.from(failure);
    if (outcome !== 'refused') return { kind, outcome };
    if (leavesOpen.includes(kind)) return { kind, outcome: 'unknown' };
    await keeper.keep({ ...draft, sendingTo: undefined });
    return { kind, outcome };
  }
}
