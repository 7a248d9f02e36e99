import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Embedded, startPglite } from './pglite-worker.js';

/**
 * Opens the embedded database in a folder that this process then holds alone:
 * two processes writing the same files would ruin them. A new database is
 * made beside the folder and moved there when complete, so that an
 * interrupted first start leaves nothing half made.
 *
 * @throws Error when another process holds the folder
 */
export async function openFolder(folder: string): Promise<Embedded> {
  await mkdir(dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  await take(lock, folder);
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) await make(folder);
    const db = await startPglite(folder);
    return {
      query: db.query,
      listen: db.listen,
      async close() {
        await db.close();
        await rm(lock, { force: true });
      },
    };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

async function make(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  await (await startPglite(fresh)).close();
  await rename(fresh, folder);
}

async function take(lock: string, folder: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (lives(holder)) {
      throw new Error(
        `${folder} is in use by process ${holder}. Stop it, choose another folder with --data, or remove ${lock} if no server runs.`,
        { cause: error },
      );
    }
    // Left behind by a process that was killed.
    await rm(lock, { force: true });
    await take(lock, folder);
  }
}

function lives(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
