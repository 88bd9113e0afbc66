/** `/messages/:id/insist` with `{ id: 'a b' }` → `/messages/a%20b/insist`. A missing part is a bug, not a request. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (typeof value !== 'string' || value === '') throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
}

/** `{ search: '', limit: 30 }` → `?limit=30`: empty parts are left out. */
export function fillQuery(query: Readonly<Record<string, unknown>> = {}): string {
  const filled = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') filled.set(name, String(value))
  }
  return filled.size === 0 ? '' : `?${filled}`
}
