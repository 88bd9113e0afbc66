import { defineCommand, runMain } from 'citty'

const main = defineCommand({
  meta: { name: 'sekisho', version: '0.1.0', description: '関所: the checkpoint for live-chat sites' },
  subCommands: {
    serve: () => import('./commands/serve.ts').then((m) => m.serve),
    work: () => import('./commands/work.ts').then((m) => m.work),
    inspect: () => import('./commands/inspect.ts').then((m) => m.inspectCommand),
    demo: () => import('./commands/demo.ts').then((m) => m.demo),
    backup: () => import('./commands/backup.ts').then((m) => m.backup),
    restore: () => import('./commands/restore.ts').then((m) => m.restore),
    user: () => import('./commands/user.ts').then((m) => m.user),
    verify: () => import('./commands/verify.ts').then((m) => m.verify),
    witness: () => import('./commands/witness.ts').then((m) => m.witness),
    mirror: () => import('./commands/mirror.ts').then((m) => m.mirror),
    'log-key': () => import('./commands/log-key.ts').then((m) => m.logKey),
  },
})

await runMain(main)
