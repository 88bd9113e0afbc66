import { account } from './account.ts'
import { appeals } from './appeals.ts'
import { chat } from './chat.ts'
import { common } from './common.ts'
import { exports } from './exports.ts'
import { leave } from './leave.ts'
import { member } from './member.ts'
import { notices } from './notices.ts'
import { performer } from './performer.ts'
import { safety } from './safety.ts'

export const ja = { common, account, appeals, chat, exports, leave, member, performer, notices, safety }

/** The shape that every language fills. */
export type Texts = typeof ja
