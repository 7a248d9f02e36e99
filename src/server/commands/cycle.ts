import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Cycle } from '../../model/records/results.js';
import { PortError } from '../../port/error.js';
import { closeCycle } from '../cycle/close.js';
import { openCycle } from '../cycle/open.js';
import type { Database } from '../database.js';
import { targetHelp, targetOptions, withDatabase } from './target.js';

const help = `kyoritsu-server cycle list
kyoritsu-server cycle open <id>    thresholds and questions are frozen, people can answer
kyoritsu-server cycle close <id>   no more answers; figures are published, and what ties answers to people is cut.
                                   Broken off anywhere, the same command goes on from there.

${targetHelp}`;

/** `kyoritsu-server cycle …`; see the help text. @throws Error with a sentence for whoever typed it */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: targetOptions });
  if (values.help) {
    console.log(help);
    return;
  }
  const [verb = '', id, ...more] = positionals;
  const known = verb === 'list' ? id === undefined : ['open', 'close'].includes(verb) && id && more.length === 0;
  if (!known) throw new Error('list, open <id> or close <id> is expected; --help says more');
  await withDatabase(values.data, async (db) => {
    if (verb === 'list') await list(db, values.org);
    else await said(verb === 'open' ? open(db, values.org, id!) : close(db, values.org, id!));
  });
}

async function list(db: Database, orgId: string): Promise<void> {
  const { rows } = await sql<{ body: Cycle }>`select body from shared_records
    where org_id = ${orgId} and resource = 'cycles' order by (body ->> 'opensAt')::timestamptz, id`.execute(db);
  for (const { body } of rows) console.log(`${body.id}  ${body.status}  ${body.opensAt} – ${body.closesAt}`);
  if (rows.length === 0) console.log('no cycles; `kyoritsu-server import cycles FILE` brings drafts');
}

async function open(db: Database, orgId: string, id: string): Promise<void> {
  await openCycle(db, orgId, id);
  console.log(`${id}: open`);
}

async function close(db: Database, orgId: string, id: string): Promise<void> {
  const words = { close: 'closing', compute: 'counting', publish: 'publishing', sweep: 'sweeping up' };
  const { published, figures } = await closeCycle(db, orgId, id, { onStep: (step) => console.error(words[step]) });
  console.log(published ? `${id}: published, ${figures} figures` : `${id}: had been published before`);
}

/** What the port calls by kinds, in its own words. */
async function said(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw PortError.is(error) ? new Error(error.detail ?? error.kind, { cause: error }) : error;
  }
}
