import type {
  CaseKind,
  CopyFile,
  ErasedKind,
  ExportPart,
  ExportState,
  FindingView,
  NoticeBody,
  Outcome,
  RetentionKind,
  Role,
  SanctionStep,
} from '@sekisho/protocol'
import type { ColumnType, Generated } from 'kysely'

/** `Date` comes out; a Date goes in. */
type Time = ColumnType<Date, Date, Date>
type NullTime = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>

export type MessageState = 'shown' | 'bounced' | 'held' | 'refused' | 'withdrawn'

/** The tables as kysely sees them; `migrations/` is what makes them. */
export type Schema = {
  auth_user: {
    id: string
    role: Role
    name: string
    email: string
    email_verified: Generated<boolean>
    image: string | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  auth_credential: {
    id: string
    user_id: string
    provider_id: string
    /** Its hash. */
    password: string | null
    updated_at: Generated<Date>
  }
  auth_session: {
    id: string
    user_id: string
    token: string
    expires_at: Time
    ip_address: string | null
    user_agent: string | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  account: {
    id: string
    role: Role
    display_name: string
    locale: ColumnType<'ja' | 'en'>
    show_typing: Generated<boolean>
    show_read: Generated<boolean>
    joined_at: Time
  }
  performer_profile: {
    account_id: string
    headline: Generated<string>
    about: Generated<string>
    rate_per_minute: number
    party_rate_per_minute: number
    mail_price: number
    share_percent: number
  }
  waiting: { performer_id: string; since: Time }
  presence: { account_id: string; seen_at: Time }
  terms: { version: number; ja: string; en: string; published_at: Time }
  consent: { account_id: string; version: number; at: Time }
  age_proof: {
    account_id: string
    state: 'pending' | 'approved' | 'rejected'
    birth_date: string
    document: 'drivers_licence' | 'my_number_card' | 'passport' | 'residence_card'
    submitted_at: Time
    decided_by: string | null
    decided_at: NullTime
    reason: string | null
  }
  conversation: {
    id: string
    kind: 'two_shot' | 'party' | 'mail'
    performer_id: string
    member_id: string | null
    revision: Generated<number>
    created_at: Time
    last_shown_at: NullTime
  }
  chat: {
    id: string
    conversation_id: string
    performer_id: string
    started_at: Time
    ended_at: NullTime
    end_reason: string | null
  }
  seat: {
    id: string
    chat_id: string
    member_id: string
    rate_per_minute: number
    share_percent: number
    joined_at: Time
    paid_until: Time
    minutes: Generated<number>
    left_at: NullTime
    leave_reason: string | null
  }
  message: {
    id: string
    conversation_id: string
    sender_id: string
    client_id: string
    text: string
    outcome: Outcome
    state: MessageState
    findings: Json<FindingView[]>
    policy_version: number
    position: number
    revision: number
    insisted: Generated<boolean>
    created_at: Time
    shown_at: NullTime
    /** Its text and what was found in it are gone; its place stays (R10). */
    erased_at: NullTime
  }
  read_mark: { conversation_id: string; account_id: string; position: number; at: Time }
  ledger_account: {
    id: Generated<number>
    owner_id: string | null
    kind: 'member_points' | 'performer_earnings' | 'site_revenue' | 'points_issued'
    balance: Generated<number>
  }
  ledger_entry: {
    id: string
    kind: 'credit' | 'minute' | 'mail'
    key: string
    reference: Json<Record<string, string>>
    at: Time
  }
  ledger_posting: {
    entry_id: string
    ledger_account_id: number
    amount: number
    balance: number | null
    seq: Generated<number>
  }
  policy: {
    version: number
    body: Json<unknown>
    published_by: string | null
    published_at: Time
    effective_at: Time
    withdrawn_at: NullTime
    reason: Generated<string>
    restores: number | null
  }
  policy_draft: {
    id: string
    title: string
    body: Json<unknown>
    revision: Generated<number>
    created_by: string
    created_at: Time
    updated_by: string
    updated_at: Time
    trial_id: string | null
    trial_state: 'running' | 'passed' | 'refused' | 'failed' | null
    trial: ColumnType<unknown, string | null, string | null>
    trial_seen_at: NullTime
    published_version: number | null
  }
  notice_templates: {
    version: number
    body: Json<unknown>
    published_by: string | null
    published_at: Time
    reason: Generated<string>
  }
  staff_action: {
    id: string
    at: Time
    operator_id: string
    kind: string
    case_id: string | null
    person_id: string | null
    reason: Generated<string>
    facts: ColumnType<Record<string, string>, string | undefined, string>
  }
  staff_settings: {
    account_id: string
    blur: boolean
    greyscale: boolean
    sound_off: boolean
    break_after: number | null
  }
  pause: { performer_id: string; member_id: string; at: Time }
  block: {
    blocker_id: string
    blocked_id: string
    reason: 'contact_request' | 'offsite_request' | 'threat' | 'rude' | 'other'
    told: boolean
    at: Time
  }
  review_case: {
    id: string
    kind: CaseKind
    category: FindingView['category'] | null
    report_reason: string | null
    urgency: 'urgent' | 'normal'
    level: Generated<'moderator' | 'administrator'>
    subject_id: string
    other_id: string | null
    sign_count: Generated<number>
    opened_at: Time
    due_at: Time
    claimed_by: string | null
    claimed_at: NullTime
    first_read_at: NullTime
    first_read_by: string | null
    decided_at: NullTime
    decided_by: string | null
    decision: 'clear' | 'note' | 'violation' | 'duplicate' | null
    decision_reason: string | null
    clause: string | null
    step: SanctionStep | null
    duplicate_of: string | null
    undone_at: NullTime
    undone_by: string | null
    undone_reason: string | null
    /** What people wrote about it is gone (R10). */
    erased_at: NullTime
  }
  case_sign: {
    id: string
    case_id: string
    /** As in the case; here so that one index can keep a person to one at a time. */
    subject_id: string
    kind: CaseKind
    category: FindingView['category'] | null
    report_reason: string | null
    urgency: 'urgent' | 'normal'
    conversation_id: string | null
    message_id: string | null
    part_from: number | null
    part_to: number | null
    reporter_id: string | null
    /** Of a `linked` sign: the account that this one is linked to. */
    linked_id: string | null
    note: Generated<string>
    at: Time
    /** When its case was decided. */
    settled_at: NullTime
  }
  /** Of a case or of an appeal. */
  case_opening: {
    id: string
    case_id: string | null
    appeal_id: string | null
    operator_id: string
    reason: string
    at: Time
    /** How many signs the case had. */
    signs: Generated<number>
  }
  strike: {
    id: string
    account_id: string
    points: number
    clause: string
    message_id: string | null
    case_id: string | null
    at: Time
    expires_at: Time
    removed_at: NullTime
  }
  sanction: {
    id: string
    account_id: string
    step: SanctionStep
    clause: string
    evidence: Json<string[]>
    starts_at: Time
    ends_at: NullTime
    lifted_at: NullTime
    decided_by: string | null
    case_id: string | null
    /** The strike whose points reached the step. */
    strike_id: string | null
    /** Why a person chose another step than the ladder's. */
    chosen_because: string | null
  }
  withdrawal: {
    id: string
    case_id: string
    subject_id: string
    clause: string
    reason: string
    proposed_by: string
    proposed_at: Time
    confirmed_by: string | null
    confirmed_at: NullTime
    refused_by: string | null
    refused_at: NullTime
    settled_reason: string | null
    /** The sanction in force since the confirmation. */
    sanction_id: string | null
  }
  appeal: {
    id: string
    case_id: string | null
    sanction_id: string | null
    appellant_id: string
    state: 'open' | 'upheld' | 'overturned'
    opened_at: Time
    due_at: Time
    claimed_by: string | null
    claimed_at: NullTime
    decided_by: string | null
    decided_at: NullTime
    reason: string | null
    desk_spoke_last: Generated<boolean>
    erased_at: NullTime
  }
  appeal_message: { id: string; appeal_id: string; author_id: string; text: string; at: Time }
  account_mark: { kind: 'device' | 'address'; mark: Buffer; account_id: string; first_at: Time; last_at: Time }
  contact_value: { hash: Buffer; account_id: string; message_id: string; at: Time }
  notice: {
    id: string
    account_id: string
    body: Json<NoticeBody>
    at: Time
    read_at: NullTime
    /** What it said in full, by the templates of its time. */
    wording: string | null
  }
  evidence_record: {
    id: Generated<number>
    kind: string
    at: Time
    body: string | null
    salt: Buffer | null
    commitment: Buffer
    leaf: Buffer
    /** Its place in the log's tree; null until the sequencer has put it there. */
    leaf_index: number | null
    conversation_id: string | null
    case_id: string | null
    person_id: string | null
    other_id: string | null
  }
  /** A tile of the tree (C2SP tlog-tiles): up to 256 hashes; the rightmost of each level grows. */
  log_tile: { level: number; n: number; hashes: Buffer }
  log_checkpoint: { size: number; root: Buffer; note: string; at: Time }
  log_cosignature: { size: number; witness: string; line: string; at: Time }
  /** A time stamp (RFC 3161) asked for or had over the note of a checkpoint. */
  log_timestamp: {
    size: number
    authority: string
    asked_at: Time
    attempts: Generated<number>
    next_try_at: NullTime
    response: Buffer | null
    /** The time that the authority states. */
    at: NullTime
    error: string | null
  }
  /** A witness that was ever asked, and when to ask again. */
  log_witness: {
    verifier_key: string
    name: string
    added_at: Time
    next_try_at: Time
    failures: Generated<number>
    error: string | null
    failing_since: NullTime
  }
  log_key: { verifier_key: string; added_at: Time; retired_at: NullTime }
  /** A backup: made by the clock for its `slot`, or asked for. */
  copy_run: {
    id: string
    kind: 'scheduled' | 'asked'
    slot: NullTime
    state: 'running' | 'done' | 'partial' | 'failed'
    /** The server that makes it, and when it last said so. */
    claimed_by: string
    attempts: Generated<number>
    started_at: Time
    beat_at: Time
    finished_at: NullTime
    bytes: number | null
    rows: number | null
    tree_size: number | null
    files: ColumnType<CopyFile[], string | undefined, string>
    problem: string | null
  }
  /** Heads that the log had under an earlier name. */
  log_past_checkpoint: {
    origin: string
    size: number
    note: string
    at: Time
    timestamps: ColumnType<{ authority: string; response: string; at: string }[], string, string>
  }
  evidence_export: {
    id: string
    asked_by: string
    asked_at: Time
    asked_record_id: number
    /** Of a person's own export there is a conversation instead. */
    case_id: string | null
    conversation_id: string | null
    purpose: 'police' | 'lawyer' | 'court' | 'person' | 'internal' | 'own'
    recipient: string
    reason: string
    requested_by: string | null
    scope: 'needed' | 'whole' | 'chosen'
    parts: Json<ExportPart[]>
    state: ExportState
    done: Generated<number>
    total: Generated<number>
    /** The server that makes it, and when it last said so. */
    claimed_by: string | null
    beat_at: NullTime
    attempts: Generated<number>
    records: number | null
    withheld: ColumnType<{ fields: number; otherPeople: number; erased: number } | null, string | null, string | null>
    /** The record `export.made`, once it is written. */
    record_id: number | null
    attestation: 'fresh' | 'earlier' | 'none' | null
    bytes: number | null
    failure: string | null
    ready_at: NullTime
    expires_at: NullTime
    downloads: Generated<number>
  }
  export_chunk: { export_id: string; file: string; n: number; bytes: Buffer }
  /** People whose data stay out of packages for others. */
  nondisclosure: { person_id: string; reason: string; by_id: string; at: Time }
  legal_hold: {
    id: string
    case_id: string
    placed_by: string
    placed_at: Time
    reason: string
    reviewed_by: string | null
    reviewed_at: NullTime
    lifted_by: string | null
    lifted_at: NullTime
    lifted_reason: string | null
  }
  erasure: {
    id: string
    account_id: string
    /** Null when the person asked. */
    ordered_by: string | null
    reason: Generated<string>
    asked_at: Time
    due_at: Time
    taken_back_at: NullTime
    taken_back_by: string | null
    /** Since when its person leaves: at once when they asked, with the second administrator's word when it was ordered (R9). */
    in_force_at: NullTime
    confirmed_by: string | null
    /** When all that need not stay was gone. */
    erased_at: NullTime
    done_at: NullTime
    tried_at: NullTime
    /** Who it was, sealed for what stays. */
    identity: ColumnType<SealedIdentity | null, string | null, string | null>
    counts: ColumnType<Partial<Record<ErasedKind, number>>, string | undefined, string>
    /** When an administrator said that her pay was paid out elsewhere. */
    settled_at: NullTime
    settled_by: string | null
    settled_reason: string | null
  }
  return_bar: { mark: Buffer; account_id: string; until: Date | null }
  retention_run: {
    id: string
    /** The night in Japan. */
    day: string
    started_at: Time
    finished_at: NullTime
    counts: ColumnType<Partial<Record<RetentionKind, number>>, string | undefined, string>
    newest_leaf: number | null
  }
}

/** Who someone was who has left, for as long as something needs it: a hold, a case, unpaid earnings. */
export type SealedIdentity = {
  /** The name in use, then earlier ones. */
  names: string[]
  email: string
  birthDate: string | null
  document: string | null
  sessions: { at: string; ipAddress: string | null; userAgent: string | null }[]
}
