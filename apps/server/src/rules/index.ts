export { diffPolicies } from './diff-policies.ts'
