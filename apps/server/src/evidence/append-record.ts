import { randomBytes } from 'node:crypto'
import { canonicalJson, commitRecord, type Json, leafHash, SALT_BYTES } from '@sekisho/evidence'
import type { Tx } from '../db/connect.ts'

/** What is put on record. The name says what happened; the body says to whom, by whom and why. */
export type RecordKind =
  | 'account.created'
  | 'consent.given'
  | 'age.submitted'
  | 'age.decided'
  | 'name.decided'
  | 'profile.decided'
  | 'chat.started'
  | 'chat.ended'
  | 'message.decided'
  | 'message.insisted'
  | 'message.withdrawn'
  | 'message.released'
  | 'message.disputed'
  | 'block.made'
  | 'block.lifted'
  | 'report.made'
  | 'case.opened'
  | 'case.read'
  | 'case.decided'
  | 'strike.given'
  | 'strike.removed'
  | 'sanction.given'
  | 'policy.published'
  | 'terms.published'
  | 'credit.given'

export type EvidenceRow = { kind: RecordKind; at: Date; body: string; salt: Buffer; commitment: Buffer; leaf: Buffer }

/** Pure but for the salt: the row that a transaction stores beside what it records (R3). */
export function makeRecord(
  kind: RecordKind,
  at: Date,
  facts: { readonly [key: string]: Json | undefined },
): EvidenceRow {
  const body = canonicalJson({ v: 1, kind, at: at.toISOString(), ...facts })
  const salt = randomBytes(SALT_BYTES)
  const commitment = commitRecord(body, salt)
  return { kind, at, body, salt, commitment: Buffer.from(commitment), leaf: Buffer.from(leafHash(commitment)) }
}

/** Puts a record into the transaction of what it records: either both are kept or neither (R3). */
export async function appendRecord(
  tx: Tx,
  kind: RecordKind,
  at: Date,
  facts: { readonly [key: string]: Json | undefined },
): Promise<void> {
  await tx
    .insertInto('evidence_record')
    .values(makeRecord(kind, at, facts))
    .execute()
}
