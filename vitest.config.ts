import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/server/src/**/*.test.ts',
            'apps/cli/src/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.contract.test.ts'],
          // Some start processes, which takes seconds where two workers share two busy cores.
          testTimeout: 20_000,
          // The tables of the checkpoint are compiled once and not in every file: a third of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['apps/**/*.contract.test.ts', 'tests/contract/**/*.test.ts'],
          globalSetup: ['tests/setup/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // Much of it waits for PostgreSQL: one fewer than cores would leave half of a small machine idle.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/database.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
