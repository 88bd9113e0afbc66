export { findCase, signsSeen } from './cases.db.ts'
export { fromCursor, toPage } from './cursor.ts'
export { findNeededParts } from './read-case.ts'
export { reportPerson } from './report-person.ts'
