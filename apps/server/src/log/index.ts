export type { AttestDeps } from './attest-deps.ts'
export { type Attested, attestCheckpoints, attestNow } from './attest-now.ts'
export { type Attesters, NO_ATTESTERS, openAttesters } from './attesters.ts'
export { awaitLeaf } from './await-leaf.ts'
export {
  checkpointFrom,
  newestCheckpoint,
  noteOf,
  pruneCheckpoints,
  type StoredCheckpoint,
} from './checkpoints.db.ts'
export { gaugeLog } from './gauge-log.ts'
export { type KnownKey, listKeys } from './keys.db.ts'
export type { LogDeps } from './log-deps.ts'
export { fixedKeys, type LogKey, type LogKeys, makeKeyFile, newKey, openLogKeys } from './log-keys.ts'
export { LogBroken, requireOurLog } from './open-head.ts'
export { retireKey, rotateKey } from './rotate-key.ts'
export { sequenceAll, sequenceRecords } from './sequence-records.ts'
export { readEntries, readTiles } from './tiles.db.ts'
export { listWitnessKeys, pruneCosignatures } from './witnesses.db.ts'
