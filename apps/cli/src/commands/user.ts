import { password as askPassword, isCancel } from '@clack/prompts'
import { ROLES, SignUpBody } from '@sekisho/protocol'
import { withApp } from '@sekisho/server'
import { listAccounts, signUp } from '@sekisho/server/accounts'
import { parseConfig } from '@sekisho/server/config'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'

const add = defineCommand({
  meta: {
    name: 'add',
    description:
      'Add an account; staff accounts are only made here. The password is asked for, or read from SEKISHO_USER_PASSWORD',
  },
  args: {
    role: { type: 'string', required: true, description: ROLES.join(' | ') },
    email: { type: 'string', required: true, description: 'address to sign in with' },
    name: { type: 'string', required: true, description: 'display name' },
  },
  async run({ args }) {
    try {
      const role = ROLES.find((known) => known === args.role)
      if (!role) throw new UserError(`--role: ${args.role} is none of ${ROLES.join(', ')}`)
      const checked = SignUpBody.omit({ role: true }).safeParse({
        email: args.email,
        displayName: args.name,
        password: await readPassword(),
      })
      if (!checked.success)
        throw new UserError(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
      const { actor } = await withApp(parseConfig(process.env), ({ deps }) => signUp(deps, { role, ...checked.data }))
      console.log(`  ${role} ${args.email} を作りました / added (${actor.accountId})`)
      process.exit(0)
    } catch (error) {
      fail(error)
    }
  },
})

const list = defineCommand({
  meta: { name: 'list', description: 'List accounts: role, address, name, proof of age' },
  async run() {
    try {
      for (const { role, email, displayName, age } of await withApp(parseConfig(process.env), ({ deps }) =>
        listAccounts(deps.db),
      ))
        console.log(`  ${role.padEnd(14)} ${email.padEnd(30)} ${displayName}  ${age}`)
      process.exit(0)
    } catch (error) {
      fail(error)
    }
  },
})

export const user = defineCommand({
  meta: { name: 'user', description: 'Accounts, staff among them' },
  subCommands: { add, list },
})

/** Never an argument: arguments show in the list of processes and stay in the shell's history. */
async function readPassword(): Promise<string> {
  const given = process.env.SEKISHO_USER_PASSWORD
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new UserError('SEKISHO_USER_PASSWORD: set it, or run this in a terminal')
  const typed = await askPassword({ message: 'パスワード（10文字以上）/ password (10 characters or more)' })
  if (isCancel(typed)) throw new UserError('中止しました / cancelled')
  return typed
}
