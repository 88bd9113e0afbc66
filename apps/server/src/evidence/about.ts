import type { Json } from '@sekisho/evidence'
import { idIn } from './id-in.ts'

/** Of whom and what a record is, so that it can be found again: by export, erasure and hold. */
export type About = {
  conversation_id: string | null
  case_id: string | null
  /** Whose doing it is or whom it concerns; of staff alone, the one who acted. */
  person_id: string | null
  other_id: string | null
}

/** Pure: by the names that facts use. */
export function aboutOf(facts: { readonly [key: string]: Json | undefined }): About {
  const first = (...names: readonly string[]) => {
    for (const name of names) {
      const id = idIn(facts[name])
      if (id !== null) return id
    }
    return null
  }
  return {
    conversation_id: first('conversation'),
    case_id: first('case'),
    person_id: first('subject', 'account', 'sender', 'member', 'by', 'operator'),
    other_id: first('other', 'blocked', 'against', 'performer'),
  }
}
