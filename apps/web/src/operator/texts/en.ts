import { appealTexts } from './en-appeals.ts'
import { cannedTexts } from './en-canned.ts'
import { caseTexts } from './en-case.ts'
import { copies } from './en-copies.ts'
import { decideTexts } from './en-decide.ts'
import { evidence } from './en-evidence.ts'
import { frameTexts } from './en-frame.ts'
import { pages } from './en-pages.ts'
import { playbookTexts } from './en-playbook.ts'
import { queueTexts } from './en-queue.ts'
import { retention } from './en-retention.ts'
import { rules } from './en-rules.ts'
import { staff } from './en-staff.ts'
import { statistics } from './en-statistics.ts'
import type { DeskTexts } from './ja.ts'

export const en: DeskTexts = {
  ...frameTexts,
  ...queueTexts,
  ...caseTexts,
  ...decideTexts,
  ...cannedTexts,
  ...playbookTexts,
  ...appealTexts,
  ...pages,
  rules,
  statistics,
  staff,
  copies,
  evidence,
  retention,
}
