/**
 * Runs at once, and then at most once per span, the last time after the last call: a storm of news becomes a few
 * refreshes, and none is lost.
 */
export function atMostOncePer(ms: number, run: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let again = false
  const open = () => {
    waiting = undefined
    if (!again) return
    again = false
    go()
  }
  const go = () => {
    waiting = setTimeout(open, ms)
    run()
  }
  return () => {
    if (waiting === undefined) go()
    else again = true
  }
}
