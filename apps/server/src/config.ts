import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['on', 'off']).transform((value) => value === 'on')
const hosts = z.string().transform((value) =>
  value
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean),
)

/** Every environment variable that Sekisho reads, with what it means and its default. */
const Environment = z.object({
  PORT: port.default(8787).describe('port to listen on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  /** Where people reach the site: decides cookies (Secure behind https) and which origins may call. */
  SEKISHO_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('public address, for example https://chat.example.jp'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL 15 or newer; without it the embedded one is used'),
  SEKISHO_DATA: z.string().min(1).optional().describe('folder for the embedded database and secrets'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional()
    .describe('Redis 7, needed when several servers run'),
  SEKISHO_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('signs session cookies; made and kept in the data folder when unset'),
  SEKISHO_SITE_HOSTS: hosts
    .default([])
    .describe("the site's own host names, comma separated: links to them are no finding"),
  SEKISHO_TRUST_PROXY: flag.default(false).describe('on: take the caller’s address from X-Forwarded-For'),
  SEKISHO_DEMO: flag.optional().describe('on/off: fill an empty database with demo accounts'),
  SEKISHO_MESSAGES_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(120)
    .describe('messages one account may send in a minute'),
  SEKISHO_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe('HTTP requests one address may make in a minute'),
  SEKISHO_SIGN_INS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(10)
    .describe('sign-ins and sign-ups one address may try in a minute'),
  SEKISHO_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('how much is logged; message text never is'),
})

export type Config = {
  port: number
  host: string
  url: string | undefined
  databaseUrl: string | undefined
  dataDir: string | undefined
  redisUrl: string | undefined
  secret: string | undefined
  siteHosts: string[]
  trustProxy: boolean
  demo: boolean | undefined
  limits: { messagesPerMinute: number; requestsPerMinute: number; signInsPerMinute: number }
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** A setting is wrong; the message names the variable and what it takes. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** @throws ConfigError naming each variable at fault */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      const meaning = Environment.shape[name as keyof typeof Environment.shape]?.description ?? ''
      return `${name}: ${issue.message} (${meaning})`
    })
    throw new ConfigError(`設定を直してください / Please correct the settings:\n  ${lines.join('\n  ')}`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    url: e.SEKISHO_URL?.replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL,
    dataDir: e.SEKISHO_DATA === undefined || isAbsolute(e.SEKISHO_DATA) ? e.SEKISHO_DATA : resolve(e.SEKISHO_DATA),
    redisUrl: e.REDIS_URL,
    secret: e.SEKISHO_SECRET,
    siteHosts: e.SEKISHO_URL ? [new URL(e.SEKISHO_URL).hostname, ...e.SEKISHO_SITE_HOSTS] : e.SEKISHO_SITE_HOSTS,
    trustProxy: e.SEKISHO_TRUST_PROXY,
    demo: e.SEKISHO_DEMO,
    limits: {
      messagesPerMinute: e.SEKISHO_MESSAGES_PER_MINUTE,
      requestsPerMinute: e.SEKISHO_REQUESTS_PER_MINUTE,
      signInsPerMinute: e.SEKISHO_SIGN_INS_PER_MINUTE,
    },
    logLevel: e.SEKISHO_LOG,
  }
}

/** For `sekisho serve --help` and the README: each variable with its meaning. */
export function describeEnvironment(): { name: string; meaning: string }[] {
  return Object.entries(Environment.shape).map(([name, schema]) => ({ name, meaning: schema.description ?? '' }))
}
