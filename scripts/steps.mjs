// Runs on Node 20 with nothing installed: built-in modules only.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this script belongs to. (import.meta.dirname would end an old Node before it can be told that it is old.) */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Node 24, which comes as a dependency. */
export const node = path.join(root, 'node_modules/.bin/node')

/** A command that did not succeed. What there is to say was already printed. */
export class StepFailed extends Error {
  name = 'StepFailed'
}

/** 73400 → '1 m 13 s', 2345 → '2.3 s' */
export function formatDuration(ms) {
  return ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} m ${Math.round((ms % 60_000) / 1000)} s`
}

/**
 * Runs one command and shows one calm line for it, with the time it takes. Its output appears only when it fails, or at once with
 * `live`. Ctrl-C and SIGTERM reach the command before we leave.
 * @throws {StepFailed}
 */
export async function runStep(label, [command, ...args], { env = {}, live = false } = {}) {
  const startedAt = performance.now()
  const drawn = process.stdout.isTTY && !live
  const elapsed = () => formatDuration(performance.now() - startedAt)
  // Without line wrap (?7l) for a moment: a narrow window would keep a new line for each second.
  const draw = () => process.stdout.write(`\r\x1b[K\x1b[?7l… ${elapsed()}  ${label}\x1b[?7h`)
  if (drawn) draw()
  else console.log(`… ${label}`)
  const timer = drawn ? setInterval(draw, 1000) : undefined

  const { failure, output } = await run(command, args, {
    env: { ...process.env, ...(live ? {} : { NO_COLOR: '1' }), ...env },
    live,
  })
  clearInterval(timer)
  console.log(`${drawn ? '\r\x1b[K' : ''}${failure ? '✗' : '✓'} ${label} (${elapsed()})`)
  if (!failure) return
  if (!live) console.error(output.trimEnd())
  console.error(`\n${[command, ...args].join(' ')}: ${failure}`)
  throw new StepFailed(label)
}

/** Answers how it failed, if it did, and what it said. */
function run(command, args, { env, live }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    const interrupt = (signal) => {
      child.kill(signal)
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143))
    }
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
    const finish = (failure) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      resolve({ failure, output })
    }
    child.once('error', (error) => finish(error.message))
    child.once('close', (code, signal) => finish(code === 0 ? undefined : `exit ${code ?? signal}`))
  })
}

/** Runs a script's `main`; a failed step has explained itself, and the exit code says the rest. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    process.exitCode = 1
  }
}
