import { demoOrg } from '../auth.js';
import { type Database, openDatabase } from '../database.js';

/** What every command that works on the data is told of it (for `parseArgs`). */
export const targetOptions = {
  org: { type: 'string', default: demoOrg },
  data: { type: 'string', default: '.kyoritsu/data' },
  help: { type: 'boolean', default: false },
} as const;

/** The same for its help text. */
export const targetHelp = `  --org ID           organisation (${demoOrg})
  --data DIR         folder of the embedded database (.kyoritsu/data);
                     with DATABASE_URL=postgres://… that PostgreSQL instead`;

/**
 * Opens the database for a command, and closes it whatever happens.
 *
 * @param data folder of the embedded database, unless DATABASE_URL names a PostgreSQL
 * @throws Error when it cannot be opened, as while a server runs on the embedded one
 */
export async function withDatabase<T>(data: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url: process.env.DATABASE_URL || undefined, folder: data });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
