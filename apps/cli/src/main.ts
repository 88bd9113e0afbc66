import { defineCommand, runMain } from 'citty'

const main = defineCommand({
  meta: { name: 'sekisho', version: '0.1.0', description: '関所: the checkpoint for live-chat sites' },
  subCommands: {
    serve: () => import('./commands/serve.ts').then((m) => m.serve),
    work: () => import('./commands/work.ts').then((m) => m.work),
    inspect: () => import('./commands/inspect.ts').then((m) => m.inspectCommand),
    demo: () => import('./commands/demo.ts').then((m) => m.demo),
    user: () => import('./commands/user.ts').then((m) => m.user),
  },
})

await runMain(main)
