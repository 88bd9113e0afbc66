import { type DraftView, type PolicyProblem, type PolicyShape, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { rulesKeys } from './rules-queries.ts'

type Edited = { readonly title: string; readonly policy: PolicyShape; readonly revision: number }

/** A draft being edited here: what differs from the one on the server, its problems, and saving. */
export function useDraftEdit(draft: DraftView) {
  const client = useQueryClient()
  const [edited, setEdited] = useState<Edited | null>(null)
  const [mended, setMended] = useState<readonly string[]>([])
  const current: Edited = edited ?? { title: draft.title, policy: draft.policy, revision: draft.revision }
  const dirty = edited !== null
  const save = useMutation({
    mutationFn: () =>
      call(ROUTES.saveDraft, {
        params: { id: draft.id },
        body: { title: current.title.trim(), revision: current.revision, policy: current.policy },
      }),
    onSuccess: (saved) => {
      client.setQueryData(rulesKeys.draft(draft.id), saved)
      setEdited(null)
      void client.invalidateQueries({ queryKey: rulesKeys.drafts })
    },
    onSettled: () => setMended([]),
  })
  const found = save.error ? (toApiError(save.error).problems ?? []) : dirty ? [] : (draft.trial?.problems ?? [])
  return {
    title: current.title,
    policy: current.policy,
    dirty,
    save,
    /** What was changed since the problem was told is no longer marked: saving tells anew. */
    problems: found.filter(({ path }) => !mended.some((part) => path.split('.')[0] === part)) as PolicyProblem[],
    rename: (title: string) => setEdited({ ...current, title }),
    change: (part: Partial<PolicyShape>) => {
      setEdited({ ...current, policy: { ...current.policy, ...part } })
      setMended((known) => [...known, ...Object.keys(part)])
    },
    /** Takes what the server has; the changes made here are gone. */
    forget: async () => {
      await client.invalidateQueries({ queryKey: rulesKeys.draft(draft.id) })
      setEdited(null)
      save.reset()
    },
  }
}

export type DraftEdit = ReturnType<typeof useDraftEdit>
export type PartProps = {
  policy: PolicyShape
  change: DraftEdit['change']
  problems: readonly PolicyProblem[]
  /** Published, or being tried: to be read only. */
  locked: boolean
}
