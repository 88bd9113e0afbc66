import { readFile, rm } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import path from 'node:path'
import { checkpointOf, openNote, parseVerifierKey } from '@sekisho/evidence'
import { UserError } from '../fail.ts'
import { orMissing, writeAtomically } from '../write-atomically.ts'
import type { LastCosigned } from './decide-cosigning.ts'

/** What a witness remembers of a log; a folder of its own for each. */
export const folderOf = (state: string, origin: string): string => path.join(state, 'logs', encodeURIComponent(origin))

/** On the disk when this returns: only then may the cosignature leave. */
export const saveLast = (state: string, origin: string, cosigned: string): Promise<void> =>
  writeAtomically(path.join(folderOf(state, origin), 'checkpoint'), cosigned)

/**
 * What was cosigned last; undefined when nothing was.
 * @throws UserError when the file is not what this witness wrote: it must not go on as if it had seen nothing
 */
export async function readLast(state: string, origin: string, ownKey: string): Promise<LastCosigned | undefined> {
  const file = path.join(folderOf(state, origin), 'checkpoint')
  const note = await readFile(file, 'utf8').catch(orMissing)
  if (note === undefined) return undefined
  try {
    const { verified } = openNote(note, [parseVerifierKey(ownKey)])
    const checkpoint = checkpointOf(note)
    if (checkpoint.origin !== origin) throw new Error('another log')
    return { note, checkpoint, time: verified[0]?.time ?? 0 }
  } catch (cause) {
    throw new UserError(
      `${file}: この証人の鍵で書いたものではありません。鍵か控えを元に戻してください。戻せないときは、新しい鍵で始めてください / ` +
        'was not written with this key. Put the key or the file back; if that cannot be, begin anew with a new key',
      { cause },
    )
  }
}

/**
 * One witness at a time over a folder: two would each check against what the other does not know. The system frees it when
 * the process dies.
 * @throws UserError
 */
export async function lockState(state: string): Promise<() => Promise<void>> {
  const file = path.join(state, 'running')
  if (await answers(file))
    throw new UserError(`${state}: 別の証人が使っています / another witness is using this folder`)
  await rm(file, { force: true })
  const server = createServer((socket) => socket.end())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new UserError(
          `--state: このフォルダーは使えません。短い名前にしてください / cannot be used; try a shorter name: ${state}`,
          {
            cause,
          },
        ),
      ),
    )
    server.listen(file, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** Nobody does where the file is left over from one that died. */
const answers = (file: string) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection(file)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
