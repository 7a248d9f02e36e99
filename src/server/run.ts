import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { demoAuthenticate, demoOrg } from './auth.js';
import type { Mount } from './mounts.js';
import { closeDue } from './cycle/open.js';
import { keepOpen, plant, readSeed } from './seed.js';
import { readSeedAnswers } from './seed-answers.js';
import { openStore, type Store } from './store.js';

export interface RunOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly url: string | undefined;
  readonly folder: string;
  /** Folder of the fictional company; anybody may then sign in as any of its people. */
  readonly seed: string | undefined;
  readonly mounts: readonly Mount[];
  readonly origins: readonly string[];
}

/** Milliseconds that requests under way get to finish when the server is stopped. */
const patience = 10_000;

/**
 * Runs the server until SIGINT or SIGTERM. It listens at once and prints its
 * address; the database opens meanwhile and requests for data wait for it.
 *
 * @returns when it listens
 * @throws Error when the address is taken
 */
export async function run(options: RunOptions): Promise<void> {
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  let open: (store: Promise<Store>) => void = () => undefined;
  const store = new Promise<Store>((resolve) => (open = resolve));
  const app = createApp({
    store,
    authenticate: options.seed === undefined ? undefined : demoAuthenticate(store),
    mounts: options.mounts,
    origins: options.origins,
  });
  const server = await listen(app.fetch, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  console.log(`http://${host}:${port}/`);

  // Opened only now: a second server on the same port must not touch the data of the first.
  open(prepare(options));
  const stop = stopper(server, store);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  store.then(
    () => console.log(`ready after ${seconds()}, data in ${options.url ? 'PostgreSQL' : options.folder}`),
    (error: unknown) => {
      console.error(`kyoritsu-server: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      server.close();
      server.closeAllConnections();
    },
  );
}

async function prepare({ url, folder, seed }: RunOptions): Promise<Store> {
  const content = seed === undefined ? undefined : await readSeed(seed);
  const answers = seed === undefined ? [] : await readSeedAnswers(seed);
  const store = await openStore({ url, folder });
  try {
    if (content) {
      await plant(store.db, demoOrg, content, answers);
      await keepOpen(store.db, demoOrg, Date.now());
    }
    // Also what a crash left closed and unpublished.
    await closeDue(store.db, Date.now(), console.error);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: RunOptions,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Without a second argument this is Node's plain HTTP server.
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server;
    server.once('error', (error) => {
      const busy = 'code' in error && error.code === 'EADDRINUSE';
      reject(busy ? new Error(`port ${port} is in use; choose another with --port (0 takes a free one)`) : error);
    });
  });
}

/** Takes no new requests, lets those under way finish, then closes the database. */
function stopper(server: Server, store: Promise<Store>): () => void {
  return () => {
    // A second signal ends the process at once.
    server.close(() => {
      store.then(
        (opened) => opened.close(),
        () => undefined, // Told where it failed.
      );
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
}
