/** Nobody answered, not in time, or far too much. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** Answers are short: a few signatures, a stamp with its certificates. */
const MAX_ANSWER_BYTES = 100_000

/**
 * Sends bytes and reads a short answer. No redirects: who answers is who was configured.
 * @throws Unreachable
 */
export async function post(
  url: string,
  body: string | Uint8Array,
  { headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
): Promise<{ status: number; bytes: Uint8Array }> {
  try {
    const content = typeof body === 'string' ? body : new Uint8Array(body)
    const response = await fetch(url, { method: 'POST', body: content, headers, signal, redirect: 'error' })
    const pieces: Uint8Array[] = []
    let length = 0
    for await (const piece of response.body ?? []) {
      length += piece.length
      if (length > MAX_ANSWER_BYTES) throw new Unreachable('the answer is too long')
      pieces.push(piece)
    }
    return { status: response.status, bytes: Buffer.concat(pieces) }
  } catch (cause) {
    throw cause instanceof Unreachable ? cause : new Unreachable('no answer', { cause })
  }
}
