import { Worker } from 'node:worker_threads';

/** An embedded PostgreSQL (PGlite) with one session. */
export interface Embedded {
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; affected: number }>;
  /** Hears the NOTIFYs of a channel, from now until it is closed. */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  /** Writes everything down and ends the thread. */
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly rows?: unknown[];
  readonly affected?: number;
  readonly error?: { readonly message: string; readonly code?: string };
}

interface Notice {
  readonly channel: string;
  readonly payload: string;
}

/**
 * Runs in a thread of its own because PGlite computes for seconds without a
 * pause when it sets up its folder: on the main thread no page would be
 * served meanwhile. A string and not a file, so that it runs alike from
 * TypeScript sources and from the build (loaders do not reach into threads).
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = import(workerData.module).then(({ PGlite }) => PGlite.create(workerData.folder));
const fail = (id, error) => parentPort.postMessage({ id, error: { message: error.message, code: error.code } });
parentPort.on('message', async ({ id, sql, parameters, channel }) => {
  try {
    const db = await ready;
    if (channel !== undefined) {
      await db.listen(channel, (payload) => parentPort.postMessage({ channel, payload }));
      parentPort.postMessage({ id });
      return;
    }
    if (sql === undefined) {
      await db.close();
      parentPort.postMessage({ id });
      parentPort.close();
      return;
    }
    const { rows, affectedRows } = await db.query(sql, parameters);
    parentPort.postMessage({ id, rows, affected: affectedRows ?? 0 });
  } catch (error) { fail(id, error); }
});
ready.then(() => parentPort.postMessage({ id: 0 }), (error) => fail(0, error));
`;

/**
 * Opens the embedded database, creating it where the folder is empty (some
 * seconds, once).
 *
 * @param folder its data folder; absent: in memory
 * @throws Error of the database, or of a missing optional package
 */
export async function startPglite(folder?: string): Promise<Embedded> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { module: import.meta.resolve('@electric-sql/pglite'), folder },
  });
  const hearing = new Map<string, Set<(payload: string) => void>>();
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let ended: Error | undefined;
  let lastId = 0;

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the embedded database has ended')));
  worker.on('message', (answer: Answer | Notice) => {
    if ('channel' in answer) {
      for (const hear of hearing.get(answer.channel) ?? []) hear(answer.payload);
      return;
    }
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error) call?.reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
    else call?.resolve(answer);
  });
  const wait = (id: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject });
    });
  const ask = (call: { sql?: string; parameters?: readonly unknown[]; channel?: string }): Promise<Answer> => {
    const reply = wait(++lastId);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ id: lastId, ...call });
    return reply;
  };

  await wait(lastId);
  return {
    async query(sql, parameters) {
      const { rows = [], affected = 0 } = await ask({ sql, parameters });
      return { rows, affected };
    },
    async listen(channel, hear) {
      let all = hearing.get(channel);
      if (!all) {
        hearing.set(channel, (all = new Set()));
        await ask({ channel });
      }
      all.add(hear);
      return async () => void all.delete(hear);
    },
    async close() {
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      await ask({});
      await exited;
    },
  };
}
