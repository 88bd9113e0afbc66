import { createRelayTable, startRelay } from './peers.ts'

const pool = process.env.DATABASE_URL === undefined ? undefined : await createRelayTable(process.env.DATABASE_URL)
const { url } = await startRelay(pool)
console.log(`READY ${url}`)
