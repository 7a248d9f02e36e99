import { channel } from 'node:diagnostics_channel';
import { type ColumnType, type Generated, Kysely, Migrator, PostgresDialect } from 'kysely';
import type { Thresholds } from '../model/disclosure/thresholds.js';
import type { Survey } from '../model/records/survey.js';
import type { AnyRecord } from '../model/resource.js';
import { openFolder } from './folder.js';
import { migrations } from './migrations/index.js';
import { pgliteDialect } from './pglite.js';
import { preparing } from './prepared.js';
import { type Embedded, startPglite } from './pglite-worker.js';
import { type Listening, listenTo } from './watch/listen.js';

/** A record as JSON: read as an object, written as its text. */
type Json = ColumnType<AnyRecord, string, string>;
/** From one sequence, so that a removed and recreated record never has an old version again. */
type Version = ColumnType<string, never, string>;

/**
 * The tables. One for each scope, so that no slip in a condition can mix what
 * everybody may see with what one person may see; every key starts with the
 * organisation.
 */
export interface Tables {
  shared_records: { org_id: string; resource: string; id: string; body: Json; version: Version };
  owned_records: {
    org_id: string;
    owner_id: string;
    resource: string;
    id: string;
    body: Json;
    version: Version;
    updated_at: Generated<Date>;
  };
  /** `private_to`: the one of the two who alone may see it. */
  pair_records: {
    org_id: string;
    resource: string;
    id: string;
    meeting_id: string;
    private_to: string | null;
    body: Json;
    version: Version;
  };
  /** Who the two people of a meeting are; never changed once made. */
  meeting_pairs: { org_id: string; meeting_id: string; first_id: string; second_id: string | null };
  /** Answers. No person, no time, no id of the sender's choice. */
  submissions: {
    org_id: string;
    cycle_id: string;
    row_id: Generated<string>;
    /** Whose answers: `people` or `managers`. */
    side: string;
    kind: string;
    survey_id: string;
    survey_version: number;
    unit_id: string | null;
    /** Only what the cycle's cuts go by. */
    attributes: ColumnType<Record<string, string> | null, string | null, never>;
    answers: ColumnType<Record<string, number | null>, string, never>;
  };
  /**
   * That somebody has answered, while the cycle is open. `person_mark` is under
   * the cycle's secret, `series_mark` under the organisation's: the same in the
   * next cycle, so that joiners and leavers can be counted.
   */
  answered: {
    org_id: string;
    cycle_id: string;
    side: string;
    person_mark: string;
    series_mark: string | null;
    receipt_mark: string;
    unit_id: string | null;
    attributes: ColumnType<Record<string, string> | null, string | null, never>;
  };
  /** What is left of `answered` once a cycle is published: that a receipt is one of this cycle. */
  receipts: { org_id: string; cycle_id: string; receipt_mark: string };
  /** Who answered in the newest published cycle, for the rule over time; gone when the next is published. */
  respondents: {
    org_id: string;
    cycle_id: string;
    series_mark: string;
    unit_id: string | null;
    attributes: ColumnType<Record<string, string> | null, string | null, never>;
  };
  /** What a cycle is computed by, frozen when it opens. */
  cycle_plans: {
    org_id: string;
    cycle_id: string;
    thresholds: ColumnType<Thresholds, string, never>;
    survey: ColumnType<Survey, string, never>;
    cuts: ColumnType<string[][], string, never>;
  };
  org_secrets: { org_id: string; secret: string };
  /** Published figures. `path`: the unit and everything above it. */
  team_results: {
    org_id: string;
    cycle_id: string;
    id: string;
    unit_id: string;
    path: ColumnType<string[], string, never>;
    audience: string;
    body: Json;
    version: Version;
  };
  cycle_secrets: { org_id: string; cycle_id: string; secret: string };
  /** Tables from which something was deleted whose bytes are still on the disk. */
  unswept: { org_id: string; table_name: string; version: Version };
  /** Idempotency keys of owned and pair records, hashed, for thirty days. */
  repeats: {
    org_id: string;
    person_id: string;
    key_hash: string;
    resource: string;
    record_id: string;
    version: string | null;
    created_at: Generated<Date>;
  };
  /** Another mark than before: something that this person may see has changed. Written by `touch` alone. */
  watch_marks: { org_id: string; person_id: string; resource: string; mark: Generated<string> };
  /** Another mark than before: something in this catalogue has changed. Written by `markCatalogue` alone. */
  catalogue_marks: { org_id: string; resource: string; mark: Generated<string> };
}
export type Database = Kysely<Tables>;

/**
 * Every statement sent to a database, as its text; values are not in it. On
 * `node:diagnostics_channel`, so that nobody pays who does not listen.
 */
const statements = channel('kyoritsu:statement');

/** Where the data lives: a PostgreSQL by its address, else embedded in a folder, else in memory. */
export interface DatabaseOptions {
  /** `?prepare=off` at its end: no prepared statements, for a pooler in transaction mode. */
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
  /** Told of a connection that was lost while nobody used it; standard error when absent. */
  readonly report?: ((line: string) => void) | undefined;
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws Error when it cannot be reached or a migration fails (nothing is changed then)
 */
export async function openDatabase({
  url,
  folder,
  report = console.error,
}: DatabaseOptions): Promise<Database & Listening> {
  let started: Promise<Embedded> | undefined;
  const embedded = (): Promise<Embedded> => (started ??= folder === undefined ? startPglite() : openFolder(folder));
  const dialect = url ? new PostgresDialect({ pool: () => connect(url, report) }) : pgliteDialect(embedded);
  const db = new Kysely<Tables>({
    dialect,
    log: ({ query }) => {
      if (statements.hasSubscribers) statements.publish(query.sql);
    },
  });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return Object.assign(db, {
    listen: url ? listenTo(url) : async (...call: Parameters<Embedded['listen']>) => (await embedded()).listen(...call),
  });
}

async function connect(url: string, report: (line: string) => void): Promise<import('pg').Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next query; unheard, it would end the process.
  pool.on('error', (error) => {
    if (!pool.ending) report(`database connection lost: ${error.message}`);
  });
  // A pooler that hands every transaction to another connection would not know the names.
  if (!/[?&]prepare=off(?:&|$)/.test(url)) pool.on('connect', preparing());
  return pool;
}
