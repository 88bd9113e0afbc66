import { appealTexts } from './ja-appeals.ts'
import { cannedTexts } from './ja-canned.ts'
import { caseTexts } from './ja-case.ts'
import { copies } from './ja-copies.ts'
import { decideTexts } from './ja-decide.ts'
import { evidence } from './ja-evidence.ts'
import { frameTexts } from './ja-frame.ts'
import { pages } from './ja-pages.ts'
import { playbookTexts } from './ja-playbook.ts'
import { queueTexts } from './ja-queue.ts'
import { retention } from './ja-retention.ts'
import { rules } from './ja-rules.ts'
import { staff } from './ja-staff.ts'
import { statistics } from './ja-statistics.ts'

export const ja = {
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

export type DeskTexts = typeof ja
