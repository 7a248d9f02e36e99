import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Side } from '../model/disclosure/plan.js';
import type { Person } from '../model/records/organisation.js';
import { markOf, receiptMarkOf, secretOf, seriesSecretOf } from './cycle/marks.js';
import type { Tables } from './database.js';

/** Invented answers to one cycle: `[personId, kind, one digit an item, '-' where skipped]` a row. */
export interface SeedAnswers {
  readonly cycleId: string;
  readonly surveyId: string;
  readonly surveyVersion: number;
  readonly itemIds: readonly string[];
  readonly rows: readonly (readonly [personId: string, kind: 'full' | 'pulse' | 'mirror', digits: string])[];
}

/** Reads `submissions/*.json` of a seed's folder; none where there is no such folder. */
export async function readSeedAnswers(folder: string): Promise<readonly SeedAnswers[]> {
  const inside = join(folder, 'submissions');
  const names = await readdir(inside).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      // Written by the demo's own generator; a wrong file fails at the first row.
      .map(async (name) => JSON.parse(await readFile(join(inside, name), 'utf8')) as SeedAnswers),
  );
}

/**
 * Plants answers as if people had sent them, and leaves their cycle closed:
 * the job that publishes every closed cycle does the rest, so that a demo's
 * figures come about as a company's do.
 */
export async function plantAnswers(trx: Transaction<Tables>, orgId: string, seed: SeedAnswers): Promise<void> {
  const { cycleId, surveyId, surveyVersion, itemIds } = seed;
  const people = await trx
    .selectFrom('shared_records')
    .select('body')
    .where('org_id', '=', orgId)
    .where('resource', '=', 'people')
    .execute();
  const unitOf = new Map(people.map(({ body }) => [body.id, (body as Person).unitId]));
  const [secret, series] = [await secretOf(trx, orgId, cycleId), await seriesSecretOf(trx, orgId)];
  const rows = seed.rows.map(([personId, kind, digits], at) => ({
    side: (kind === 'mirror' ? 'managers' : 'people') satisfies Side,
    kind,
    unit: unitOf.get(personId) ?? null,
    person: markOf(secret, personId),
    series: markOf(series, personId),
    receipt: receiptMarkOf(orgId, cycleId, `${personId} ${kind} ${at}`),
    answers: Object.fromEntries(itemIds.map((id, item) => [id, answerOf(digits[item])])),
  }));
  const json = sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as x`;
  await sql`insert into answered (org_id, cycle_id, side, person_mark, series_mark, receipt_mark, unit_id)
    select ${orgId}, ${cycleId}, x ->> 'side', x ->> 'person', x ->> 'series', x ->> 'receipt', x ->> 'unit'
    from ${json}`.execute(trx);
  await sql`insert into submissions (org_id, cycle_id, side, kind, survey_id, survey_version, unit_id, answers)
    select ${orgId}, ${cycleId}, x ->> 'side', x ->> 'kind', ${surveyId}, ${surveyVersion}::integer, x ->> 'unit', x -> 'answers'
    from ${json}`.execute(trx);
  await sql`update shared_records set body = jsonb_set(body, '{status}', '"closed"')
    where org_id = ${orgId} and resource = 'cycles' and id = ${cycleId}`.execute(trx);
}

const answerOf = (digit: string | undefined): number | null =>
  digit === undefined || digit === '-' ? null : Number(digit);
