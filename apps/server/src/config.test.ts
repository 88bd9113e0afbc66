import { expect, test } from 'vitest'
import { ConfigError, describeEnvironment, parseConfig } from './config.ts'

test('nothing set: what a newcomer gets', () => {
  expect(parseConfig({})).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    databaseUrl: undefined,
    demo: undefined,
    siteHosts: [],
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['REDIS_URL', 'localhost'],
  ['SEKISHO_URL', 'chat.example.jp'],
  ['SEKISHO_SECRET', 'short'],
  ['SEKISHO_DEMO', 'maybe'],
  ['SEKISHO_LOG', 'loud'],
  ['SEKISHO_LOG_NAME', 'my site/log'],
])('%s=%s is refused by name, with what it means', (name, value) => {
  expect(() => parseConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => parseConfig({ [name]: value })).toThrow(name)
})

test('a secret never shows in the message about it', () => {
  expect(() => parseConfig({ SEKISHO_SECRET: 'hunter2' })).not.toThrow('hunter2')
})

test('the public address is one of the site’s own hosts', () => {
  const config = parseConfig({ SEKISHO_URL: 'https://chat.example.jp/', SEKISHO_SITE_HOSTS: 'Help.example.jp, ' })
  expect(config).toMatchObject({ url: 'https://chat.example.jp', siteHosts: ['chat.example.jp', 'help.example.jp'] })
})

test('every variable is described', () => {
  expect(describeEnvironment().every(({ meaning }) => meaning.length > 0)).toBe(true)
})
