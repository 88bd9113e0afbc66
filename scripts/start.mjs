// `npm start`: from a fresh clone to a running site. Runs on Node 20 with nothing installed: built-in modules only.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buildWeb } from './build-web.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { node, root, runMain } from './steps.mjs'

/** A second Ctrl-C this long after the first comes from a person who does not want to wait. */
const IMPATIENT_MS = 3000

await runMain(async () => {
  await ensureInstalled()
  await buildWeb()
  process.exitCode = await serve(process.argv.slice(2))
})

/** Runs the server until it ends; answers its exit code. */
function serve(args) {
  // Should we be killed, the server still stops in order.
  const tie = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM', '--'] : []
  const [command, ...parameters] = [...tie, node, 'apps/cli/src/main.ts', 'serve', ...args]
  // Ctrl-C reaches every process of the terminal's group, and npm sends it on once more. In a group of its own the server hears
  // of it once, from us.
  const server = spawn(command, parameters, { cwd: root, stdio: 'inherit', detached: true })
  let askedAt
  const stop = (signal) => {
    if (askedAt === undefined) {
      askedAt = performance.now()
      server.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
    } else if (performance.now() - askedAt > IMPATIENT_MS) {
      server.kill('SIGKILL') // loses nothing that was acknowledged; the next start recovers
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => resolve(code ?? 1))
  })
}
