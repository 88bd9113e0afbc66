import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_PX = 80

/**
 * Keeps the reader's place: at the end it stays at the end; above it, older pages go in front without a jump and new
 * messages wait below. `firstKey` and `lastKey` name the ends of the list.
 */
export function useScrollPlace(
  box: RefObject<HTMLElement | null>,
  firstKey: string | undefined,
  lastKey: string | undefined,
) {
  const [atEnd, setAtEnd] = useState(true)
  const before = useRef({ firstKey, lastKey, height: 0, atEnd: true })

  const measure = useCallback(() => {
    const element = box.current
    if (!element) return
    const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
    before.current.atEnd = near
    before.current.height = element.scrollHeight
    setAtEnd(near)
  }, [box])

  const toEnd = useCallback(() => {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
    measure()
  }, [box, measure])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const last = before.current
    const grewInFront = last.firstKey !== undefined && firstKey !== last.firstKey && lastKey === last.lastKey
    if (grewInFront) element.scrollTop += element.scrollHeight - last.height
    else if (last.atEnd) element.scrollTop = element.scrollHeight
    before.current = { ...last, firstKey, lastKey, height: element.scrollHeight }
  }, [box, firstKey, lastKey])

  // The keyboard, a growing composer, or a card that opens changes the height without a new message.
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (before.current.atEnd) element.scrollTop = element.scrollHeight
      before.current.height = element.scrollHeight
    })
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [box])

  return { atEnd, toEnd, onScroll: measure }
}
