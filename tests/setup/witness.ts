import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { parseVerifierKey } from '@sekisho/evidence'
import { parseLogKeys } from '../../apps/cli/src/parse-log-keys.ts'
import type { Refused } from '../../apps/cli/src/witness/decide-cosigning.ts'
import { openWitness } from '../../apps/cli/src/witness/witness.ts'
import { serveWitness } from '../../apps/cli/src/witness/witness-http.ts'
import { openWitnessKey } from '../../apps/cli/src/witness/witness-key.ts'
import type { Witness as AskedWitness } from '../../apps/server/src/log/attesters.ts'

export type TestWitness = {
  readonly url: string
  readonly state: string
  readonly verifierKey: string
  /** As the server's settings name it. */
  readonly asked: AskedWitness
  readonly refused: { refused: Refused; kept: string | undefined }[]
  readonly close: () => Promise<void>
}

/** A real witness on this machine, in a folder of its own. */
export async function startWitness(name: string, logKeys: readonly string[]): Promise<TestWitness> {
  const state = await mkdtemp('/tmp/sekisho-witness-')
  const { signer } = await openWitnessKey(path.join(state, 'key'), name)
  const refused: TestWitness['refused'] = []
  const witness = await openWitness({
    signer,
    state,
    logs: parseLogKeys(logKeys, 'log'),
    now: () => new Date(),
    onRefused: (one, _origin, kept) => refused.push({ refused: one, kept }),
  })
  const server = serveWitness(witness, (error) => {
    throw error
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { verifierKey } = signer
  return {
    url,
    state,
    verifierKey,
    asked: { name, verifier: parseVerifierKey(verifierKey), url: `${url}/add-checkpoint` },
    refused,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(state, { recursive: true })
    },
  }
}
