import pg from 'pg'

export type Sizes = {
  closed: number
  open: number
  members: number
  performers: number
  staff: number
  messages: number
}

/**
 * A site after years of work, made by SQL alone: closed cases over two years, open ones of the last day, what staff did
 * about each, the talks they are about. Ids are made of numbers, so that every run is the same.
 */
export async function fillDesk(url: string, sizes: Sizes, report: (step: string) => void): Promise<void> {
  // Not the server's own connections: these statements take longer than it allows any of its own.
  const client = new pg.Client(url)
  await client.connect()
  try {
    await fill(client, sizes, report)
  } finally {
    await client.end()
  }
}

async function fill(client: pg.Client, sizes: Sizes, report: (step: string) => void): Promise<void> {
  const { closed, open, members, performers, staff, messages } = sizes
  // What is made here refers to what was made here: checking each of millions again would take minutes.
  await client.query('set session_replication_role = replica')
  // The n-th id of a kind: like UUIDv7 it grows with n.
  await client.query(`create function nth(kind text, n bigint) returns uuid language sql immutable strict parallel safe as $$
    select (lpad(to_hex(n), 12, '0') || '7' || substr(md5(kind), 1, 3) || '8' || substr(md5(kind), 4, 15))::uuid $$`)
  report('people')
  for (const [role, count] of [
    ['member', members],
    ['performer', performers],
    ['moderator', staff],
  ] as const) {
    await client.query(
      `insert into auth_user (id, name, email, role) select nth($1, n), $1 || n, $1 || n || '@bench.example.com', $1 from generate_series(1, $2::int) n`,
      [role, count],
    )
    await client.query(
      `insert into account (id, role, display_name, joined_at) select nth($1, n), $1, $1 || n, now() - interval '2 years' from generate_series(1, $2::int) n`,
      [role, count],
    )
  }
  report('talks')
  await client.query(
    `insert into conversation (id, kind, performer_id, member_id, created_at, revision)
     select nth('conversation', n), 'mail', nth('performer', 1 + n % $2), nth('member', n), now() - interval '2 years', 1000 from generate_series(1, $1::int) n`,
    [members, performers],
  )
  await client.query(
    `insert into message (id, conversation_id, sender_id, client_id, text, outcome, state, policy_version, position, revision, created_at, shown_at)
     select nth('message', n), nth('conversation', 1 + n % $2), nth('member', 1 + n % $2), nth('client', n), 'こんばんは、今日もおつかれさま ' || n,
       'deliver', 'shown', 1, n / $2, n / $2, t, t
     from (select n, now() - interval '2 years' + n * interval '2 years' / $1 as t from generate_series(1, $1::bigint) n) m`,
    [messages, members],
  )
  report(`${closed.toLocaleString('en')} closed cases`)
  const cases = (count: string, kind: string, columns: string, values: string) => `
    insert into review_case (id, kind, category, urgency, subject_id, other_id, opened_at, due_at ${columns})
    select nth('${kind}', n), (array['held','dispute','insisted','report'])[1 + n % 4],
      (array['contact.phone','contact.line','harm.threat','offsite.meet','harm.scam'])[1 + n % 5],
      case when n % 20 = 0 then 'urgent' else 'normal' end,
      nth('member', 1 + n % $2), nth('performer', 1 + (n / $2 + n) % $3), t, t + interval '1 day' ${values}
    from ${count}`
  await client.query(
    cases(
      `(select n, now() - interval '2 years' + n * interval '2 years' / $1 as t from generate_series(1, $1::bigint) n) c`,
      'closed',
      ', first_read_at, decided_at, decided_by, decision, decision_reason',
      `, t + interval '1 hour', t + interval '2 hours', nth('moderator', 1 + n % $4), (array['clear','note','violation'])[1 + n % 3], '内容を確認しました'`,
    ),
    [closed, members, performers, staff],
  )
  report(`${open.toLocaleString('en')} open cases`)
  await client.query(
    cases(
      `(select n, now() - n * interval '1 day' / $1 as t from generate_series(1, $1::bigint) n) c`,
      'open',
      ', claimed_by, claimed_at',
      `, case when n % 10 = 0 then nth('moderator', 1 + n % $4) end, case when n % 10 = 0 then now() end`,
    ),
    [open, members, performers, staff],
  )
  report('their signs')
  for (const [kind, count] of [
    ['closed', closed],
    ['open', open],
  ] as const)
    await client.query(
      `insert into case_sign (id, case_id, subject_id, kind, category, urgency, conversation_id, part_from, part_to, at, settled_at)
       select nth('sign-${kind}', n), c.id, c.subject_id, case c.kind when 'insisted' then 'held' when 'report' then 'held' else c.kind end, c.category, c.urgency,
         nth('conversation', 1 + n % $2), 0, 5, c.opened_at, c.decided_at
       from generate_series(1, $1::bigint) n join review_case c on c.id = nth('${kind}', n)`,
      [count, members],
    )
  report('what staff did')
  for (const [kind, at] of [
    ['case.read', 'first_read_at'],
    ['case.decided', 'decided_at'],
  ] as const)
    await client.query(
      `insert into staff_action (id, at, operator_id, kind, case_id, person_id, reason)
       select nth('${kind}', n), c.${at}, c.decided_by, '${kind}', c.id, c.subject_id, '内容を確認しました'
       from generate_series(1, $1::bigint) n join review_case c on c.id = nth('closed', n)`,
      [closed],
    )
  report('analyze')
  await client.query('analyze')
}
