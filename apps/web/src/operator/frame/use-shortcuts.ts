import { useEffect, useRef } from 'react'
import { type Shortcut, shortcutOf } from './desk-shortcuts.ts'

/** Runs the handler of a shortcut; what has no handler keeps its own meaning. */
export function useShortcuts(handlers: Partial<Record<Shortcut, () => void>>): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      const handler = shortcut && latest.current[shortcut]
      if (!handler) return
      event.preventDefault()
      handler()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
