import { type Kysely, sql } from 'kysely'

/**
 * The foundation: accounts, consent, conversations, points, the gate's decisions, cases, evidence.
 * Ids are UUIDv7 made by the program (PostgreSQL 15 has no uuidv7()). Times are timestamptz, UTC.
 */
const STATEMENTS = [
  // Sign-in (better-auth's four tables under names of ours; see accounts/auth.ts).
  `create table auth_user (
     id uuid primary key, name text not null, email text not null unique, email_verified boolean not null default false,
     role text not null, image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create table auth_session (
     id uuid primary key, user_id uuid not null references auth_user on delete cascade, token text not null unique,
     expires_at timestamptz not null, ip_address text, user_agent text,
     created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index on auth_session (user_id)`,
  `create table auth_credential (
     id uuid primary key, user_id uuid not null references auth_user on delete cascade, account_id text not null,
     provider_id text not null, password text, access_token text, refresh_token text, id_token text, scope text,
     access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
     created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index on auth_credential (user_id)`,
  `create table auth_verification (
     id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
     created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index on auth_verification (identifier)`,

  // People.
  `create table account (
     id uuid primary key references auth_user, role text not null check (role in ('member','performer','moderator','administrator')),
     display_name text not null, locale text not null default 'ja', show_typing boolean not null default true,
     show_read boolean not null default true, joined_at timestamptz not null)`,
  `create index on account (role, display_name)`,
  `create table performer_profile (
     account_id uuid primary key references account, headline text not null default '', about text not null default '',
     rate_per_minute integer not null check (rate_per_minute > 0), party_rate_per_minute integer not null check (party_rate_per_minute > 0),
     mail_price integer not null check (mail_price >= 0), share_percent integer not null check (share_percent between 0 and 100))`,
  // Since when she waits; a row exists only while 待機中 is on.
  `create table waiting (performer_id uuid primary key references account, since timestamptz not null)`,
  // When a server last held a socket of this account. A crashed server stops writing, so nobody stays "here" for ever.
  `create table presence (account_id uuid primary key references account, seen_at timestamptz not null)`,

  // Terms and consent (R7), proof of age (R13).
  `create table terms (version integer primary key, ja text not null, en text not null, published_at timestamptz not null)`,
  `create table consent (account_id uuid references account, version integer references terms, at timestamptz not null, primary key (account_id, version))`,
  `create table age_proof (
     account_id uuid primary key references account, state text not null check (state in ('pending','approved','rejected')),
     birth_date date not null, document text not null, submitted_at timestamptz not null,
     decided_by uuid references account, decided_at timestamptz, reason text)`,
  `create index on age_proof (submitted_at) where state = 'pending'`,

  // Conversations. \`revision\` grows by one with every change; a write names the revision it was decided on.
  `create table conversation (
     id uuid primary key, kind text not null check (kind in ('two_shot','party','mail')), performer_id uuid not null references account,
     member_id uuid references account, revision bigint not null default 0,
     created_at timestamptz not null, last_shown_at timestamptz, check ((kind = 'party') = (member_id is null)))`,
  `create unique index conversation_pair on conversation (kind, performer_id, member_id) where kind <> 'party'`,
  `create index on conversation (member_id, last_shown_at desc)`,
  `create index on conversation (performer_id, last_shown_at desc)`,

  // A charged stretch of talk. One performer is in one chat at a time; one member sits in one seat at a time.
  `create table chat (
     id uuid primary key, conversation_id uuid not null references conversation, performer_id uuid not null references account,
     started_at timestamptz not null, ended_at timestamptz, end_reason text)`,
  `create unique index chat_live_performer on chat (performer_id) where ended_at is null`,
  `create index on chat (conversation_id, started_at desc)`,
  `create table seat (
     id uuid primary key, chat_id uuid not null references chat, member_id uuid not null references account,
     rate_per_minute integer not null, share_percent integer not null, joined_at timestamptz not null, paid_until timestamptz not null,
     minutes integer not null default 0, left_at timestamptz, leave_reason text)`,
  `create unique index seat_live_member on seat (member_id) where left_at is null`,
  `create index on seat (chat_id)`,
  `create index seat_due on seat (paid_until) where left_at is null`,

  // Messages. Idempotent by (sender, client id): a resend is answered, not stored again (R4).
  `create table message (
     id uuid primary key, conversation_id uuid not null references conversation, sender_id uuid not null references account,
     client_id uuid not null, text text not null, outcome text not null check (outcome in ('deliver','bounce','hold','refuse')),
     state text not null check (state in ('shown','bounced','held','refused','withdrawn')), findings jsonb not null default '[]',
     policy_version integer not null, position bigint not null, revision bigint not null, insisted boolean not null default false,
     created_at timestamptz not null, shown_at timestamptz, unique (sender_id, client_id))`,
  `create unique index message_place on message (conversation_id, position)`,
  `create index message_changes on message (conversation_id, revision)`,
  `create index message_found on message (sender_id, created_at) where findings <> '[]'::jsonb`,
  `create table read_mark (
     conversation_id uuid references conversation, account_id uuid references account, position bigint not null, at timestamptz not null,
     primary key (conversation_id, account_id))`,

  // Points: double entry. Every entry's postings sum to zero, checked at commit; a member's balance never goes negative.
  `create table ledger_account (
     id bigint generated always as identity primary key, owner_id uuid references account,
     kind text not null check (kind in ('member_points','performer_earnings','site_revenue','points_issued')),
     balance bigint not null default 0, unique nulls not distinct (owner_id, kind), check (kind <> 'member_points' or balance >= 0))`,
  `create table ledger_entry (
     id uuid primary key, kind text not null check (kind in ('credit','minute','mail')), key text not null unique,
     reference jsonb not null, at timestamptz not null)`,
  `create table ledger_posting (
     entry_id uuid references ledger_entry, ledger_account_id bigint references ledger_account, amount bigint not null check (amount <> 0),
     balance bigint, seq bigint generated always as identity, primary key (entry_id, ledger_account_id))`,
  `create index on ledger_posting (ledger_account_id, seq desc)`,
  `create function ledger_entry_balances() returns trigger language plpgsql as $$
   begin
     if (select sum(amount) from ledger_posting where entry_id = new.entry_id) <> 0 then
       raise exception 'ledger entry % does not sum to zero', new.entry_id;
     end if;
     return null;
   end $$`,
  `create constraint trigger ledger_sum after insert on ledger_posting deferrable initially deferred
     for each row execute function ledger_entry_balances()`,

  // The site's own accounts: their balances are sums over postings, so that no two charges meet on one row.
  `insert into ledger_account (owner_id, kind) values (null, 'site_revenue'), (null, 'points_issued')`,

  // The gate's policy, in versions.
  `create table policy (version integer primary key, body jsonb not null, published_by uuid references account, published_at timestamptz not null)`,

  // Blocks (R11).
  `create table block (
     blocker_id uuid references account, blocked_id uuid references account, reason text not null, told boolean not null,
     at timestamptz not null, primary key (blocker_id, blocked_id), check (blocker_id <> blocked_id))`,
  `create index on block (blocked_id)`,

  // Two people who may not write to each other until a person has looked (R13). A fact of its own: a block neither hides nor lifts it.
  `create table pause (
     performer_id uuid references account, member_id uuid references account, at timestamptz not null, primary key (performer_id, member_id))`,

  // Cases, what staff opened (R6), the ladder (R9).
  `create table review_case (
     id uuid primary key, kind text not null check (kind in ('held','dispute','insisted','report')), category text, report_reason text,
     urgency text not null check (urgency in ('urgent','normal')), subject_id uuid not null references account, other_id uuid references account,
     conversation_id uuid references conversation, message_id uuid references message, part_from bigint, part_to bigint, note text not null default '',
     opened_at timestamptz not null, due_at timestamptz not null, claimed_by uuid references account, claimed_at timestamptz,
     decided_at timestamptz, decided_by uuid references account, decision text check (decision in ('clear','violation')), decision_reason text)`,
  `create index review_queue on review_case (urgency desc, due_at) where decided_at is null`,
  `create index on review_case (decided_at desc) where decided_at is not null`,
  `create index on review_case (subject_id)`,
  `create unique index review_case_message on review_case (kind, message_id) where message_id is not null and kind <> 'report'`,
  // One message at a time goes past a bounce; one report of one person about another in one conversation is open at a time.
  `create unique index review_insisted on review_case (subject_id) where kind = 'insisted' and decided_at is null`,
  `create unique index review_report on review_case (other_id, subject_id, conversation_id) where kind = 'report' and decided_at is null`,
  `create table case_opening (
     id uuid primary key, case_id uuid not null references review_case, operator_id uuid not null references account, reason text not null, at timestamptz not null)`,
  `create index on case_opening (case_id, operator_id)`,
  `create table strike (
     id uuid primary key, account_id uuid not null references account, points integer not null check (points > 0), clause text not null,
     message_id uuid references message, case_id uuid references review_case, at timestamptz not null, expires_at timestamptz not null, removed_at timestamptz)`,
  `create index on strike (account_id, expires_at) where removed_at is null`,
  `create table sanction (
     id uuid primary key, account_id uuid not null references account,
     step text not null check (step in ('notice','warning','restriction','suspension','withdrawal_review')), clause text not null,
     evidence jsonb not null, starts_at timestamptz not null, ends_at timestamptz, lifted_at timestamptz, decided_by uuid references account)`,
  `create index on sanction (account_id, ends_at) where lifted_at is null`,

  // Notices.
  `create table notice (id uuid primary key, account_id uuid not null references account, body jsonb not null, at timestamptz not null, read_at timestamptz)`,
  `create index on notice (account_id, at desc)`,

  // Evidence (R3): written in the transaction of what it records. Body and salt can be destroyed, the leaf stays (R10).
  `create table evidence_record (
     id bigint generated always as identity primary key, kind text not null, at timestamptz not null, body text, salt bytea, commitment bytea not null, leaf bytea not null)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
