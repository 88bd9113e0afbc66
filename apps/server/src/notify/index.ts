export { addNotice, countUnreadNotices, hasUnreadMailNotice } from './notices.db.ts'
export { findTemplates, lockTemplates, publishTemplates, viewTemplates } from './templates.db.ts'
export { DEFAULT_TEMPLATES, EXAMPLES, findTemplateProblems, renderTemplate, type Templates } from './templates.ts'
export { wordNotice } from './word-notice.ts'
