import { parseArgs } from 'node:util';
import { earlier } from '../store/clock.js';
import { forgetOld } from '../store/retention.js';
import { targetHelp, targetOptions, withDatabase } from './target.js';

const help = `kyoritsu-server retention
Deletes what has been kept long enough, of every organisation: single answers 13 months after their cycle's end (or
earlier, where the survey's notice promised so), bookmarks and story progress 24 months after their last change, keys
of old writes after 30 days. A server does this by itself; the command is for whoever wants to see it done.

  --dry-run          say what would be deleted, and delete nothing
${targetHelp.slice(targetHelp.indexOf('\n') + 1)}`;

/** `kyoritsu-server retention …`; see the help text. @throws Error with a sentence for whoever typed it */
export async function main(args: readonly string[]): Promise<void> {
  const { org: _, ...options } = targetOptions;
  const { values } = parseArgs({
    args: [...args],
    options: { ...options, 'dry-run': { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  await withDatabase(values.data, async (db) => {
    const now = await earlier(db, Date.now());
    const forgotten = await forgetOld(db, now, { dryRun: values['dry-run'] });
    const counts = Object.entries(forgotten).map(([what, count]) => `${count} ${what}`);
    console.log(`${values['dry-run'] ? 'would delete' : 'deleted'}: ${counts.join(', ')}`);
  });
}
