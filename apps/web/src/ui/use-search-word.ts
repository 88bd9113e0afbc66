import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    searchWord?: string
  }
}

/** Browsers refuse a page that writes its history with every key. */
const REST_MS = 300

/**
 * The word that is looked for. It is often a name, so it stands in no address: it is kept beside the page in the history of
 * the tab, where reloading and coming back find it. One field on a page.
 */
export function useSearchWord(): [word: string, setWord: (word: string) => void] {
  const navigate = useNavigate()
  const kept = useRouterState({ select: ({ location }) => location.state.searchWord ?? '' })
  const [word, setWord] = useState(kept)
  useEffect(() => {
    if (word === kept) return
    const keep = () =>
      navigate({ to: '.', search: true, state: (now) => ({ ...now, searchWord: word }), replace: true })
    const timer = setTimeout(keep, REST_MS)
    return () => clearTimeout(timer)
  }, [word, kept, navigate])
  return [word, setWord]
}
