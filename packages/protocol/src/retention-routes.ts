import { z } from 'zod'
import { AUDIT_ROLES } from './accounts.ts'
import * as retention from './retention.ts'
import { administrator, byId, peopleAtTheDoor, type Route } from './route.ts'

const audit = { roles: AUDIT_ROLES, ready: false } as const

/** Forgetting and keeping (R10): a person's erasure, periods, legal holds. Part of ROUTES. */
export const RETENTION_ROUTES = {
  ownErasure: {
    method: 'GET',
    path: '/me/erasure',
    summary: 'What leaving would erase and what would stay and why; the erasure that waits, if any',
    access: peopleAtTheDoor,
    reply: retention.OwnErasure,
  },
  askErasure: {
    method: 'POST',
    path: '/me/erasure',
    summary: 'Leave: everything that need not stay is erased after 14 days; until then it can be taken back',
    access: peopleAtTheDoor,
    body: retention.AskErasureBody,
    reply: retention.OwnErasure,
  },
  takeBackErasure: {
    method: 'DELETE',
    path: '/me/erasure',
    summary: 'Stay after all: takes back what they asked, or objects to what the desk ordered',
    access: peopleAtTheDoor,
    reply: retention.OwnErasure,
  },

  retentionPreview: {
    method: 'GET',
    path: '/desk/retention',
    summary: 'Dry run: what would go now, or at a time to come, by kind',
    access: audit,
    query: retention.RetentionPreviewQuery,
    reply: retention.RetentionPreview,
  },
  retentionRuns: {
    method: 'GET',
    path: '/desk/retention/runs',
    summary: 'The last 60 nightly runs, latest first',
    access: audit,
    reply: z.object({ runs: z.array(retention.RetentionRun) }),
  },
  erasures: {
    method: 'GET',
    path: '/desk/erasures',
    summary: 'Erasures of people, latest first',
    access: audit,
    query: retention.ErasuresQuery,
    reply: retention.ErasuresPage,
  },
  erasurePreview: {
    method: 'GET',
    path: '/desk/erasures/preview',
    summary: 'Dry run: what would go of one person, and why what stays stays',
    access: administrator,
    query: retention.ErasurePreviewQuery,
    reply: retention.ErasurePreview,
  },
  orderErasure: {
    method: 'POST',
    path: '/desk/erasures',
    summary:
      'Ask for the erasure of a person who cannot ask in the app; nothing begins before a second administrator confirms (R9)',
    access: administrator,
    body: retention.OrderErasureBody,
    reply: retention.ErasureRow,
  },
  confirmErasure: {
    method: 'POST',
    path: '/desk/erasures/:id/confirm',
    summary:
      'Put an order in force, as the second administrator (R9); its person is told, and waits as long as by their own wish',
    access: administrator,
    params: byId,
    body: retention.ReasonBody,
    reply: retention.ErasureRow,
  },
  cancelErasure: {
    method: 'POST',
    path: '/desk/erasures/:id/cancel',
    summary: 'Take back an order of the desk that is not due, confirmed or not',
    access: administrator,
    params: byId,
    body: retention.ReasonBody,
    reply: retention.ErasureRow,
  },
  settleEarnings: {
    method: 'POST',
    path: '/desk/erasures/:id/settle',
    summary: 'What she had earned has been paid: her name need not stay for it',
    access: administrator,
    params: byId,
    body: retention.ReasonBody,
    reply: retention.ErasureRow,
  },

  holds: {
    method: 'GET',
    path: '/desk/holds',
    summary: 'Legal holds, with their age',
    access: audit,
    query: retention.HoldsQuery,
    reply: z.object({ holds: z.array(retention.HoldRow), due: z.number().int() }),
  },
  placeHold: {
    method: 'POST',
    path: '/desk/holds',
    summary: 'Nothing of this case, its two people and their conversations is erased until it is lifted',
    access: administrator,
    body: retention.PlaceHoldBody,
    reply: retention.HoldRow,
  },
  reviewHold: {
    method: 'POST',
    path: '/desk/holds/:id/review',
    summary: 'Looked again: still needed, and why',
    access: administrator,
    params: byId,
    body: retention.ReasonBody,
    reply: retention.HoldRow,
  },
  liftHold: {
    method: 'POST',
    path: '/desk/holds/:id/lift',
    summary: 'Lift a legal hold',
    access: administrator,
    params: byId,
    body: retention.ReasonBody,
    reply: retention.HoldRow,
  },
} as const satisfies Record<string, Route>
