import { z } from 'zod'
import { AUDIT_ROLES } from './accounts.ts'
import * as exports from './exports.ts'
import { administrator, byId, Done, peopleAtTheDoor, type Route } from './route.ts'

const audit = { roles: AUDIT_ROLES, ready: false } as const

/** A ZIP, sent as a file to keep (Content-Disposition). */
const ZipFile = z.file().mime('application/zip')

/** Evidence packages: from a case by administrators, of own conversations by people. */
export const EXPORT_ROUTES = {
  caseExports: {
    method: 'GET',
    path: '/desk/cases/:id/exports',
    summary: 'Evidence packages of a case, and what one may hold; for who has opened the case (R6)',
    access: administrator,
    params: byId,
    reply: exports.CaseExportsView,
  },
  askExport: {
    method: 'POST',
    path: '/desk/cases/:id/exports',
    summary: 'Begin an evidence package of a case; on record with purpose, recipient and reason (R6)',
    access: administrator,
    params: byId,
    body: exports.AskExportBody,
    reply: exports.EvidenceExportView,
  },
  exports: {
    method: 'GET',
    path: '/desk/exports',
    summary: 'Every evidence package, latest first: who, when, why, for whom; nothing of what is in it',
    access: audit,
    query: exports.ExportsQuery,
    reply: exports.ExportsPage,
  },
  export: {
    method: 'GET',
    path: '/desk/exports/:id',
    summary: 'One evidence package and how far it is',
    access: audit,
    params: byId,
    reply: exports.EvidenceExportView,
  },
  downloadExport: {
    method: 'GET',
    path: '/desk/exports/:id/download',
    summary: 'The package as a ZIP; each download is on record',
    access: administrator,
    params: byId,
    reply: ZipFile,
  },
  cancelExport: {
    method: 'POST',
    path: '/desk/exports/:id/cancel',
    summary: 'Stop a package under way, or throw a finished one away',
    access: administrator,
    params: byId,
    reply: exports.EvidenceExportView,
  },

  nondisclosures: {
    method: 'GET',
    path: '/desk/nondisclosures',
    summary: 'People whose data stay out of packages for others',
    access: audit,
    reply: z.object({ people: z.array(exports.NondisclosureView) }),
  },
  setNondisclosure: {
    method: 'PUT',
    path: '/desk/people/:id/nondisclosure',
    summary: 'Set or lift "do not disclose" on a person; on record with the reason',
    access: administrator,
    params: byId,
    body: exports.SetNondisclosureBody,
    reply: Done,
  },

  ownExports: {
    method: 'GET',
    path: '/exports',
    summary: 'Evidence packages of my own conversations, latest first',
    access: peopleAtTheDoor,
    reply: exports.OwnExportsView,
  },
  askOwnExport: {
    method: 'POST',
    path: '/exports',
    summary: 'Begin an evidence package of one of my own conversations; a few a day',
    access: peopleAtTheDoor,
    body: exports.AskOwnExportBody,
    reply: exports.OwnExportView,
  },
  ownExport: {
    method: 'GET',
    path: '/exports/:id',
    summary: 'One of my packages and how far it is',
    access: peopleAtTheDoor,
    params: byId,
    reply: exports.OwnExportView,
  },
  downloadOwnExport: {
    method: 'GET',
    path: '/exports/:id/download',
    summary: 'My package as a ZIP; each download is on record',
    access: peopleAtTheDoor,
    params: byId,
    reply: ZipFile,
  },
  deleteOwnExport: {
    method: 'DELETE',
    path: '/exports/:id',
    summary: 'Stop a package of mine under way, or throw a finished one away',
    access: peopleAtTheDoor,
    params: byId,
    reply: Done,
  },
} as const satisfies Record<string, Route>
