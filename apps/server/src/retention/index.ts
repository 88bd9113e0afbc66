export { findBar } from './return-bar.db.ts'
export { runRetention } from './run-retention.ts'
export { findSealedIdentity } from './sealed-identity.db.ts'
