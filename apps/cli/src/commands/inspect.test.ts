import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const run = (args: string[], input: string) =>
  spawnSync(path.join(ROOT, 'node_modules/.bin/node'), [path.join(ROOT, 'apps/cli/src/main.ts'), 'inspect', ...args], {
    input,
    encoding: 'utf8',
  })

test('--jsonl: one line a case, messages in order, pieces name the messages they were put together from', () => {
  const cases = [
    { id: 'a', messages: [{ from: 'member', text: 'おはよう' }] },
    {
      id: 'b',
      messages: [
        { from: 'member', text: '090' },
        { from: 'performer', text: 'なに？' },
        { from: 'member', text: '1234' },
        { from: 'member', text: '5678' },
      ],
    },
  ]
  const { stdout, status } = run(['--jsonl'], cases.map((c) => JSON.stringify(c)).join('\n'))
  expect(status).toBe(0)
  const [a, b] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(a).toEqual({ id: 'a', messages: [{ findings: [], outcome: 'deliver' }] })
  expect(b.id).toBe('b')
  expect(b.messages.map((m: { outcome: string }) => m.outcome)).toEqual(['deliver', 'deliver', 'deliver', 'refuse'])
  expect(b.messages[3].findings[0]).toMatchObject({
    category: 'contact.phone',
    value: '09012345678',
    from: [0, 2],
    start: 0,
    end: 4,
    confidence: expect.any(Number),
  })
})

test('--site-host may be repeated; links to those hosts are no finding', () => {
  const line = JSON.stringify({
    id: 'x',
    messages: [{ from: 'member', text: 'https://one.example と https://two.example を見て' }],
  })
  const outcome = (args: string[]) => JSON.parse(run(['--jsonl', ...args], line).stdout).messages[0].outcome
  expect(outcome(['--site-host', 'one.example', '--site-host=two.example'])).toBe('deliver')
  expect(outcome(['--site-host', 'one.example'])).toBe('refuse')
})

test('plain text gets part, value and reasons', () => {
  const { stdout } = run(['--from', 'performer'], '番号は０９０-1234-5678だよ\n')
  expect(stdout).toContain('outcome: refuse')
  expect(stdout).toContain('09012345678')
})

test.each([
  [['--jsonl'], '{"id":', 'line 1: not JSON'],
  [['--jsonl'], '{"id":"a","messages":[{"from":"nobody","text":"x"}]}', 'messages.0.from'],
  [['--from', 'nobody'], 'x', '--from'],
  [['/no/such/file'], '', '/no/such/file'],
])('bad input ends with what is wrong: %j', (args, input, message) => {
  const { status, stderr } = run(args, input)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
