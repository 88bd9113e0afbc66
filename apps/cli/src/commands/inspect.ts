import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Finding, inspect, type Speaker } from '@sekisho/inspect'
import { reasonText } from '@sekisho/inspect/reasons'
import { decideDelivery } from '@sekisho/server/decide-delivery'
import { DEFAULT_POLICY } from '@sekisho/server/policy'
import { defineCommand } from 'citty'
import { z } from 'zod'
import { fail, UserError } from '../fail.ts'

const Case = z.object({
  id: z.string(),
  messages: z.array(z.object({ from: z.enum(['member', 'performer', 'operator']), text: z.string() })),
})

const SPEAKERS: readonly Speaker[] = ['member', 'performer', 'operator']

export const inspectCommand = defineCommand({
  meta: {
    name: 'inspect',
    description: 'What the checkpoint finds in text, or in cases as JSONL (with --jsonl), and what would happen to it',
  },
  args: {
    file: { type: 'positional', required: false, description: 'file to read; standard input without it' },
    jsonl: { type: 'boolean', description: 'one case a line: {"id","messages":[{"from","text"}]}' },
    from: { type: 'string', default: 'member', description: 'who writes the text: member, performer or operator' },
    'site-host': { type: 'string', description: "one of the site's own hosts; may be repeated", valueHint: 'H' },
  },
  async run({ args, rawArgs }) {
    try {
      const siteHosts = repeated(rawArgs, '--site-host')
      const input = args.file === undefined ? process.stdin : createReadStream(args.file)
      input.on('error', (error: Error) => fail(new UserError(`${args.file}: ${error.message}`)))
      if (args.jsonl) {
        let number = 0
        for await (const line of createInterface({ input })) {
          number += 1
          if (line.trim() !== '')
            process.stdout.write(`${JSON.stringify(inspectCase(parseCase(line, number), siteHosts))}\n`)
        }
        return
      }
      const from = SPEAKERS.find((speaker) => speaker === args.from)
      if (!from) throw new UserError(`--from: ${args.from} is none of ${SPEAKERS.join(', ')}`)
      const chunks: Buffer[] = []
      for await (const chunk of input) chunks.push(Buffer.from(chunk))
      printText(Buffer.concat(chunks).toString('utf8').replace(/\n$/, ''), from, siteHosts)
    } catch (error) {
      fail(error)
    }
  },
})

/** citty keeps only the last of a repeated argument. */
function repeated(rawArgs: readonly string[], name: string): string[] {
  return rawArgs.flatMap((arg, i) =>
    arg === name ? (rawArgs[i + 1] ?? []) : arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : [],
  )
}

function parseCase(line: string, number: number) {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    throw new UserError(`line ${number}: not JSON`)
  }
  const parsed = Case.safeParse(json)
  if (!parsed.success)
    throw new UserError(`line ${number}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`)
  return parsed.data
}

/** Each message with all those before it as history, so an index of the history is an index of the case. */
function inspectCase({ id, messages }: z.infer<typeof Case>, siteHosts: readonly string[]) {
  return {
    id,
    messages: messages.map(({ from, text }, i) => {
      const findings = inspect(text, { from, history: messages.slice(0, i), siteHosts })
      return {
        findings: findings.map(({ category, start, end, value, confidence, drawnFrom }) => ({
          category,
          start,
          end,
          ...(value !== undefined && { value }),
          confidence,
          ...(drawnFrom && { from: drawnFrom }),
        })),
        outcome: outcomeOf(findings, from),
      }
    }),
  }
}

/** By the default policy, for a sender without a record. What staff write is delivered. */
function outcomeOf(findings: readonly Finding[], from: Speaker) {
  return from === 'operator'
    ? 'deliver'
    : decideDelivery(findings, from, { stops: [] }, { ...DEFAULT_POLICY, version: 0 }, new Date(0)).outcome
}

function printText(text: string, from: Speaker, siteHosts: readonly string[]): void {
  const findings = inspect(text, { from, siteHosts })
  console.log(`outcome: ${outcomeOf(findings, from)}`)
  for (const finding of findings) {
    console.log(
      `${finding.category}  ${finding.confidence.toFixed(2)}  [${finding.start}, ${finding.end})  「${text.slice(finding.start, finding.end)}」${finding.value === undefined ? '' : `  → ${finding.value}`}`,
    )
    for (const reason of finding.reasons) console.log(`    ${reasonText(reason, 'ja')} / ${reasonText(reason, 'en')}`)
  }
  if (findings.length === 0) console.log('nothing found')
}
