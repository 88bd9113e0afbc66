import { type Kysely, sql } from 'kysely'

/** Rules and wording in the hands of the desk; what staff did, searchable; what spares them; a role that only audits. */
const STATEMENTS = [
  `alter table account drop constraint account_role_check`,
  `alter table account add constraint account_role_check check (role in ('member','performer','moderator','administrator','auditor'))`,

  // Of the versions that have come into force and were not withdrawn, the one with the latest time counts (of two, the higher version).
  `alter table policy add column effective_at timestamptz, add column withdrawn_at timestamptz,
     add column reason text not null default '', add column restores integer references policy`,
  `update policy set effective_at = published_at`,
  `alter table policy alter column effective_at set not null`,
  `create index on policy (effective_at desc, version desc) where withdrawn_at is null`,

  // \`revision\` grows with each save and empties the trial: only a trial of exactly this body lets it be published.
  `create table policy_draft (
     id uuid primary key, title text not null, body jsonb not null, revision integer not null default 1,
     created_by uuid not null references account, created_at timestamptz not null,
     updated_by uuid not null references account, updated_at timestamptz not null,
     trial_id uuid, trial_state text check (trial_state in ('running','passed','refused','failed')), trial jsonb,
     trial_seen_at timestamptz, published_version integer references policy, check ((trial_id is null) = (trial is null)))`,
  `create index on policy_draft (updated_at desc)`,

  // The wording of notices, in versions; the highest counts.
  `create table notice_templates (
     version integer primary key, body jsonb not null, published_by uuid references account, published_at timestamptz not null,
     reason text not null default '')`,

  // What a notice said in full when it was sent: a later wording does not change it.
  `alter table notice add column wording text`,

  // What staff did, from the records: one row for each, written with it (evidence/append-record.ts).
  `create table staff_action (
     id uuid primary key, at timestamptz not null, operator_id uuid not null references account, kind text not null,
     case_id uuid, person_id uuid references account, reason text not null default '', facts jsonb not null default '{}')`,
  `create index on staff_action (at desc, id desc)`,
  `create index on staff_action (operator_id, at desc, id desc)`,
  `create index on staff_action (kind, at desc, id desc)`,
  `create index on staff_action (case_id, at desc, id desc) where case_id is not null`,
  `create index on staff_action (person_id, at desc, id desc) where person_id is not null`,
  // What was done before this table was there.
  `insert into staff_action (id, at, operator_id, kind, case_id, person_id, reason)
   select gen_random_uuid(), r.at, a.id, r.kind, (b ->> 'case')::uuid, p.id, coalesce(b ->> 'reason', '')
   from evidence_record r cross join lateral (select r.body::jsonb as b) parsed
   join account a on a.role in ('moderator','administrator') and a.id::text = coalesce(b ->> 'by', b ->> 'operator')
   left join account p on p.id::text = coalesce(b ->> 'subject', b ->> 'account', b ->> 'member')
   where r.body is not null and r.kind in ('case.read','case.decided','age.decided','credit.given','policy.published','strike.given',
     'strike.removed','sanction.given','message.released')`,

  `create table staff_settings (
     account_id uuid primary key references account, blur boolean not null, greyscale boolean not null, sound_off boolean not null,
     break_after integer check (break_after > 0))`,

  // Statistics by day: rows come in order of time, so these indexes are tiny and cost next to nothing to keep.
  `create index message_time on message using brin (created_at)`,
  `create index review_opened on review_case using brin (opened_at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
