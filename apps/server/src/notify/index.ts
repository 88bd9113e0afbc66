export { addNotice, countUnreadNotices, hasUnreadMailNotice } from './notices.db.ts'
