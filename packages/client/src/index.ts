export { CallError, SiteClient, Unreachable } from './site-client.ts'
