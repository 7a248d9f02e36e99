import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { restAdapter } from '../../src/adapters/rest.js';
import { demoOrg } from '../../src/server/auth.js';
import { openStore } from '../../src/server/store.js';
import type { Engine } from './engines.js';
import { Writer } from './faults-writer.js';
import { meeting } from './company.js';
import { launch, type Started } from './process.js';

export interface FaultOptions {
  readonly kills: number;
  /** Share of the answers that are lost on the way, their requests having been carried out. */
  readonly drop: number;
  readonly people?: number;
  /** Starts what was built, which is there sooner. */
  readonly built?: boolean;
  /** Told from time to time how far it is. */
  readonly progress?: (kills: number) => void;
}

/** What a run has found; `lost` and `doubled` hold a line for each case. */
export interface FaultReport {
  readonly kills: number;
  readonly writes: number;
  readonly submissions: number;
  /** Answers that were lost on the way by the proxy. */
  readonly dropped: number;
  /** Requests that broke because the server was not there or was killed under them. */
  readonly broken: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

const day = 86_400_000;

/** A company of `boss` and so many people, each with a meeting, and a few cycles to answer in. */
function seedFolder(home: string, people: readonly string[], cycles: readonly string[]): string {
  const folder = join(home, 'seed');
  mkdirSync(folder);
  const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
  const thresholds = { minGroup: 5, preset: 'standard' };
  const seed = {
    units: [{ id: 'u1', name: '営業部' }],
    people: [
      { id: 'boss', displayName: '上田', unitId: 'u1' },
      ...people.map((id) => ({ id, displayName: id, unitId: 'u1', managerId: 'boss' })),
    ],
    cycles: cycles.map((id) => ({
      id,
      surveyId: 'kyoritsu',
      opensAt: at(-1),
      closesAt: at(20),
      status: 'open',
      thresholds,
    })),
    meetings: people.map((id) => meeting(`m-${id}`, ['boss', id])),
  };
  for (const [name, records] of Object.entries(seed))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(records));
  return folder;
}

/** Passes requests on to the server of the moment, and loses some answers. */
async function line(drop: number) {
  const state = { port: 0, dropped: 0, broken: 0 };
  const proxy = createServer((incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port: state.port, method, path, headers }, (response) => {
      if (method !== 'GET' && Math.random() < drop) {
        // Carried out, every byte of the answer arrived here; its sender never hears of it.
        response.resume();
        response.once('end', () => answer.destroy());
        state.dropped++;
        return;
      }
      answer.writeHead(response.statusCode!, response.headers);
      response.pipe(answer);
      response.once('error', () => answer.destroy());
    });
    onward.once('error', () => {
      state.broken++;
      answer.destroy();
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      proxy.close(() => resolve());
      proxy.closeAllConnections();
    });
  return { state, src: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Many people write through the real outbox and adapter to a real server,
 * which is killed (SIGKILL) again and again at random moments, under writes,
 * while it starts too. At the end every write must be there once.
 */
export async function faultRun(engine: Engine, options: FaultOptions): Promise<FaultReport> {
  const { kills, drop, people: count = 12, built = false, progress = () => undefined } = options;
  const home = mkdtempSync(join(tmpdir(), 'kyoritsu-faults-'));
  const people = Array.from({ length: count }, (_, n) => `p${n}`);
  const cycles = Array.from({ length: 25 }, (_, n) => `c${n}`);
  const { url, folder = '' } = engine.where;
  const args = [
    '--demo',
    seedFolder(home, people, cycles),
    '--port',
    '0',
    '--data',
    folder,
    '--rate-person',
    '0',
    '--rate-address',
    '0',
  ];
  const way = await line(drop);
  const start = (): Started => launch(args, url === undefined ? {} : { DATABASE_URL: url }, built);
  const listening = async (server: Started): Promise<void> => {
    await server.said(/http:\/\/127\.0\.0\.1:\d+\/\n/);
    way.state.port = Number(new URL(server.url).port);
  };
  const writers = people.map((person) => new Writer(person, way.src, cycles));
  const token = (person: string) => () => `demo:${person}`;
  try {
    let server = start();
    await listening(server);
    await server.said(/ready after/);
    for (const writer of writers) writer.begin();
    for (let kill = 0; kill < kills; kill++) {
      // One of five falls while it starts, the others under writes.
      if (Math.random() < 0.2) await pause(Math.random() * 800);
      else {
        await server.said(/ready after/);
        const before = writers.reduce((sum, { arrived }) => sum + arrived, 0);
        await pause(Math.random() * 300);
        while (writers.reduce((sum, { arrived }) => sum + arrived, 0) === before) await pause(5);
      }
      server.kill('SIGKILL');
      await server.ended;
      server = start();
      await listening(server);
      progress(kill + 1);
    }
    await Promise.all(writers.map((writer) => writer.end()));
    const lost: string[] = [];
    const doubled: string[] = [];
    for (const writer of writers) {
      const reader = restAdapter({ src: new URL(server.url).origin, token: token(writer.person) });
      await writer.compare(reader, lost, doubled);
    }
    server.kill('SIGTERM');
    await server.ended;
    await compareAnswers(engine, writers, lost, doubled);
    const sum = (of: (writer: Writer) => number): number => writers.reduce((total, writer) => total + of(writer), 0);
    const { dropped, broken } = way.state;
    return {
      kills,
      writes: sum(({ made }) => made),
      submissions: sum(({ sent }) => sent.size),
      dropped,
      broken,
      lost,
      doubled,
    };
  } finally {
    for (const writer of writers) writer.stop();
    await way.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** No call gives answers back: they are counted in the database itself. */
async function compareAnswers(
  engine: Engine,
  writers: readonly Writer[],
  lost: string[],
  doubled: string[],
): Promise<void> {
  const store = await openStore(engine.where);
  try {
    const tables = ['submissions', 'answered'] as const;
    for (const table of tables) {
      const { rows } = await sql<{ cycle_id: string; n: number }>`select cycle_id, count(*)::integer as n
        from ${sql.table(table)} where org_id = ${demoOrg} group by cycle_id`.execute(store.db);
      const found = new Map(rows.map(({ cycle_id, n }) => [cycle_id, n]));
      const wanted = new Map<string, number>();
      for (const { sent } of writers) for (const cycle of sent) wanted.set(cycle, (wanted.get(cycle) ?? 0) + 1);
      for (const cycle of new Set([...found.keys(), ...wanted.keys()])) {
        const [is, should] = [found.get(cycle) ?? 0, wanted.get(cycle) ?? 0];
        if (is < should) lost.push(`${table} of ${cycle}: ${is} of ${should}`);
        if (is > should) doubled.push(`${table} of ${cycle}: ${is} instead of ${should}`);
      }
    }
  } finally {
    await store.close();
  }
}
