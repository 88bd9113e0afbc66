export { addNotice, countUnreadNotices } from './notices.db.ts'
