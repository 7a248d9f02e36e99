/*
 * Run by closing.ts in a process of its own, so that its peak memory is its own:
 * `closing-run.ts engine|plain PEOPLE UNITS` or `closing-run.ts job|average CYCLE URL`
 * prints {ms, megabytes, figures}, a job {published} too; milliseconds are of the clock, so only a quiet machine gives absolute ones.
 */
import { sql } from 'kysely';
import { type Measure, measuresOf } from '../../src/model/disclosure/plan.js';
import { publish } from '../../src/model/disclosure/publish.js';
import { type Row, Tally } from '../../src/model/disclosure/tally.js';
import { demoOrg } from '../../src/server/auth.js';
import { closeCycle } from '../../src/server/cycle/close.js';
import { openDatabase } from '../../src/server/database.js';
import { answersOf, planOf } from './respondents.js';

const [what, first, second] = process.argv.slice(2) as [string, string, string];
const runs: Readonly<Record<string, () => Promise<{ ms: number; figures: number }>>> = {
  engine: async () => engine(Number(first), Number(second)),
  plain: async () => plain(Number(first), Number(second)),
  job: () => job(first, second),
  average: () => average(first, second),
};
const result = await runs[what]!();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...result, megabytes }));

/** Only the counting is timed, not the inventing of answers. */
function counted(people: number, units: number, add: (row: Row) => void): number {
  let ms = 0;
  let batch: Row[] = [];
  const count = (): void => {
    const start = performance.now();
    for (const row of batch) add(row);
    ms += performance.now() - start;
    batch = [];
  };
  for (const row of answersOf(people, units)) {
    batch.push(row);
    if (batch.length === 5000) count();
  }
  count();
  return ms;
}

function engine(people: number, units: number) {
  const plan = planOf(units);
  let start = performance.now();
  const tally = new Tally(plan);
  let ms = performance.now() - start;
  ms += counted(people, units, (row) => tally.add(row));
  start = performance.now();
  let figures = 0;
  for (const figure of publish(plan, tally)) if (figure.id) figures++;
  return { ms: ms + performance.now() - start, figures };
}

/** The usual rule: a mean of each unit with all below it, from five answers on, to one decimal. */
function plain(people: number, units: number) {
  const plan = planOf(units);
  const measures = measuresOf(plan.survey);
  const parent = new Map(plan.units.map(({ id, parentId }) => [id, parentId]));
  const sums = new Map<string, { n: number; sum: number }[]>();
  let ms = counted(people, units, ({ unitId, answers }) => {
    const levels = measures.map((measure) => levelOf(measure, answers));
    for (let unit: string | null | undefined = unitId; unit; unit = parent.get(unit)) {
      let mine = sums.get(unit);
      if (!mine) sums.set(unit, (mine = measures.map(() => ({ n: 0, sum: 0 }))));
      for (const [at, level] of levels.entries()) {
        if (level === undefined) continue;
        mine[at]!.n++;
        mine[at]!.sum += level;
      }
    }
  });
  const start = performance.now();
  const shown = [...sums].flatMap(([unitId, mine]) =>
    mine.flatMap(({ n, sum }, at) => (n < 5 ? [] : [{ unitId, at, level: Math.round((10 * sum) / n) / 10 }])),
  );
  ms += performance.now() - start;
  return { ms, figures: shown.length };
}

function levelOf({ items }: Measure, answers: Row['answers']): number | undefined {
  let n = 0;
  let sum = 0;
  for (const { id, reverse } of items) {
    const given = answers[id];
    if (given == null) continue;
    n++;
    sum += reverse ? 6 - given : given;
  }
  return n === 0 ? undefined : sum / n;
}

async function job(cycleId: string, url: string) {
  const db = await openDatabase({ url });
  const start = performance.now();
  let published = NaN;
  const onStep = (step: string): void => {
    // The last step sweeps up what was deleted: everybody reads the figures meanwhile.
    if (step === 'sweep') published = performance.now() - start;
  };
  const { figures } = await closeCycle(db, demoOrg, cycleId, { onStep });
  const ms = performance.now() - start;
  await db.destroy();
  return { ms, published, figures };
}

/** What a database does alone: averages by unit, protecting nobody. */
async function average(cycleId: string, url: string) {
  const db = await openDatabase({ url });
  const start = performance.now();
  const { rows } = await sql`select unit_id, key, avg(value::text::numeric), count(*) from submissions,
    jsonb_each(answers) where org_id = ${demoOrg} and cycle_id = ${cycleId} and value <> 'null'::jsonb
    group by 1, 2 having count(*) >= 5`.execute(db);
  const ms = performance.now() - start;
  await db.destroy();
  return { ms, figures: rows.length };
}
