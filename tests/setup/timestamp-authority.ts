import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { readCertificates } from '@sekisho/evidence/timestamp'

const run = promisify(execFile)

export type TimestampAuthority = {
  /** The root certificate, PEM. */
  readonly rootFile: string
  /** Answers a request (RFC 3161), DER to DER. */
  readonly answer: (request: Uint8Array) => Promise<Uint8Array>
  /** A response over any TSTInfo, which a decent authority would not make: nothing is checked. */
  readonly sign: (content: Uint8Array) => Promise<Uint8Array>
  /** Stamps a text's SHA-256. */
  readonly stamp: (text: string) => Promise<{ response: Uint8Array; root: Uint8Array; at: string }>
}

export type AuthorityOptions = {
  readonly keys?: 'rsa' | 'ec'
  /** Of the signer's certificate; time stamps need theirs to be critical and alone. */
  readonly usage?: string
  /** How the certificate is named in the stamp: SHA-1 is ESSCertID of RFC 2634, others ESSCertIDv2. */
  readonly essHash?: 'sha1' | 'sha256' | 'sha384'
}

/** A time-stamping authority of our own, made with OpenSSL in a folder: a root, a signer below it, a clock. */
export async function makeTimestampAuthority(
  folder: string,
  { keys = 'ec', usage = 'critical,timeStamping', essHash = 'sha256' }: AuthorityOptions = {},
): Promise<TimestampAuthority> {
  await mkdir(folder, { recursive: true })
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder })
  await writeFile(path.join(folder, 'openssl.cnf'), CONFIG(usage, essHash))
  await writeFile(path.join(folder, 'serial'), '01\n')
  const newKey = keys === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', 'rsa:2048']
  const config = ['-config', 'openssl.cnf']
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '3650',
    '-subj',
    '/O=Sekisho Test/CN=Test Root',
    '-extensions',
    'root',
    ...config,
  )
  await openssl(
    'req',
    ...newKey,
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.csr',
    '-subj',
    '/O=Sekisho Test/CN=tsa.example',
    ...config,
  )
  await openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-out',
    'tsa.pem',
    '-days',
    '365',
    '-extfile',
    'openssl.cnf',
    '-extensions',
    'signer',
  )
  const rootFile = path.join(folder, 'root.pem')
  const [root] = readCertificates(await readFile(rootFile))
  let asked = 0
  const reply = async (query: string) => {
    const out = `${query}.tsr`
    await openssl('ts', '-reply', '-queryfile', query, '-out', out, ...config)
    return new Uint8Array(await readFile(path.join(folder, out)))
  }
  return {
    rootFile,
    async answer(request) {
      asked += 1
      const query = `asked-${asked}`
      await writeFile(path.join(folder, query), request)
      return reply(query)
    },
    async sign(content) {
      asked += 1
      const file = `asked-${asked}`
      await writeFile(path.join(folder, file), content)
      const signer = ['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-certfile', 'root.pem', '-md', 'sha256']
      const form = ['-binary', '-nodetach', '-nosmimecap', '-cades', '-econtent_type', TST_INFO, '-outform', 'DER']
      await openssl('cms', '-sign', ...signer, ...form, '-in', file, '-out', `${file}.cms`)
      return inResponse(await readFile(path.join(folder, `${file}.cms`)))
    },
    async stamp(text) {
      asked += 1
      const query = `asked-${asked}`
      await writeFile(path.join(folder, `${query}.txt`), text)
      await openssl('ts', '-query', '-data', `${query}.txt`, '-sha256', '-cert', '-out', query)
      return { response: await reply(query), root: root as Uint8Array, at: new Date().toISOString() }
    },
  }
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'

/** SEQUENCE { SEQUENCE { INTEGER 0: granted }, token }; tokens have from 256 to 65,535 bytes. */
function inResponse(token: Buffer): Uint8Array {
  const length = token.length + 5
  return Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, 0x30, 0x03, 0x02, 0x01, 0x00, ...token])
}

const CONFIG = (usage: string, essHash: string) => `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = ${usage}
[tsa_config]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1, millisecs:500
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = ${essHash}
[tsa]
default_tsa = tsa_config
`
