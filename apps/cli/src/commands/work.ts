import { runJobs } from '@sekisho/server'
import { parseConfig } from '@sekisho/server/config'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'

export const work = defineCommand({
  meta: {
    name: 'work',
    description:
      'Run the clock (charges, ending what was left) without serving, beside servers that share DATABASE_URL and REDIS_URL',
  },
  async run() {
    try {
      const config = parseConfig(process.env)
      // Without Redis the servers would never hear what happened here; with the embedded database there is one process anyway.
      if (!config.databaseUrl || !config.redisUrl)
        throw new UserError(
          'sekisho work: DATABASE_URL と REDIS_URL の両方が必要です / needs both DATABASE_URL and REDIS_URL',
        )
      const worker = await runJobs(config)
      console.log('  動いています。止めるには Ctrl-C / Working. Stop with Ctrl-C')
      const stop = () => void worker.close().then(() => process.exit(0), fail)
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    } catch (error) {
      fail(error)
    }
  },
})
