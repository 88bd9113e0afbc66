export { addNotice, countUnreadNotices } from './notices.db.ts'
export { notifyRoutes } from './notify.routes.ts'
