import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database.js';

/** A person as a mark that nobody can undo or make again without the secret. */
export const markOf = (secret: string, personId: string): string =>
  createHmac('sha256', secret).update(`person ${personId}`).digest('base64url');

/**
 * A receipt as a mark. No secret is needed: the device drew the receipt by
 * chance, so nobody can guess one, and it stays valid when the secret is gone.
 */
export const receiptMarkOf = (orgId: string, cycleId: string, receipt: string): string =>
  createHash('sha256')
    .update(JSON.stringify([orgId, cycleId, receipt]))
    .digest('base64url');

const fresh = (): string => randomBytes(32).toString('base64url');

/** The secret of a cycle, made at its first answer and destroyed when it is published. */
export async function secretOf(trx: Transaction<Tables>, orgId: string, cycleId: string): Promise<string> {
  // The insert waits for a rival's and then does nothing: both go on with one secret.
  await trx
    .insertInto('cycle_secrets')
    .values({ org_id: orgId, cycle_id: cycleId, secret: fresh() })
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

/** The organisation's own secret: lasts from cycle to cycle, so that joiners and leavers can be counted. */
export async function seriesSecretOf(trx: Transaction<Tables>, orgId: string): Promise<string> {
  await trx
    .insertInto('org_secrets')
    .values({ org_id: orgId, secret: fresh() })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { secret } = await trx
    .selectFrom('org_secrets')
    .select('secret')
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow();
  return secret;
}
