import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'
import { textAudience } from './text.ts'

/** Where a page of a list begins: written by the server, and about nobody. */
const CURSORS = ['after']

const inner = (schema: z.ZodType): z.ZodType => {
  const { innerType } = schema._zod.def as unknown as { innerType?: z.ZodType }
  return innerType ? inner(innerType) : schema
}

test('no word that a person types stands in an address, where histories and logs of proxies keep it', () => {
  const typed = Object.entries(ROUTES).flatMap(([name, route]: [string, Route]) =>
    Object.entries(route.query?.shape ?? {})
      .filter(([part, schema]) => textAudience.has(inner(schema as z.ZodType)) && !CURSORS.includes(part))
      .map(([part]) => `${name}.${part}`),
  )
  expect(typed).toEqual([])
})
