import { type Kysely, sql } from 'kysely'

/**
 * Cases fed by signs (ADR 10), appeals, forced withdrawals, and what tells that two accounts may be of one person.
 * Open cases of the same two become one; what was one case with one message or report becomes its one sign.
 */
const STATEMENTS = [
  `create table case_sign (
     id uuid primary key, case_id uuid not null references review_case, subject_id uuid not null references account,
     kind text not null check (kind in ('held','dispute','insisted','report','self_report','linked','ladder')),
     category text, report_reason text, urgency text not null check (urgency in ('urgent','normal')),
     conversation_id uuid references conversation, message_id uuid references message, part_from bigint, part_to bigint,
     reporter_id uuid references account, linked_id uuid references account, note text not null default '',
     at timestamptz not null, settled_at timestamptz)`,

  // One open case of each (subject, other): the oldest stays and takes the signs of the others.
  `create temporary table merged on commit drop as
   select id, first_value(id) over (partition by subject_id, other_id order by opened_at, id) as into_id
   from review_case where decided_at is null`,
  `insert into case_sign (id, case_id, subject_id, kind, category, report_reason, urgency, conversation_id, message_id, part_from, part_to,
     reporter_id, note, at, settled_at)
   select gen_random_uuid(), coalesce(m.into_id, c.id), c.subject_id, c.kind, c.category, c.report_reason, c.urgency, c.conversation_id, c.message_id,
     c.part_from, c.part_to, case when c.kind = 'report' then c.other_id end, c.note, c.opened_at, c.decided_at
   from review_case c left join merged m on m.id = c.id`,

  `drop index review_queue`,
  `drop index review_case_decided_at_idx`,
  `drop index review_case_subject_id_idx`,
  `drop index review_case_message`,
  `drop index review_insisted`,
  `drop index review_report`,
  `alter table review_case drop constraint review_case_kind_check, drop constraint review_case_decision_check`,
  `alter table review_case
     add constraint review_case_kind_check check (kind in ('held','dispute','insisted','report','self_report','linked','ladder')),
     add constraint review_case_decision_check check (decision in ('clear','note','violation','duplicate')),
     add column level text not null default 'moderator' check (level in ('moderator','administrator')),
     add column sign_count integer not null default 1, add column clause text, add column step text,
     add column first_read_at timestamptz, add column first_read_by uuid references account,
     add column duplicate_of uuid references review_case,
     add column undone_at timestamptz, add column undone_by uuid references account, add column undone_reason text`,
  `update review_case c set decided_at = date_trunc('milliseconds', now()), decision = 'duplicate', decision_reason = '', duplicate_of = m.into_id,
     claimed_by = null, claimed_at = null
   from merged m where m.id = c.id and m.into_id <> m.id`,
  `update review_case c set sign_count = s.count, due_at = s.due_at,
     urgency = case when s.urgent then 'urgent' else 'normal' end
   from (select m.into_id as id, count(*) as count, min(o.due_at) as due_at, bool_or(o.urgency = 'urgent') as urgent
         from merged m join review_case o on o.id = m.id group by m.into_id) s
   where s.id = c.id`,
  // The case names its weightiest sign.
  `update review_case c set kind = s.kind, category = s.category, report_reason = s.report_reason
   from (select distinct on (case_id) case_id, kind, category, report_reason from case_sign
         order by case_id, urgency = 'urgent' desc, array_position(array['ladder','report','held','dispute','linked','insisted','self_report'], kind), at) s
   where s.case_id = c.id and c.decided_at is null`,
  `update review_case c set first_read_at = o.at, first_read_by = o.operator_id
   from (select distinct on (case_id) case_id, at, operator_id from case_opening order by case_id, at) o where o.case_id = c.id`,
  // What a case is about is in its signs.
  `alter table review_case drop column message_id, drop column conversation_id, drop column part_from, drop column part_to, drop column note`,

  `create unique index review_case_open on review_case (subject_id, other_id) nulls not distinct where decided_at is null`,
  `create index review_queue on review_case (due_at, id) where decided_at is null`,
  `create index review_decided on review_case (decided_at desc, id desc) where decided_at is not null`,
  `create index review_decided_kind on review_case (kind, decided_at desc, id desc) where decided_at is not null`,
  `create index review_decided_by on review_case (decided_by, decided_at desc, id desc) where decided_at is not null`,
  `create index review_subject on review_case (subject_id, opened_at desc)`,
  `create index review_other on review_case (other_id, opened_at desc) where other_id is not null`,
  `create index review_claimed on review_case (claimed_by) where decided_at is null and claimed_by is not null`,
  `create index review_duplicates on review_case (duplicate_of) where duplicate_of is not null`,

  `create index on case_sign (case_id, at)`,
  // A message comes to the desk once in each way; one goes past a bounce at a time; one report of one person about another in one
  // conversation waits at a time, and so does one self-report and one link.
  `create unique index case_sign_message on case_sign (message_id, kind) where message_id is not null`,
  `create unique index case_sign_insisted on case_sign (subject_id) where kind = 'insisted' and settled_at is null`,
  `create unique index case_sign_report on case_sign (reporter_id, subject_id, conversation_id) where kind = 'report' and settled_at is null`,
  `create unique index case_sign_self on case_sign (subject_id, conversation_id) where kind = 'self_report' and settled_at is null`,
  `create unique index case_sign_linked on case_sign (case_id, linked_id) where kind = 'linked'`,
  `create index case_sign_subject on case_sign (subject_id, at desc)`,

  // What was read, and how many signs there were then: nobody decides on signs they have not seen. Each case had one until now.
  `alter table case_opening alter column case_id drop not null, add column appeal_id uuid, add column signs integer not null default 1`,

  `alter table sanction drop constraint sanction_step_check`,
  `alter table sanction
     add constraint sanction_step_check check (step in ('notice','warning','restriction','suspension','withdrawal_review','withdrawal')),
     add column case_id uuid references review_case, add column strike_id uuid references strike, add column chosen_because text`,
  // What came before this migration: a strike's message is its sanction's evidence, and both carry the same time.
  `update sanction s set strike_id = t.id, case_id = t.case_id from strike t
   where t.account_id = s.account_id and t.at = s.starts_at
     and s.evidence = case when t.message_id is null then '[]'::jsonb else jsonb_build_array(t.message_id::text) end`,
  // A decision that names its clause can be appealed and undone (R9): that of its strike, or the one its category stands under.
  `update review_case c set
     step = (select s.step from sanction s where s.case_id = c.id order by s.starts_at desc limit 1),
     clause = coalesce((select t.clause from strike t where t.case_id = c.id order by t.at limit 1),
       case when c.category = 'harm.minor' then 'minor' when c.category is not null then split_part(c.category, '.', 1) else 'conduct' end)
   where c.decision = 'violation'`,
  `create index on sanction (case_id) where case_id is not null`,
  `create index on sanction (strike_id) where strike_id is not null`,
  `create index on sanction (account_id, starts_at desc)`,
  `create index on strike (message_id) where message_id is not null`,
  `create index on strike (case_id) where case_id is not null`,

  // 強制退会: proposed by one administrator, in force when a second confirms (R9).
  `create table withdrawal (
     id uuid primary key, case_id uuid not null references review_case, subject_id uuid not null references account,
     clause text not null, reason text not null, proposed_by uuid not null references account, proposed_at timestamptz not null,
     confirmed_by uuid references account, confirmed_at timestamptz, refused_by uuid references account, refused_at timestamptz,
     settled_reason text, sanction_id uuid references sanction,
     check (confirmed_by <> proposed_by), check (refused_by <> proposed_by), check (confirmed_at is null or refused_at is null))`,
  `create unique index withdrawal_open on withdrawal (subject_id) where confirmed_at is null and refused_at is null`,
  `create index on withdrawal (case_id)`,

  // 異議申し立て: one per decision; the dialogue between person and desk.
  `create table appeal (
     id uuid primary key, case_id uuid unique references review_case, sanction_id uuid unique references sanction,
     appellant_id uuid not null references account, state text not null check (state in ('open','upheld','overturned')),
     opened_at timestamptz not null, due_at timestamptz not null, claimed_by uuid references account, claimed_at timestamptz,
     decided_by uuid references account, decided_at timestamptz, reason text, desk_spoke_last boolean not null default false,
     check ((case_id is null) <> (sanction_id is null)), check ((state = 'open') = (decided_at is null)))`,
  `create index appeal_queue on appeal (due_at, id) where state = 'open'`,
  `create index appeal_decided on appeal (decided_at desc, id desc) where state <> 'open'`,
  `create index on appeal (appellant_id, opened_at desc)`,
  `create table appeal_message (
     id uuid primary key, appeal_id uuid not null references appeal, author_id uuid not null references account, text text not null,
     at timestamptz not null)`,
  `create index on appeal_message (appeal_id, at, id)`,
  `alter table case_opening add foreign key (appeal_id) references appeal, add check ((case_id is null) <> (appeal_id is null))`,
  `create index on case_opening (appeal_id, operator_id) where appeal_id is not null`,

  // Hashes with a key of the site's: they tell that two are the same, not what they are.
  `create table account_mark (
     kind text not null check (kind in ('device','address')), mark bytea not null, account_id uuid not null references account,
     first_at timestamptz not null, last_at timestamptz not null, primary key (kind, mark, account_id))`,
  `create index on account_mark (account_id)`,
  `create table contact_value (
     hash bytea not null, account_id uuid not null references account, message_id uuid not null references message, at timestamptz not null,
     primary key (hash, message_id))`,
  `create index on contact_value (hash, account_id)`,
  `create index on contact_value (account_id, hash)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
