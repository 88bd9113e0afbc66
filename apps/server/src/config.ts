import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['on', 'off']).transform((value) => value === 'on')
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
)
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
  SEKISHO_LOG_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('signer key of the evidence log (two while one takes over, the newest first); or in a file:'),
  SEKISHO_LOG_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('file with the signer key of the evidence log; made and kept in the data folder when unset'),
  SEKISHO_LOG_NAME: z
    .string()
    .regex(/^[^\s+]+$/, 'has neither spaces nor +')
    .optional()
    .describe('name of the evidence log, for ever, for example chat.example.jp/log; part of its key'),
  SEKISHO_WITNESSES: list
    .default([])
    .describe('witnesses of the evidence log, comma separated: verifierKey@https://witness.example.jp'),
  SEKISHO_TSA: list
    .default([])
    .describe(
      'time-stamping authorities (RFC 3161), comma separated addresses; name:password@ before the host if needed',
    ),
  SEKISHO_TSA_EVERY: z.coerce
    .number()
    .int()
    .min(1)
    .default(60)
    .describe('minutes between two time stamps of an authority, while the log grows'),
  SEKISHO_TSA_ROOTS: z
    .string()
    .min(1)
    .optional()
    .describe('file with root certificates of those authorities (PEM); without it their chains are not checked'),
  SEKISHO_BACKUP_TO: list.default([]).describe('folders for daily backups, comma separated; each gets every backup'),
  SEKISHO_BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 04:00')
    .default('04:00')
    .describe('when backups are made, in Japan'),
  SEKISHO_BACKUP_KEEP: z.coerce.number().int().min(1).default(14).describe('how many backups stay in each folder'),
  SEKISHO_BACKUP_PASSPHRASE: z
    .string()
    .min(12, 'must have at least 12 characters')
    .optional()
    .describe('closes backups (12 characters or more); whoever loses it loses them; or in a file:'),
  SEKISHO_BACKUP_PASSPHRASE_FILE: z.string().min(1).optional().describe('file whose first line is that passphrase'),
  SEKISHO_BACKUP_KEYS_TO: list
    .default([])
    .describe('folders for the keys, comma separated; where the backups go when unset'),
  SEKISHO_BACKUP_KEYS_PASSPHRASE_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('file with another passphrase for the keys; the same when unset'),
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
  logKey: string | undefined
  logKeyFile: string | undefined
  logName: string | undefined
  attest: {
    witnesses: string[]
    authorities: string[]
    /** Minutes. */
    authoritiesEvery: number
    authorityRoots: string | undefined
  }
  siteHosts: string[]
  trustProxy: boolean
  demo: boolean | undefined
  backup: {
    to: string[]
    /** HH:MM in Japan. */
    at: string
    keep: number
    passphrase: string | undefined
    passphraseFile: string | undefined
    keysTo: string[]
    keysPassphraseFile: string | undefined
  }
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
    logKey: e.SEKISHO_LOG_KEY,
    logKeyFile: e.SEKISHO_LOG_KEY_FILE,
    logName: e.SEKISHO_LOG_NAME,
    attest: {
      witnesses: e.SEKISHO_WITNESSES,
      authorities: e.SEKISHO_TSA,
      authoritiesEvery: e.SEKISHO_TSA_EVERY,
      authorityRoots: e.SEKISHO_TSA_ROOTS,
    },
    backup: {
      to: e.SEKISHO_BACKUP_TO,
      at: e.SEKISHO_BACKUP_AT,
      keep: e.SEKISHO_BACKUP_KEEP,
      passphrase: e.SEKISHO_BACKUP_PASSPHRASE,
      passphraseFile: e.SEKISHO_BACKUP_PASSPHRASE_FILE,
      keysTo: e.SEKISHO_BACKUP_KEYS_TO,
      keysPassphraseFile: e.SEKISHO_BACKUP_KEYS_PASSPHRASE_FILE,
    },
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
