import { setImmediate } from 'node:timers/promises'
import { canonicalJson, type Json, toBase64 } from '@sekisho/evidence'
import {
  countWithheld,
  type ExportInfo,
  formatJson,
  PACKAGE_FORMAT,
  PATHS,
  type PackageKeys,
  type PackageRecord,
  TIMELINE_VERSION,
  writeCustody,
} from '@sekisho/evidence/package'
import { attestNow, awaitLeaf, listKeys, listWitnessKeys } from '../log/index.ts'
import { findCase } from '../review/index.ts'
import { type AttestedCheckpoint, findAttested } from './attested.db.ts'
import { type Collected, collectRecords } from './collect-records.ts'
import { discloseRecord } from './disclose-record.ts'
import { type Audience, whyUnnamed } from './disclosure.ts'
import { drawTimelines } from './draw-timelines.ts'
import { type Export, ExportFailed } from './export.ts'
import type { ExportDeps } from './export-deps.ts'
import { createFile, writeFile } from './files.db.ts'
import type { Job } from './job.ts'
import { writeReadMe } from './read-me.ts'
import { ATTESTED } from './record-export.ts'
import { pageLeaves } from './records.db.ts'

/** What was written, for the record of the export. */
export type Written = {
  audience: Audience
  records: number
  withheld: { fields: number; otherPeople: number; erased: number }
  attestation: Attestation
}

/** Whether outside parties vouch for the log as it stood for this package, for earlier heads alone, or none does. */
export type Attestation = 'fresh' | 'earlier' | 'none'

/** The records of the request and what came before it are in the log within this time, or the log is not well. */
const LOGGED_WITHIN_MS = 30_000

/**
 * Collects the records and writes every file that the record of the export names.
 * @throws ExportFailed | ExportStopped
 */
export async function writeExport(job: Job, askerRole: string): Promise<Written> {
  const { deps, wanted, making, progress, enter } = job
  const asked = await awaitLeaf(deps, wanted.askedRecord, LOGGED_WITHIN_MS)
  if (asked === undefined) throw new ExportFailed('log_behind')
  const about = await aboutWhom(deps, wanted, askerRole)
  const collected = await collectRecords(deps.db, wanted, about, asked + 1, (looked) => progress(0, looked))

  await enter('writing')
  const { leaves, audience } = collected
  // They are read once and drawn once.
  const total = leaves.length * 2
  const records = await writeRecords(job, collected, (done) => progress(done, total))
  const isFresh = await attestFreshly(job, asked + 1)
  const attested = await findAttested(deps.db, leaves)
  const info = describe(deps, wanted, collected, records, attested)
  const put = (path: string, bytes: Uint8Array | string) => writeFile(making, path, bytes)
  await put(PATHS.exportInfo, formatJson(info))
  await put(PATHS.custody, writeCustody(info, records))
  const html = await createFile(making, PATHS.timelineHtml)
  const pdf = await createFile(making, PATHS.timelinePdf)
  await drawTimelines(
    { info, records },
    { [PATHS.timelineHtml]: html.write, [PATHS.timelinePdf]: pdf.write },
    (drawn) => progress(Math.min(leaves.length + drawn, total - 1), total),
  )
  await html.end()
  await pdf.end()
  await put(PATHS.keys, formatJson(await keysOf(deps, attested)))
  const verifier = await deps.verifierHtml()
  if (verifier) await put(PATHS.verifier, verifier)
  await put(PATHS.readMe, writeReadMe(info))
  await put(ATTESTED, JSON.stringify(attested.map(toStored)))
  return {
    audience,
    records: records.length,
    withheld: summarise(info, audience),
    attestation: isFresh ? 'fresh' : attested.length > 0 ? 'earlier' : 'none',
  }
}

/**
 * Whether someone outside vouches for the log as it stands now. Nobody can be waited for without end, and a package is worth
 * having without: it then says how far the earlier ones reach.
 */
async function attestFreshly({ deps, progress }: Job, size: number): Promise<boolean> {
  const { witnesses, authorities } = deps.attesters
  if (witnesses.length + authorities.length === 0) return false
  await progress(0, 0)
  try {
    const attested = await attestNow(deps, size)
    return attested !== undefined && attested.checkpoint.cosignatures.length + attested.stampedBy.length > 0
  } catch (error) {
    deps.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'nobody could be asked to vouch')
    return false
  }
}

async function aboutWhom(deps: ExportDeps, wanted: Export, askerRole: string) {
  if (wanted.purpose === 'own')
    return { asker: { accountId: wanted.askedBy, role: askerRole as 'member' | 'performer' } }
  const found = await deps.db.transaction().execute((tx) => findCase(tx, wanted.caseId as string))
  if (!found) throw new ExportFailed('nothing_found')
  return { pair: { subject: found.subject_id, other: found.other_id } }
}

async function writeRecords(
  { deps, making }: Job,
  { leaves, audience }: Collected,
  beat: (done: number) => Promise<void>,
): Promise<PackageRecord[]> {
  const file = await createFile(making, PATHS.records)
  const records: PackageRecord[] = []
  for await (const page of pageLeaves(deps.db, leaves)) {
    for (const record of page) {
      const line = discloseRecord(record, audience)
      records.push(line)
      await file.write(`${canonicalJson(line as unknown as Json)}\n`)
    }
    await setImmediate()
    await beat(records.length)
  }
  await file.end()
  return records
}

/** Pure but for the clock: export.json. */
function describe(
  deps: ExportDeps,
  wanted: Export,
  { audience, conversations }: Collected,
  records: readonly PackageRecord[],
  attested: readonly AttestedCheckpoint[],
): ExportInfo {
  const { known, labels } = audience
  const labelOf = (id: string) => labels.get(id) ?? '–'
  return {
    format: PACKAGE_FORMAT,
    timeline: TIMELINE_VERSION,
    id: wanted.id,
    origin: deps.logKeys.origin,
    madeAt: deps.now().toISOString(),
    language: 'ja',
    purpose: wanted.purpose,
    recipient: wanted.recipient || labelOf(wanted.askedBy),
    reason: wanted.reason,
    askedBy: labelOf(wanted.askedBy),
    requestedBy: wanted.requestedBy === null ? null : labelOf(wanted.requestedBy),
    case: wanted.caseId,
    conversations: conversations.map(({ id, kind }) => ({ id, kind, note: noteOf(wanted, id) })),
    people: [...known.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, role, name }) => ({
        label: labelOf(id),
        role,
        ...(whyUnnamed(id, audience) === undefined && { id, ...(name !== undefined && { name }) }),
      })),
    records: records.length,
    withheld: countWithheld(records),
    seals: attested.flatMap(sealsOf),
  }
}

const SCOPE_WORDS = { needed: '案件に必要な範囲', whole: '会話の全体', chosen: '選んだ範囲' } as const

function noteOf(wanted: Export, conversationId: string): string {
  const bounds = wanted.parts
    .filter((part) => part.conversationId === conversationId)
    .flatMap(({ from, to, since, until }) => [
      ...(from === undefined && to === undefined ? [] : [`順番 ${from ?? ''}〜${to ?? ''}`]),
      ...(since === undefined && until === undefined ? [] : [`日時 ${since ?? ''}〜${until ?? ''}`]),
    ])
  return [SCOPE_WORDS[wanted.scope], ...bounds].join('、')
}

const sealsOf = ({ size, cosignatures, timestamps }: AttestedCheckpoint): ExportInfo['seals'] => [
  ...cosignatures.map(({ witness, at }) => ({ size, by: witness, kind: 'cosignature' as const, at: at.toISOString() })),
  ...timestamps.map(({ authority, at }) => ({ size, by: authority, kind: 'timestamp' as const, at: at.toISOString() })),
]

/** As the file of attested checkpoints keeps them until they are packed. */
export type StoredAttested = {
  size: number
  note: string
  lines: readonly string[]
  timestamps: readonly { authority: string; response: string; at: string }[]
}
const toStored = ({ size, note, cosignatures, timestamps }: AttestedCheckpoint): StoredAttested => ({
  size,
  note,
  lines: cosignatures.map(({ line }) => line),
  timestamps: timestamps.map(({ authority, response, at }) => ({
    authority,
    response: response.toString('base64'),
    at: at.toISOString(),
  })),
})

async function keysOf(deps: ExportDeps, attested: readonly AttestedCheckpoint[]): Promise<PackageKeys> {
  const known = await listKeys(deps.db)
  const inUse = (await deps.logKeys.current()).map(({ verifierKey }) => verifierKey)
  const retired = known.map(({ verifierKey }) => verifierKey).filter((key) => !inUse.includes(key))
  const authorities = new Set(attested.flatMap(({ timestamps }) => timestamps.map(({ authority }) => authority)))
  return {
    log: [...inUse, ...retired],
    witnesses: await listWitnessKeys(deps.db),
    authorities: [...authorities].sort().map((name) => ({ name, roots: (deps.attesters.roots ?? []).map(toBase64) })),
  }
}

function summarise(info: ExportInfo, audience: Audience): Written['withheld'] {
  const others = [...audience.known.keys()].map((id) => whyUnnamed(id, audience))
  return {
    fields: info.withheld.reduce((sum, { fields }) => sum + fields, 0),
    otherPeople: others.filter((why) => why === 'other-person' || why === 'nondisclosure').length,
    erased: info.withheld.find(({ why }) => why === 'erased')?.records ?? 0,
  }
}
