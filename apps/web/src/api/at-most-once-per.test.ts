import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostOncePer } from './at-most-once-per.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('at once, then at most once per span, and the last news is never lost', () => {
  const run = vi.fn()
  const news = atMostOncePer(1_000, run)
  news()
  expect(run).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 50; i += 1) news()
  expect(run).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(run).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5_000)
  expect(run).toHaveBeenCalledTimes(2)
  news()
  expect(run).toHaveBeenCalledTimes(3)
})
