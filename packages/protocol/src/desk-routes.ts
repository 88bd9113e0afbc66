import { z } from 'zod'
import { AUDIT_ROLES, STAFF_ROLES } from './accounts.ts'
import { administrator, byId, Done, type Route, staff } from './route.ts'
import * as rules from './rules.ts'
import * as staffing from './staff.ts'
import * as statistics from './statistics.ts'
import * as templates from './templates.ts'

const audit = { roles: AUDIT_ROLES, ready: false } as const

const byVersion = z.object({ version: z.coerce.number().int().min(1) })
const page = {
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
}
/** A policy with all its terms. */
const POLICY_BYTES = 2 * 1024 * 1024

/** Routes of the desk beside its cases: rules and wording, statistics, staff. Part of ROUTES. */
export const DESK_ROUTES = {
  staffActions: {
    // Not in the address: a word that is looked for is often a name, and addresses stay in histories and logs of proxies.
    method: 'POST',
    path: '/desk/audit',
    summary: 'What staff did, latest first',
    access: audit,
    body: staffing.StaffActionsBody,
    reply: staffing.StaffActionsPage,
  },
  staffMembers: {
    method: 'GET',
    path: '/desk/staff',
    summary: 'Everyone on the staff, by name',
    access: { roles: [...STAFF_ROLES, 'auditor'], ready: false },
    reply: z.object({ staff: z.array(staffing.StaffMember) }),
  },
  staffSettings: {
    method: 'GET',
    path: '/desk/settings',
    summary: 'What spares me, and whether a break is due',
    access: staff,
    reply: staffing.StaffSettingsView,
  },
  saveStaffSettings: {
    method: 'PUT',
    path: '/desk/settings',
    summary: 'Change what spares me',
    access: staff,
    body: staffing.StaffSettings,
    reply: staffing.StaffSettingsView,
  },

  policies: {
    method: 'GET',
    path: '/desk/policies',
    summary: 'Every version of the policy, newest first',
    access: staff,
    query: z.object(page),
    reply: z.object({ versions: z.array(rules.PolicyVersionRow), more: z.boolean(), live: z.number().int() }),
  },
  policy: {
    method: 'GET',
    path: '/desk/policies/:version',
    summary: 'One version, with what it changed',
    access: staff,
    params: byVersion,
    reply: rules.PolicyVersionView,
  },
  restorePolicy: {
    method: 'POST',
    path: '/desk/policies/:version/restore',
    summary: 'Roll back: this version as a new one, at once',
    access: administrator,
    params: byVersion,
    body: rules.RuleReasonBody,
    reply: rules.PolicyVersionRow,
  },
  withdrawPolicy: {
    method: 'POST',
    path: '/desk/policies/:version/withdraw',
    summary: 'Take back a version before it comes into force',
    access: administrator,
    params: byVersion,
    body: rules.RuleReasonBody,
    reply: rules.PolicyVersionRow,
  },
  drafts: {
    method: 'GET',
    path: '/desk/drafts',
    summary: 'Drafts of the policy, latest first',
    access: staff,
    reply: z.object({ drafts: z.array(rules.DraftRow) }),
  },
  draft: {
    method: 'GET',
    path: '/desk/drafts/:id',
    summary: 'A draft with its differences and its trial',
    access: staff,
    params: byId,
    reply: rules.DraftView,
  },
  saveDraft: {
    method: 'PUT',
    path: '/desk/drafts/:id',
    summary: 'Keep a draft; the id is made by the client; a trial of an older revision no longer counts',
    access: staff,
    params: byId,
    body: rules.SaveDraftBody,
    bodyLimit: POLICY_BYTES,
    reply: rules.DraftView,
  },
  discardDraft: {
    method: 'DELETE',
    path: '/desk/drafts/:id',
    summary: 'Throw a draft away that was not published',
    access: staff,
    params: byId,
    reply: Done,
  },
  tryDraft: {
    method: 'POST',
    path: '/desk/drafts/:id/trial',
    summary: 'Begin a trial against the last stored messages; ask for the draft to see how far it is',
    access: staff,
    params: byId,
    body: rules.TryDraftBody,
    reply: rules.DraftView,
  },
  publishDraft: {
    method: 'POST',
    path: '/desk/drafts/:id/publish',
    summary: 'Put a draft that passed its trial in force, now or later',
    access: administrator,
    params: byId,
    body: rules.PublishDraftBody,
    reply: rules.PolicyVersionRow,
  },
  templates: {
    method: 'GET',
    path: '/desk/templates',
    summary: 'Wording of the notices of decisions',
    access: staff,
    reply: templates.TemplatesView,
  },
  saveTemplates: {
    method: 'PUT',
    path: '/desk/templates',
    summary: 'Change the wording; a new version, at once',
    access: administrator,
    body: templates.SaveTemplatesBody,
    bodyLimit: POLICY_BYTES,
    reply: templates.TemplatesView,
  },
  restoreTemplates: {
    method: 'POST',
    path: '/desk/templates/:version/restore',
    summary: 'Bring an older wording back as a new version',
    access: administrator,
    params: byVersion,
    body: rules.RuleReasonBody,
    reply: templates.TemplatesView,
  },
  previewTemplate: {
    method: 'POST',
    path: '/desk/templates/preview',
    summary: 'A notice filled with examples',
    access: staff,
    body: templates.PreviewTemplateBody,
    reply: z.object({ text: z.string() }),
  },

  statistics: {
    method: 'GET',
    path: '/desk/statistics',
    summary: 'How the desk does, by days in Japan',
    access: staff,
    query: statistics.StatisticsRange,
    reply: statistics.Statistics,
  },
  transparency: {
    method: 'GET',
    path: '/desk/transparency',
    summary: 'Figures of a year, to publish',
    access: staff,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    reply: statistics.TransparencyFigures,
  },
  exportStatistics: {
    method: 'POST',
    path: '/desk/statistics/export',
    summary: 'One table as CSV; logged',
    access: staff,
    body: statistics.ExportBody,
    reply: statistics.ExportView,
  },
} as const satisfies Record<string, Route>
