import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { logLine } from './access-log.js';
import type { Trusted } from './auth/addresses.js';
import { type Authenticate, demoAuthenticate, demoOrg } from './auth.js';
import { finish, listen } from './listen.js';
import type { RateOptions } from './limits.js';
import type { Mount } from './mounts.js';
import { keepOpen, plant, readSeed } from './seed.js';
import { readSeedAnswers } from './seed-answers.js';
import { openStore, type Store } from './store.js';
import { Upkeep } from './upkeep.js';

export interface RunOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly url: string | undefined;
  readonly folder: string;
  /** Folder of the fictional company; anybody may then sign in as any of its people. */
  readonly seed: string | undefined;
  /** How real people sign in; without it, and without `seed`, nobody can. */
  readonly signIn: ((store: Promise<Store>) => Authenticate) | undefined;
  readonly mounts: readonly Mount[];
  readonly origins: readonly string[];
  readonly trusted: Trusted | undefined;
  readonly rates: RateOptions;
  readonly logRequests: boolean;
}

/** The operator's log: one JSON object a line, on standard error. */
const write = (entry: object): void => void process.stderr.write(`${logLine(entry)}\n`);
const report = (line: string): void => write({ event: 'failure', line });

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
  const stopping = new AbortController();
  const app = createApp({
    store,
    authenticate: options.seed === undefined ? options.signIn?.(store) : demoAuthenticate(store),
    mounts: options.mounts,
    origins: options.origins,
    trusted: options.trusted,
    rates: options.rates,
    log: options.logRequests ? write : undefined,
    report,
    stopping: stopping.signal,
  });
  const server = await listen(app, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  console.log(`http://${host}:${port}/`);

  // Opened only now: a second server on the same port must not touch the data of the first.
  const opening = prepare(options);
  open(opening.then(({ store: opened }) => opened));
  // A second signal ends the process at once.
  const stop = (): void => {
    stopping.abort();
    // Streams would keep their connections for ever.
    opening.then(
      ({ store: { watching } }) => watching.stop(),
      () => undefined, // Told below.
    );
    const finished = finish(server);
    opening.then(
      async ({ store: opened, upkeep }) => {
        await Promise.all([finished, upkeep.stop()]);
        await opened.close();
      },
      () => undefined, // Told below.
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  store.then(
    () => console.log(`ready after ${seconds()}, data in ${options.url ? 'PostgreSQL' : options.folder}`),
    (error: unknown) => {
      report(`cannot start: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      server.close();
      server.closeAllConnections();
    },
  );
}

async function prepare({ url, folder, seed }: RunOptions): Promise<{ store: Store; upkeep: Upkeep }> {
  const content = seed === undefined ? undefined : await readSeed(seed);
  const answers = seed === undefined ? [] : await readSeedAnswers(seed);
  const store = await openStore({ url, folder, report });
  try {
    if (content) {
      await plant(store.db, demoOrg, content, answers);
      await keepOpen(store.db, demoOrg, Date.now());
    }
    const upkeep = new Upkeep({ db: store.db, report });
    // Also what a crash left closed and unpublished.
    await upkeep.round();
    upkeep.start();
    return { store, upkeep };
  } catch (error) {
    await store.close();
    throw error;
  }
}
