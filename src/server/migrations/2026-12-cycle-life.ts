import { type Kysely, sql } from 'kysely';

/**
 * A cycle's life: what is frozen when it opens, what is published when it
 * closes, and who answered without what they answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table cycle_plans (
      org_id text not null, cycle_id text not null, thresholds jsonb not null, survey jsonb not null, cuts jsonb not null,
      primary key (org_id, cycle_id))`,
    sql`alter table submissions add column side text not null default 'people', add column attributes jsonb`,
    sql`update submissions set side = 'managers' where kind = 'mirror'`,
    // A person counts once, whether with all items or with a few of them.
    sql`alter table answered add column side text, add column series_mark text,
      add column unit_id text, add column attributes jsonb`,
    sql`update answered set side = case kind when 'mirror' then 'managers' else 'people' end`,
    sql`delete from answered as a using answered as b where a.org_id = b.org_id and a.cycle_id = b.cycle_id
      and a.person_mark = b.person_mark and a.side = b.side and a.kind > b.kind`,
    sql`alter table answered drop constraint answered_pkey`,
    sql`alter table answered drop column kind, alter column side set not null`,
    sql`alter table answered add primary key (org_id, cycle_id, person_mark, side)`,
    sql`create table receipts (
      org_id text not null, cycle_id text not null, receipt_mark text not null,
      primary key (org_id, cycle_id, receipt_mark))`,
    sql`create table respondents (
      org_id text not null, cycle_id text not null, series_mark text not null, unit_id text, attributes jsonb,
      primary key (org_id, cycle_id, series_mark))`,
    sql`create table org_secrets (org_id text not null primary key, secret text not null)`,
    sql`create table team_results (
      org_id text not null, cycle_id text not null, id text not null,
      unit_id text not null, path text[] not null, audience text not null,
      body jsonb not null, version bigint not null default nextval('record_version'),
      primary key (org_id, cycle_id, id))`,
    sql`create index team_results_unit on team_results (org_id, unit_id, cycle_id)`,
    sql`alter table owned_records add column updated_at timestamptz not null default now()`,
  ];
  for (const statement of statements) await statement.execute(db);
}
