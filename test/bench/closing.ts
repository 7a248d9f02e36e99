import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { demoOrg } from '../../src/server/auth.js';
import { openDatabase, type Tables } from '../../src/server/database.js';
import { missingPostgres, postgresBin, startPostgres } from '../server/postgres.js';
import { planOf, survey } from './respondents.js';
import { type Row, row } from './table.js';

/** People and units: the last is for the engine alone. */
const sizes = [
  [1000, 50],
  [10_000, 500],
  [100_000, 5000],
  [1_000_000, 5000],
] as const;

interface Run {
  readonly ms: number;
  /** Of a job: until its figures can be read, before what was deleted is swept from the disk. */
  readonly published?: number;
  readonly megabytes: number;
  readonly figures: number;
}

/** Closing a cycle: the pure engine beside the usual rule, then the whole job on PostgreSQL beside its own averages. */
export async function closingRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [people, units] of sizes) {
    const name = `${people.toLocaleString('en')} people, ${units.toLocaleString('en')} units`;
    const ours = run('engine', people, units);
    const peer = run('plain', people, units);
    rows.push(
      row(
        `engine: ${name}, ${ours.figures.toLocaleString('en')} figures`,
        'ms',
        ours.ms,
        peer.ms,
        'n ≥ 5, one decimal',
      ),
      row(`engine: ${name}, peak of the process`, 'MB', ours.megabytes, peer.megabytes, 'n ≥ 5, one decimal'),
    );
  }
  if (postgresBin() === undefined) {
    console.log(missingPostgres);
    return rows;
  }
  for (const [people, units] of sizes.slice(0, 3)) rows.push(...(await jobRows(people, units)));
  return rows;
}

async function jobRows(people: number, units: number): Promise<Row[]> {
  const postgres = await startPostgres();
  const rows: Row[] = [];
  try {
    const db = await openDatabase({ url: postgres.url });
    await found(db, units);
    for (const [cycle, name] of [
      ['first', 'first cycle'],
      ['second', 'second cycle, with trends'],
    ] as const) {
      await answer(db, cycle, people, units);
      const peer = run('average', cycle, postgres.url);
      const ours = run('job', cycle, postgres.url);
      const of = `job: ${people.toLocaleString('en')} people, ${units.toLocaleString('en')} units, ${name}`;
      rows.push(
        row(`${of}, ${ours.figures.toLocaleString('en')} figures`, 'ms', ours.ms, peer.ms, 'avg … group by unit'),
        row(`${of}, until they can be read`, 'ms', ours.published!, peer.ms, 'avg … group by unit'),
        row(`${of}, peak of the process`, 'MB', ours.megabytes, peer.megabytes, 'avg … group by unit'),
      );
    }
    await db.destroy();
  } finally {
    await postgres.stop();
  }
  return rows;
}

export function run(...args: readonly (string | number)[]): Run {
  const script = fileURLToPath(new URL('closing-run.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args.map(String)], {
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`closing ${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Run;
}

/** The company's units and its two cycles. */
export async function found(db: Kysely<Tables>, units: number): Promise<void> {
  const { cuts, thresholds, units: tree } = planOf(units);
  const shared = (resource: string, body: { id: string; [field: string]: unknown }): object => ({
    resource,
    id: body.id,
    body,
  });
  const records = [
    ...tree.map((unit) => shared('units', unit)),
    ...['first', 'second'].map((id, at) =>
      shared('cycles', {
        id,
        surveyId: survey.id,
        status: 'open',
        thresholds,
        cuts,
        opensAt: `2026-0${at + 1}-01T00:00:00Z`,
        closesAt: `2026-0${at + 1}-20T00:00:00Z`,
      }),
    ),
  ];
  await sql`insert into shared_records (org_id, resource, id, body)
    select ${demoOrg}, x ->> 'resource', x ->> 'id', x -> 'body'
    from jsonb_array_elements(${JSON.stringify(records)}::jsonb) as x`.execute(db);
}

/** Everybody answers, made up in the database; one in twenty is somebody else in the second cycle. */
export async function answer(db: Kysely<Tables>, cycle: string, people: number, units: number): Promise<void> {
  const itemIds = [...survey.items, ...survey.dosage, ...survey.autonomy].map(({ id }) => id);
  const attributes = sql`jsonb_build_object('site', 's' || at % ${units}::int % 5, 'contract', case when at % 10 < 7 then 'full' else 'part' end)`;
  const everybody = sql`generate_series(1, ${people}::int) as at`;
  await sql`insert into submissions (org_id, cycle_id, side, kind, survey_id, survey_version, unit_id, attributes, answers)
    select ${demoOrg}, ${cycle}, case when at % 12 = 0 then 'managers' else 'people' end, 'full', ${survey.id}, 1,
      'u' || at % ${units}::int, ${attributes},
      (select jsonb_object_agg(id, 1 + floor(random() * 5)) from unnest(${itemIds}::text[]) as id where at > 0)
    from ${everybody}`.execute(db);
  await sql`insert into answered (org_id, cycle_id, side, person_mark, series_mark, receipt_mark, unit_id, attributes)
    select ${demoOrg}, ${cycle}, case when at % 12 = 0 then 'managers' else 'people' end, 'p' || at,
      's' || at || case when at % 20 = 0 then ${cycle} else '' end, ${cycle} || at, 'u' || at % ${units}::int, ${attributes}
    from ${everybody}`.execute(db);
  await sql`analyze`.execute(db);
}
