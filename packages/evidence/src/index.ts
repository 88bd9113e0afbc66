export { canonicalJson, type Json } from './canonical.ts'
export { commitRecord, leafHash, SALT_BYTES } from './leaf.ts'
