import type { Reply, ROUTES, Role } from '@sekisho/protocol'
import {
  IconChartBar,
  IconCoins,
  IconDatabase,
  IconFileCertificate,
  IconGavel,
  IconHistory,
  IconInbox,
  IconLeaf,
  IconListDetails,
  IconScale,
  IconTrashX,
  IconUserCheck,
} from '@tabler/icons-react'
import type { DeskTexts } from '../texts/ja.ts'

export type Waiting = {
  readonly counts: Reply<typeof ROUTES.caseCounts> | undefined
  readonly proofs: number | undefined
}
type Shape = {
  readonly to: string
  readonly text: Exclude<keyof DeskTexts['nav'], 'more'>
  readonly icon: typeof IconInbox
  readonly roles: readonly Role[]
  /** `work` stands in the line above, `site` below “Manage”. */
  readonly group: 'work' | 'site'
  readonly count?: (waiting: Waiting) => number | undefined
}

const STAFF = ['moderator', 'administrator'] as const
const ADMINISTRATOR = ['administrator'] as const

/** Every page of the desk, in the order of the menu; the server decides again who may. */
export const PLACES = [
  {
    to: '/desk',
    text: 'cases',
    icon: IconInbox,
    roles: STAFF,
    group: 'work',
    count: ({ counts }: Waiting) => counts?.open,
  },
  {
    to: '/desk/appeals',
    text: 'appeals',
    icon: IconScale,
    roles: STAFF,
    group: 'work',
    count: ({ counts }: Waiting) => counts?.appeals,
  },
  {
    to: '/desk/withdrawals',
    text: 'withdrawals',
    icon: IconGavel,
    roles: ADMINISTRATOR,
    group: 'work',
    count: ({ counts }: Waiting) => counts?.withdrawals,
  },
  {
    to: '/desk/age-proofs',
    text: 'ageProofs',
    icon: IconUserCheck,
    roles: STAFF,
    group: 'work',
    count: ({ proofs }: Waiting) => proofs,
  },
  { to: '/desk/rules', text: 'rules', icon: IconListDetails, roles: STAFF, group: 'site' },
  { to: '/desk/statistics', text: 'statistics', icon: IconChartBar, roles: STAFF, group: 'site' },
  { to: '/desk/audit', text: 'audit', icon: IconHistory, roles: ['administrator', 'auditor'], group: 'site' },
  {
    to: '/desk/evidence',
    text: 'evidence',
    icon: IconFileCertificate,
    roles: ['administrator', 'auditor'],
    group: 'site',
  },
  {
    to: '/desk/retention',
    text: 'retention',
    icon: IconTrashX,
    roles: ['administrator', 'auditor'],
    group: 'site',
  },
  { to: '/desk/settings', text: 'settings', icon: IconLeaf, roles: STAFF, group: 'site' },
  { to: '/desk/copies', text: 'copies', icon: IconDatabase, roles: ADMINISTRATOR, group: 'site' },
  { to: '/desk/credits', text: 'credits', icon: IconCoins, roles: ADMINISTRATOR, group: 'site' },
] as const satisfies readonly Shape[]

export type Place = Shape & { readonly to: (typeof PLACES)[number]['to'] }

export const placesFor = (role: Role): readonly Place[] =>
  (PLACES as readonly Place[]).filter((place) => place.roles.includes(role))

/** Everyone's own, in the staff menu. */
export const OWN_PASSWORD = '/desk/password'

/** Whether a page belongs to a place of this role; the desk itself is no part of the others. */
export const isOpenTo = (role: Role, pathname: string): boolean =>
  pathname === OWN_PASSWORD ||
  placesFor(role).some(({ to }) => pathname === to || (to !== '/desk' && pathname.startsWith(`${to}/`)))
