import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { restAdapter } from '../../src/adapters/rest.js';
import { demoOrg } from '../../src/server/auth.js';
import { type Database, openDatabase } from '../../src/server/database.js';
import { missingPostgres, postgresBin, startPostgres } from '../server/postgres.js';
import { killAll, launch } from '../server/process.js';
import { answer, found, run } from './closing.js';
import { type Row, median, row } from './table.js';

const people = 10_000;
const units = 500;
const seconds = 60;
const [reads, writes] = [200, 50];

interface Flow {
  readonly count: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const tsx = ['--import', 'tsx'];

/** The built server: reading under load and two people at once on PostgreSQL, its start on the embedded database. */
export async function serverRows(): Promise<readonly Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kyoritsu-bench-'));
  try {
    const rows = [...(await startRows(home))];
    if (postgresBin() === undefined) {
      console.log(missingPostgres);
      return rows;
    }
    const postgres = await startPostgres();
    try {
      const db = await openDatabase({ url: postgres.url });
      await company(db);
      run('job', 'first', postgres.url);
      // As the database does by itself within a minute.
      await sql`vacuum analyze`.execute(db);
      await db.destroy();
      rows.push(...(await loadRows(home, postgres.url)));
    } finally {
      killAll();
      await postgres.stop();
    }
    return rows;
  } finally {
    killAll();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Ten thousand people in five hundred units, each with a meeting with the manager, and a cycle that all have answered. */
async function company(db: Database): Promise<void> {
  await found(db, units);
  await answer(db, 'first', people, units);
  const at = sql`generate_series(0, ${people - 1}::int) as at`;
  await sql`insert into shared_records (org_id, resource, id, body)
    select ${demoOrg}, 'people', 'p' || at, jsonb_build_object('id', 'p' || at, 'displayName', 'p' || at,
      'unitId', 'u' || at % ${units}::int, 'managerId', 'p' || at / 10) from ${at}`.execute(db);
  await sql`insert into meeting_pairs (org_id, meeting_id, first_id, second_id)
    select ${demoOrg}, 'm-' || at, 'p' || at, 'p' || at / 10 from ${at}`.execute(db);
}

async function loadRows(home: string, url: string): Promise<Row[]> {
  const server = launch([...usual(home), '--data', join(home, 'unused')], { DATABASE_URL: url }, true);
  await server.said(/ready after/);
  const base = server.url.replace(/\/$/, '');
  const load = (to: string, duration: number): Promise<{ reads: Flow; writes: Flow }> =>
    outputOf([...tsx, script('server-load.ts'), to, duration, reads, writes, people].map(String));
  const peer = await startPeer('table', url);
  try {
    // Warm, both.
    for (const to of [base, peer.url]) await load(to, 5);
    const ours = await load(base, seconds);
    const bare = await load(peer.url, seconds);
    const failed = ours.reads.failed + ours.writes.failed;
    const beside = `${reads} reads/s beside ${writes} writes/s, ${seconds} s`;
    const name = 'node:http and pg alone: no sign-in, no rules';
    return [
      row(`team result, p99, ${beside}`, 'ms', ours.reads.p99, bare.reads.p99, name),
      row('the same, median', 'ms', ours.reads.p50, bare.reads.p50, name),
      row('the writes beside, p99', 'ms', ours.writes.p99, bare.writes.p99, name),
      row(
        `failed of ${ours.reads.count + ours.writes.count}`,
        'requests',
        failed,
        bare.reads.failed + bare.writes.failed,
        name,
      ),
      ...(await pairRows(base)),
    ];
  } finally {
    peer.child.kill('SIGKILL');
    server.kill('SIGTERM');
    await server.ended;
  }
}

const usual = (home: string): string[] => {
  const seed = join(home, 'seed');
  mkdirSync(seed, { recursive: true });
  writeFileSync(join(seed, 'units.json'), '[{"id":"u0","name":"本社"}]');
  return ['--port', '0', '--demo', seed, '--rate-person', '0', '--rate-address', '0'];
};

/** Two people: from one's write until the other is told, and until the other's list shows it. */
async function pairRows(base: string): Promise<Row[]> {
  const of = (person: string) => restAdapter({ src: base, token: () => `demo:${person}` });
  const [mine, theirs] = [of('p11'), of('p1')];
  const round = async (n: number): Promise<[number, number]> => {
    const note = { id: 'talk', meetingId: 'm-11', authorId: 'p11', visibility: 'pair', body: String(n) };
    const start = performance.now();
    const told = new Promise<void>((resolve) => (heard = resolve));
    await Promise.all([mine.put!('notes', note), told]);
    const toldAt = performance.now() - start;
    const { items } = await theirs.list('notes', { filter: { id: 'talk' } });
    if (items[0]?.record['body'] !== String(n)) throw new Error('the other side was told too early');
    return [toldAt, performance.now() - start];
  };
  let heard = (): void => undefined;
  const stop = theirs.watch!('notes', {}, () => heard());
  // The stream says at first where everything stands.
  await new Promise<void>((resolve) => (heard = resolve));
  const ours: [number, number][] = [];
  for (let n = 0; n < 210; n++) ours.push(await round(n));
  stop();
  const bare = await relayed();
  const times = (which: 0 | 1): number[] => ours.slice(10).map((each) => each[which]);
  const name = 'node:http relay: nothing is kept';
  return [
    row('two people: write until told, median of 200', 'ms', median(times(0)), median(bare), name),
    row('two people: write until listed, median of 200', 'ms', median(times(1)), median(bare), name),
    row('two people: write until listed, p99', 'ms', p99(times(1)), p99(bare), name),
  ];
}

const p99 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)]!;

async function relayed(): Promise<number[]> {
  const relay = await startPeer('relay');
  try {
    const { body } = await fetch(relay.url);
    const reader = body!.getReader();
    const times: number[] = [];
    for (let n = 0; n < 210; n++) {
      const start = performance.now();
      await Promise.all([
        fetch(relay.url, { method: 'PUT', body: String(n) }).then((answer) => answer.text()),
        reader.read(),
      ]);
      times.push(performance.now() - start);
    }
    await reader.cancel();
    return times.slice(10);
  } finally {
    relay.child.kill('SIGKILL');
  }
}

/** From the start of the process until it is ready for data. */
async function startRows(home: string): Promise<Row[]> {
  const rows: Row[] = [];
  const [data, bare] = [join(home, 'ours'), join(home, 'bare')];
  const args = [...usual(home), '--data', data];
  const ours = async (): Promise<number> => {
    const begun = performance.now();
    const server = launch(args, {}, true);
    await server.said(/ready after/);
    const took = performance.now() - begun;
    server.kill('SIGTERM');
    await server.ended;
    return took;
  };
  const peer = (): number => {
    const begun = performance.now();
    spawnSync(process.execPath, [...tsx, script('server-peers.ts'), 'pglite', bare]);
    return performance.now() - begun;
  };
  const name = 'PGlite alone: open, select 1, close';
  rows.push(row('start on the embedded database, first', 'ms', await ours(), peer(), name));
  const later: [number, number][] = [];
  for (let n = 0; n < 5; n++) later.push([await ours(), peer()]);
  rows.push(
    row(
      'start on the embedded database, later, median of 5',
      'ms',
      median(later.map(([a]) => a)),
      median(later.map(([, b]) => b)),
      name,
    ),
  );
  return rows;
}

async function startPeer(...args: readonly string[]): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [...tsx, script('server-peers.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim())),
  );
  return { url: `http://127.0.0.1:${port}`, child };
}

async function outputOf<T>(args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return JSON.parse(output) as T;
}
