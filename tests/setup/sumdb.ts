import { execFile, execFileSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const TOOLS = path.resolve(import.meta.dirname, '../tools')

/** Builds a tool around Go's sumdb (tests/tools) into a folder. @returns where it is */
export async function buildGo(tool: string, folder: string): Promise<string> {
  // Debian keeps the sources of packages where Go looked for them before there were modules; nothing is fetched.
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '', GOTOOLCHAIN: 'local' }
  const file = path.join(folder, tool)
  await promisify(execFile)('go', ['build', '-buildvcs=false', '-o', file], { cwd: path.join(TOOLS, tool), env })
  return file
}

/** @returns asks tests/tools/sumdb, with what it is to answer */
export async function buildSumdb<Answer>(folder: string): Promise<(request: object) => Answer> {
  const file = await buildGo('sumdb', folder)
  return (request) => {
    const answer = execFileSync(file, { input: JSON.stringify(request), maxBuffer: 2 ** 28 })
    return JSON.parse(answer.toString()) as Answer
  }
}
