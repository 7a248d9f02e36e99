import { parseArgs } from 'node:util';
import type { Database } from '../database.js';
import { people, units } from '../../model/records/organisation.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import type { Source } from '../import/entry.js';
import { type Directory, pull } from '../import/scim.js';
import { groups, organisationOf, type Rule, users } from '../import/scim-people.js';
import { importInto } from './import.js';
import { targetHelp, targetOptions } from './target.js';

const help = `kyoritsu-server scim --url https://idp.example/scim/v2
Pulls /Users and /Groups into people and units: afterwards they are as the directory has them.
The token is read from KYORITSU_SCIM_TOKEN, never from an argument.

  --many-leave       go on although more than half of the people would be removed
  --dry-run          say what would change, and change nothing
  --unit RULE        department: units are the departments within organizations (usual)
                     group: units are groups, nested groups are units below
  --group-prefix S   only groups whose name begins so are units
  --id FIELD         what names a person: id (usual), externalId or userName; as in your sign-in
${targetHelp}`;

/** `kyoritsu-server scim …`; see the help text. @throws Error with a sentence for whoever typed it */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...targetOptions,
      url: { type: 'string' },
      'many-leave': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      unit: { type: 'string', default: 'department' },
      'group-prefix': { type: 'string', default: '' },
      id: { type: 'string', default: 'id' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const unit = (['department', 'group'] as const).find((each) => each === values.unit);
  const id = (['id', 'externalId', 'userName'] as const).find((each) => each === values.id);
  if (!unit) throw new Error(`--unit ${values.unit}: department or group is expected`);
  if (!id) throw new Error(`--id ${values.id}: id, externalId or userName is expected`);
  const token = process.env.KYORITSU_SCIM_TOKEN;
  if (!token) throw new Error('KYORITSU_SCIM_TOKEN: the token of the directory is expected in the environment');
  const url = addressOf(values.url);
  const rule = { unit, id, prefix: values['group-prefix'] };
  // Before the database is opened: a directory that is slow, or fails, holds nothing.
  const found = await read({ url, token }, rule);
  const target = { org: values.org, data: values.data };
  const { org, 'many-leave': manyLeave, 'dry-run': dryRun } = values;
  await importInto(target, async (db) => ({ sources: await sourcesOf(db, org, found, manyLeave) }), {
    mode: 'replace',
    dryRun,
  });
}

function addressOf(text: string | undefined): string {
  const url = text === undefined ? undefined : URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new Error('--url: the address of the directory is expected (https://idp.example/scim/v2)');
  const near = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !near) throw new Error(`--url ${text}: https is expected, the token goes there`);
  if (url.search || url.hash || url.username)
    throw new Error('--url: without a query, a fragment or a name is expected');
  return url.href;
}

interface Found {
  readonly units: readonly AnyRecord[];
  readonly people: readonly AnyRecord[];
}

async function read(directory: Directory, rule: Rule): Promise<Found> {
  const persons = await every(pull(directory, 'Users', users));
  const chosen = rule.unit === 'group' ? await every(pull(directory, 'Groups', groups)) : [];
  const { warnings, ...found } = organisationOf(persons, chosen, rule);
  for (const warning of warnings) console.error(warning);
  // A wrong filter or a token of little reach: nobody wants to lose everybody.
  if (found.people.length === 0) throw new Error(`${directory.url}: nobody there has a unit; nothing was written`);
  return found;
}

/** What no directory knows (the job, the attributes that cuts go by) stays as it was imported before. */
async function sourcesOf(db: Database, orgId: string, found: Found, manyLeave: boolean): Promise<readonly Source[]> {
  const rows = await db
    .selectFrom('shared_records')
    .select(['id', 'body'])
    .where('org_id', '=', orgId)
    .where('resource', '=', people.name)
    .execute();
  const before = new Map(rows.map(({ id, body }) => [id, body]));
  const here = new Set(found.people.map(({ id }) => id));
  const leaving = rows.filter(({ id }) => !here.has(id)).length;
  // A filter too narrow, or another field as the id: nobody wants to lose half the company by a slip.
  if (leaving * 2 > rows.length && !manyLeave) {
    throw new Error(`${leaving} of ${rows.length} people would be removed; if they have left, say --many-leave`);
  }
  const kept = found.people.map((person) => {
    const { roleId, attributes }: Partial<AnyRecord> = before.get(person.id) ?? {};
    return { ...person, ...(roleId == null ? {} : { roleId }), ...(attributes == null ? {} : { attributes }) };
  });
  return [listed(units, 'Groups', found.units), listed(people, 'Users', kept)];
}

const listed = (resource: Resource, file: string, records: readonly AnyRecord[]): Source => ({
  resource,
  file,
  // A place in what the directory gave, for want of lines.
  async *read() {
    for (const [at, value] of records.entries()) yield { line: at + 1, value };
  },
});

async function every<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}
