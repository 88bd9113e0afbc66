import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'
import { listArgs } from '../list-args.ts'
import { parseLogKeys } from '../parse-log-keys.ts'
import type { Refused } from '../witness/decide-cosigning.ts'
import { openWitness } from '../witness/witness.ts'
import { serveWitness } from '../witness/witness-http.ts'
import { openWitnessKey } from '../witness/witness-key.ts'
import { lockState } from '../witness/witness-state.ts'

export const witness = defineCommand({
  meta: {
    name: 'witness',
    description:
      'Watch logs for someone who is not their operator: cosign what continues what was seen before, and nothing else',
  },
  args: {
    key: { type: 'string', required: true, description: 'file with the witness’s key; made when it is not there' },
    name: { type: 'string', description: 'name of a new key, such as witness.example.jp (default: this machine’s)' },
    state: { type: 'string', required: true, description: 'folder to remember in what was cosigned last' },
    log: {
      type: 'string',
      required: true,
      description: 'public key of a log; several with commas, or the option again',
      valueHint: 'VERIFIER_KEY',
    },
    listen: { type: 'string', default: '127.0.0.1:8788', description: 'address and port' },
  },
  async run({ args, rawArgs }) {
    try {
      const logs = parseLogKeys(listArgs(rawArgs, 'log'), 'log')
      const { host, port } = parseListen(args.listen)
      await mkdir(args.state, { recursive: true, mode: 0o700 })
      const unlock = await lockState(args.state)
      const { signer, isNew } = await openWitnessKey(args.key, args.name ?? `${hostname()}/witness`)
      const opened = await openWitness({
        signer,
        state: args.state,
        logs,
        now: () => new Date(),
        onRefused: refusalTeller(),
      })
      const server = serveWitness(opened, (error) => console.error(error))
      await new Promise<void>((resolve, reject) => {
        server.once('error', (cause: Error) =>
          reject(
            new UserError(`--listen: ${args.listen} で待てません / cannot listen there: ${cause.message}`, { cause }),
          ),
        )
        server.listen(port, host, resolve)
      })
      const address = server.address()
      if (isNew) console.log(`  鍵を作りました（人に見せません） / made a key (show it to nobody): ${args.key}`)
      console.log(
        `  公開の鍵（サイトの運営に渡します） / public key (give it to the site's operator):\n    ${opened.verifierKey}`,
      )
      for (const origin of logs.keys()) console.log(`  見守る台帳 / watches: ${origin}`)
      console.log(
        `  http://${host}:${typeof address === 'object' && address ? address.port : port}/   止めるには Ctrl-C / stop with Ctrl-C`,
      )
      const stop = () => {
        server.close(() => void unlock().then(() => process.exit(0)))
        server.closeIdleConnections()
      }
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    } catch (error) {
      fail(error)
    }
  },
})

const TELL_EVERY_MS = 60_000

/** Says what was refused; the same no more than once a minute, since anyone can ask anything. */
function refusalTeller() {
  const told = new Map<string, number>()
  return ({ why, status }: Refused, origin: string | undefined, kept: string | undefined): void => {
    // A log's own restart explains this one.
    if (kept === undefined && why === 'other-size') return
    const what = `${origin ?? '–'}: ${status} ${why}${kept ?? ''}`
    if (performance.now() - (told.get(what) ?? Number.NEGATIVE_INFINITY) < TELL_EVERY_MS) return
    told.set(what, performance.now())
    if (kept === undefined) console.error(`  ${new Date().toISOString()} ${what}`)
    else
      console.error(
        `\n  ★ ${origin}: 食い違う二つの履歴に署名があります。証拠を残しました / TWO HISTORIES, both signed. Proof kept:\n    ${kept}.json\n`,
      )
  }
}

/** @throws UserError */
function parseListen(text: string): { host: string; port: number } {
  const [, host, portText] = /^(?:\[?([^\]]*?)\]?:)?([0-9]{1,5})$/.exec(text) ?? []
  const port = Number(portText)
  if (portText === undefined || port > 65_535)
    throw new UserError(`--listen: 127.0.0.1:8788 のように書いてください / write it like 127.0.0.1:8788: ${text}`)
  return { host: host || '127.0.0.1', port }
}
