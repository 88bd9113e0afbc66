import { setTimeout } from 'node:timers/promises'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'
import { listArgs } from '../list-args.ts'
import { checkFolder } from '../mirror/check-folder.ts'
import { httpSource } from '../mirror/log-source.ts'
import { mirrorLog } from '../mirror/mirror-log.ts'
import { EXIT_CODES, exitCodeOf, type Outcome, wordOutcome } from '../mirror/mirror-outcome.ts'
import { type Logs, parseLogKeys } from '../parse-log-keys.ts'
import { progressLine } from '../progress-line.ts'

export const mirror = defineCommand({
  meta: {
    name: 'mirror',
    description:
      'Keep a verified copy of a log (hashes only) in one or several folders. Exits with 0 when all is well, 1 when what is served is not the signed log, 2 when it cannot be reached, 3 when it has two histories, 4 when it is smaller than before',
  },
  args: {
    log: { type: 'string', description: 'address of the log, such as https://chat.example.jp/log' },
    key: {
      type: 'string',
      required: true,
      description: 'public key of the log; several with commas, or the option again',
      valueHint: 'VERIFIER_KEY',
    },
    to: { type: 'string', required: true, description: 'folder to copy into; may be given several times' },
    every: {
      type: 'string',
      description: 'go on for ever, with pauses of so many seconds; ends when there are two histories',
    },
    check: { type: 'boolean', description: 'verify the folders alone, without a network' },
  },
  async run({ args, rawArgs }) {
    try {
      const logs = parseLogKeys(listArgs(rawArgs, 'key'), 'key')
      const folders = listArgs(rawArgs, 'to')
      if (args.check) {
        const outcomes: Outcome[] = []
        for (const folder of folders) outcomes.push(await checkFolder(folder, logs))
        process.exit(report(outcomes, folders))
      }
      if (args.log === undefined || !/^https?:\/\//.test(args.log))
        throw new UserError(
          '--log: 台帳のアドレスを渡してください（例 https://chat.example.jp/log）/ give the address of the log',
        )
      process.exit(await run(args.log, folders, logs, parseEvery(args.every)))
    } catch (error) {
      fail(error)
    }
  },
})

async function run(log: string, folders: readonly string[], logs: Logs, everyMs: number | undefined): Promise<number> {
  const source = httpSource(log)
  for (;;) {
    const line = progressLine()
    const outcomes = await mirrorLog(source, folders, logs, (done, total) =>
      line.show(`${done * 256} / ${total * 256} 件を写しています / copying`),
    )
    const code = report(outcomes, folders)
    // A quiet log or a network that is down passes; two histories do not.
    if (everyMs === undefined || code === EXIT_CODES['two-histories']) return code
    await setTimeout(everyMs)
  }
}

function report(outcomes: readonly Outcome[], folders: readonly string[]): number {
  outcomes.forEach((outcome, i) => {
    const words = `  ${new Date().toISOString()} ${wordOutcome(outcome, folders[i] ?? '')}`
    if (outcome.kind === 'fine') console.log(words)
    else console.error(words)
  })
  return exitCodeOf(outcomes)
}

/** In milliseconds. @throws UserError */
function parseEvery(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 86_400)
    throw new UserError(`--every: 1 から 86400 までの秒数を渡してください / seconds from 1 to 86400: ${text}`)
  return seconds * 1_000
}
