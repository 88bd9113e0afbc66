import { z } from 'zod'
import { RoleSchema } from './accounts.ts'
import { CategorySchema } from './findings.ts'
import { DateOnly, Id } from './ids.ts'

const count = z.number().int()
/** Minutes; null when there was nothing to measure. */
const minutes = z.number().nullable()

/** Days in Japan, both included. */
export const StatisticsRange = z.object({ from: DateOnly, to: DateOnly })

export const CaseCount = z.object({
  kind: z.string(),
  category: CategorySchema.nullable(),
  opened: count,
  clear: count,
  note: count,
  violation: count,
  duplicate: count,
  open: count,
})
export const OPEN_AGES = ['under_30m', 'under_1d', 'under_3d', 'over_3d'] as const

export const Statistics = z.object({
  from: DateOnly,
  to: DateOnly,
  /** Cases opened in the range, by kind and category, as they stand now. */
  cases: z.array(CaseCount),
  /** All that are open now, by age. */
  openByAge: z.array(z.object({ age: z.enum(OPEN_AGES), urgent: count, normal: count, late: count })),
  days: z.array(z.object({ day: DateOnly, opened: count, decided: count })),
  /** Of cases opened in the range: minutes to the first look and to the decision. */
  times: z.array(
    z.object({
      urgency: z.enum(['urgent', 'normal']),
      looked: count,
      lookMedian: minutes,
      lookP90: minutes,
      decided: count,
      decideMedian: minutes,
      decideP90: minutes,
      /** Decided after their time limit. */
      late: count,
    }),
  ),
  /** Disputes and appeals decided in the range, by the category whose rule was disputed. `cleared` and `overturned`: the person was right. */
  rules: z.array(
    z.object({
      category: CategorySchema.nullable(),
      disputes: count,
      disputesCleared: count,
      appeals: count,
      appealsOverturned: count,
    }),
  ),
  /** Messages sent and stopped a day; `categories` counts stopped messages that carry each. */
  alarms: z.array(
    z.object({
      day: DateOnly,
      messages: count,
      stopped: count,
      perThousand: z.number(),
      categories: z.array(z.object({ category: CategorySchema, stopped: count })),
    }),
  ),
  /** How many people had how many violations in the range. */
  offenders: z.array(z.object({ role: RoleSchema, violations: z.enum(['1', '2', '3-4', '5+']), people: count })),
  /** In order of name: who may need relief, not who is better. */
  load: z.array(z.object({ id: Id, displayName: z.string(), open: count, decided7: count, decided30: count })),
})
export type Statistics = z.infer<typeof Statistics>

/** Figures of a calendar year in Japan, to publish. No names, no text. */
export const TransparencyFigures = z.object({
  year: count,
  messages: count,
  stopped: count,
  stoppedByCategory: z.array(z.object({ category: CategorySchema, stopped: count })),
  casesByKind: z.array(z.object({ kind: z.string(), cases: count })),
  decisions: z.array(z.object({ outcome: z.string(), cases: count })),
  sanctions: z.array(z.object({ step: z.string(), by: z.enum(['program', 'person']), sanctions: count })),
  /** Disputes and appeals decided, and those in which the person was right. */
  disputes: count,
  disputesCleared: count,
  appeals: count,
  appealsOverturned: count,
  blocks: count,
  withdrawals: count,
  decideMedianMinutes: minutes,
  decideP90Minutes: minutes,
})
export type TransparencyFigures = z.infer<typeof TransparencyFigures>

export const STATISTICS_TABLES = ['cases', 'open', 'days', 'times', 'rules', 'alarms', 'offenders', 'load'] as const
/** `transparency` is of the year of `from`. */
export const ExportBody = StatisticsRange.extend({ of: z.enum([...STATISTICS_TABLES, 'transparency']) })
/** The file as text, with the mark that Excel wants in front. */
export const ExportView = z.object({ fileName: z.string(), csv: z.string() })
