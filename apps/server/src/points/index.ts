export { creditPoints } from './credit-points.ts'
export { bookEntry, chargePostings, findBalance, openLedgerAccount } from './ledger.db.ts'
