import { sha512 } from '@noble/hashes/sha2.js'
import { sha256 } from '#sha256'
import { toHex, utf8 } from '../bytes.ts'
import { type Files, parseText } from './files.ts'
import { isPayload, isTagManifest, PATHS } from './paths.ts'

/** BagIt's own names for the two algorithms that a package carries. */
export const ALGORITHMS = ['sha256', 'sha512'] as const
type Algorithm = (typeof ALGORITHMS)[number]
const DIGESTS: Record<Algorithm, (bytes: Uint8Array) => Uint8Array> = { sha256, sha512 }

export const manifestPath = (algorithm: Algorithm) => `manifest-${algorithm}.txt`
export const tagManifestPath = (algorithm: Algorithm) => `tagmanifest-${algorithm}.txt`

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Digests of a file in hexadecimal, for who streams large ones. */
export type FileDigests = { readonly path: string; readonly bytes: number } & Readonly<Record<Algorithm, string>>

export const digestsOf = (path: string, bytes: Uint8Array): FileDigests => ({
  path,
  bytes: bytes.length,
  sha256: toHex(DIGESTS.sha256(bytes)),
  sha512: toHex(DIGESTS.sha512(bytes)),
})

/** What of export.json stands in bag-info.txt as well. */
export type BagInfo = { readonly id: string; readonly origin: string }

/**
 * bag-info.txt: nothing but what export.json and the payload give, so that a verifier writes it again and compares. No
 * Bagging-Date for that reason: RFC 8493 does not ask for one, and nothing would prove it.
 */
export function writeBagInfo({ id, origin }: BagInfo, payload: readonly { readonly bytes: number }[]): Uint8Array {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0)
  const lines = [
    ['External-Identifier', id],
    ['Source-Organization', origin],
    ['External-Description', 'Sekisho evidence package. Begin with data/READ-ME-FIRST.ja.txt'],
    ['Payload-Oxum', `${octets}.${payload.length}`],
    ['Bag-Software-Agent', 'Sekisho'],
  ]
  return utf8(lines.map(([label, value]) => `${label}: ${value}\n`).join(''))
}

/**
 * The files beside data/ that make it a bag: bagit.txt, bag-info.txt, manifests and tag manifests. Source: RFC 8493 (BagIt 1.0).
 * @param payload all files below data/
 */
export function writeBag(payload: readonly FileDigests[], info: BagInfo): Map<string, Uint8Array> {
  const files = [...payload].sort((a, b) => (a.path < b.path ? -1 : 1))
  if (/[\r\n]/.test(info.id + info.origin)) throw new RangeError('a value in bag-info.txt has one line')
  const tags = new Map([
    [PATHS.declaration, utf8(DECLARATION)],
    [PATHS.bagInfo, writeBagInfo(info, files)],
    ...ALGORITHMS.map((algorithm) => [manifestPath(algorithm), utf8(formatManifest(files, algorithm))] as const),
  ])
  const tagDigests = [...tags].map(([path, bytes]) => digestsOf(path, bytes))
  tagDigests.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const algorithm of ALGORITHMS) tags.set(tagManifestPath(algorithm), utf8(formatManifest(tagDigests, algorithm)))
  return tags
}

const formatManifest = (files: readonly FileDigests[], algorithm: Algorithm) =>
  files.map((file) => `${file[algorithm]}  ${file.path}\n`).join('')

export type BagFault =
  | { readonly kind: 'file-missing' | 'file-added' | 'file-changed' | 'manifest-missing'; readonly file: string }
  | { readonly kind: 'manifest-broken'; readonly file: string; readonly line?: number }
  | { readonly kind: 'declaration'; readonly file: string }

/**
 * What is wrong with a bag; nothing when all files are there, no other, and each as the manifests say.
 * `onFile` hears of each file once it has been hashed.
 */
export async function findBagFaults(files: Files, onFile: (path: string) => void | Promise<void>): Promise<BagFault[]> {
  const faults: BagFault[] = []
  if (textOf(files, PATHS.declaration) !== DECLARATION) faults.push({ kind: 'declaration', file: PATHS.declaration })
  const digests = new Map<string, FileDigests>()
  for (const [path, bytes] of files) {
    digests.set(path, digestsOf(path, bytes))
    await onFile(path)
  }
  for (const algorithm of ALGORITHMS) {
    for (const [name, isIts] of MANIFESTS) {
      const manifest = name(algorithm)
      const bytes = files.get(manifest)
      const listed =
        bytes === undefined ? { kind: 'manifest-missing' as const, file: manifest } : readManifest(manifest, bytes)
      if (!(listed instanceof Map)) faults.push(listed)
      else
        faults.push(
          ...compare(
            listed,
            [...digests.values()].filter(({ path }) => isIts(path)),
            algorithm,
          ),
        )
    }
  }
  return distinct(faults)
}

/** Tag manifests list every file beside data/ but themselves (RFC 8493 §2.2.1). */
const MANIFESTS = [
  [manifestPath, isPayload],
  [tagManifestPath, (path: string) => !isPayload(path) && !isTagManifest(path)],
] as const

function compare(listed: ReadonlyMap<string, string>, found: readonly FileDigests[], algorithm: Algorithm): BagFault[] {
  const there = new Set(found.map(({ path }) => path))
  return [
    ...[...listed.keys()].filter((path) => !there.has(path)).map((file) => ({ kind: 'file-missing' as const, file })),
    ...found.flatMap((file): BagFault[] => {
      const digest = listed.get(file.path)
      if (digest === undefined) return [{ kind: 'file-added', file: file.path }]
      return digest === file[algorithm] ? [] : [{ kind: 'file-changed', file: file.path }]
    }),
  ]
}

/** Only what `writeBag` writes: lower case, two spaces, sorted, nothing twice. */
function readManifest(file: string, bytes: Uint8Array): Map<string, string> | BagFault {
  let text: string
  try {
    text = parseText(bytes)
  } catch {
    return { kind: 'manifest-broken', file }
  }
  const listed = new Map<string, string>()
  let last = ''
  const lines = text.split('\n')
  if (lines.pop() !== '') return { kind: 'manifest-broken', file, line: lines.length + 1 }
  for (const [i, line] of lines.entries()) {
    const [, digest, path] = /^([0-9a-f]+) {2}(\S.*)$/.exec(line) ?? []
    if (digest === undefined || path === undefined || path <= last)
      return { kind: 'manifest-broken', file, line: i + 1 }
    listed.set(path, digest)
    last = path
  }
  return listed
}

const textOf = (files: Files, path: string) => {
  const bytes = files.get(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

const distinct = <T>(faults: readonly T[]): T[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]
