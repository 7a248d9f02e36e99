import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** `kyoritsu-server` as a process of its own. */
export interface Started {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  said(words: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

/**
 * Starts it from its source, on the embedded database unless `more` names another.
 *
 * @param built starts what `npm run build` has made instead, as a company does
 */
export function launch(args: readonly string[], more: NodeJS.ProcessEnv = {}, built = false): Started {
  const cli = fileURLToPath(new URL(built ? '../../dist/server/cli.js' : '../../src/server/cli.ts', import.meta.url));
  const { DATABASE_URL: _, ...usual } = process.env;
  const env = { ...usual, ...more };
  const child = spawn(process.execPath, [...(built ? [] : process.execArgv), cli, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      for (const listener of listeners) listener();
      resolve(code);
    });
  });
  return {
    get url() {
      return /http:\/\/\S+\//.exec(output)?.[0] ?? '';
    },
    output: () => output,
    said: (words) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (words.test(output)) resolve();
          else if (!running.has(child)) reject(new Error(`ended without ${words.source}:\n${output}`));
          else return;
          listeners.delete(check);
        };
        listeners.add(check);
        check();
      }),
    kill: (signal) => child.kill(signal),
    ended,
  };
}
