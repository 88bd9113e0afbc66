import { type Locale, ROUTES, type TemplateKind } from '@sekisho/protocol'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { rulesKeys } from './rules-queries.ts'

const PAUSE_MS = 250

/** The wording filled with examples, a moment after the last key; the one before stays until then. */
export function useTemplatePreview(kind: TemplateKind, locale: Locale, text: string) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const preview = useQuery({
    queryKey: [...rulesKeys.all, 'preview', kind, locale, settled],
    queryFn: ({ signal }) => call(ROUTES.previewTemplate, { body: { kind, locale, text: settled }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { text: preview.data?.text ?? '', error: preview.error }
}
