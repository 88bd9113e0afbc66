export const PARTS = ['terms', 'effects', 'thresholds', 'ladder', 'limits', 'retention'] as const
export type Part = (typeof PARTS)[number]

const PLACES: Readonly<Record<string, Part>> = {
  terms: 'terms',
  rules: 'effects',
  confidence: 'thresholds',
  trialMaxShare: 'thresholds',
  ladder: 'ladder',
  programMaxDays: 'ladder',
  caseMinutes: 'limits',
  urgentFrom: 'limits',
  appealDays: 'limits',
  retention: 'retention',
}

/** On which part of the screen a place of the policy is edited. `terms.3.text` → terms. */
export const partOf = (path: string): Part | undefined => PLACES[path.split('.')[0] ?? '']
