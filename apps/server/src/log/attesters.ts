import { readFileSync } from 'node:fs'
import { KeyError, parseVerifierKey, type Verifier } from '@sekisho/evidence'
import { readCertificates } from '@sekisho/evidence/timestamp'
import { type Config, ConfigError } from '../config.ts'

export type Witness = {
  readonly name: string
  readonly verifier: Verifier
  /** Its add-checkpoint address. */
  readonly url: string
}

/** A time-stamping authority (RFC 3161). */
export type Authority = {
  /** Its address without a password: what is stored and shown. */
  readonly name: string
  readonly url: string
  /** HTTP Basic, where the authority wants it. */
  readonly authorization: string | undefined
}

/** Who vouches for the log from outside. */
export type Attesters = {
  readonly witnesses: readonly Witness[]
  readonly authorities: readonly Authority[]
  /** Between two time stamps of one authority. */
  readonly stampEveryMs: number
  /** Root certificates in DER; undefined: chains are not checked. */
  readonly roots: readonly Uint8Array[] | undefined
}

export const NO_ATTESTERS: Attesters = { witnesses: [], authorities: [], stampEveryMs: 3_600_000, roots: undefined }

/** @throws ConfigError naming the variable */
export function openAttesters({ attest }: Pick<Config, 'attest'>): Attesters {
  const witnesses = attest.witnesses.map(parseWitness)
  const authorities = attest.authorities.map(parseAuthority)
  const twice = (names: readonly string[]) => names.find((name, i) => names.indexOf(name) !== i)
  const double = twice(witnesses.map(({ name }) => name)) ?? twice(authorities.map(({ name }) => name))
  if (double !== undefined)
    throw new ConfigError(`SEKISHO_WITNESSES, SEKISHO_TSA: ${double} が二度あります / is there twice`)
  const { authorityRoots: file } = attest
  return {
    witnesses,
    authorities,
    stampEveryMs: attest.authoritiesEvery * 60_000,
    roots: file === undefined ? undefined : readRoots(file),
  }
}

function parseWitness(text: string): Witness {
  const at = text.search(/@https?:\/\//)
  const problem = (cause?: unknown) =>
    new ConfigError(
      `SEKISHO_WITNESSES: 「証人の公開の鍵@https://アドレス」の形で書いてください / write the witness’s public key, @ and its address: ${text}`,
      { cause },
    )
  if (at < 0) throw problem()
  try {
    const verifier = parseVerifierKey(text.slice(0, at))
    const prefix = new URL(text.slice(at + 1)).href.replace(/\/$/, '')
    if (verifier.type !== 'cosignature/v1') throw problem()
    return { name: verifier.name, verifier, url: `${prefix}/add-checkpoint` }
  } catch (error) {
    if (error instanceof KeyError || error instanceof TypeError) throw problem(error)
    throw error
  }
}

function parseAuthority(text: string): Authority {
  const url = URL.parse(text)
  // Not the text itself: it may hold a password.
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ConfigError('SEKISHO_TSA: http か https のアドレスを書いてください / write addresses with http or https')
  const { username, password } = url
  url.username = ''
  url.password = ''
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {
    name: `${url.host}${url.pathname}`.replace(/\/$/, ''),
    url: url.href,
    authorization: credentials === ':' ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`,
  }
}

function readRoots(file: string): Uint8Array[] {
  try {
    return readCertificates(readFileSync(file))
  } catch (cause) {
    throw new ConfigError(
      `SEKISHO_TSA_ROOTS: ${file} から証明書を読めません / holds no certificates that can be read`,
      { cause },
    )
  }
}
