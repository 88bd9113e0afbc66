import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible'
import type { RedisClientType } from 'redis'
import type { Config } from './config.ts'
import { Refusal } from './refusal.ts'

export type Limits = ReturnType<typeof createLimits>

/** Counts per account and per address: in this process, or over all servers with Redis. */
export function createLimits(limits: Config['limits'], redis: RedisClientType | undefined) {
  const limiter = (keyPrefix: string, points: number) => {
    const options = { keyPrefix: `sekisho:${keyPrefix}`, points, duration: 60 }
    return redis
      ? new RateLimiterRedis({ ...options, storeClient: redis, useRedisPackage: true })
      : new RateLimiterMemory(options)
  }
  const consume = (rate: RateLimiterMemory | RateLimiterRedis) => async (key: string) => {
    try {
      await rate.consume(key)
    } catch (error) {
      const over = error as Partial<RateLimiterRes>
      // Anything else (Redis is away) must not turn the limit off: it is passed on and becomes `internal`.
      if (typeof over.msBeforeNext !== 'number') throw error
      throw new Refusal('rate_limited', { retryAfterMs: over.msBeforeNext })
    }
  }
  return {
    message: consume(limiter('message', limits.messagesPerMinute)),
    /** Typing, read marks, syncs: cheap, but not free. */
    signal: consume(limiter('signal', limits.messagesPerMinute * 5)),
    request: consume(limiter('request', limits.requestsPerMinute)),
    signIn: consume(limiter('sign-in', limits.signInsPerMinute)),
  }
}
