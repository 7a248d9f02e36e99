import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DatabaseOptions } from '../../src/server/database.js';
import { startPglite } from '../../src/server/pglite-worker.js';
import './statements.js';
import { missingPostgres, postgresBin, startPostgres } from './postgres.js';

/** An empty database and how to do away with it. */
export interface Engine {
  readonly where: DatabaseOptions;
  stop(): Promise<void>;
}

/**
 * Runs a suite once on the embedded database and once on a real PostgreSQL.
 * Where that is missing the output names it, and in CI it is a failure.
 */
export function onEveryEngine(suite: (start: () => Promise<Engine>) => void): void {
  describe('on PGlite', () => suite(startEmbedded));
  if (postgresBin() !== undefined) {
    describe('on PostgreSQL', () =>
      suite(async () => {
        const postgres = await startPostgres();
        return { where: { url: postgres.url }, stop: postgres.stop };
      }));
  } else {
    test('PostgreSQL', (t) => {
      if (process.env.CI) throw new Error(missingPostgres);
      t.diagnostic(missingPostgres);
    });
  }
}

/** A copy of an initialised folder: setting one up takes seconds, a copy does not. */
export async function startEmbedded(): Promise<Engine> {
  const holder = await mkdtemp(join(tmpdir(), 'kyoritsu-pglite-'));
  const folder = join(holder, 'data');
  await cp(await template(), folder, { recursive: true });
  return { where: { folder }, stop: () => rm(holder, { recursive: true, force: true }) };
}

async function template(): Promise<string> {
  const home = fileURLToPath(new URL('../../node_modules/.cache/kyoritsu/', import.meta.url));
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(home, `pglite-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(home, { recursive: true });
  const fresh = await mkdtemp(join(home, 'new-'));
  await (await startPglite(fresh)).close();
  await rename(fresh, folder).catch(async (error: unknown) => {
    // Another test file was faster.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
