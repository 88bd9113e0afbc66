import type { FindingView, NoticeBody, Outcome, Role } from '@sekisho/protocol'
import type { ColumnType, Generated } from 'kysely'

/** `Date` comes out; a Date goes in. */
type Time = ColumnType<Date, Date, Date>
type NullTime = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>

export type MessageState = 'shown' | 'bounced' | 'held' | 'refused' | 'withdrawn'
export type SanctionStep = 'notice' | 'warning' | 'restriction' | 'suspension' | 'withdrawal_review'

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
  policy: { version: number; body: Json<unknown>; published_by: string | null; published_at: Time }
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
    kind: 'held' | 'dispute' | 'insisted' | 'report'
    category: FindingView['category'] | null
    report_reason: string | null
    urgency: 'urgent' | 'normal'
    subject_id: string
    other_id: string | null
    conversation_id: string | null
    message_id: string | null
    part_from: number | null
    part_to: number | null
    note: Generated<string>
    opened_at: Time
    due_at: Time
    claimed_by: string | null
    claimed_at: NullTime
    decided_at: NullTime
    decided_by: string | null
    decision: 'clear' | 'violation' | null
    decision_reason: string | null
  }
  case_opening: { id: string; case_id: string; operator_id: string; reason: string; at: Time }
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
  }
  notice: { id: string; account_id: string; body: Json<NoticeBody>; at: Time; read_at: NullTime }
  evidence_record: {
    id: Generated<number>
    kind: string
    at: Time
    body: string | null
    salt: Buffer | null
    commitment: Buffer
    leaf: Buffer
  }
}
