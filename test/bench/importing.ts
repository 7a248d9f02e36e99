import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { type Catalogue, convertCatalogue } from '../../src/server/import/index.js';
import { catalogueSources, converted } from '../../src/server/import/convert.js';
import { importAll } from '../../src/server/import/write.js';
import { openStore } from '../../src/server/store.js';
import { type CatalogueSet, catalogueSets, readSet, wholeSetsLie } from '../server/catalogue-sets.js';
import { type Row, median, row } from './table.js';

const rounds = 7;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Milliseconds of processor time: others on the machine do not count. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** MB that the result of some work holds. */
async function held(work: () => unknown): Promise<number> {
  gc();
  const before = process.memoryUsage().heapUsed;
  const kept = [await work()];
  gc();
  const { heapUsed } = process.memoryUsage();
  return kept.length * ((heapUsed - before) / 2 ** 20);
}

/** Ours and the peer by turns, the middle of several. */
async function turns(ours: () => unknown, peer: () => unknown): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round++) times.push([await cpu(ours), await cpu(peer)]);
  return [median(times.map(([mine]) => mine)), median(times.map(([, theirs]) => theirs))];
}

const parts = ['role-families', 'skills', 'roles', 'roads'] as const;
const linksIn = ({ roles }: Catalogue): number => roles.reduce((sum, { skills = [] }) => sum + skills.length, 0);

/**
 * Conversion of every catalogue in the checkout and beside it, each checked
 * against the numbers of its source; HR's sheet with 5,000 rows; and the
 * largest one written to the embedded database.
 *
 * @throws Error where a conversion has not the numbers that its source says
 */
export async function importRows(): Promise<readonly Row[]> {
  if (!wholeSetsLie()) console.log('Only extracts: the whole sets lie in ../shared/data, beside the checkout.');
  const sets = catalogueSets().filter(
    ({ from, name }) => from !== 'sheet' && (!wholeSetsLie() || !name.includes('extract')),
  );
  const rows: Row[] = [];
  for (const set of sets) rows.push(...(await conversion(set)));
  rows.push(...(await sheetOf(5000)));
  rows.push(await writing(sets.toSorted((a, b) => sum(b.counts) - sum(a.counts))[0]!));
  return rows;
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

async function conversion(set: CatalogueSet): Promise<Row[]> {
  const { files, attribution } = readSet(set);
  const texts = Object.values(files);
  const convert = (): Promise<Catalogue> => convertCatalogue(set.from, files, { attribution });
  const parsed = (): unknown[] => texts.map((text) => JSON.parse(text) as unknown);
  const catalogue = await convert();
  const counts = parts.map((part) => catalogue[part].length);
  if (counts.join() !== set.counts.join())
    throw new Error(`${set.name}: ${counts.join()}, its source has ${set.counts.join()}`);
  const what = `${set.name}: ${counts.join(' + ')} records, ${linksIn(catalogue)} skills asked for`;
  const [ours, peer] = await turns(convert, parsed);
  return [
    row(`${what}, ${Math.round((sum(counts) / ours) * 1000)} records/s`, 'ms CPU', ours, peer, 'JSON.parse alone'),
    row('  held by what came of it', 'MB', await held(convert), await held(parsed), 'JSON.parse alone'),
  ];
}

async function sheetOf(count: number): Promise<Row[]> {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `役割${at},職種${at % 20},${at % 5},交渉:${at % 4}; 見積${at % 300}:1; 聞く,${at > 0 ? `役割${at - 1}` : ''}`,
  );
  const csv = `役割,職種,等級,スキル,次の役割\n${rows.join('\n')}\n`;
  const [ours, peer] = await turns(
    () => convertCatalogue('sheet', { 's.csv': csv }),
    () => parse(csv, { columns: true }) as unknown,
  );
  return [
    row(
      `HR's sheet of ${count} rows, ${Math.round((count / ours) * 1000)} rows/s`,
      'ms CPU',
      ours,
      peer,
      'csv-parse alone',
    ),
  ];
}

/** All of it in one transaction: checked, compared with what is there, links looked up; beside inserting the same bodies. */
async function writing(set: CatalogueSet): Promise<Row> {
  const { files, attribution } = readSet(set);
  const made = await converted(set.from, files, { attribution });
  const store = await openStore({});
  try {
    const bare = async (): Promise<void> => {
      await store.db.transaction().execute(async (trx) => {
        for (const part of parts)
          for (let at = 0; at < made.catalogue[part].length; at += 1000)
            await sql`insert into shared_records (org_id, resource, id, body) select 'bare', ${part}, x ->> 'id', x
              from jsonb_array_elements(${JSON.stringify(made.catalogue[part].slice(at, at + 1000))}::jsonb) as x`.execute(
              trx,
            );
      });
    };
    const ours = await cpu(() => importAll(store.db, 'ours', catalogueSources(made), { mode: 'merge', dryRun: false }));
    const peer = await cpu(bare);
    const records = sum(set.counts);
    return row(
      `${set.name} written, ${Math.round((records / ours) * 1000)} records/s`,
      'ms CPU',
      ours,
      peer,
      'insert alone, nothing checked',
    );
  } finally {
    await store.close();
  }
}
