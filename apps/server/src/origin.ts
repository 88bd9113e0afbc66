/**
 * Pure: may a page of this origin act with our cookies? The public address when one is set, otherwise the host that
 * the request itself names. A client that sends no origin (the CLI, a server) brings no cookies of a browser.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true
  return publicUrl === undefined && host !== undefined && new URL(origin).host === host
}
