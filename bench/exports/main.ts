/**
 * bench/exports: how long an evidence package of a long conversation takes, what memory it needs, and how long it keeps other
 * requests of the same server waiting; and how long checking it takes.
 *
 *   npm run bench:exports -- [messages]
 *
 * Smoke size unless told: 500. Full size: 10000.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { verifyZip } from '@sekisho/evidence/package'
import { type Actor, signUp } from '@sekisho/server/accounts'
import { pino } from 'pino'
import { createApp } from '../../apps/server/src/app.ts'
import { startEmbedded } from '../../apps/server/src/db/embedded.ts'
import { migrateToLatest } from '../../apps/server/src/db/migrate.ts'
import { makeRecord } from '../../apps/server/src/evidence/index.ts'
import { askExport } from '../../apps/server/src/exports/ask-export.ts'
import { readFile, ZIP_FILE } from '../../apps/server/src/exports/files.db.ts'
import { makeExports } from '../../apps/server/src/exports/index.ts'
import { newId } from '../../apps/server/src/ids.ts'
import { fixedKeys, newKey, sequenceAll } from '../../apps/server/src/log/index.ts'
import { prepareSite } from '../../apps/server/src/prepare-site.ts'

const messages = Number(process.argv[2] ?? 500)
const TEXTS = [
  'こんばんは、今日もおつかれさま😊',
  '夕ごはんはカレーだったよ。けっこう上手にできた',
  'また来週話そうね',
  '髙橋さんの話、聞いた？',
]

const directory = await mkdtemp('/tmp/sekisho-bench-')
await chmod(directory, 0o711)
const embedded = await startEmbedded({ dataDir: path.join(directory, 'data') })
try {
  await migrateToLatest(embedded.url)
  await prepareSite(embedded.url, () => new Date())
  const app = await createApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      url: undefined,
      redisUrl: undefined,
      siteHosts: [],
      trustProxy: false,
      logLevel: 'error',
      limits: { messagesPerMinute: 1_000_000, requestsPerMinute: 1_000_000, signInsPerMinute: 1_000_000 },
    },
    databaseUrl: embedded.url,
    secret: 'benchmark benchmark benchmark benchmark',
    logKeys: fixedKeys(newKey('bench.example/log').signerKey),
    webDir: '/nowhere',
    jobs: false,
  })
  try {
    await measure(app.deps)
  } finally {
    await app.close()
  }
} finally {
  await embedded.stop()
  await rm(directory, { recursive: true, force: true })
}

async function measure(deps: Awaited<ReturnType<typeof createApp>>['deps']): Promise<void> {
  const people: Record<string, Actor> = {}
  for (const role of ['member', 'performer', 'administrator'] as const) {
    const { actor } = await signUp(deps, {
      role,
      email: `${role}@example.com`,
      password: 'benchmark password',
      displayName: 'はかる',
      locale: 'ja',
    })
    people[role] = actor
  }
  const { member, performer, administrator } = people as Record<'member' | 'performer' | 'administrator', Actor>
  const caseId = await fill(deps, member.accountId, performer.accountId, administrator.accountId)
  await sequenceAll(deps)

  const id = await askExport(deps, administrator, caseId, {
    purpose: 'court',
    recipient: 'bench',
    reason: 'bench',
    requestedBy: null,
    scope: 'whole',
    parts: [],
  })
  let longestMs = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const steps: string[] = []
  let mostBytes = 0
  const look = setInterval(async () => {
    mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
    const row = await deps.db.selectFrom('evidence_export').select('state').where('id', '=', id).executeTakeFirst()
    if (row && steps.at(-1)?.split(' ')[0] !== row.state) steps.push(`${row.state} ${seconds(started)}`)
  }, 200)
  const before = process.memoryUsage().rss
  const started = performance.now()
  await makeExports({ ...deps, log: pino({ level: 'error' }) }, new AbortController().signal)
  const took = seconds(started)
  clearInterval(watch)
  clearInterval(look)
  const row = await deps.db.selectFrom('evidence_export').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  console.log(`${messages} messages: ${row.state}, ${row.records} records in ${took} s (${steps.join(' s, ')} s)`)
  console.log(
    `ZIP ${mib(row.bytes ?? 0)} MiB; memory ${mib(before)} → at most ${mib(mostBytes)} MiB; longest wait of others ${Math.round(longestMs)} ms`,
  )

  const pieces: Buffer[] = []
  for await (const piece of readFile(deps.db, id, ZIP_FILE)) pieces.push(piece)
  const checking = performance.now()
  const report = await verifyZip(Buffer.concat(pieces))
  console.log(`checked in ${seconds(checking)} s: ${report.verdict}`)
}

/** One conversation, its records as the gate writes them, and a case about it that the administrator has opened. */
async function fill(
  { db }: Awaited<ReturnType<typeof createApp>>['deps'],
  member: string,
  performer: string,
  administrator: string,
): Promise<string> {
  const [conversation, caseId] = [newId(), newId()]
  const begun = Date.now() - messages * 60_000
  await db
    .insertInto('conversation')
    .values({
      id: conversation,
      kind: 'two_shot',
      performer_id: performer,
      member_id: member,
      created_at: new Date(begun),
    })
    .execute()
  for (let at = 1; at <= messages; at += 500) {
    const rows = Array.from({ length: Math.min(500, messages - at + 1) }, (_, i) => {
      const position = at + i
      return {
        id: newId(),
        sender: position % 2 === 0 ? member : performer,
        text: TEXTS[position % TEXTS.length] ?? '',
        position,
        at: new Date(begun + position * 60_000),
      }
    })
    await db
      .insertInto('message')
      .values(
        rows.map((row) => ({
          id: row.id,
          conversation_id: conversation,
          sender_id: row.sender,
          client_id: newId(),
          text: row.text,
          outcome: 'deliver' as const,
          state: 'shown' as const,
          findings: '[]',
          policy_version: 1,
          position: row.position,
          revision: row.position,
          created_at: row.at,
          shown_at: row.at,
        })),
      )
      .execute()
    await db
      .insertInto('evidence_record')
      .values(
        rows.map((row) =>
          makeRecord('message.decided', row.at, {
            message: row.id,
            conversation,
            sender: row.sender,
            position: row.position,
            text: row.text,
            outcome: 'deliver',
            findings: [],
            policyVersion: 1,
          }),
        ),
      )
      .execute()
  }
  const now = new Date()
  await db
    .insertInto('review_case')
    .values({
      id: caseId,
      kind: 'report',
      category: null,
      report_reason: 'other',
      urgency: 'normal',
      subject_id: member,
      other_id: performer,
      opened_at: now,
      due_at: now,
      claimed_by: null,
      decided_by: null,
      decision: null,
      decision_reason: null,
      clause: null,
      step: null,
      duplicate_of: null,
      undone_by: null,
      undone_reason: null,
      first_read_by: null,
    })
    .execute()
  await db
    .insertInto('case_opening')
    .values({
      id: newId(),
      case_id: caseId,
      appeal_id: null,
      operator_id: administrator,
      reason: 'bench',
      at: now,
      signs: 1,
    })
    .execute()
  return caseId
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1)
}
function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
