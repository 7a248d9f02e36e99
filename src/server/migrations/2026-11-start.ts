import { type Kysely, sql } from 'kysely';

/**
 * The first tables. `org_id` leads every key: each statement stays within one
 * organisation, and a sharded PostgreSQL can distribute by it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create sequence record_version`,
    sql`create table shared_records (
      org_id text not null, resource text not null, id text not null,
      body jsonb not null, version bigint not null default nextval('record_version'),
      primary key (org_id, resource, id))`,
    sql`create index shared_records_body on shared_records using gin (body jsonb_path_ops)`,
    sql`create table owned_records (
      org_id text not null, owner_id text not null, resource text not null, id text not null,
      body jsonb not null, version bigint not null default nextval('record_version'),
      primary key (org_id, owner_id, resource, id))`,
    sql`create table pair_records (
      org_id text not null, resource text not null, id text not null,
      meeting_id text not null, private_to text,
      body jsonb not null, version bigint not null default nextval('record_version'))`,
    // A private note leaves its id free for the other: a clash would tell that there is one.
    sql`create unique index pair_records_id on pair_records (org_id, resource, id, coalesce(private_to, ''))`,
    sql`create table meeting_pairs (
      org_id text not null, meeting_id text not null, first_id text not null, second_id text,
      primary key (org_id, meeting_id))`,
    sql`create index meeting_pairs_first on meeting_pairs (org_id, first_id)`,
    sql`create index meeting_pairs_second on meeting_pairs (org_id, second_id)`,
    sql`create table submissions (
      org_id text not null, cycle_id text not null, row_id uuid not null default gen_random_uuid(),
      kind text not null, survey_id text not null, survey_version integer not null,
      unit_id text, answers jsonb not null,
      primary key (org_id, cycle_id, row_id))`,
    sql`create table answered (
      org_id text not null, cycle_id text not null, kind text not null,
      person_mark text not null, receipt_mark text not null,
      primary key (org_id, cycle_id, kind, person_mark))`,
    sql`create table cycle_secrets (
      org_id text not null, cycle_id text not null, secret text not null,
      primary key (org_id, cycle_id))`,
    sql`create table repeats (
      org_id text not null, person_id text not null, key_hash text not null,
      resource text not null, record_id text not null, version text,
      created_at timestamptz not null default now(),
      primary key (org_id, person_id, key_hash))`,
  ];
  for (const statement of statements) await statement.execute(db);
}
