export { DEMO_ACCOUNTS, DEMO_MEMBERS, DEMO_PASSWORD, DEMO_PERFORMERS } from './people.ts'
export { seedDemo } from './seed-demo.ts'
