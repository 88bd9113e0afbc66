export { CATEGORIES, type Category, type Group, groupOf } from './categories.ts'
export type { Finding, HistoryMessage, InspectOptions, Speaker } from './finding.ts'
export { inspect } from './inspect.ts'
export type { ReasonCode } from './reasons.ts'
