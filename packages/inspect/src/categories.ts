/** What a message can be found to carry. The vocabulary lives here once; everything else derives from it. */
export const CATEGORIES = [
  'contact.phone',
  'contact.email',
  'contact.line',
  'contact.sns',
  'contact.url',
  'contact.solicit',
  'offsite.payment',
  'offsite.meet',
  'harm.threat',
  'harm.stalking',
  'harm.scam',
  'harm.minor',
  'harm.recording',
  'privacy.name',
  'privacy.address',
  'privacy.workplace',
  'privacy.birthdate',
  'privacy.family',
] as const

export type Category = (typeof CATEGORIES)[number]

export type Group = 'contact' | 'offsite' | 'harm' | 'privacy'

export function groupOf(category: Category): Group {
  return category.slice(0, category.indexOf('.')) as Group
}
